"""Examples to numbers: pieces of words, windows, and for every window the tags that a network is to give.

Shapes: a window has P pieces and W words; `tags[layer]` has W numbers, IGNORED where the source marks none.
Not for: batching; see `batches`.
"""

import json
import random
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, Final

from training.example import Example, Run
from training.tasks import LAYERS, tag

IGNORED: Final = -100
PIECES: Final = 510
LONGEST: Final = 16
"""Pieces of one word that are read; the rest of it is left out."""
BEGIN, PAD, END, UNKNOWN = 0, 1, 2, 3


class Pieces:
    """Words to pieces, one word at a time, so that a word's pieces do not depend on its neighbours."""

    def __init__(self, parts: dict[str, Any]) -> None:
        from tokenizers import Tokenizer

        self._spaced = Tokenizer.from_str(json.dumps(parts))
        self._joined = Tokenizer.from_str(json.dumps(_without_prefix(parts)))
        self._known: dict[tuple[str, bool], list[int]] = {}

    def of(self, word: str, spaced: bool) -> list[int]:
        """Numbers of a word's pieces; at least one."""
        key = (word, spaced)
        if key not in self._known:
            tokenizer = self._spaced if spaced else self._joined
            self._known[key] = tokenizer.encode(word, add_special_tokens=False).ids[:LONGEST] or [UNKNOWN]
        return self._known[key]


def _without_prefix(parts: dict[str, Any]) -> dict[str, Any]:
    copy: dict[str, Any] = json.loads(json.dumps(parts))

    def walk(node: Any) -> None:
        if isinstance(node, dict):
            if node.get("type") == "Metaspace":
                node["prepend_scheme"] = "never"
                node.pop("add_prefix_space", None)
            for value in node.values():
                walk(value)
        elif isinstance(node, list):
            for value in node:
                walk(value)

    walk(copy["pre_tokenizer"])
    return copy


@dataclass(frozen=True, slots=True)
class Window:
    """Part of an example: its pieces, the first piece of each of its words, and their tags."""

    example: Example
    start: int
    end: int
    pieces: tuple[int, ...]
    begins: tuple[int, ...]
    tags: dict[str, list[int]] = field(repr=False)


def windows(
    example: Example, pieces: Pieces, stride: float = 0.5, most: int = PIECES, words: tuple[str, ...] = ()
) -> Iterator[Window]:
    """Windows of at most `most` pieces, cut at sentence starts, overlapping by about `1 - stride`."""
    read = words or example.words
    coded = [pieces.of(word, spaced) for word, spaced in zip(read, example.spaced, strict=True)]
    if not coded:
        return
    sums = [0]
    for code in coded:
        sums.append(sums[-1] + len(code))
    for start, end in cuts(sums, example.starts, stride, most):
        begins, ids = [], [BEGIN]
        for code in coded[start:end]:
            begins.append(len(ids))
            ids.extend(code)
        yield Window(example, start, end, (*ids, END), tuple(begins), tags(example, start, end))


def cuts(sums: list[int], starts: tuple[int, ...], stride: float, most: int) -> Iterator[Run]:
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


def crop(window: Window, run: Run, side: int) -> Run:
    """Words around a run, `side` pieces to either hand, within the window; in words of the example."""
    sizes = [b - a for a, b in zip(window.begins, (*window.begins[1:], len(window.pieces) - 1), strict=True)]
    first, last = run
    room = side
    while first > window.start and sizes[first - 1 - window.start] <= room:
        first -= 1
        room -= sizes[first - window.start]
    room = side
    while last < window.end and sizes[last - window.start] <= room:
        room -= sizes[last - window.start]
        last += 1
    return first, last


QUOTE_STYLES: Final = (("»", "«"), ('"', '"'), ("“", "”"), ("«", "»"), ("'", "'"), ("„", "“"))


def restyled(words: tuple[str, ...], chance: random.Random) -> tuple[str, ...]:
    """The words with quotation marks of another style, as another outlet would print them."""
    opening, closing = chance.choice(QUOTE_STYLES)
    swap = {"„": opening, "“": closing, "”": closing}
    return tuple(swap.get(word, word) for word in words)
