"""Full text search: a person's words as a safe query, hits ranked, snippets that keep their offsets.

Not for: meaning. It finds words and their beginnings, in any letter case, with or without accents.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass

from sqlalchemy import Connection, text

from lagebild.records import Quote

_WIDTH = 200
"""Characters of a snippet, about; it ends at spaces."""
_PREFIX_FROM = 4
"""Words of this length and more also find longer words that begin with them: Rakete finds Raketen."""
_OPEN, _CLOSE = "\ufdd0", "\ufdd1"  # code points that stand for no character
_PIECE = re.compile(r'"([^"]*)"|(\S+)')

_ASKED = text(
    "SELECT d.id, d.path, d.text, highlight(full_text, 0, :open, :close), -bm25(full_text)"
    " FROM full_text JOIN documents d ON d.number = full_text.rowid"
    " WHERE full_text MATCH :query ORDER BY bm25(full_text), d.path, d.id LIMIT :limit"
)


@dataclass(frozen=True, slots=True)
class Hit:
    """A document that has the words: the snippet where most of them stand, and each of them in it.

    `start` and `end` are offsets of the snippet, those in `matches` too, all in the document's text.
    `score` is BM25: larger is better, and only comparable within one search.
    """

    document: str
    path: str
    start: int
    end: int
    quote: str
    matches: tuple[Quote, ...]
    score: float


def search(connection: Connection, words: str, limit: int) -> Iterator[Hit]:
    """Documents that have all of the words, best first. Words in quotation marks are found as they stand."""
    query = to_query(words)
    if not query:
        return
    asked = {"query": query, "open": _OPEN, "close": _CLOSE, "limit": limit}
    for document, path, full, marked, score in connection.execute(_ASKED, asked):
        matches = _find_marked(full, marked)
        start, end = _choose_window(full, matches)
        inside = tuple(m for m in matches if start <= m.start and m.end <= end)
        yield Hit(document, path, start, end, full[start:end], inside, score)


def to_query(words: str) -> str:
    """The words as an FTS5 query in which each is a string, so that no mark of theirs is an operator.

    >>> to_query('Raketen AND "an die Front"')
    '"Raketen"* "AND" "an die Front"'
    """
    pieces = []
    for phrase, word in _PIECE.findall(words):
        plain = (phrase or word).replace('"', " ").replace("\0", " ").strip()
        if any(mark.isalnum() for mark in plain):
            longer = "*" if word and len(plain) >= _PREFIX_FROM else ""
            pieces.append(f'"{plain}"{longer}')
    return " ".join(pieces)


def _find_marked(full: str, marked: str) -> tuple[Quote, ...]:
    """Where the marks of `marked`, which is otherwise `full`, open and close."""
    found: list[Quote] = []
    at = start = 0
    for piece in re.split(f"([{_OPEN}{_CLOSE}])", marked):
        if piece == _OPEN:
            start = at
        elif piece == _CLOSE:
            found.append(Quote(start, at, full[start:at]))
        else:
            at += len(piece)
    return tuple(found)


def _choose_window(full: str, matches: tuple[Quote, ...]) -> tuple[int, int]:
    """The stretch of about _WIDTH characters with most different matches, then with most; cut at spaces."""
    if not matches:
        return 0, min(_WIDTH, len(full))
    starts = [m.start for m in matches]
    reach = [bisect_left(starts, start + _WIDTH) for start in starts]
    words = [m.quote.casefold() for m in matches]
    weights = [(len(set(words[i:end])), end - i) for i, end in enumerate(reach)]
    best = weights.index(max(weights))
    first, last = matches[best], matches[reach[best] - 1]
    spare = max(0, _WIDTH - (last.end - first.start)) // 2
    return _cut(full, max(0, first.start - spare), min(len(full), last.end + spare), first.start, last.end)


def _cut(full: str, start: int, end: int, first: int, last: int) -> tuple[int, int]:
    """The window from `start` to `end`, drawn in to whole words that still hold `first` to `last`."""
    while 0 < start < first and not full[start - 1].isspace():
        start += 1
    while last < end < len(full) and not full[end].isspace():
        end -= 1
    return start, end
