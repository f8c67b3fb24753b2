"""A text's words as the encoder reads them, and where they stand.

Not for: the tokens of the record; see `annotate.words`.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

WORD: Final = re.compile(r"\d+(?:[.,:]\d+)*|\w+(?:[-'’]\w+)*|[^\w\s]")
_END: Final = re.compile(r"[.!?…:]")

Run = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Grid:
    """The words of a text by their offsets."""

    begins: tuple[int, ...]
    ends: tuple[int, ...]

    def run(self, start: int, end: int) -> Run | None:
        """The words that a span touches, half-open; None where it touches none."""
        first, last = bisect_right(self.ends, start), bisect_left(self.begins, end)
        return (first, last) if first < last else None

    def runs(self, spans: Iterable[Run]) -> tuple[Run, ...]:
        """Runs of several spans, in order; those that touch one another are one."""
        found: list[Run] = []
        for run in sorted(r for s, e in spans if (r := self.run(s, e))):
            if found and run[0] <= found[-1][1]:
                found[-1] = (found[-1][0], max(run[1], found[-1][1]))
            else:
                found.append(run)
        return tuple(found)

    def words(self, spans: Iterable[Run]) -> frozenset[int]:
        """Numbers of all words that the spans touch."""
        return frozenset(i for a, b in self.runs(spans) for i in range(a, b))


def split(text: str) -> tuple[tuple[str, ...], tuple[bool, ...], tuple[int, ...], Grid]:
    """Words, space flags, first words of sentences, and the grid of a text."""
    found = list(WORD.finditer(text))
    words = tuple(m[0] for m in found)
    begins, ends = tuple(m.start() for m in found), tuple(m.end() for m in found)
    spaced = tuple(i == 0 or begins[i] > ends[i - 1] for i in range(len(found)))
    return words, spaced, tuple(_starts(text, words, begins, ends)), Grid(begins, ends)


def _starts(
    text: str, words: tuple[str, ...], begins: tuple[int, ...], ends: tuple[int, ...]
) -> Iterator[int]:
    """Where a window may be cut: rough sentence borders and line ends."""
    if words:
        yield 0
    for i, (end, begin) in enumerate(pairwise([*zip(ends, begins, strict=True)])):
        gap = text[end[0] : begin[1]]
        if "\n" in gap or (gap and _END.fullmatch(words[i]) and not words[i + 1][0].islower()):
            yield i + 1
