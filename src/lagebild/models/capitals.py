"""Which words of a run in lower case are nouns and names: a linear model over the word and its neighbours.

Logistic regression on hashed features (Weinberger et al. 2009): the letters of the word, what the tagger
makes of it whatever its case, and the words around it. The weights lie beside this file, with a card that
tells what they were trained on. Not for: where sentences begin; see `borders`.
"""

from collections.abc import Hashable, Sequence
from functools import cache, lru_cache
from importlib.resources import files
from typing import Final, Protocol
from zlib import crc32

import numpy as np

from lagebild.models.tagger import Analyser, load_analyser

BITS: Final = 18
"""Features are hashed into 2 to the power of this."""
_NOUNS: Final = frozenset({"NN", "NE", "NNI", "NNA"})
_EDGE: Final = ("<", "<", "<")
_REMEMBERED: Final = 20_000


class Capitals(Protocol):
    """Rates words: how likely each is to be written with a capital amid a sentence."""

    name: str
    likely: float
    """Probability from which on a word of a run without any capitals gets one."""
    sure: float
    """The same, where the run has capitals and this word has none."""

    def find_capitals(self, words: Sequence[str]) -> list[float]:
        """One probability for each word, whatever its case now."""
        ...


class LinearCapitals:
    """The model of one language. `weights`: one for each hashed feature, then the bias."""

    name = "linear capitals 1"
    likely = 0.5
    sure = 0.9

    def __init__(self, weights: np.ndarray, analyser: Analyser) -> None:
        self._weights = weights
        self._analyser = analyser

    def find_capitals(self, words: Sequence[str]) -> list[float]:
        """One probability for each word, whatever its case now."""
        if not words:
            return []
        scores = self._weights[find_features(words, self._analyser)].sum(axis=1) + self._weights[-1]
        return [float(p) for p in 1.0 / (1.0 + np.exp(-scores))]


@cache
def load_capitals(language: str) -> Capitals | None:
    """The model of a language, loaded once a process; None where there is none."""
    path = files("lagebild.models") / language / "capitals.npz"
    if not path.is_file():
        return None
    with path.open("rb") as file, np.load(file) as stored:
        return LinearCapitals(stored["weights"].astype(np.float32) * stored["scale"], load_analyser(language))


def find_features(words: Sequence[str], analyser: Analyser) -> np.ndarray:
    """Indices of the features of each word: an array of (words, features)."""
    lower = [*_EDGE, *(word.lower() for word in words), *_EDGE]
    assert isinstance(analyser, Hashable)
    seen = [_analyse(word, analyser) for word in lower]
    rows = [_own(lower[at], seen[at]) + _around(lower, seen, at) for at in range(3, len(lower) - 3)]
    return np.array(rows, dtype=np.int32)


@lru_cache(_REMEMBERED)
def _analyse(word: str, analyser: Hashable) -> tuple[str, str]:
    """The two likeliest tags of a word, and how far the likeliest noun is ahead of all else, in steps."""
    assert isinstance(analyser, Analyser)
    rated = analyser.rate(word)[:6] if word.isalpha() else []
    if not rated:
        return "-", "-"
    noun = max((score for tag, score in rated if tag in _NOUNS), default=-99.0)
    other = max((score for tag, score in rated if tag not in _NOUNS), default=-99.0)
    return "|".join(tag for tag, _ in rated[:2]), str(int(max(-10.0, min(10.0, (noun - other) / 2))))


@lru_cache(_REMEMBERED)
def _own(word: str, seen: tuple[str, str]) -> list[int]:
    tags, ahead = seen
    return [
        _hash(feature)
        for feature in (
            word, "a" + word[:3], "b" + word[:5], "c" + word[-2:], "d" + word[-3:], "e" + word[-4:],
            "f" + word[-6:], "g" + tags, "h" + ahead, "i" + tags + ahead, f"j{min(len(word), 15)}{ahead}",
            "k" + ("-" if "-" in word else ""),
        )
    ]  # fmt: skip


def _around(words: list[str], seen: list[tuple[str, str]], at: int) -> list[int]:
    word, before, after, second = words[at], words[at - 1], words[at + 1], words[at - 2]
    (tags, ahead), (tags_before, ahead_before), (tags_after, ahead_after) = (
        seen[at],
        seen[at - 1],
        seen[at + 1],
    )
    return [
        _hash(feature)
        for feature in (
            "p" + before, "q" + second, "n" + after, "m" + words[at + 2], f"pw{before} {word}",
            f"wn{word} {after}", f"pn{before} {after}", "ps" + before[-3:], "ns" + after[-3:],
            f"pg{tags_before}/{tags}", f"gn{tags}/{tags_after}", f"pgn{tags_before}/{tags}/{tags_after}",
            f"ph{ahead_before} {ahead}", f"phn{ahead_before} {ahead} {ahead_after}", f"pwh{before} {ahead}",
            f"pwg{before} {tags}", f"qp{second} {before} {ahead}", f"psuf{before[-2:]} {word[-3:]}",
            f"nwh{after} {ahead}", f"q2{seen[at - 2][0]}/{tags_before}/{tags}",
            f"ppp{seen[at - 3][1]} {seen[at - 2][1]} {ahead_before} {ahead}",
        )
    ]  # fmt: skip


def _hash(feature: str) -> int:
    return crc32(feature.encode("utf-8", "surrogatepass")) & ((1 << BITS) - 1)
