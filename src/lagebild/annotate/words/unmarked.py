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
_EASY: Final = 16
_MOST: Final = 40
_BORDER_COST: Final = 2.4
_CLEAR: Final = 2.6
"""How well a main clause starts with a pronoun or adverb and its finite verb: it hardly does better."""
_OPEN: Final = (
    PREPOSITIONS | ARTICLES | (SUBORDINATORS - {"PWAV"}) | NUMBERS | {"ADJ(A)", "AJ0", "PTKZU", "TO0", "POS"}
)
"""Tags after which a phrase must go on."""
_CLOSING: Final = INFINITE | PARTICLES
_SUBJECT: Final = PRONOUNS | NAMES | NOUNS
_ADVERBS: Final = frozenset({"ADV", "ADJ(D)", "PROAV", "AV0"})
_FIRST: Final = _SUBJECT | _ADVERBS | ARTICLES
"""Tags of a word that fills the first place of a main clause alone; an article does where no noun follows."""


def is_unmarked(words: int, inner_ends: int, *, spoken: bool) -> bool:
    """True for a run so long, with so few marks inside, that it must hold many sentences."""
    long = _LONG_SPOKEN if spoken else _LONG
    return words > long and inner_ends * long < words


def find_unmarked_runs(tokens: Sequence[Token], language: str) -> list[tuple[int, int]]:
    """Half-open ranges of `tokens`, one a spoken sentence; together they hold every token."""
    return find_best_runs(rate_places(tokens, language), _MOST, 1.0)


def rate_places(tokens: Sequence[Token], language: str) -> list[float]:
    """For each token how well a sentence starts at it; negative where one hardly can."""
    return [0.0, *(_score(tokens, at, language) for at in range(1, len(tokens)))]


def find_best_runs(scores: Sequence[float], most: int, weight: float) -> list[tuple[int, int]]:
    """The runs of at most so many places that score best; how long they are counts with a weight."""
    size = len(scores)
    costs = [weight * _length_cost(words) for words in range(most + 1)]
    best = [0.0] + [float("-inf")] * size
    back = [0] * (size + 1)
    for end in range(1, size + 1):
        for start in range(max(0, end - most), end):
            value = best[start] + scores[start] - costs[end - start]
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
    return max(0, words - _EASY) * 0.08


def _score(tokens: Sequence[Token], at: int, language: str) -> float:
    """How well a sentence starts at token `at`; negative where one hardly can."""
    before, token = tokens[at - 1], tokens[at]
    word = token.text.lower()
    joins = word in border_words(language, "connects")
    opening = _opening(tokens, at + 1 if joins else at, language)
    if _holds(before, language, clear=joins and opening >= _CLEAR):
        return -4.0
    score = opening - _BORDER_COST
    if joins and opening:
        score += 1.0
    if word in border_words(language, "greets"):
        score += 2.0
    if token.pos in SUBORDINATORS and not opening:
        score -= 1.0
    if before.pos in FINITE:
        # "sollte es jetzt": the subject behind its verb; "wollen | sie wollen": a new clause.
        inverted = token.pos in PRONOUNS and at + 1 < len(tokens) and tokens[at + 1].pos not in FINITE
        score += -2.0 if inverted else 1.2
    elif before.pos in _CLOSING:
        score += 1.0
    return score


def _holds(before: Token, language: str, *, clear: bool) -> bool:
    """Whether a sentence must go on after `before`: "nicht" holds, but not before a clear "aber es ist"."""
    word = before.text.lower()
    if before.pos in _OPEN or word in border_words(language, "connects"):
        return before.pos in _OPEN or word in border_words(language, "holds")
    return not clear and word in border_words(language, "holds")


def _opening(tokens: Sequence[Token], first: int, language: str) -> float:
    """How well a main clause starts at `first`: its finite verb stands second, after a short first part."""
    window = [token.pos for token in tokens[first : first + 6]]
    if len(window) < 2 or window[0] in FINITE:
        return 0.0
    opens = tokens[first].text.lower() in border_words(language, "opens")
    if window[1] in FINITE:
        return _CLEAR if opens else 1.6 if window[0] in _FIRST else 0.6
    verb = next((i for i, tag in enumerate(window) if tag in FINITE), None)
    if verb is None or any(tag in _CLOSING or tag in SUBORDINATORS for tag in window[:verb]):
        return 0.0
    if tokens[first + verb - 1].text.lower() in border_words(language, "opens_alone"):
        return 0.0  # "der Mann | er hat": the clause starts right before its verb
    if window[0] in ARTICLES:
        return 1.5 if verb <= 3 else 0.8
    if opens or window[0] in NAMES:
        return 1.3
    return 1.0 if window[0] in PREPOSITIONS or window[0] in _ADVERBS or window[0] == "ADJ(A)" else 0.3
