"""Where sentences begin in words without marks, by a branch of the encoder.

Not for: which borders to take; see `annotate.words.learned`.
"""

from collections.abc import Sequence
from typing import Final, Protocol

import numpy as np

from lagebild.models.encoder.decode import Scores
from lagebild.models.encoder.pieces import PAD, Pieces
from lagebild.models.encoder.windows import PIECES, count_pieces, cuts, fill
from lagebild.models.encoder.words import Run, split

_STEP: Final = 20
"""Windows are cut after so many words, as no mark tells where."""
_STRIDE: Final = 0.5
"""A window begins so far into the one before: nearly every word is read twice."""
_DEEP: Final = 20
"""So many words within a window, what it says of a word counts in full; less at its edges."""
_BATCH: Final = 8


class Rating(Protocol):
    """The branch of the network that rates borders; see `reading.Network`."""

    def rate_borders(self, pieces: np.ndarray, mask: np.ndarray, begins: np.ndarray) -> Scores:
        """Log odds [B, W] that a sentence begins with a word."""
        ...


class EncoderBorders:
    """Keeps the protocol `lagebild.models.borders.Borders`."""

    def __init__(self, network: Rating, pieces: Pieces) -> None:
        self._network, self._pieces = network, pieces

    def find_borders(self, words: Sequence[str]) -> list[float]:
        """For each word the probability that a sentence begins with it."""
        if not words:
            return []
        own, spaced, _, grid = split(" ".join(words))
        coded = [self._pieces.of(word, before) for word, before in zip(own, spaced, strict=True)]
        chances = self._read(coded)
        at, found = 0, []
        for word in words:
            run = grid.run(at, at + max(1, len(word)))
            found.append(chances[run[0]] if run and grid.begins[run[0]] == at else 0.0)
            at += len(word) + 1
        return [1.0, *found[1:]]

    def _read(self, coded: list[list[int]]) -> list[float]:
        """The probability for each word of the encoder, by the mean odds of the windows that read it."""
        places = list(cuts(count_pieces(coded), range(0, len(coded), _STEP), _STRIDE, PIECES))
        sums, weights = np.zeros(len(coded)), np.zeros(len(coded))
        for at in range(0, len(places), _BATCH):
            batch = places[at : at + _BATCH]
            for (start, end), odds in zip(batch, self._rate(coded, batch), strict=True):
                counts = _weights(end - start, start == 0, end == len(coded))
                sums[start:end] += counts * odds
                weights[start:end] += counts
        found: list[float] = (1.0 / (1.0 + np.exp(-sums / weights))).tolist()
        return found

    def _rate(self, coded: list[list[int]], places: list[Run]) -> list[Scores]:
        """For each window the log odds of its words."""
        windows = [fill(coded, place) for place in places]
        pieces = _padded([window.pieces for window in windows], PAD)
        mask = _padded([[1] * len(window.pieces) for window in windows], 0)
        odds = self._network.rate_borders(pieces, mask, _padded([w.begins for w in windows], 0))
        return [odds[i, : b - a] for i, (a, b) in enumerate(places)]


def _weights(size: int, first: bool, last: bool) -> np.ndarray:
    """How much a window of so many words counts for each; where the text begins or ends is no edge."""
    at = np.arange(size) + 0.5
    before = np.full(size, float(_DEEP)) if first else at
    behind = np.full(size, float(_DEEP)) if last else at[::-1]
    counts: np.ndarray = np.minimum(np.minimum(before, behind), _DEEP)
    return counts


def _padded(rows: Sequence[Sequence[int]], fill: int) -> np.ndarray:
    found = np.full((len(rows), max(map(len, rows))), fill, np.int64)
    for number, row in enumerate(rows):
        found[number, : len(row)] = row
    return found
