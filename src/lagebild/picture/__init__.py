"""Questions and answers over a View.

Computes nothing that is not a query, so that page, command line and export agree.
"""

from lagebild.picture.attributions import list_attributions
from lagebild.picture.claims import list_claims, show_claim, show_claims
from lagebild.picture.filters import ALL, STANCES, Filter
from lagebild.picture.overview import show_overview
from lagebild.picture.rows import (
    AttributionRow,
    ClaimPicture,
    ClaimRow,
    Link,
    NetworkEdge,
    Overview,
    Place,
    SourceRow,
    TimelineRow,
    TransferRow,
)
from lagebild.picture.sources import list_sources
from lagebild.picture.timeline import list_timeline
from lagebild.picture.transfers import list_network, list_transfers

__all__ = [
    "ALL", "STANCES", "AttributionRow", "ClaimPicture", "ClaimRow", "Filter", "Link", "NetworkEdge",
    "Overview", "Place", "SourceRow", "TimelineRow", "TransferRow", "list_attributions", "list_claims",
    "list_network", "list_sources", "list_timeline", "list_transfers", "show_claim", "show_claims",
    "show_overview",
]  # fmt: skip
