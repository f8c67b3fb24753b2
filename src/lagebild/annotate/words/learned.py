"""Sentence borders in speech without marks, by a model that rates the place before each word.

Not for: rules, which stand in where a language has no model; see `unmarked`.
"""

from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from lagebild.models.borders import Borders
from lagebild.records import Token
from lagebild.text.marks import is_mark

_LIKELY: Final = 0.4
"""Probability from which on a sentence begins: the best F1 on the training half of parliament speeches."""
_MOST: Final = 60
"""Words of a sentence above which the best place within is taken, however unlikely ..."""
_SHORTEST: Final = 4
"""... but for this many at its ends."""


def find_learned_runs(tokens: Sequence[Token], borders: Borders) -> list[tuple[int, int]]:
    """Half-open ranges of `tokens`, one a spoken sentence; together they hold every token."""
    at = [i for i, token in enumerate(tokens) if not is_mark(token.text)]
    likely = dict(zip(at, borders.find_borders([tokens[i].text for i in at]), strict=True))
    cuts = [0, *(i for i in at if i and likely[i] >= _LIKELY), len(tokens)]
    return [part for run in pairwise(cuts) if run[0] < run[1] for part in _short(run, likely)]


def _short(run: tuple[int, int], likely: dict[int, float]) -> list[tuple[int, int]]:
    """The run, cut at its best places until no part is longer than anybody speaks."""
    waiting, found = [run], []
    while waiting:
        first, last = waiting.pop()
        if last - first <= _MOST:
            found.append((first, last))
            continue
        best = max(range(first + _SHORTEST, last - _SHORTEST), key=lambda i: (likely.get(i, 0.0), -i))
        waiting += [(best, last), (first, best)]
    return found
