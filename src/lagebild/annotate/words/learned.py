"""Sentence borders in speech without marks, by a model that rates the place before each word, and by rules.

The model knows how sentences are written down; rules know that speech which runs on with "und" begins anew
there. Not for: languages without a model, which have the rules alone; see `unmarked`.
"""

from collections.abc import Sequence
from typing import Final

from lagebild.annotate.words.unmarked import find_best_runs, rate_places
from lagebild.models.borders import Borders, to_log_odds
from lagebild.records import Token
from lagebild.text.marks import is_mark

_LEAN: Final = 1.2
"""Log odds that are added to the model's: it was trained on fewer borders than speech has."""
_LEAST_RULE: Final = -1.0
"""Rules speak against a border only so far: what they miss most is a new speaker's "ja also"."""
_RULES: Final = 0.5
_LENGTH: Final = 0.5
"""Weights of the rules and of the length of sentences beside the model.

Without rules borders of parliament speeches are .01 of F1 better, and stories are read worse: there "und"
runs on and on, and who says what hangs on where a question begins.
"""
_MOST: Final = 60
"""Words of the longest sentence that anybody speaks."""


def find_learned_runs(tokens: Sequence[Token], language: str, borders: Borders) -> list[tuple[int, int]]:
    """Half-open ranges of `tokens`, one a spoken sentence; together they hold every token."""
    at = [i for i, token in enumerate(tokens) if not is_mark(token.text)]
    likely = dict(zip(at, borders.find_borders([tokens[i].text for i in at]), strict=True))
    rated = [max(rule, _LEAST_RULE) for rule in rate_places(tokens, language)]
    scores = [to_log_odds(likely.get(i, 0.0)) + _LEAN + _RULES * rule for i, rule in enumerate(rated)]
    return find_best_runs([0.0, *scores[1:]], _MOST, _LENGTH)
