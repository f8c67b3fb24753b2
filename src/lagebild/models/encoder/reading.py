"""Reads a whole text window by window: tags of all words, then a closer look at each run that was tagged.

Windows overlap; each owns the words that stand nearer to its middle than to its neighbour's, so memory stays
flat however long the text is. Not for: running the network; see `Network`.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Final, Protocol

import numpy as np
from numpy.typing import NDArray

from lagebild.models.encoder.borders import EncoderBorders
from lagebild.models.encoder.decode import Scores, best_runs
from lagebild.models.encoder.join import join_acts
from lagebild.models.encoder.pieces import PAD, Pieces
from lagebild.models.encoder.tables import (
    HINTS,
    LABELS,
    LAYERS,
    QUOTATION_ROLES,
    ROLES,
    SEEDS,
    TRANSFER_ROLES,
    width,
)
from lagebild.models.encoder.windows import PIECES, around, count_pieces, cuts, fill
from lagebild.models.encoder.words import Grid, Run, split
from lagebild.records import PARTIES, Act, Findings, Found

Numbers = NDArray[np.int64]
Hints = Sequence[tuple[int, ...]]
STRIDE: Final = 0.85
"""A window begins so far into the one before."""
BATCH: Final = 8
"""Windows, and ..."""
LOOKS: Final = 16
"""... runs that the network is given in one go."""


class Network(Protocol):
    """Runs all branches; shapes as in `training.network`: B windows, P pieces, W words, N runs."""

    def tag(self, pieces: Numbers, mask: Numbers, hints: Numbers, begins: Numbers) -> tuple[Scores, Scores]:
        """Scores [B, W, all tags], and shared states [B, P, H]."""
        ...

    def look(
        self, states: Scores, mask: Numbers, marks: Numbers, begins: Numbers, inside: Scores
    ) -> tuple[Scores, Scores]:
        """Scores of roles [N, W, roles] and of labels [N, 1 + labels]."""
        ...

    def rate_borders(self, pieces: Numbers, mask: Numbers, begins: Numbers) -> Scores:
        """Log odds [B, W] that a sentence begins with a word."""
        ...


@dataclass(frozen=True, slots=True)
class Choices:
    """How scores become findings; fitted on texts that are neither trained on nor tested on."""

    opening: float = 2.0
    opening_trigger: float = -1.0
    outside: float = 0.3
    valid: float = 0.5
    transfer: float = 0.2
    role: float = 0.5
    party: float = 0.3
    """Of supplier, recipient, item and amount of a transfer; `role`: of the roles of a quotation."""
    alone: float = 0.9
    """`valid` of a quotation that the rules do not see; the layers ask for it."""
    parties: float = 0.6
    """Share of parties whose words it puts rather with the right one of supplier and recipient."""


@dataclass(slots=True)
class _Window:
    start: int
    end: int
    owned: Run
    pieces: list[int]
    hints: list[tuple[int, ...]]
    begins: list[int]

    def edges(self) -> list[int]:
        return [*self.begins, len(self.pieces) - 1]


@dataclass(slots=True)
class _Look:
    window: int
    layer: str
    run: Run
    """In words of the window."""
    crop: Run


class Reader:
    """One model, ready to read texts."""

    def __init__(
        self, network: Network, pieces: Pieces, choices: Choices | None = None, name: str = "trial"
    ) -> None:
        self.name = name
        self._network, self._pieces = network, pieces
        self._choices = choices or Choices()

    def read(self, text: str, hints: Hints = ()) -> Findings:
        """All findings of a text. `hints`: a row for each word that `split` gives, or none."""
        words, spaced, starts, grid = split(text)
        coded = [self._pieces.of(word, before) for word, before in zip(words, spaced, strict=True)]
        found: list[Found] = []
        acts: list[Act] = []
        windows = _windows(coded, starts, hints)
        while batch := list(islice(windows, BATCH)):
            for part in self._read(sorted(batch, key=lambda w: w.start), grid):
                found.extend(f for f in part if isinstance(f, Found))
                acts.extend(a for a in part if isinstance(a, Act))
        ordered = sorted(set(found), key=lambda f: (f.start, f.end, f.layer, f.label))
        return Findings(self.name, tuple(ordered), tuple(join_acts(acts)), self._choices.alone)

    def find_borders(self, words: Sequence[str]) -> list[float]:
        """For each of a run of words without marks the probability that a sentence begins with it."""
        return EncoderBorders(self._network, self._pieces).find_borders(words)

    def _read(self, batch: list[_Window], grid: Grid) -> Iterator[list[Found | Act]]:
        pieces = _padded([w.pieces for w in batch], PAD)
        mask = _padded([[1] * len(w.pieces) for w in batch], 0)
        hints = np.zeros((*pieces.shape, len(HINTS)), np.int64)
        for row, window in enumerate(batch):
            hints[row, : len(window.hints)] = window.hints
        scores, states = self._network.tag(pieces, mask, hints, _padded([w.begins for w in batch], 0))
        looks: list[_Look] = []
        for number, window in enumerate(batch):
            runs = list(self._runs(scores[number, : window.end - window.start], window))
            yield [
                Found(layer, *_offsets(grid, run, window), label)
                for layer, run, label in runs
                if layer not in SEEDS
            ]
            sizes = [b - a for a, b in zip(window.edges(), window.edges()[1:], strict=False)]
            looks += [
                _Look(number, layer, run, around(sizes, run)) for layer, run, _ in runs if layer in SEEDS
            ]
        for at in range(0, len(looks), LOOKS):
            yield list(self._look(looks[at : at + LOOKS], batch, states, grid))

    def _runs(self, scores: Scores, window: _Window) -> Iterator[tuple[str, Run, str]]:
        at, choices = 0, self._choices
        for layer in LAYERS:
            part = scores[:, at : at + width(layer)]
            at += width(layer)
            opening = choices.opening_trigger if layer == "trigger" else choices.opening
            for run, label in best_runs(part, layer, opening, choices.outside):
                if run[0] + window.start < window.owned[1] and run[1] + window.start > window.owned[0]:
                    yield layer, run, label

    def _look(
        self, looks: list[_Look], batch: list[_Window], states: Scores, grid: Grid
    ) -> Iterator[Found | Act]:
        rows = [_crop(look, batch[look.window]) for look in looks]
        mask = _padded([[1] * len(places) for places, _, _, _ in rows], 0)
        crops = np.zeros((*mask.shape, states.shape[2]), np.float32)
        for number, (places, _, _, _) in enumerate(rows):
            crops[number, : len(places)] = states[looks[number].window, places]
        marks, begins, inside = (_padded([row[i] for row in rows], 0) for i in (1, 2, 3))
        roles, labels = self._network.look(crops, mask, marks, begins, inside.astype(np.float32))
        for number, look in enumerate(looks):
            act = self._act(look, roles[number], labels[number], batch[look.window], grid)
            if act.score >= (self._choices.transfer if act.layer == "trigger" else self._choices.valid):
                yield act

    def _act(self, look: _Look, roles: Scores, labels: Scores, window: _Window, grid: Grid) -> Act:
        first = look.crop[0] + window.start
        size = look.crop[1] - look.crop[0]
        transfer = look.layer == "trigger"
        chances = _chance(roles[:size])
        chosen = chances >= (self._choices.party if transfer else self._choices.role)
        _part(chances, chosen, "supplier", "recipient")
        named = TRANSFER_ROLES if transfer else QUOTATION_ROLES
        spans = {role: _spans(chosen[:, ROLES.index(role)], first, grid) for role in named}
        own = (look.run[0] + window.start, look.run[1] + window.start)
        rest = set() if transfer else {(s, e) for s, e in spans.pop("rest")}
        whole = (grid.begins[own[0]], grid.ends[own[1] - 1])
        runs = _without_overlap([whole, *sorted(rest)])
        values, sure = _labels(labels)
        if transfer:
            sure[PARTIES] = self._choices.parties
        return Act(
            look.layer,
            runs,
            {r: s for r, s in spans.items() if s and r != "rest"},
            values,
            round(float(_chance(labels[0])), 4),
            sure,
        )


def _windows(coded: list[list[int]], starts: tuple[int, ...], hints: Hints) -> Iterator[_Window]:
    if not coded:
        return
    places = list(cuts(count_pieces(coded), starts, STRIDE, PIECES))
    for number, (start, end) in enumerate(places):
        before = places[number - 1][1] if number else start
        after = places[number + 1][0] if number + 1 < len(places) else end
        owned = ((start + before) // 2 if number else 0, (after + end) // 2)
        yield _Window(start, end, owned, *fill(coded, (start, end), hints))


def _crop(look: _Look, window: _Window) -> tuple[list[int], list[int], list[int], list[int]]:
    """Places in the window's pieces, marks on them, first pieces of words, flags of words inside."""
    first, last = look.crop
    edges = window.edges()
    begin, end = edges[first], edges[last]
    places = [0, *range(begin, end)]
    inside = [int(look.run[0] <= word < look.run[1]) for word in range(first, last)]
    low, high = edges[look.run[0]], edges[look.run[1]]
    marks = [0, *(1 + SEEDS.index(look.layer) if low <= p < high else 0 for p in range(begin, end))]
    return places, marks, [edges[w] - begin + 1 for w in range(first, last)], inside


def _padded(rows: Sequence[Sequence[int]], fill: int) -> Numbers:
    found = np.full((len(rows), max(map(len, rows))), fill, np.int64)
    for number, row in enumerate(rows):
        found[number, : len(row)] = row
    return found


def _chance(scores: Scores) -> Scores:
    found: Scores = (1.0 / (1.0 + np.exp(-scores))).astype(np.float32)
    return found


def _labels(scores: Scores) -> tuple[dict[str, str], dict[str, float]]:
    """The best value of each label, and its share among all values of the label (softmax)."""
    found, sure, at = {}, {}, 1
    for name, values in LABELS.items():
        part = scores[at : at + len(values)]
        best = int(part.argmax())
        found[name] = values[best]
        sure[name] = round(1.0 / float(np.exp(part - part[best]).sum()), 4)
        at += len(values)
    return found, sure


def _offsets(grid: Grid, run: Run, window: _Window) -> Run:
    return grid.begins[run[0] + window.start], grid.ends[run[1] + window.start - 1]


def _spans(chosen: NDArray[np.bool_], first: int, grid: Grid) -> tuple[Run, ...]:
    """Runs of chosen words as offsets."""
    return tuple((grid.begins[a + first], grid.ends[b + first - 1]) for a, b in _edges(chosen))


def _part(chances: Scores, chosen: NDArray[np.bool_], one: str, other: str) -> None:
    """A run of words that was chosen for two roles, of which nobody has both, gets the likelier one."""
    roles = [ROLES.index(one), ROLES.index(other)]
    for first, last in _edges(chosen[:, roles[0]] | chosen[:, roles[1]]):
        better = int(chances[first:last, roles].sum(0).argmax())
        chosen[first:last, roles[better]] = True
        chosen[first:last, roles[1 - better]] = False


def _edges(chosen: NDArray[np.bool_]) -> list[Run]:
    """Runs of chosen words."""
    edges = np.flatnonzero(np.diff(np.concatenate([[False], chosen, [False]]).astype(np.int8)))
    return list(zip(edges[::2].tolist(), edges[1::2].tolist(), strict=True))


def _without_overlap(spans: list[Run]) -> tuple[Run, ...]:
    """The first one, and those of the others that do not touch it, in order."""
    own = spans[0]
    return tuple(sorted({own, *(s for s in spans[1:] if s[1] <= own[0] or own[1] <= s[0])}))
