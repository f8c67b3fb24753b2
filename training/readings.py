"""Windows with what the layers before branch two make of them, computed once while these stay as they are.

Not for: what branch two learns from them; see `looks`.
"""

import random
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Final

import torch
from torch import Tensor

from lagebild.models.encoder.decode import best_runs
from lagebild.models.encoder.pieces import Pieces
from lagebild.models.encoder.reading import Choices
from lagebild.models.encoder.tables import SEEDS
from lagebild.models.encoder.words import Run
from training.batches import of_windows
from training.example import Example
from training.halves import LATER
from training.labels import Window
from training.loop import Settings, some_hints, windows_of
from training.network import Network

KNOWN: Final = 0.6
"""Share in an epoch of the reports that the network has learned from: it errs less there than in use."""
_TOGETHER: Final = 10
"""Windows that are read in one go."""


@dataclass(frozen=True, slots=True)
class Read:
    """A window, the shared states [P, H] of its pieces in halves, and the runs that branch one finds."""

    window: Window
    states: Tensor = field(repr=False)
    found: tuple[tuple[str, Run], ...]


def drawn(many: Sequence[Read], chance: random.Random) -> list[Read]:
    """Windows of an epoch: all of them, but some of those that the network knows."""
    return [one for one in many if not _is_known(one) or chance.random() < KNOWN]


def _is_known(one: Read) -> bool:
    """Whether the network has learned from a report: there alone transfers are marked."""
    return one.window.example.transfers is not None and LATER.match(one.window.example.name) is None


def read(
    network: Network, examples: Iterable[Example], pieces: Pieces, chance: random.Random
) -> Iterator[Read]:
    """All windows of the texts in which quotations are marked, with names exchanged and hints left out."""
    network.eval()
    marked = [example for example in examples if example.quotations is not None]
    many = sorted(windows_of(marked, pieces, Settings(), chance), key=lambda w: -len(w.pieces))
    for start in range(0, len(many), _TOGETHER):
        yield from _read(network, many[start : start + _TOGETHER])


def _read(network: Network, together: Sequence[Window]) -> Iterator[Read]:
    given, mask, hints, begins = of_windows(together)
    with torch.no_grad():
        states, bias = network.encode(given, mask, some_hints(hints, Settings()))
        scores = network.tag(states, bias, begins)
    for row, window in enumerate(together):
        found = _runs({layer: scores[layer][row] for layer in SEEDS}, window)
        yield Read(window, states[row, : len(window.pieces)].half(), tuple(found))


def _runs(scores: dict[str, Tensor], window: Window) -> Iterator[tuple[str, Run]]:
    """What the reader would look at; triggers only where transfers are marked."""
    choices = Choices()
    for layer in SEEDS:
        if layer == "trigger" and window.example.transfers is None:
            continue
        opening = choices.opening_trigger if layer == "trigger" else choices.opening
        part = scores[layer][: window.end - window.start].numpy()
        for (first, last), _ in best_runs(part, layer, opening, choices.outside):
            yield layer, (first + window.start, last + window.start)
