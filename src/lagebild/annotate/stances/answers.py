"""Finds what a denial, a refusal, a withdrawal or an admission answers.

Each candidate is scored by rules, and the best one above the threshold is taken; where none is, the likeliest
one by weights learned from the corpus, if it is likelier than none.
Not for: answers to what another document says; `link` joins those by their matter.
"""

from collections.abc import Iterable
from dataclasses import replace
from typing import Final

from lagebild.annotate.stances.candidates import ANSWERING, NEAR, REACH, find_candidates
from lagebild.annotate.stances.contradictions import find_contradicted
from lagebild.annotate.stances.facets import Facets, count_kin
from lagebild.annotate.stances.likely import find_likely
from lagebild.annotate.stances.scores import THRESHOLD, score
from lagebild.annotate.stances.ties import Ties
from lagebild.lang.answers import AnswerRule, Pointing, load_answers
from lagebild.records import Attribution

_REPEATED: Final = 2
"""Two answers of one voice with so many terms in common are one answer given twice."""


def resolve_answers(facets: list[Facets], language: str) -> tuple[Attribution, ...]:
    """The attributions of `facets`, in their order, with `answers` filled where the text shows it.

    A statement that negates what was said of its speaker before becomes a denial of it.
    """
    rules = load_answers(language)
    pointing = [find_pointing(f, rules) for f in facets]
    negated = {f.attribution.id for f, p in zip(facets, pointing, strict=True) if "negation" in p}
    ties = Ties({f.attribution.id: f.attribution.parent for f in facets})
    for index, facet in enumerate(facets):
        if facet.attribution.stance in ANSWERING:
            points = pointing[index] - {"negation"}
            found = _find_best(index, facets, points, ties) or find_likely(index, facets, points, ties)
        else:
            found = find_contradicted(facet, facets[max(0, index - REACH) : index], negated, ties)
        if found is not None:
            ties.answered[facet.attribution.id] = found.attribution.id
    return tuple(_answer(f.attribution, ties) for f in facets)


def find_pointing(answer: Facets, rules: Iterable[AnswerRule]) -> frozenset[Pointing]:
    """All the ways in which the words of an answer point back."""
    content = " ".join(q.quote for q in answer.attribution.content)
    words = {"content": content, "words": answer.words}
    return frozenset(r.pointing for r in rules if r.pattern.search(words[r.part]))


def _answer(attribution: Attribution, ties: Ties) -> Attribution:
    """Who denies what X says stands beside X's words and not in them: the parent moves one up."""
    target = ties.answered.get(attribution.id)
    if target is None:
        return attribution
    parent = attribution.parent
    if target == parent:
        parent = ties.parents[parent]
    stance = attribution.stance if attribution.stance in ANSWERING else "deny"
    return replace(attribution, answers=target, parent=parent, stance=stance)


def _find_best(index: int, facets: list[Facets], pointing: frozenset[Pointing], ties: Ties) -> Facets | None:
    answer = facets[index]
    before = facets[max(0, index - REACH) : index]
    ranked = [
        (score(answer, c, pointing, _is_again(answer, c, before, pointing, ties)), c.attribution.start, c)
        for c in find_candidates(index, facets, pointing, ties)
    ]
    points, _, best = max(ranked, key=lambda r: r[:2], default=(0.0, 0, answer))
    return best if points >= THRESHOLD else None


def _is_again(
    answer: Facets, candidate: Facets, before: list[Facets], pointing: frozenset[Pointing], ties: Ties
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
