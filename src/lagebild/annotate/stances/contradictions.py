"""Denials without a word for denying: "Wir haben nie Kähne geliefert", after somebody said that they did.

Not for: contradictions between documents; `link` compares those by their matter.
"""

from typing import Final

from lagebild.annotate.stances.facets import Facets, count_kin
from lagebild.annotate.stances.ties import Ties

_CONTRADICTED: Final = frozenset({"allege", "speculate", "warn", "assert"})
_LEAST_SHARED: Final = 2
_LEAST_SHARE: Final = 1 / 3
"""So many terms both must have in common, and that share of the shorter one's; fewer say little."""


def find_contradicted(answer: Facets, before: list[Facets], negated: set[str], ties: Ties) -> Facets | None:
    """The nearest earlier statement about the speaker that says what the speaker negates; None without one.

    `negated` holds the ids of attributions whose content has a negation.
    """
    name = answer.attribution.id
    if answer.attribution.stance != "assert" or name not in negated:
        return None
    for candidate in reversed(before):
        other = candidate.attribution.id
        if other not in negated and other not in ties.answered and _contradicts(answer, candidate):
            return None if ties.lead(other, name) else candidate
    return None


def _contradicts(answer: Facets, candidate: Facets) -> bool:
    about_speaker = answer.voices & candidate.named and not answer.voices & candidate.voices
    if candidate.attribution.stance not in _CONTRADICTED or not about_speaker:
        return False
    shorter = min(len(answer.terms), len(candidate.terms))
    return count_kin(answer.terms, candidate.terms) >= max(_LEAST_SHARED, shorter * _LEAST_SHARE)
