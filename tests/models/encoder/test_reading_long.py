"""A text of 200,000 words is read in time and memory that grow with its length, whatever network reads it."""

import time
import tracemalloc

import numpy as np

from lagebild.models.encoder.decode import Scores
from lagebild.models.encoder.pieces import Pieces
from lagebild.models.encoder.reading import Numbers, Reader
from lagebild.models.encoder.tables import LABELS, LAYERS, ROLES, width

BYTES_A_WORD = 1_000
"""Of what is found and where the words stand; a window's scores alone are a million bytes."""
SLOWER = 2.0


class Regular:
    """Finds something of every layer every so many words."""

    def tag(self, pieces: Numbers, mask: Numbers, hints: Numbers, begins: Numbers) -> tuple[Scores, Scores]:
        del mask, hints
        scores = np.zeros((*begins.shape, sum(map(width, LAYERS))), np.float32)
        first = 0
        for number, layer in enumerate(LAYERS):
            every = 16 + 8 * number
            scores[:, :, first] = 6
            scores[:, ::every, first + 1] = 20
            scores[:, 1::every, first + 2] = 20
            first += width(layer)
        return scores, np.zeros((*pieces.shape, 4), np.float32)

    def rate_borders(self, pieces: Numbers, mask: Numbers, begins: Numbers) -> Scores:
        del pieces, mask
        return np.zeros(begins.shape, np.float32)

    def look(
        self, states: Scores, mask: Numbers, marks: Numbers, begins: Numbers, inside: Scores
    ) -> tuple[Scores, Scores]:
        del states, mask, marks, inside
        roles = np.full((*begins.shape, len(ROLES)), -5, np.float32)
        return roles, np.full((len(begins), 1 + sum(map(len, LABELS.values()))), 2, np.float32)


class Letters(Pieces):
    """A piece for every six letters."""

    def __init__(self) -> None:
        pass

    def of(self, word: str, spaced: bool) -> list[int]:
        del spaced
        return [5] * (1 + len(word) // 6)


def read(size: int) -> tuple[float, int, int]:
    """Seconds and most bytes of reading a text of so many words, and how many acts it has."""
    text = " ".join(f"Wort{n % 977}." if n % 16 == 15 else f"Wort{n % 977}" for n in range(size))
    began = time.process_time()
    acts = len(Reader(Regular(), Letters()).read(text).acts)
    seconds = time.process_time() - began
    tracemalloc.start()
    Reader(Regular(), Letters()).read(text[: len(text) // 4])
    most = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    return seconds, most, acts


def test_time_and_memory_grow_with_the_text() -> None:
    short, long = read(20_000), read(200_000)
    assert long[2] > 9 * short[2] > 0
    assert long[0] < SLOWER * 10 * short[0]
    assert long[1] - short[1] < BYTES_A_WORD * (200_000 - 20_000) // 4
