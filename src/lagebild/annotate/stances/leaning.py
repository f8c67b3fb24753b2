"""How surely an attribution answers anything: the chance of stances that answer, before a target is seen.

Not for: what it answers; see `likely`.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from math import log
from typing import Final

from lagebild.annotate.stances.candidates import ANSWERING
from lagebild.annotate.stances.signs import Signs
from lagebild.annotate.stances.weigh import Weights, find_chances
from lagebild.records import STANCES, StanceValue

LEAST: Final = 0.15
"""An attribution whose chance of answering is smaller is not asked what it answers if it seems not to."""
LEAST_TOLD: Final = 0.1
"""What a row of the table tells stands unless a model heard the statement and it is less likely than that."""
_WEIGHED: Final = frozenset({"speculate"})
"""What words tell too weakly to settle it: modal verbs also stand in denials and plain statements."""
_LEAST_ODDS: Final = -3.0
_MOST_ODDS: Final = 4.0
"""Log odds beyond which nothing is surer."""


@dataclass(frozen=True, slots=True)
class Leaning:
    """`stance` is the likeliest, `answering` the likeliest of those that answer, `chance` that of all of
    these together; `told` where a row of the table settles it; `heard` signs of what the model heard."""

    stance: StanceValue
    answering: StanceValue
    chance: float
    told: bool = True
    heard: Mapping[str, float] = field(default_factory=dict)

    @property
    def may_answer(self) -> bool:
        """Whether it is worth asking what it answers."""
        return self.stance in ANSWERING or self.chance >= LEAST

    @property
    def odds(self) -> float:
        """Log odds that it answers."""
        odds = log(max(self.chance, 1e-6) / max(1 - self.chance, 1e-6))
        return max(_LEAST_ODDS, min(odds, _MOST_ODDS))


def to_leaning(told: StanceValue | None, signs: Signs, weights: Weights) -> Leaning:
    """By what words tell, unless it is too unlikely (outside the corpus, whose weights these are, words are
    righter than there), else by the weighed signs."""
    heard = {name: value for name, value in signs.items() if name.startswith("heard")}
    chances = find_chances(signs, weights)
    contradicted = told is not None and "heard: nothing" not in signs and chances[told] < LEAST_TOLD
    if told is not None and told not in _WEIGHED and not contradicted:
        return Leaning(told, told, float(told in ANSWERING), True, heard)
    answering = [stance for stance in STANCES if stance in ANSWERING]
    return Leaning(
        stance=max(STANCES, key=lambda stance: chances[stance]),
        answering=max(answering, key=lambda stance: chances[stance]),
        chance=sum(chances[stance] for stance in answering),
        told=False,
        heard=heard,
    )
