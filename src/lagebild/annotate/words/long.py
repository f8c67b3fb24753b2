"""Cuts runs that are longer than any sentence: broken pages, lists without an end, text made by a machine.

Layers compare the parts of one sentence with each other; a bound on its length bounds their time and keeps
the time of a document linear. Not for: sentences that a person may have written, however long.
"""

from collections.abc import Sequence
from typing import Final

from lagebild.records import Token

MOST: Final = 200
"""Tokens of the longest sentence. Long ones of real reports have about 100."""
_LOOK_BACK: Final = 60
"""How far before the bound a mark is looked for, so that a cut falls where a clause may end."""


def cut_long(tokens: Sequence[Token]) -> list[tuple[int, int]]:
    """Half-open ranges of `tokens`, none longer than MOST; together they hold every token."""
    cuts: list[tuple[int, int]] = []
    first = 0
    while len(tokens) - first > MOST:
        last = _find_cut(tokens, first + MOST)
        cuts.append((first, last))
        first = last
    cuts.append((first, len(tokens)))
    return cuts


def _find_cut(tokens: Sequence[Token], bound: int) -> int:
    """The place after the last mark before `bound`, or `bound` where there is none near."""
    for at in range(bound, bound - _LOOK_BACK, -1):
        if tokens[at - 1].pos.startswith("$"):
            return at
    return bound
