"""Scores of tags to runs of words: the best path of begin, inside and outside, with a price for opening.

Not for: what is made of a run; see `reading`.
"""

from collections.abc import Iterator, Sequence
from typing import Final

import numpy as np
from numpy.typing import NDArray

from lagebild.models.encoder.tables import LAYERS
from lagebild.models.encoder.words import Run

Scores = NDArray[np.float32]
_NEVER: Final = -1e9


def runs_of(tags: Sequence[int]) -> Iterator[Run]:
    """Runs of single tags, whatever their label: 0 is outside, odd ones begin."""
    start = -1
    for at, tag in enumerate([*tags, 0]):
        if start >= 0 and (tag == 0 or tag % 2 == 1):
            yield start, at
            start = -1
        if tag and start < 0:
            start = at


def best_runs(scores: Scores, layer: str, opening: float, outside: float) -> list[tuple[Run, str]]:
    """Runs with their labels on the best path (Viterbi) through scores [words, tags] of one layer.

    `opening` is taken from the score of every first word, `outside` from that of outside.
    """
    if not len(scores):
        return []
    priced = scores - scores.max(1, keepdims=True)
    priced = priced - np.log(np.exp(priced).sum(1, keepdims=True))
    priced[:, 0] -= outside
    priced[:, 1::2] -= opening
    path = _best_path(priced)
    labels = LAYERS[layer]
    return [(run, labels[(path[run[0]] - 1) // 2]) for run in runs_of(path)]


def _best_path(scores: Scores) -> list[int]:
    """A tag "inside" may only follow the "begin" or "inside" of its own label."""
    size, width = scores.shape
    steps = np.zeros((width, width), np.float32)
    for tag in range(2, width, 2):
        steps[:, tag] = _NEVER
        steps[tag - 1, tag] = steps[tag, tag] = 0.0
    best = scores[0].copy()
    best[2::2] = _NEVER
    back = np.zeros((size, width), np.int64)
    for at in range(1, size):
        sums = best[:, None] + steps
        back[at] = sums.argmax(0)
        best = sums.max(0) + scores[at]
    path = [int(best.argmax())]
    for at in range(size - 1, 0, -1):
        path.append(int(back[at][path[-1]]))
    return path[::-1]
