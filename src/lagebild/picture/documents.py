"""The pages of a dossier, and one page with everything found on it.

Not for: full-text search, which the store answers.
"""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from lagebild.errors import NotFoundError
from lagebild.picture.attributions import list_attributions
from lagebild.picture.context import Context
from lagebild.picture.filters import ALL, Filter
from lagebild.picture.rows import AttributionRow, name_model
from lagebild.records import Attribution, NameReading, Repair, Span
from lagebild.store import DocumentRow, View


@dataclass(frozen=True, slots=True)
class DocumentLine:
    """One page in a list."""

    id: str
    path: str
    title: str | None
    publisher: str | None
    published: str | None
    language: str
    kind: str
    characters: int
    attributions: int
    sha256: str
    article: str
    version: int
    versions: int
    model: str
    model_version: str | None

    @property
    def read_by(self) -> str:
        """The model and its version in one; `rules` where they alone read it."""
        return name_model(self.model, self.model_version)


@dataclass(frozen=True, slots=True)
class Reading:
    """One page whole: its text, roles of its spans, every voice, what was mended, what may be misheard."""

    document: DocumentRow
    text: str
    spans: tuple[Span, ...]
    attributions: tuple[AttributionRow, ...]
    repairs: tuple[Repair, ...] = ()
    misheard: tuple[NameReading, ...] = ()


def list_documents(view: View, wanted: Filter = ALL) -> Iterator[DocumentLine]:
    """Pages that the filter lets pass: by date, by words of title or publisher, by a voice heard on them."""
    by_voice = wanted.speaker is not None or wanted.stance is not None
    heard = (
        Counter(
            row.place.document
            for row in list_attributions(view, Filter(speaker=wanted.speaker, stance=wanted.stance))
        )
        if by_voice
        else Counter(row.document for row in view.all(Attribution))
    )
    for page in view.documents():
        words = [page.title or "", page.publisher or "", page.path]
        if wanted.has_date(page.published) and wanted.has_words(words) and (heard[page.id] or not by_voice):
            yield DocumentLine(
                page.id, page.path, page.title, page.publisher, page.published,
                page.language, page.kind, page.characters, heard[page.id], page.sha256,
                page.article, page.version, page.versions, page.model, page.model_version,
            )  # fmt: skip


def read_document(view: View, name: str) -> Reading:
    """The page with this id, path, or unambiguous start of either; of several versions the last.

    Raises NotFoundError.
    """
    return _read(find_document(view, name), Context(view))


def find_document(view: View, name: str) -> DocumentRow:
    """As `read_document`, the row alone."""
    pages = list(view.documents())
    found = [page for page in pages if name in (page.id, *page.paths)] or [
        page
        for page in pages
        if page.id.startswith(name) or any(path.startswith(name) for path in page.paths)
    ]
    if len({page.article for page in found}) != 1:
        what = "No document has" if not found else f"{len(found)} documents have"
        raise NotFoundError(
            f"{what} an id or path that starts with {name!r}.", "`lagebild documents` lists them."
        )
    return max(found, key=lambda page: page.version)


def read_documents(view: View) -> Iterator[Reading]:
    """Every page, in page order, one at a time; names and claims are looked up once for all of them."""
    context = Context(view)
    for page in view.documents():
        yield _read(page, context)


def _read(page: DocumentRow, context: Context) -> Reading:
    view = context.view
    attributions = map(context.attribution, view.all(Attribution, document=page.id))
    spans = tuple(view.all(Span, document=page.id))
    repairs = tuple(view.all(Repair, document=page.id))
    misheard = tuple(view.all(NameReading, document=page.id))
    return Reading(page, view.text(page.id), spans, tuple(attributions), repairs, misheard)
