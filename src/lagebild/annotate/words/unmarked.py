"""Sentence borders in speech that was written down without marks, by the places of its finite verbs.

Every place between two words gets a score: how well a clause ends before it and a main clause starts after
it. The borders are those that together score best, with segments of a length that people speak
(dynamic programming over the places, linear in the words). No word is left out.
"""

from collections.abc import Sequence
from functools import cache
from typing import Final

from lagebild.lang.borders import border_words
from lagebild.records import Token

LONG: Final = 45
"""A run of more tokens than this without an inner sentence mark is taken for unmarked speech."""
_SHORT: Final = 6
_EASY: Final = 22
_MOST: Final = 40
_BORDER_COST: Final = 2.0
# Tags after which a phrase must go on (German STTS, English C5).
_OPEN_TAGS: Final = (
    "APPR", "ART", "KOUS", "KOUI", "KOKOM", "PPOSAT", "PDAT", "PIAT", "PREL", "PWS", "PWAT", "PTKZU", "ADJ(A)",
    "CARD", "PRP", "AT0", "DPS", "CJS", "CJT", "AJ0", "TO0", "CRD", "POS", "DT0", "DTQ",
)  # fmt: skip
_FINITE: Final = ("VV(FIN)", "VA(FIN)", "VM(FIN)", "VBZ", "VBD", "VBB", "VHZ", "VHD", "VHB", "VDZ", "VDD", "VVZ",
                  "VVD", "VM0")  # fmt: skip
_CLOSING: Final = (
    "VV(PP)",
    "VA(PP)",
    "VV(INF)",
    "VA(INF)",
    "VM(INF)",
    "VV(IZU)",
    "PTKVZ",
    "VVN",
    "VVI",
    "AV0",
)
_SUBJECT: Final = ("PPER", "PDS", "PIS", "NE", "NN", "PWS", "PNP", "NP0", "NN1", "NN2")


def is_unmarked(words: int, inner_ends: int) -> bool:
    """True for a run so long, with so few sentence marks inside, that it must hold many sentences."""
    return words > LONG and inner_ends * LONG < words


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
    return list(zip(cuts, cuts[1:], strict=False))


@cache
def _length_cost(words: int) -> float:
    if words < _SHORT:
        return (_SHORT - words) * 0.7
    return max(0, words - _EASY) * 0.12


def _score(tokens: Sequence[Token], at: int, language: str) -> float:
    """How well a sentence starts at token `at`; negative where one hardly can."""
    before, word = tokens[at - 1], tokens[at].text.lower()
    if before.pos.startswith(_OPEN_TAGS) or before.text.lower() in border_words(language, "holds"):
        return -4.0
    score = -_BORDER_COST
    first = at
    if word in border_words(language, "connects"):
        score += 1.0
        first = at + 1
    score += _opening(tokens, first, language)
    if before.pos in _FINITE:
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
    if window[1] in _FINITE and (opens or window[0] in _SUBJECT):
        return 2.6 if opens else 1.4
    if any(tag in _FINITE for tag in window[2:4]) and not any(tag in _CLOSING for tag in window[:3]):
        return 1.5 if opens or window[0].startswith(("ART", "PPOSAT", "PDAT", "NE")) else 0.3
    return 0.0
