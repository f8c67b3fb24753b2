"""How far a model file is from the network it was made of: scores, tags, and what is read of whole texts.

Not for: whether it reads well; see `measure` and `evals`.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from lagebild.models.encoder.decode import Scores
from lagebild.models.encoder.pieces import Pieces
from lagebild.models.encoder.reading import Choices, Hints, Network, Numbers, Reader
from lagebild.models.encoder.tables import LAYERS, width
from lagebild.records import Findings

Mask = NDArray[np.bool_]


@dataclass(slots=True)
class Twin:
    """A network that answers as `first` does, and counts how `second` differs on the same questions."""

    first: Network
    second: Network
    differences: dict[str, float] = field(default_factory=dict)
    same: dict[str, list[int]] = field(default_factory=dict)

    def tag(self, pieces: Numbers, mask: Numbers, hints: Numbers, begins: Numbers) -> tuple[Scores, Scores]:
        """What `first` says."""
        scores, states = self.first.tag(pieces, mask, hints, begins)
        others = self.second.tag(pieces, mask, hints, begins)[0]
        inside = begins > 0
        self._differ("scores", (scores - others)[inside])
        at = 0
        for layer in LAYERS:
            part = slice(at, at := at + width(layer))
            self._count(layer, scores[inside][:, part].argmax(1), others[inside][:, part].argmax(1))
        return scores, states

    def rate_borders(self, pieces: Numbers, mask: Numbers, begins: Numbers) -> Scores:
        """What `first` says."""
        odds = self.first.rate_borders(pieces, mask, begins)
        others = self.second.rate_borders(pieces, mask, begins)
        words = begins > 0
        self._differ("borders", (odds - others)[words])
        self._count("borders", odds[words] > 0, others[words] > 0)
        return odds

    def look(
        self, states: Scores, mask: Numbers, marks: Numbers, begins: Numbers, inside: Scores
    ) -> tuple[Scores, Scores]:
        """What `first` says."""
        roles, labels = self.first.look(states, mask, marks, begins, inside)
        other_roles, other_labels = self.second.look(states, mask, marks, begins, inside)
        words = begins > 0
        self._differ("roles", (roles - other_roles)[words])
        self._differ("labels", labels - other_labels)
        self._count("roles", roles[words] > 0, other_roles[words] > 0)
        return roles, labels

    def line(self) -> str:
        """The greatest differences, and the shares of equal tags where either network tags anything."""
        told = [f"{name} differ by {most:.2g}" for name, most in self.differences.items()]
        shares = (f"{name} {same / max(1, of):.3f}" for name, (same, of) in self.same.items())
        return "; ".join([*told, "equal tags: " + ", ".join(shares)])

    def _differ(self, name: str, by: Scores) -> None:
        self.differences[name] = max(self.differences.get(name, 0.0), float(np.abs(by).max(initial=0)))

    def _count(self, name: str, one: NDArray[np.generic], other: NDArray[np.generic]) -> None:
        either = (one != 0) | (other != 0)
        row = self.same.setdefault(name, [0, 0])
        row[0] += int(((one == other) & either).sum())
        row[1] += int(either.sum())


def compare_readings(
    first: Network, second: Network, pieces: Pieces, choices: Choices, texts: Iterable[tuple[str, Hints]]
) -> str:
    """F1 of what is read with one network against what is read with the other, by layer."""
    counts: dict[str, list[int]] = {}
    readers = [Reader(network, pieces, choices) for network in (first, second)]
    for text, hints in texts:
        one, other = (_rows(reader.read(text, hints)) for reader in readers)
        for layer in sorted({layer for layer, _ in one | other}):
            row = counts.setdefault(layer, [0, 0])
            row[0] += 2 * len([r for r in one & other if r[0] == layer])
            row[1] += len([r for r in (*one, *other) if r[0] == layer])
    return ", ".join(f"{layer} {same / of:.3f}" for layer, (same, of) in counts.items())


def _rows(findings: Findings) -> set[tuple[str, object]]:
    found = {(f.layer, (f.start, f.end, f.label)) for f in findings.found}
    acts = {(a.layer, a.spans) for a in findings.acts}
    roles = {(role, (a.spans, spans)) for a in findings.acts for role, spans in a.roles.items()}
    return found | acts | roles
