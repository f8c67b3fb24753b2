"""Where a text is cut into windows that the encoder reads, and what is looked at around a run of words.

Not for: numbers of pieces; see `pieces`.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from itertools import accumulate
from typing import Final, NamedTuple

from lagebild.models.encoder.pieces import BEGIN, END
from lagebild.models.encoder.tables import HINTS
from lagebild.models.encoder.words import Run

PIECES: Final = 254
"""Most pieces of a window, the two around it not counted. Attention to 510 costs more and finds no more."""
SIDE: Final = 64
"""Pieces to either side of a run that are looked at."""
NO_HINT: Final = (0,) * len(HINTS)


class Filled(NamedTuple):
    """A window as the network is given it: pieces, a row of hints for each, the first piece of each word."""

    pieces: list[int]
    hints: list[tuple[int, ...]]
    begins: list[int]


def fill(coded: Sequence[Sequence[int]], run: Run, hints: Sequence[tuple[int, ...]] = ()) -> Filled:
    """The window over a run of words. `coded`: pieces of each word; `hints`: a row for each, or none."""
    pieces, told, begins = [BEGIN], [NO_HINT], list[int]()
    for word in range(*run):
        begins.append(len(pieces))
        pieces.extend(coded[word])
        told.extend([hints[word] if hints else NO_HINT] * len(coded[word]))
    return Filled([*pieces, END], [*told, NO_HINT], begins)


def count_pieces(coded: Sequence[Sequence[int]]) -> list[int]:
    """Pieces before each word, and of all."""
    return list(accumulate(map(len, coded), initial=0))


def cuts(sums: list[int], starts: Sequence[int], stride: float, most: int) -> Iterator[Run]:
    """Where windows begin and end, in words. `sums`: see `count_pieces`."""
    size = len(sums) - 1
    borders = sorted({*starts, 0, size})
    before = [sums[border] for border in borders]
    at = 0
    while True:
        last = borders[bisect_right(before, sums[at] + most) - 1]
        end = last if last > at else _fitting(sums, at, most)
        yield at, end
        if end >= size:
            return
        goal = sums[at] + (sums[end] - sums[at]) * stride
        later = borders[max(bisect_left(before, goal), bisect_right(borders, at))]
        at = later if later < end else end


def _fitting(sums: list[int], at: int, most: int) -> int:
    end = at + 1
    while end < len(sums) - 1 and sums[end + 1] - sums[at] <= most:
        end += 1
    return end


def around(sizes: Sequence[int], run: Run, side: int = SIDE) -> Run:
    """Words around a run, `side` pieces to either hand. `sizes`: pieces of each word of the window."""
    first, last = run
    room = side
    while first > 0 and sizes[first - 1] <= room:
        first -= 1
        room -= sizes[first]
    room = side
    while last < len(sizes) and sizes[last] <= room:
        room -= sizes[last]
        last += 1
    return first, last
