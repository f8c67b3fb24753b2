"""The versions of an article, and what was changed from each to the next, in words that a person can read.

Not for: finding out which documents are versions of one article; see `link`.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

from lagebild.picture.documents import find_document
from lagebild.records import Quote, Sentence, Version
from lagebild.store import DocumentRow, View
from lagebild.text.difference import ALIKE, find_edits, find_words, share_words

ChangeKind = Literal["added", "removed", "changed"]
Pieces = tuple[tuple[str, str], ...]
"""Words with what became of them: "same", "removed" or "added"."""


@dataclass(frozen=True, slots=True)
class VersionLine:
    """One version of an article. `reason` says how that is known, `score` is its share of common words."""

    article: str
    number: int
    of: int
    document: str
    path: str
    title: str | None
    publisher: str | None
    published: str | None
    updated: str | None
    fetched: str | None
    reason: str
    score: float


@dataclass(frozen=True, slots=True)
class Change:
    """One sentence that was added, removed or changed, with its words in the two texts."""

    kind: ChangeKind
    before: Quote | None
    after: Quote | None
    pieces: Pieces


@dataclass(frozen=True, slots=True)
class Difference:
    """What was changed from one version to another, in page order; a new title comes first."""

    before: VersionLine
    after: VersionLine
    changes: tuple[Change, ...]


def list_versions(view: View, name: str | None = None) -> Iterator[VersionLine]:
    """Articles that are there in several versions, or that of one document by id or path; first to last.

    Raises NotFoundError where no document has that id or path.
    """
    pages = {page.id: page for page in view.documents()}
    wanted = find_document(view, name).article if name is not None else None
    for version in sorted(view.all(Version), key=lambda v: (pages[v.article].path, v.article, v.number)):
        if wanted in (None, version.article):
            yield _line(version, pages[version.document])


def list_differences(view: View, name: str) -> Iterator[Difference]:
    """What was changed from each version of an article to the next. Raises NotFoundError."""
    for before, after in pairwise(list_versions(view, name)):
        yield Difference(before, after, tuple(_changes(view, before, after)))


def _line(version: Version, page: DocumentRow) -> VersionLine:
    return VersionLine(
        version.article, version.number, version.of, page.id, page.path, page.title, page.publisher,
        page.published, page.facts.updated, page.facts.fetched, version.reason, version.score,
    )  # fmt: skip


def _changes(view: View, before: VersionLine, after: VersionLine) -> Iterator[Change]:
    old, new = (list(view.all(Sentence, document=line.document)) for line in (before, after))
    for edit in find_edits([_folded(s.quote) for s in old], [_folded(s.quote) for s in new]):
        yield from _pair(old[edit.a : edit.b], new[edit.c : edit.d])


def _folded(quote: str) -> str:
    return " ".join(quote.split())


def _pair(removed: Sequence[Sentence], added: Sequence[Sentence]) -> Iterator[Change]:
    """Each removed sentence with the first added one that is a changed form of it, in the new order."""
    rest = list(added)
    for old in removed:
        at = next((i for i, new in enumerate(rest) if share_words(old.quote, new.quote) >= ALIKE), None)
        if at is None:
            yield Change("removed", _quote(old), None, ((old.quote, "removed"),))
            continue
        yield from (Change("added", None, _quote(new), ((new.quote, "added"),)) for new in rest[:at])
        yield Change("changed", _quote(old), _quote(rest[at]), tuple(_pieces(old.quote, rest[at].quote)))
        rest = rest[at + 1 :]
    yield from (Change("added", None, _quote(new), ((new.quote, "added"),)) for new in rest)


def _quote(sentence: Sentence) -> Quote:
    return Quote(sentence.start, sentence.end, sentence.quote)


def _pieces(before: str, after: str) -> Iterator[tuple[str, str]]:
    old, new = find_words(before), find_words(after)
    at = 0
    words = [[text[a:b] for a, b in places] for text, places in ((before, old), (after, new))]
    for edit in find_edits(*words):
        if at < edit.c:
            yield after[new[at][0] : new[edit.c - 1][1]], "same"
        if edit.a < edit.b:
            yield before[old[edit.a][0] : old[edit.b - 1][1]], "removed"
        if edit.c < edit.d:
            yield after[new[edit.c][0] : new[edit.d - 1][1]], "added"
        at = edit.d
    if at < len(new):
        yield after[new[at][0] : new[-1][1]], "same"
