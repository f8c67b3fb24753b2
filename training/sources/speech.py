"""Words without marks, nearly half of them in lower case: where do sentences begin?

Parliament speeches (CC BY-SA 4.0), news, single sentences and court decisions (CC BY 4.0). Every epoch cuts
them anew. Not for: how they are read from their files; see `training.transcripts.texts`.
"""

import random
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from lagebild.models.encoder.pieces import BEGIN, END, Pieces
from lagebild.models.encoder.words import split
from training.transcripts.texts import Words

WEIGHTS: Final = {"speeches": 1.0, "news": 0.5, "sentences": 0.4, "courts": 0.25}
"""How much a border counts by the texts it stands in."""
SHARES: Final = {"speeches": 1.0, "news": 0.7, "sentences": 1.0, "courts": 0.06}
"""How much of each text an epoch sees: court decisions would be a third of all, and read much alike."""
LOWER: Final = 0.45
"""Windows in lower case, as some speech recognition writes."""
SIZES: Final = (128, 240, 240)
"""Most pieces of a window."""
_SKIPPED: Final = 3
"""So many sentences at most are left out in front, so that windows are cut elsewhere in every epoch."""
_FEWEST: Final = 10
"""Words of the shortest window."""


@dataclass(frozen=True, slots=True)
class Unmarked:
    """A window: its pieces, the first piece of each word, whether a sentence begins there, its weight."""

    pieces: tuple[int, ...]
    begins: tuple[int, ...]
    firsts: tuple[bool, ...]
    weight: float = 1.0


def draw(sources: Mapping[str, Sequence[Words]], pieces: Pieces, chance: random.Random) -> Iterator[Unmarked]:
    """The windows of an epoch. `sources`: texts as sentences of words, by the names of `SHARES`."""
    for name, texts in sources.items():
        for text in texts:
            many = max(1, int(SHARES[name] * len(text)))
            first = chance.randrange(len(text) - many + 1) if many < len(text) else 0
            first += chance.randrange(min(_SKIPPED, many))
            lower, most = chance.random() < LOWER, chance.choice(SIZES)
            yield from cut(text[first : first + many], pieces, lower, most, WEIGHTS[name])


def cut(text: Words, pieces: Pieces, lower: bool, most: int, weight: float = 1.0) -> Iterator[Unmarked]:
    """A text in windows of at most `most` pieces, cut anywhere between words."""
    own, begins, firsts = [BEGIN], list[int](), list[bool]()
    for sentence in text:
        for number, word in enumerate(sentence):
            coded = _code(word.lower() if lower else word, pieces)
            if begins and len(own) + len(coded) >= most:
                yield Unmarked((*own, END), tuple(begins), tuple(firsts), weight)
                own, begins, firsts = [BEGIN], [], []
            begins.append(len(own))
            firsts.append(number == 0)
            own += coded
    if len(begins) >= _FEWEST:
        yield Unmarked((*own, END), tuple(begins), tuple(firsts), weight)


def _code(word: str, pieces: Pieces) -> list[int]:
    words, spaced, _, _ = split(word)
    spaces = (True, *spaced[1:])
    return [p for part, space in zip(words, spaces, strict=True) for p in pieces.of(part, space)]
