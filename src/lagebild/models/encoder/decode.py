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
    alone = scores.argmax(1)
    before = np.concatenate([[0], alone[:-1]])
    follows = (alone == 0) | (alone % 2 == 1) | (before == alone) | (before == alone - 1)
    return alone.tolist() if follows.all() else _search(scores.tolist())


def _search(rows: list[list[float]]) -> list[int]:
    """Viterbi; "inside" has two tags that may stand before it, all others have any."""
    insides = range(2, len(rows[0]), 2)
    best = [_NEVER if tag in insides else score for tag, score in enumerate(rows[0])]
    back: list[list[int]] = []
    for row in rows[1:]:
        top = max(best)
        came = [best.index(top)] * len(row)
        sums = [top + score for score in row]
        for tag in insides:
            came[tag] = tag if best[tag] > best[tag - 1] else tag - 1
            sums[tag] = best[came[tag]] + row[tag]
        back.append(came)
        best = sums
    path = [best.index(max(best))]
    for came in reversed(back):
        path.append(came[path[-1]])
    return path[::-1]
