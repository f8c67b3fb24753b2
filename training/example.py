"""One text to learn from: its words, and what is marked in it, task by task.

A layer that a source does not mark is absent, not empty: nothing is learned there from what is not said.
Not for: numbers; see `labels`.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Final

from lagebild.models.encoder.words import Run, split

_TIGHT_BEFORE: Final = frozenset(".,;:!?)]}%“”»’…")
_TIGHT_AFTER: Final = frozenset("([{„«‚")

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
    """A text's words with a flag for space before each, first words of its sentences, marks, hints."""

    name: str
    words: tuple[str, ...]
    spaced: tuple[bool, ...]
    starts: tuple[int, ...]
    layers: dict[str, tuple[tuple[Run, str], ...]] = field(default_factory=dict)
    quotations: tuple[Seed, ...] | None = None
    transfers: tuple[Seed, ...] | None = None
    text: str = field(default="", repr=False)
    hints: tuple[tuple[int, ...], ...] = field(default=(), repr=False)
    blind: tuple[str, ...] = ()
    """Names of types that the source does not mark: a word outside of its names may be one of these."""


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

    return Example(name, words, spaced, starts, tagged, seeds(quotations), seeds(transfers), text)
