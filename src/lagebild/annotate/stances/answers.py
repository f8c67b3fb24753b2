"""Finds what a denial, a refusal, a withdrawal or an admission answers.

The candidates are the attributions before it (after it too where it stands in a headline or teaser). Each is
scored, and the best one above the threshold is taken; otherwise nothing is guessed.
Not for: answers to what another document says; `link` joins those by their matter.
"""

from collections.abc import Iterable
from dataclasses import replace
from typing import Final

from lagebild.annotate.stances.contradictions import find_contradicted
from lagebild.annotate.stances.facets import Facets, count_kin
from lagebild.annotate.stances.scores import THRESHOLD, score
from lagebild.lang.answers import AnswerRule, Pointing, load_answers
from lagebild.records import Attribution

ANSWERING: Final = frozenset({"deny", "decline", "retract", "admit"})
"""Stances that answer something said before."""

_JUST_NOW: Final = 2
_REPEATED: Final = 2
"""Two answers of one voice belong together within so many sentences, or with so many terms in common."""

_REACH: Final = 40
"""So many attributions to either side are looked at; it bounds the work in a long transcript."""


def resolve_answers(facets: list[Facets], language: str) -> tuple[Attribution, ...]:
    """The attributions of `facets`, in their order, with `answers` filled where the text shows it.

    A statement that negates what was said of its speaker before becomes a denial of it.
    """
    rules = load_answers(language)
    answered: dict[str, str] = {}
    parents = {f.attribution.id: f.attribution.parent for f in facets}
    pointing = [find_pointing(f, rules) for f in facets]
    negated = {f.attribution.id for f, p in zip(facets, pointing, strict=True) if "negation" in p}
    for index, facet in enumerate(facets):
        if facet.attribution.stance in ANSWERING:
            found = _find_best(index, facets, pointing[index], answered, parents)
        else:
            before = facets[max(0, index - _REACH) : index]
            found = _find_contradicted(facet, before, negated, answered, parents)
        if found is not None:
            answered[facet.attribution.id] = found
    return tuple(_answer(f.attribution, answered, parents) for f in facets)


def _find_contradicted(
    answer: Facets,
    before: list[Facets],
    negated: set[str],
    answered: dict[str, str],
    parents: dict[str, str | None],
) -> str | None:
    name = answer.attribution.id
    open_ = [c for c in reversed(before) if not _hangs_on(c.attribution.id, name, answered, parents)]
    found = find_contradicted(answer, (c for c in open_ if c.attribution.id not in answered), negated)
    return found.attribution.id if found else None


def find_pointing(answer: Facets, rules: Iterable[AnswerRule]) -> frozenset[Pointing]:
    """All the ways in which the words of an answer point back."""
    content = " ".join(q.quote for q in answer.attribution.content)
    words = {"content": content, "words": answer.words}
    return frozenset(r.pointing for r in rules if r.pattern.search(words[r.part]))


def _answer(
    attribution: Attribution, answered: dict[str, str], parents: dict[str, str | None]
) -> Attribution:
    """Who denies what X says stands beside X's words and not in them: the parent moves one up."""
    target = answered.get(attribution.id)
    parent = attribution.parent
    if target is not None and target == parent:
        parent = parents[parent]
    stance = attribution.stance
    if target is not None and stance not in ANSWERING:
        stance = "deny"
    return replace(attribution, answers=target, parent=parent, stance=stance)


def _find_best(
    index: int,
    facets: list[Facets],
    pointing: frozenset[Pointing],
    answered: dict[str, str],
    parents: dict[str, str | None],
) -> str | None:
    answer = facets[index]
    before = facets[max(0, index - _REACH) : index]
    ranked = [
        (
            score(answer, c, pointing, _is_again(answer, c, before, pointing, answered)),
            c.attribution.start,
            c,
        )
        for c in _candidates(index, facets, pointing, answered)
        if not _hangs_on(c.attribution.id, answer.attribution.id, answered, parents)
    ]
    points, _, best = max(ranked, key=lambda r: r[:2], default=(0.0, 0, answer))
    return best.attribution.id if points >= THRESHOLD else None


def _candidates(
    index: int, facets: list[Facets], pointing: frozenset[Pointing], answered: dict[str, str]
) -> list[Facets]:
    """Statements that may be answered: no answers themselves, unless they are taken back.

    What stands in a statement answers that statement only where its words point at it ("dies").
    """
    answer = facets[index]
    near = [*facets[max(0, index - _REACH) : index]]
    after = facets[index + 1 : index + 1 + _REACH]
    if not pointing:
        near = [f for f in near if f.attribution.id != answer.attribution.parent]
    if answer.role in {"headline", "teaser"}:
        near.extend(after)
    else:
        near.extend(f for f in after if _is_open(f, answer, pointing))
    near = [f for f in near if f.attribution.content != answer.attribution.content]
    if answer.attribution.stance == "retract":
        return near
    return [f for f in near if f.attribution.stance not in ANSWERING and f.attribution.id not in answered]


def _is_open(later: Facets, answer: Facets, pointing: frozenset[Pointing]) -> bool:
    """A later statement is answered where it is the one around the answer, or where the same sentence comes
    to it at last: "obwohl A dies bestreitet, wirft B ihm vor, ...". Not what stands in the answer's own frame
    ("auf die Frage, ob ...")."""
    asked = any(
        q.start <= c.start < q.end for q in answer.attribution.frame for c in later.attribution.content
    )
    around = bool(pointing) and later.attribution.id == answer.attribution.parent
    return not asked and (around or ("whole" in pointing and later.sentence == answer.sentence))


def _is_again(
    answer: Facets,
    candidate: Facets,
    before: list[Facets],
    pointing: frozenset[Pointing],
    answered: dict[str, str],
) -> bool:
    """True where the candidate was answered before: by the same voice, just now or in the same words, or by
    another voice just now whom this one joins ("auch")."""
    for last in reversed(before):
        if answered.get(last.attribution.id) != candidate.attribution.id:
            continue
        just_now = answer.sentence - last.sentence <= _JUST_NOW
        if not last.voices & answer.voices:
            if "also" in pointing and just_now:
                return True
        elif just_now or count_kin(answer.terms, last.terms) >= _REPEATED:
            return True
    return False


def _hangs_on(start: str, goal: str, answered: dict[str, str], parents: dict[str, str | None]) -> bool:
    """True where `goal` is reached from `start` over parents and answers: the link would close a circle."""
    open_, seen = [start], set[str]()
    while open_:
        here = open_.pop()
        if here == goal:
            return True
        if here not in seen:
            seen.add(here)
            open_.extend(x for x in (parents.get(here), answered.get(here)) if x is not None)
    return False
