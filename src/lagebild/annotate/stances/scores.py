"""How well an earlier statement fits as that which an answer answers: a sum of features that one can read.

Not for: which statements come into question; see `candidates`.
"""

from typing import Final

from lagebild.annotate.stances.facets import Facets, count_between, count_kin
from lagebild.lang.answers import Pointing

THRESHOLD: Final = 2.0
"""Below it nothing is guessed: a pointer alone, or a statement that is only near, falls short."""

_BY_STANCE: Final = {"allege": 1.5, "warn": 1.0, "speculate": 1.0, "assert": 0.5}
"""What is denied is mostly an accusation; promises and requests are hardly ever."""

_MOST_SHARED: Final = 3
_MANY_TERMS: Final = 4
"""An answer with so many terms says what it is about: a statement that shares none is about another thing."""

_PER_NAME: Final = 0.5
_MOST_NAMES: Final = 1.0
_NEAR: Final = 2
"""A pronoun reaches so many sentences back."""

_PER_SENTENCE: Final = 0.25
_FARTHEST: Final = 3.0


def score(answer: Facets, candidate: Facets, pointing: frozenset[Pointing], again: bool) -> float:
    """The sum of the features. `again`: the same voice answered this candidate just before."""
    distance = count_between(answer, candidate)
    shared = count_kin(_asked_about(answer, pointing), candidate.terms)
    total = _BY_STANCE.get(candidate.attribution.stance, 0.0)
    total += min(shared, _MOST_SHARED)
    total += min(len(answer.named & candidate.named) * _PER_NAME, _MOST_NAMES)
    if len(_asked_about(answer, pointing)) >= _MANY_TERMS and not shared:
        total -= 1.0
    total += _points(answer, candidate, pointing, distance)
    total += _voices(answer, candidate)
    total += 2.0 if again else 0.0
    return total - min(distance * _PER_SENTENCE, _FARTHEST)


def _asked_about(answer: Facets, pointing: frozenset[Pointing]) -> frozenset[str]:
    """An answer to a question is about what the question asked, which stands in the frame."""
    return answer.terms | answer.asked if "question" in pointing else answer.terms


def _points(answer: Facets, candidate: Facets, pointing: frozenset[Pointing], distance: int) -> float:
    stance = candidate.attribution.stance
    total = 0.0
    if "whole" in pointing and distance <= _NEAR:
        total += 2.0 if distance <= 1 else 1.0
    if "accusation" in pointing:
        total += 2.0 if stance in {"allege", "warn"} else 1.5 if answer.voices & candidate.named else 0.0
    if "statement" in pointing:
        total += (2.0 if distance <= 1 else 1.0) + (1.5 if answer.named & candidate.voices else 0.0)
    if "noun" in pointing:
        total += {"allege": 2.0, "warn": 1.0, "speculate": 1.0}.get(stance, 0.0)
    if "question" in pointing and distance <= 1:
        total += 0.5
    return total


def _voices(answer: Facets, candidate: Facets) -> float:
    """Who is accused denies; nobody denies what he said himself, but one takes back one's own words only."""
    own = bool(answer.voices & candidate.voices)
    if answer.attribution.stance == "retract":
        return 2.0 if own else 0.0
    accused = 1.0 if answer.voices & candidate.named else 0.0
    return accused - (3.0 if own else 0.0)
