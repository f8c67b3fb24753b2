"""Columns of a PDF that was drawn line by line across them: their lines put one column after the other.

Not for: columns that were drawn one after the other, as most are; nor for tables, whose cells hold few words.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final

from lagebild.read.pdf_layout import Line

Row = Sequence[Line]
"""What stands on one line of a page, in pieces with wide gaps between them."""

_FEWEST: Final = 3
"""Lines one below the other with a gap at the same place, from which on they are columns."""
_WORDS: Final = 2.5
"""Words that the pieces on each side have in the mean, where they are running text."""
_STRIP: Final = 4.0
"""Points that the gap between two columns is wide at least, down the page."""

_Strip = tuple[float, float]


def order_columns(rows: Sequence[Row]) -> list[Line]:
    """The lines of a page, those of each column together."""
    lines: list[Line] = []
    at = 0
    while at < len(rows):
        strip, end = _find_columns(rows, at)
        if strip is None:
            lines.append(_whole(rows[at]))
            at += 1
            continue
        left, right = _sides(rows[at:end], strip)
        lines.extend((*left, *right))
        at = end
    return lines


def _find_columns(rows: Sequence[Row], at: int) -> tuple[_Strip | None, int]:
    """The strip that stays free down the rows from `at` on, and where they end; None where none does."""
    strip: _Strip | None = None
    split = 0
    end = at
    for row in rows[at:]:
        narrowed = _narrow(strip, row)
        if narrowed is None:
            break
        strip, split, end = narrowed, split + (len(row) > 1), end + 1
    if strip is None or split < _FEWEST or not _is_prose(rows[at:end], strip):
        return None, at
    return strip, end


def _narrow(strip: _Strip | None, row: Row) -> _Strip | None:
    """What of a strip stays free beside a row; the widest gap of the row where there is no strip yet."""
    gaps = [(a.right, b.left) for a, b in pairwise(row)]
    if strip is None:
        return max(gaps, key=lambda gap: gap[1] - gap[0], default=None)
    for gap in (*gaps, (row[-1].right, float("inf")), (float("-inf"), row[0].left)):
        low, high = max(strip[0], gap[0]), min(strip[1], gap[1])
        if high - low >= _STRIP:
            return low, high
    return None


def _is_prose(rows: Sequence[Row], strip: _Strip) -> bool:
    sides = _sides(rows, strip)
    return all(sum(len(x.words.split()) for x in side) >= _WORDS * max(_FEWEST, len(side)) for side in sides)


def _sides(rows: Sequence[Row], strip: _Strip) -> tuple[list[Line], list[Line]]:
    middle = (strip[0] + strip[1]) / 2
    left = [_whole(part) for row in rows if (part := [x for x in row if x.left < middle])]
    right = [_whole(part) for row in rows if (part := [x for x in row if x.left >= middle])]
    return left, right


def _whole(row: Row) -> Line:
    """The pieces of a row as one line."""
    first = row[0]
    if len(row) == 1:
        return first
    return Line(" ".join(x.words for x in row), first.left, first.bottom, first.height, row[-1].right)


def split_row(words: str, gaps: Sequence[tuple[int, float, float]], whole: Line) -> Iterator[Line]:
    """The pieces of a line at its wide gaps: (offset behind the gap, where it begins, where it ends)."""
    at, left = 0, whole.left
    for offset, low, high in gaps:
        yield Line(words[at:offset].strip(), left, whole.bottom, whole.height, low)
        at, left = offset, high
    yield Line(words[at:].strip(), left, whole.bottom, whole.height, whole.right)
