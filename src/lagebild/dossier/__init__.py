"""The object `Dossier`: add, link, claims, timeline, search, report, export, verify.

Not for: work or queries of its own; each method is one call of the room that knows how.
"""

from lagebild.dossier.dossier import Dossier
from lagebild.dossier.outcome import Outcome, Summary
from lagebild.dossier.verify import Problem

__all__ = ["Dossier", "Outcome", "Problem", "Summary"]
