"""The dossier: one SQLite file. Observed, derived and judged are kept apart; originals are kept whole.

Not for: what rows mean; the store moves records, it makes none.
"""

from lagebild.store.closing import Closing
from lagebild.store.connect import create
from lagebild.store.document_row import DocumentRow, Sighting
from lagebild.store.search import Hit
from lagebild.store.view import View
from lagebild.store.writer import Writer

__all__ = ["Closing", "DocumentRow", "Hit", "Sighting", "View", "Writer", "create"]
