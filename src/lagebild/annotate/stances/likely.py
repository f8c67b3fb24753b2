"""The likeliest statement that an answer answers, or none: a sum of signs that one can read.

A conditional logit over all statements around it and "none" (McFadden 1974). Who answers a statement takes a
stance that answers, so that stance and target are chosen in one. The weights are learned from reports of the
project's corpus that the model has not read (`lang/answer_weights.yaml`; `training/answers.py`).
Not for: what words point at plainly; see `scores`.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from math import exp
from typing import Final

from lagebild.annotate.stances.around import Around, is_other_voice
from lagebild.annotate.stances.candidates import ANSWERING
from lagebild.annotate.stances.facets import Facets
from lagebild.annotate.stances.leaning import Leaning
from lagebild.annotate.stances.likeness import find_likenesses
from lagebild.annotate.stances.ties import Ties
from lagebild.lang.answer_weights import load_answer_weights
from lagebild.lang.answers import Pointing

LEAST: Final = 0.3
"""So likely a statement must be. Guesses between half the F1 that is reached, .2, and this one raise F1 as
little as they lower it; three in four are wrong, and a wrong denier costs a reader more than a missed one."""
LEAST_CHANGED: Final = 0.6
"""Who does not seem to answer must do so likelier than not."""

Choice = tuple[Sequence[int], Sequence[Mapping[str, float]]]
"""Numbers of the candidates; the signs of each and, last, those of none."""


def find_likely(
    index: int, facets: Sequence[Facets], leaning: Leaning, pointing: frozenset[Pointing], ties: Ties
) -> Facets | None:
    """The statement that is likelier than any other, if it is likely enough."""
    numbers, signs = find_choice(index, facets, leaning, pointing, ties)
    scores = [add_up(row) for row in signs]
    most = max(scores)
    chances = [exp(score - most) for score in scores]
    chance, number = max(zip(chances[:-1], numbers, strict=True), default=(0.0, 0))
    least = LEAST if leaning.stance in ANSWERING else LEAST_CHANGED
    return facets[number] if numbers and chance >= least * sum(chances) else None


def add_up(signs: Mapping[str, float]) -> float:
    """What all signs count together."""
    weights = load_answer_weights()
    return sum(weights.get(name, 0.0) * value for name, value in signs.items())


def find_choice(
    index: int, facets: Sequence[Facets], leaning: Leaning, pointing: frozenset[Pointing], ties: Ties
) -> Choice:
    """All that the attribution at `index` may answer, as the answer that it likeliest is."""
    own = facets[index]
    answer = replace(own, attribution=replace(own.attribution, stance=leaning.answering))
    around = Around(index, facets, answer, pointing - {"negation"}, ties)
    likenesses = find_likenesses(around)
    rows = [signs for _, signs in likenesses]
    numbers = [number for number, _ in likenesses]
    return numbers, [*rows, _none(around, leaning, numbers)]


def _none(around: Around, leaning: Leaning, numbers: Sequence[int]) -> dict[str, float]:
    """Signs that it answers nothing in the report."""
    own, index = around.answer.attribution, around.index
    alone = not any(n < index and is_other_voice(around, n) for n in numbers)
    signs: dict[str, float] = {
        leaning.answering: 1.0,
        "odds": leaning.odds,
        "told": leaning.told,
        "not likeliest": leaning.stance not in ANSWERING,
        f"kind: {own.kind}": 1.0,
        "inside another": own.parent is not None,
        "answer without terms": not around.answer.terms,
        "first of all": index == 0,
        "no other voice before": alone,
        **leaning.heard,
    }
    return {f"none: {name}": float(value) for name, value in signs.items() if value}
