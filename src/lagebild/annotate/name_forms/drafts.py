"""A form of a name before it is known where else the document has it; what makes a word unknown.

Not for: what is kept; see `records.name_form`.
"""

from typing import Final, NamedTuple

from lagebild.models.tagger import Analyser

_UNKNOWN: Final = -1.9
"""Log probability per letter below which the tagger knows no parts of a word: one word in twenty."""


class Draft(NamedTuple):
    """Words at offsets; `first`, `last` are the half-open range of tokens they lie in."""

    start: int
    end: int
    first: int
    last: int
    name: str
    odd: bool


def is_unknown(word: str, analyser: Analyser) -> bool:
    """Whether the tagger knows neither the word nor parts of it, in the old spelling either."""
    spellings = (word, word.replace("ss", "ß"))
    return all(_rate(spelling, analyser) < _UNKNOWN for spelling in spellings)


def _rate(word: str, analyser: Analyser) -> float:
    rated = analyser.rate(word)
    return rated[0][1] / (len(word) + 2) if rated else float("-inf")
