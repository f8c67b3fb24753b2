"""Where a text is cut into windows that the encoder reads, and what is looked at around a run of words.

Not for: numbers of pieces; see `pieces`.
"""

from collections.abc import Iterator, Sequence
from typing import Final

from lagebild.models.encoder.words import Run

PIECES: Final = 510
"""Most pieces of a window, the two around it not counted."""
SIDE: Final = 80
"""Pieces to either side of a run that are looked at."""


def cuts(sums: list[int], starts: Sequence[int], stride: float, most: int) -> Iterator[Run]:
    """Where windows begin and end, in words. `sums`: pieces before each word, and of all."""
    size = len(sums) - 1
    borders = sorted({*starts, 0, size})
    at = 0
    while True:
        ends = [b for b in borders if b > at and sums[b] - sums[at] <= most]
        end = ends[-1] if ends else _fitting(sums, at, most)
        yield at, end
        if end >= size:
            return
        goal = sums[at] + (sums[end] - sums[at]) * stride
        later = [b for b in borders if at < b < end and sums[b] >= goal]
        at = later[0] if later else end


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
