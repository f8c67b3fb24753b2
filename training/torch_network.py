"""The network in training as the reader sees it: arrays in, arrays out.

Not for: the model file; see `lagebild.models.encoder`.
"""

import numpy as np
import torch

from lagebild.models.encoder.decode import Scores
from lagebild.models.encoder.reading import Numbers
from lagebild.models.encoder.tables import HINTS
from training.network import HALVES, Network


class TorchNetwork:
    """Runs the branches without learning; in half precision where that is faster, or `exact`."""

    def __init__(self, network: Network, exact: bool = False) -> None:
        self._network = network.eval() if exact else network
        self._half = HALVES and not exact

    def tag(self, pieces: Numbers, mask: Numbers, hints: Numbers, begins: Numbers) -> tuple[Scores, Scores]:
        """Scores of all layers side by side, and the shared states."""
        with torch.no_grad(), torch.autocast("cpu", torch.bfloat16, self._half):
            told = (torch.from_numpy(array) for array in (pieces, mask, hints))
            states, bias = self._network.encode(*told)
            scores = self._network.tag(states, bias, torch.from_numpy(begins))
        joined: Scores = np.concatenate([s.float().numpy() for s in scores.values()], axis=2)
        return joined, states.float().numpy()

    def rate_borders(self, pieces: Numbers, mask: Numbers, begins: Numbers) -> Scores:
        """Log odds that a sentence begins with a word."""
        hints = np.zeros((*pieces.shape, len(HINTS)), np.int64)
        with torch.no_grad(), torch.autocast("cpu", torch.bfloat16, self._half):
            told = (torch.from_numpy(array) for array in (pieces, mask, hints))
            states, bias = self._network.lower(*told)
            odds = self._network.rate_borders(states, bias, torch.from_numpy(begins))
        found: Scores = odds.float().numpy()
        return found

    def look(
        self, states: Scores, mask: Numbers, marks: Numbers, begins: Numbers, inside: Scores
    ) -> tuple[Scores, Scores]:
        """Scores of roles and of labels."""
        with torch.no_grad(), torch.autocast("cpu", torch.bfloat16, self._half):
            told = (torch.from_numpy(array) for array in (states, mask, marks, begins, inside))
            roles, labels = self._network.look(*told)
        return roles.float().numpy(), labels.float().numpy()
