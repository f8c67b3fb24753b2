"""Whether the stance that a learned model gives a statement stands beside what the rules say of it.

A model that has learned from texts in which many deny sees denials in criticism and evasion. So it must be
sure, and surest where it hears a denial in words that negate nothing.
Not for: stances that words tell; the table `stances` decides those, after this.
"""

from typing import Final, cast

from lagebild.lang.answers import load_answers
from lagebild.records import Act, Attribution, StanceValue

_SURE: Final[dict[StanceValue, float]] = {
    "assert": 0.0,
    "deny": 0.55,
    "decline": 0.55,
    "retract": 0.55,
    "admit": 0.55,
    "allege": 0.7,
    "warn": 0.7,
    "request": 0.7,
    "pledge": 0.7,
    "speculate": 0.7,
}
"""So sure a model must be of a value; below it nothing but an assertion is heard.

Fitted on the corpus (dev): the stance has its best F1 there where answers have a bound of .5 to .6 and the
others one of .6 to .8; above .6 what denials answer is lost.
"""
_BARE_DENIAL: Final = 0.9
"""The same for a denial whose content has no negation: real news criticises far more often than it denies.

Any bound from .7 up does as well on the corpus (dev).
"""


def choose_stance(act: Act, said: str, rule: Attribution | None, language: str) -> StanceValue:
    """The rules' special stance, else the model's if it is sure of it. `said`: the words of the content.

    A model that does not tell how sure it is is believed.
    """
    if rule is not None and rule.stance != "assert":
        return rule.stance
    value = cast(StanceValue, act.labels["stance"])
    bare = value == "deny" and not _is_negated(said, language)
    bound = _BARE_DENIAL if bare else _SURE[value]
    return value if act.sure.get("stance", 1.0) >= bound else "assert"


def _is_negated(said: str, language: str) -> bool:
    return any(r.pointing == "negation" and r.pattern.search(said) for r in load_answers(language))
