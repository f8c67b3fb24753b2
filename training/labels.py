"""Examples to numbers: pieces of words, windows, and for every window the tags that a network is to give.

Shapes: a window has P pieces and W words; `tags[layer]` has W numbers, IGNORED where the source marks none.
Not for: batching; see `batches`.
"""

import random
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final

from lagebild.models.encoder.pieces import Pieces
from lagebild.models.encoder.tables import LAYERS, tag
from lagebild.models.encoder.windows import PIECES, SIDE, around, count_pieces, cuts, fill
from lagebild.models.encoder.words import Run
from training.example import Example

IGNORED: Final = -100


@dataclass(frozen=True, slots=True)
class Window:
    """Part of an example: its pieces, the first piece of each of its words, hints by piece, tags by word."""

    example: Example
    start: int
    end: int
    pieces: tuple[int, ...]
    begins: tuple[int, ...]
    hints: tuple[tuple[int, ...], ...] = field(repr=False)
    tags: dict[str, list[int]] = field(repr=False)


def windows(
    example: Example, pieces: Pieces, stride: float = 0.5, most: int = PIECES, words: tuple[str, ...] = ()
) -> Iterator[Window]:
    """Windows of at most `most` pieces, cut at sentence starts, overlapping by about `1 - stride`."""
    read = words or example.words
    coded = [pieces.of(word, spaced) for word, spaced in zip(read, example.spaced, strict=True)]
    if not coded:
        return
    for start, end in cuts(count_pieces(coded), example.starts, stride, most):
        filled = fill(coded, (start, end), example.hints)
        numbers = tuple(filled.pieces), tuple(filled.begins), tuple(filled.hints)
        yield Window(example, start, end, *numbers, tags(example, start, end))


def tags(example: Example, start: int, end: int) -> dict[str, list[int]]:
    """Tags of the words `start` to `end`, a list a layer."""
    found = {layer: [IGNORED] * (end - start) for layer in LAYERS}
    marked = dict(example.layers)
    if example.quotations is not None:
        for layer, depth in (("content", 0), ("nested", 1)):
            seeds = [q for q in example.quotations if q.depth == depth]
            marked[layer] = tuple((run, "content") for q in seeds for run in q.runs)
    for layer, runs in marked.items():
        line = found[layer] = [0] * (end - start)
        for (first, last), label in runs:
            for word in range(max(first, start), min(last, end)):
                line[word - start] = tag(layer, label, word == first)
    return found


def crop(window: Window, run: Run, side: int = SIDE) -> Run:
    """Words around a run that are looked at with it, within the window; in words of the example."""
    sizes = [b - a for a, b in zip(window.begins, (*window.begins[1:], len(window.pieces) - 1), strict=True)]
    first, last = around(sizes, (run[0] - window.start, run[1] - window.start), side)
    return first + window.start, last + window.start


QUOTE_STYLES: Final = (("»", "«"), ('"', '"'), ("“", "”"), ("«", "»"), ("'", "'"), ("„", "“"))


def restyled(words: tuple[str, ...], chance: random.Random) -> tuple[str, ...]:
    """The words with quotation marks of another style, as another outlet would print them."""
    opening, closing = chance.choice(QUOTE_STYLES)
    swap = {"„": opening, "“": closing, "”": closing}
    return tuple(swap.get(word, word) for word in words)
