"""Where sentences begin in words without marks: gated convolutions over words, their endings and their tags.

A small network (after Dauphin et al. 2017), computed with numpy alone; several of them, trained from
different starts, vote by the mean of their scores. The weights lie beside this file with a card. Not for:
which borders to take; see `annotate.words.learned`.
"""

from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from importlib.resources import files
from math import exp, log
from typing import Final, Protocol
from zlib import crc32

import numpy as np

from lagebild.models.tagger import Tagger, load_tagger

DILATIONS: Final = (1, 2, 4, 8, 1)
KERNEL: Final = 5
HASHED: Final = 4096
"""Rows of each table of parts of words."""
_PART: Final = 2048
"""Words that are looked at in one go, and ..."""
_BESIDE: Final = 64
"""... words of what stands beside them: more than the network sees."""
_ROWS: Final = 14
"""Rows that are multiplied in one go: so few that the library below numpy takes one thread. With several it
waits for cores that others use, a hundred times as long as it computes."""
_NEVER: Final = 1e-4
Arrays = Mapping[str, np.ndarray]


class Borders(Protocol):
    """Finds sentence borders in a run of words without marks."""

    def find_borders(self, words: Sequence[str]) -> list[float]:
        """For each word the probability that a sentence begins with it."""
        ...


class JointBorders:
    """Two models as one: the mean of their log odds, where `share` is the weight of the second."""

    def __init__(self, one: Borders, other: Borders, share: float) -> None:
        self._one, self._other, self._share = one, other, share

    def find_borders(self, words: Sequence[str]) -> list[float]:
        """For each word the probability that a sentence begins with it."""
        pairs = zip(self._one.find_borders(words), self._other.find_borders(words), strict=True)
        odds = ((1 - self._share) * to_log_odds(a) + self._share * to_log_odds(b) for a, b in pairs)
        return [1.0 / (1.0 + exp(-found)) for found in odds]


class NetworkBorders:
    """The model of one language: `members` share the lists of words and tags."""

    def __init__(
        self, words: Sequence[str], tags: Sequence[str], members: Sequence[Arrays], tagger: Tagger
    ) -> None:
        self._coding = Coding(words, tags)
        self._members = members
        self._tagger = tagger

    def find_borders(self, words: Sequence[str]) -> list[float]:
        """For each word the probability that a sentence begins with it."""
        if not words:
            return []
        codes = self._coding.to_codes(words, [tag for _, tag in self._tagger.tag(list(words))])
        score = np.mean([np.concatenate(list(_scores(member, codes))) for member in self._members], axis=0)
        found = 1.0 / (1.0 + np.exp(-score))
        return [1.0, *(float(p) for p in found[1:])]


class Coding:
    """Words as rows of numbers: the word, three parts of it, its tag, its case."""

    def __init__(self, words: Sequence[str], tags: Sequence[str]) -> None:
        self._words = {word: at for at, word in enumerate(words, start=2)}
        self._tags = {tag: at for at, tag in enumerate(tags, start=2)}

    def to_codes(self, words: Sequence[str], tags: Sequence[str]) -> np.ndarray:
        """An array of (words, 6); 0 stands for nothing, 1 for a word or tag that is not known."""
        lower = [word.lower() for word in words]
        columns = (
            [self._words.get(word, 1) for word in lower],
            [_part("s3" + word[-3:]) for word in lower],
            [_part("p4" + word[:4]) for word in lower],
            [self._tags.get(tag, 1) for tag in tags],
            [2 if word[:1].isupper() else 1 for word in words],
            [_part("s5" + word[-5:]) for word in lower],
        )
        return np.array(columns, dtype=np.int32).T


def to_log_odds(probability: float) -> float:
    """Log odds of a probability, which is kept away from 0 and 1."""
    bounded = min(1 - _NEVER, max(_NEVER, probability))
    return log(bounded / (1 - bounded))


@cache
def load_borders(language: str) -> Borders | None:
    """The model of a language, loaded once a process; None where there is none."""
    path = files("lagebild.models") / language / "borders.npz"
    if not path.is_file():
        return None
    with path.open("rb") as file, np.load(file) as stored:
        members = [_unpack(stored, number) for number in range(int(stored["members"]))]
        return NetworkBorders(
            stored["words"].tolist(), stored["tags"].tolist(), members, load_tagger(language)
        )


def _unpack(stored: Arrays, number: int) -> Arrays:
    """The weights of one member, which are kept as 8-bit whole numbers with one scale an array."""
    names = [name.split("/")[1] for name in stored if name.startswith(f"{number}/")]
    return {n: stored[f"{number}/{n}"].astype(np.float32) * stored[f"scale{number}/{n}"] for n in names}


def _part(letters: str) -> int:
    return 1 + crc32(letters.encode("utf-8", "surrogatepass")) % (HASHED - 1)


def _scores(weights: Arrays, codes: np.ndarray) -> Iterator[np.ndarray]:
    for start in range(0, len(codes), _PART):
        low, high = max(0, start - _BESIDE), min(len(codes), start + _PART + _BESIDE)
        yield _score(weights, codes[low:high])[start - low : start - low + _PART]


def _score(weights: Arrays, codes: np.ndarray) -> np.ndarray:
    tables = ("word", "ending", "opening", "tag", "case", "long_ending")
    coded = np.concatenate([weights[name][codes[:, i]] for i, name in enumerate(tables)], axis=1)
    state = _multiply(_in_blocks(coded), weights["in"])[: len(codes)]
    for layer, step in enumerate(DILATIONS):
        value, gate = np.split(
            _convolve(state, weights[f"kernel{layer}"], step) + weights[f"bias{layer}"], 2, axis=1
        )
        state = state + np.tanh(value) / (1.0 + np.exp(-gate))
    before = np.concatenate([np.zeros_like(state[:1]), state[:-1]])
    rated = _multiply(_in_blocks(np.concatenate([before, state], axis=1)), weights["out"])
    score: np.ndarray = rated[: len(codes), 0] + weights["out_bias"][0]
    return score


def _convolve(state: np.ndarray, kernel: np.ndarray, step: int) -> np.ndarray:
    reach = step * (KERNEL // 2)
    padded = _in_blocks(state, reach)
    size = len(padded) - 2 * reach
    found = _multiply(padded[:size], kernel[0])
    for i in range(1, KERNEL):
        found += _multiply(padded[i * step : i * step + size], kernel[i])
    return found[: len(state)]


def _in_blocks(rows: np.ndarray, beside: int = 0) -> np.ndarray:
    """Zeros beside the rows, and so many behind them that they fill whole blocks."""
    whole = -(-len(rows) // _ROWS) * _ROWS
    found = np.zeros((whole + 2 * beside, rows.shape[1]), rows.dtype)
    found[beside : beside + len(rows)] = rows
    return found


def _multiply(blocks: np.ndarray, weights: np.ndarray) -> np.ndarray:
    width = blocks.shape[1]
    found: np.ndarray = blocks.reshape(-1, _ROWS, width) @ weights
    return found.reshape(len(blocks), -1)
