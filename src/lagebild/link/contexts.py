"""How far the words beside two names are the same: parts of compounds count, the nearest words count most.

Not for: names; only for the words beside them.
"""

from collections.abc import Sequence
from typing import Final

_LOOKED_AT: Final = 8
_STEM: Final = 6
"""Letters up to which two words are the same but for their endings."""
_PART: Final = 4
"""Letters of a part of a compound."""
_COMPOUND: Final = 10
"""Letters from which on a word may hold another."""


def compare_contexts(one: Sequence[str], other: Sequence[str]) -> float:
    """Likeness in [0, 1] of two rows of folded words, nearest first; how near counts in `one`."""
    weights = [1 / (rank + 1) for rank in range(len(one[:_LOOKED_AT]))]
    shared = sum(
        weight for weight, word in zip(weights, one, strict=False) if any(_alike(word, w) for w in other)
    )
    return shared / sum(weights) if weights else 0.0


def _alike(one: str, other: str) -> bool:
    """Whether two words begin alike, or a long one holds the beginning of another long one: "raum"."""
    if one[:_STEM] == other[:_STEM]:
        return True
    if min(len(one), len(other)) < _COMPOUND:
        return False
    return one.find(other[:_PART]) > 2 or other.find(one[:_PART]) > 2
