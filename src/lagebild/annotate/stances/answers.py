"""Finds what a denial, a refusal, a withdrawal or an admission answers.

Where words tell that an attribution answers, each candidate is scored by rules, and the best one above the
threshold is taken; where none is, the likeliest one by learned weights. Where a model has read the text,
these also decide whether an attribution answers that does not say so.
Not for: answers to what another document says; `link` joins those by their matter.
"""

from collections.abc import Sequence
from dataclasses import replace

from lagebild.annotate.stances.candidates import ANSWERING, REACH, find_candidates, is_again
from lagebild.annotate.stances.contradictions import find_contradicted
from lagebild.annotate.stances.facets import Facets
from lagebild.annotate.stances.leaning import Leaning
from lagebild.annotate.stances.likely import find_likely
from lagebild.annotate.stances.pointing import find_pointing
from lagebild.annotate.stances.scores import THRESHOLD, score
from lagebild.annotate.stances.ties import Ties
from lagebild.lang.answers import Pointing, load_answers
from lagebild.records import Attribution, StanceValue


def resolve_answers(facets: list[Facets], language: str) -> tuple[Attribution, ...]:
    """The attributions of `facets`, in their order, with `answers` filled where the text shows it.

    A statement that negates what was said of its speaker before becomes a denial of it.
    """
    rules = load_answers(language)
    pointing = [find_pointing(f, rules) for f in facets]
    negated = {f.attribution.id for f, p in zip(facets, pointing, strict=True) if "negation" in p}
    ties = Ties({f.attribution.id: f.attribution.parent for f in facets})
    for index, facet in enumerate(facets):
        stance = facet.attribution.stance
        if stance in ANSWERING:
            found = _find_target(index, facets, Leaning(stance, stance, 1.0), pointing[index], ties)
        else:
            found = find_contradicted(facet, facets[max(0, index - REACH) : index], negated, ties)
        if found is not None:
            ties.answered[facet.attribution.id] = found.attribution.id
    return tuple(_answer(f.attribution, ties, "deny") for f in facets)


def choose_answers(
    facets: Sequence[Facets], leanings: Sequence[Leaning], language: str
) -> tuple[Attribution, ...]:
    """The same where a model has read the text: who likely answers a statement takes a stance that does."""
    rules = load_answers(language)
    judged = [
        replace(f, attribution=replace(f.attribution, stance=leaning.stance))
        for f, leaning in zip(facets, leanings, strict=True)
    ]
    ties = Ties({f.attribution.id: f.attribution.parent for f in facets})
    for index, (facet, leaning) in enumerate(zip(judged, leanings, strict=True)):
        if leaning.may_answer:
            found = _find_target(index, judged, leaning, find_pointing(facet, rules), ties)
            if found is not None:
                ties.answered[facet.attribution.id] = found.attribution.id
    return tuple(
        _answer(f.attribution, ties, leaning.answering) for f, leaning in zip(judged, leanings, strict=True)
    )


def _answer(attribution: Attribution, ties: Ties, answering: StanceValue) -> Attribution:
    """Who denies what X says stands beside X's words and not in them: the parent moves one up."""
    target = ties.answered.get(attribution.id)
    if target is None:
        return attribution
    parent = attribution.parent
    if target == parent:
        parent = ties.parents[parent]
    stance = attribution.stance if attribution.stance in ANSWERING else answering
    return replace(attribution, answers=target, parent=parent, stance=stance)


def _find_target(
    index: int, facets: list[Facets], leaning: Leaning, pointing: frozenset[Pointing], ties: Ties
) -> Facets | None:
    """By rules, if words tell that it answers; else the likeliest."""
    points = pointing - {"negation"}
    plain = _find_best(index, facets, points, ties) if leaning.told else None
    return plain or find_likely(index, facets, leaning, points, ties)


def _find_best(index: int, facets: list[Facets], pointing: frozenset[Pointing], ties: Ties) -> Facets | None:
    answer = facets[index]
    before = facets[max(0, index - REACH) : index]
    ranked = [
        (score(answer, c, pointing, is_again(answer, c, before, pointing, ties)), c.attribution.start, c)
        for c in find_candidates(index, facets, pointing, ties)
    ]
    points, _, best = max(ranked, key=lambda r: r[:2], default=(0.0, 0, answer))
    return best if points >= THRESHOLD else None
