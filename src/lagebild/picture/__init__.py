"""Questions and answers over a View.

Computes nothing that is not a query, so that page, command line and export agree.
"""

from lagebild.picture.attributions import list_attributions
from lagebild.picture.claims import list_claims, show_claim, show_claims
from lagebild.picture.documents import DocumentLine, Reading, list_documents, read_document, read_documents
from lagebild.picture.filters import ALL, Filter
from lagebild.picture.misheard import MisheardRow, list_misheard
from lagebild.picture.overview import show_overview
from lagebild.picture.rows import (
    AttributionRow,
    ClaimPicture,
    ClaimRow,
    Link,
    NetworkEdge,
    OriginRow,
    Overview,
    Place,
    SourceRow,
    TimelineRow,
    TransferRow,
)
from lagebild.picture.sources import list_sources
from lagebild.picture.status import StatusRow, list_status
from lagebild.picture.timeline import list_timeline
from lagebild.picture.transfers import list_network, list_transfers
from lagebild.picture.versions import Change, Difference, VersionLine, list_differences, list_versions

__all__ = [
    "ALL", "AttributionRow", "Change", "ClaimPicture", "ClaimRow", "Difference", "DocumentLine", "Filter",
    "Link", "MisheardRow", "NetworkEdge", "OriginRow", "Overview", "Place", "Reading", "SourceRow",
    "StatusRow", "TimelineRow", "TransferRow", "VersionLine", "list_attributions", "list_claims",
    "list_differences", "list_documents", "list_misheard", "list_network", "list_sources", "list_status",
    "list_timeline", "list_transfers", "list_versions", "read_document", "read_documents", "show_claim",
    "show_claims", "show_overview",
]  # fmt: skip
