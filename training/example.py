"""One text to learn from: its words, and what is marked in it, task by task.

A layer that a source does not mark is absent, not empty: nothing is learned there from what is not said.
Not for: numbers; see `labels`.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Final

WORD: Final = re.compile(r"\d+(?:[.,:]\d+)*|\w+(?:[-'’]\w+)*|[^\w\s]")
_END: Final = re.compile(r"[.!?…:]")
_TIGHT_BEFORE: Final = frozenset(".,;:!?)]}%“”»’…")
_TIGHT_AFTER: Final = frozenset("([{„«‚")

Run = tuple[int, int]
Marked = tuple[list[Run], dict[str, list[Run]], dict[str, str], int]
"""A quotation or transfer in offsets: its own spans, its roles' spans, its labels, its depth."""


@dataclass(frozen=True, slots=True)
class Seed:
    """A quotation or a transfer: its own words, the words of its roles, its labels.

    `roles` that a source does not mark are absent, as are `labels`. `depth` is 1 for what stands in another.
    """

    runs: tuple[Run, ...]
    roles: dict[str, frozenset[int]]
    labels: dict[str, str]
    depth: int = 0


@dataclass(frozen=True, slots=True)
class Example:
    """A text's words with a flag for space before each, first words of its sentences, and its marks."""

    name: str
    words: tuple[str, ...]
    spaced: tuple[bool, ...]
    starts: tuple[int, ...]
    layers: dict[str, tuple[tuple[Run, str], ...]] = field(default_factory=dict)
    quotations: tuple[Seed, ...] | None = None
    transfers: tuple[Seed, ...] | None = None


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


def to_text(words: Iterable[str]) -> tuple[str, list[Run]]:
    """Words of a source that keeps no spaces, as a text in which marks stand where they are printed."""
    out: list[str] = []
    places: list[Run] = []
    at = 0
    before = ""
    for word in words:
        if out and word not in _TIGHT_BEFORE and before not in _TIGHT_AFTER:
            out.append(" ")
            at += 1
        places.append((at, at + len(word)))
        out.append(word)
        at += len(word)
        before = word
    return "".join(out), places


def from_text(
    name: str,
    text: str,
    layers: dict[str, list[tuple[Run, str]]],
    quotations: list[Marked] | None = None,
    transfers: list[Marked] | None = None,
) -> Example:
    """An example from offsets in a text."""
    words, spaced, starts, grid = split(text)
    tagged = {
        layer: tuple(sorted((r, label) for span, label in spans if (r := grid.run(*span))))
        for layer, spans in layers.items()
    }

    def seeds(
        given: list[Marked] | None,
    ) -> tuple[Seed, ...] | None:
        if given is None:
            return None
        found = (
            Seed(grid.runs(own), {r: grid.words(s) for r, s in roles.items()}, labels, depth)
            for own, roles, labels, depth in given
        )
        return tuple(seed for seed in found if seed.runs)

    return Example(name, words, spaced, starts, tagged, seeds(quotations), seeds(transfers))
