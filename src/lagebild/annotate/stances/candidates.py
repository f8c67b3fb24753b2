"""Which statements an answer may answer at all, before any of them is scored.

Not for: the choice; see `scores` and `answers`.
"""

from collections.abc import Sequence
from typing import Final

from lagebild.annotate.stances.facets import Facets, count_kin
from lagebild.annotate.stances.ties import Ties
from lagebild.lang.answers import Pointing

ANSWERING: Final = frozenset({"deny", "decline", "retract", "admit"})
"""Stances that answer something said before."""

REACH: Final = 40
"""So many attributions to either side are looked at; it bounds the work in a long transcript."""

NEAR: Final = 2
"""Two sentences of which the one is so many behind the other still speak of one thing."""

_REPEATED: Final = 2
"""Two answers of one voice with so many terms in common are one answer given twice."""

_SAID_BEFORE: Final = 12
"""So many characters a parent must have said before an answer that stands in it can be an answer to them."""


def find_candidates(
    index: int, facets: list[Facets], pointing: frozenset[Pointing], ties: Ties
) -> list[Facets]:
    """The statements before the answer, and those behind it that are open to it: no answers (unless
    they are taken back), and none from which the answer hangs.
    """
    answer = facets[index]
    name = answer.attribution.id
    after = facets[index + 1 : index + 1 + REACH]
    if answer.role not in {"headline", "teaser"}:
        after = [f for f in after if _is_open(f, answer, pointing)]
    near = [f for f in (*facets[max(0, index - REACH) : index], *after) if _is_other(f, answer, pointing)]
    if answer.attribution.stance != "retract":
        near = [
            f for f in near if f.attribution.stance not in ANSWERING and f.attribution.id not in ties.answered
        ]
    telling = _find_telling(near)
    return [f for f in near if f.attribution.id not in telling and not ties.lead(f.attribution.id, name)]


def _find_telling(near: list[Facets]) -> set[str]:
    """Spoken sentences that only tell, up to their end, what somebody else says: it is he who is answered."""
    ends = {f.attribution.id: f.attribution.end for f in near if f.attribution.rule.endswith("turn")}
    told = (f.attribution for f in near if f.attribution.kind == "indirect")
    return {a.parent for a in told if a.parent is not None and ends.get(a.parent) == a.end}


def _is_open(later: Facets, answer: Facets, pointing: frozenset[Pointing]) -> bool:
    """A later statement is open where it is the one around the answer; where the same sentence comes to it at
    last ("obwohl A dies bestreitet, wirft B ihm vor"); and where the answer names whose report it means.
    Not what stands in the answer's own frame ("auf die Frage, ob ...")."""
    frame = answer.attribution.frame
    if any(q.start <= c.start < q.end for q in frame for c in later.attribution.content):
        return False
    distance = later.sentence - answer.sentence
    by_name = "statement" in pointing and distance <= NEAR and bool(answer.named & later.voices)
    around = later.attribution.id == answer.attribution.parent
    return around or by_name or ("whole" in pointing and distance == 0)


def _is_other(candidate: Facets, answer: Facets, pointing: frozenset[Pointing]) -> bool:
    """False for the answer's own words: what has the same content, and a parent that says nothing but the
    answer ("Reuters meldet, der Kreml habe dies bestritten") or at which nothing points."""
    if candidate.attribution.content == answer.attribution.content:
        return False
    if candidate.attribution.id != answer.attribution.parent:
        return True
    start = answer.attribution.start
    said = sum(max(min(q.end, start) - q.start, 0) for q in candidate.attribution.content)
    return bool(pointing) and said >= _SAID_BEFORE


def is_again(
    answer: Facets, candidate: Facets, before: Sequence[Facets], pointing: frozenset[Pointing], ties: Ties
) -> bool:
    """True where the candidate was answered before: by the same voice, just now or in the same words, or by
    another voice just now whom this one joins ("auch")."""
    for last in reversed(before):
        if ties.answered.get(last.attribution.id) != candidate.attribution.id:
            continue
        just_now = answer.sentence - last.sentence <= NEAR
        if not last.voices & answer.voices:
            if "also" in pointing and just_now:
                return True
        elif just_now or count_kin(answer.terms, last.terms) >= _REPEATED:
            return True
    return False
