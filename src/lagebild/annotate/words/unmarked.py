"""Sentence borders in speech that was written down without marks, by the places of its finite verbs.

Every place between two words gets a score: how well a clause ends before it and a main clause starts after
it. The borders are those that together score best, with segments of a length that people speak
(dynamic programming over the places, linear in the words). No word is left out.
"""

from collections.abc import Sequence
from functools import cache
from itertools import pairwise
from typing import Final

from lagebild.lang.borders import border_words
from lagebild.lang.tags import (
    ARTICLES,
    FINITE,
    INFINITE,
    NAMES,
    NOUNS,
    NUMBERS,
    PARTICLES,
    PREPOSITIONS,
    PRONOUNS,
    SUBORDINATORS,
)  # fmt: skip
from lagebild.records import Token

_LONG: Final = 45
"""A run of more tokens than this with hardly a mark inside is taken for unmarked speech ..."""
_LONG_SPOKEN: Final = 20
"""... and in a transcript, one of more than this."""
_SHORT: Final = 6
_EASY: Final = 22
_MOST: Final = 40
_BORDER_COST: Final = 2.0
_OPEN: Final = (
    PREPOSITIONS | ARTICLES | (SUBORDINATORS - {"PWAV"}) | NUMBERS | {"ADJ(A)", "AJ0", "PTKZU", "TO0", "POS"}
)
"""Tags after which a phrase must go on."""
_CLOSING: Final = INFINITE | PARTICLES
_SUBJECT: Final = PRONOUNS | NAMES | NOUNS
_HEAVY: Final = ARTICLES | NAMES
"""Tags that open a first part of more than one word."""


def is_unmarked(words: int, inner_ends: int, *, spoken: bool) -> bool:
    """True for a run so long, with so few marks inside, that it must hold many sentences."""
    long = _LONG_SPOKEN if spoken else _LONG
    return words > long and inner_ends * long < words


def find_unmarked_runs(tokens: Sequence[Token], language: str) -> list[tuple[int, int]]:
    """Half-open ranges of `tokens`, one a spoken sentence; together they hold every token."""
    size = len(tokens)
    scores = [0.0, *(_score(tokens, i, language) for i in range(1, size)), 0.0]
    best = [0.0] + [float("-inf")] * size
    back = [0] * (size + 1)
    for end in range(1, size + 1):
        for start in range(max(0, end - _MOST), end):
            value = best[start] + scores[start] - _length_cost(end - start)
            if value > best[end]:
                best[end], back[end] = value, start
    cuts = [size]
    while cuts[-1]:
        cuts.append(back[cuts[-1]])
    cuts.reverse()
    return list(pairwise(cuts))


@cache
def _length_cost(words: int) -> float:
    if words < _SHORT:
        return (_SHORT - words) * 0.7
    return max(0, words - _EASY) * 0.12


def _score(tokens: Sequence[Token], at: int, language: str) -> float:
    """How well a sentence starts at token `at`; negative where one hardly can."""
    before, word = tokens[at - 1], tokens[at].text.lower()
    if before.pos in _OPEN or before.text.lower() in border_words(language, "holds"):
        return -4.0
    score = -_BORDER_COST
    first = at
    if word in border_words(language, "connects"):
        score += 1.0
        first = at + 1
    score += _opening(tokens, first, language)
    if before.pos in FINITE:
        score += 1.2
    elif before.pos in _CLOSING:
        score += 1.0
    if word in border_words(language, "greets"):
        score += 2.0
    return score


def _opening(tokens: Sequence[Token], first: int, language: str) -> float:
    """How well a main clause starts at `first`: its finite verb stands second, after a short first part."""
    window = [token.pos for token in tokens[first : first + 5]]
    if len(window) < 2:
        return 0.0
    opens = tokens[first].text.lower() in border_words(language, "opens")
    if window[1] in FINITE and (opens or window[0] in _SUBJECT):
        return 2.6 if opens else 1.4
    if any(tag in FINITE for tag in window[2:4]) and not any(tag in _CLOSING for tag in window[:3]):
        return 1.5 if opens or window[0] in _HEAVY else 0.3
    return 0.0
