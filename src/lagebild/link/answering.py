"""Which statements answer another one of their report, and which one in the end.

Not for: finding that a statement answers another; the annotation of the document has done that.
"""

from collections.abc import Container, Mapping, Sequence
from dataclasses import replace

from lagebild.link.statements import FEWEST_TERMS, Statement
from lagebild.records import Attribution


def answers(attribution: Attribution, attributions: Mapping[str, Attribution]) -> bool:
    """Whether it answers one that is there."""
    return attribution.answers is not None and attribution.answers in attributions


def find_answered(
    attribution: Attribution, places: Container[str], attributions: Mapping[str, Attribution]
) -> str | None:
    """The id among `places` that this one answers, through answers to answers; None where there is none."""
    seen = {attribution.id}
    answered = attribution.answers
    while answered is not None and answered in attributions and answered not in seen:
        if answered in places:
            return answered
        seen.add(answered)
        answered = attributions[answered].answers
    return None


def without_strangers(
    statements: Sequence[Statement], attributions: Mapping[str, Attribution]
) -> tuple[list[Statement], dict[str, Attribution]]:
    """Refusals and admissions in words of their own, which share none with what they answer, answer nothing.

    "Sie weigerte sich, ihren Namen zu nennen" is no refusal to talk of what somebody claimed before.
    """
    terms = {s.attribution.id: s.terms for s in reversed(statements)}
    strange = {
        s.attribution.id
        for s in statements
        if s.attribution.stance in ("decline", "admit")
        and s.attribution.kind in ("indirect", "reported")
        and not s.mention.anaphoric
        and len(s.terms) >= FEWEST_TERMS
        and s.terms.isdisjoint(terms.get(s.attribution.answers or "", s.terms))
    }
    free = {id: replace(a, answers=None) if id in strange else a for id, a in attributions.items()}
    return [replace(s, attribution=free.get(s.attribution.id, s.attribution)) for s in statements], free
