"""Windows and seeds of several examples as tensors.

Shapes: B windows, P pieces, W words, N seeds. Not for: what the numbers mean; see `labels` and `tasks`.
"""

import random
from collections.abc import Sequence
from dataclasses import dataclass, field

import torch
from torch import Tensor

from lagebild.models.encoder.tables import HINTS, LABELS, QUOTATION_ROLES, ROLES, SEEDS, TRANSFER_ROLES
from lagebild.models.encoder.windows import SIDE
from lagebild.models.encoder.words import Run
from training.example import Seed
from training.labels import IGNORED, Window, crop
from training.network import at, label_slices

_PAD = 1
_STEP = 32


@dataclass(frozen=True, slots=True)
class Looked:
    """A run to be looked at again: its window, its layer, and the seed it stands for, if one."""

    window: int
    layer: str
    run: Run
    seed: Seed | None
    valid: float
    side: int = SIDE
    """Pieces to either hand that are looked at with it."""


@dataclass(slots=True)
class Crops:
    """Tensors of branch two, and what it is to say."""

    states: Tensor
    mask: Tensor
    marks: Tensor
    begins: Tensor
    inside: Tensor
    roles: Tensor
    role_mask: Tensor
    labels: dict[str, Tensor] = field(default_factory=dict)
    valid: Tensor = field(default_factory=lambda: torch.zeros(0))


def padded(rows: Sequence[Sequence[int]], fill: int = 0) -> Tensor:
    """Rows of unequal length as one tensor, its width a multiple of 32 so that few shapes occur."""
    longest = max(map(len, rows))
    size = (longest + _STEP - 1) // _STEP * _STEP
    return torch.tensor([[*row, *([fill] * (size - len(row)))] for row in rows])


def of_windows(windows: Sequence[Window]) -> tuple[Tensor, Tensor, Tensor, Tensor]:
    """Pieces [B, P], their mask, their hints [B, P, channels], and first pieces of the words [B, W]."""
    pieces = padded([w.pieces for w in windows], _PAD)
    mask = padded([[1] * len(w.pieces) for w in windows])
    hints = torch.zeros(*pieces.shape, len(HINTS), dtype=torch.long)
    for row, window in enumerate(windows):
        hints[row, : len(window.hints)] = torch.tensor(window.hints)
    return pieces, mask, hints, padded([w.begins for w in windows])


def of_tags(windows: Sequence[Window], layer: str) -> Tensor:
    """Tags [B, W] of a layer."""
    return padded([w.tags[layer] for w in windows], IGNORED)


def of_crops(states: Tensor, windows: Sequence[Window], looked: Sequence[Looked]) -> Crops:
    """Crops of the shared states around the runs, and the roles and labels of the seeds behind these."""
    rows = [_crop(windows[one.window], one) for one in looked]
    places = padded([row[0] for row in rows])
    index = torch.tensor([one.window for one in looked])
    words = max(row[1].shape[0] for row in rows)
    words = (words + _STEP - 1) // _STEP * _STEP
    roles, role_mask = torch.zeros(len(rows), words, len(ROLES)), torch.zeros(len(rows), words, len(ROLES))
    for i, row in enumerate(rows):
        roles[i, : row[1].shape[0]], role_mask[i, : row[1].shape[0]] = row[1], row[2]
    return Crops(
        at(states[index], places),
        padded([[1] * len(row[0]) for row in rows]),
        padded([row[3] for row in rows]),
        padded([row[4] for row in rows]),
        padded([row[5] for row in rows]).float(),
        roles,
        role_mask,
        {name: torch.tensor([_label(one.seed, name) for one in looked]) for name in label_slices()},
        torch.tensor([one.valid for one in looked]),
    )


def _crop(window: Window, one: Looked) -> tuple[list[int], Tensor, Tensor, list[int], list[int], list[int]]:
    first, last = crop(window, one.run, one.side)
    begin = window.begins[first - window.start]
    size = len(window.begins)
    end = window.begins[last - window.start] if last - window.start < size else len(window.pieces) - 1
    places = [0, *range(begin, end)]
    begins = [window.begins[w - window.start] - begin + 1 for w in range(first, last)]
    edges = [*begins, len(places)]
    inside = [int(one.run[0] <= w < one.run[1]) for w in range(first, last)]
    marks = [0] * len(places)
    for i, flag in enumerate(inside):
        if flag:
            marks[edges[i] : edges[i + 1]] = [1 + SEEDS.index(one.layer)] * (edges[i + 1] - edges[i])
    roles, mask = _roles(one, first, last)
    return places, roles, mask, marks, begins, inside


def _roles(one: Looked, first: int, last: int) -> tuple[Tensor, Tensor]:
    roles, mask = torch.zeros(last - first, len(ROLES)), torch.zeros(last - first, len(ROLES))
    if one.seed is None:
        return roles, mask
    own = frozenset(w for a, b in one.seed.runs for w in range(a, b))
    words = {"rest": own, **one.seed.roles}
    for role in TRANSFER_ROLES if one.layer == "trigger" else QUOTATION_ROLES:
        if role in words:
            number = ROLES.index(role)
            mask[:, number] = 1
            for word in words[role]:
                if first <= word < last:
                    roles[word - first, number] = 1
    return roles, mask


def _label(seed: Seed | None, name: str) -> int:
    value = seed.labels.get(name) if seed else None
    return LABELS[name].index(value) if value in LABELS[name] else IGNORED


def seeds_of(window: Window) -> list[tuple[str, Run, Seed]]:
    """All runs of seeds that lie whole in a window."""
    found: list[tuple[str, Run, Seed]] = []
    for seed in window.example.quotations or ():
        found.extend(("nested" if seed.depth else "content", run, seed) for run in seed.runs)
    for seed in window.example.transfers or ():
        found.extend(("trigger", run, seed) for run in seed.runs)
    return [f for f in found if window.start <= f[1][0] and f[1][1] <= window.end]


def shifted(run: Run, window: Window, chance: random.Random) -> Run:
    """A run with its borders moved a little, as a network finds it that is not sure."""
    first = max(window.start, run[0] + chance.choice((-3, -2, -1, 0, 0, 1, 2)))
    last = min(window.end, run[1] + chance.choice((-2, -1, 0, 0, 1, 2, 3)))
    return (first, last) if first < last else run
