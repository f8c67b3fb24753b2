"""The likeliest statement that an answer answers, where no rule is sure: a sum of features that one can read.

The weights are learned from the train split of the project's corpus (a conditional logit over all statements
of a report and "none"; McFadden 1974); they stand in `lang/answer_weights.yaml`; `training/answers.py`.
Not for: what words point at plainly; see `scores`.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from lagebild.annotate.stances.candidates import ANSWERING, REACH
from lagebild.annotate.stances.facets import Facets, count_between, count_kin
from lagebild.annotate.stances.ties import Ties
from lagebild.lang.answer_weights import load_answer_weights
from lagebild.lang.answers import Pointing

MARGIN: Final = 1.0
"""So much better than none a statement must be: a wrong tie puts a denial into the wrong claim."""

_MOST_SHARED: Final = 4
_MOST_NAMED: Final = 3
_MOST_DISTANCE: Final = 8
_MOST_TERMS: Final = 12
_FAR: Final = 4
_POINTED: Final = ("whole", "statement", "question", "noun", "also")


@dataclass(frozen=True, slots=True)
class Place:
    """Where a statement stands to an answer: behind it, and by whom it was answered before."""

    behind: bool
    answered: bool
    answered_just_now: bool
    answered_by_voice: bool


def find_likely(index: int, facets: list[Facets], pointing: frozenset[Pointing], ties: Ties) -> Facets | None:
    """The statement that is likelier than any other and than none; None where that is likeliest."""
    answer = facets[index]
    ranked = [
        (score(answer, c, pointing, find_place(index, c, facets, ties)), c.attribution.start, c)
        for c in find_around(index, facets, ties)
    ]
    points, _, best = max(ranked, key=lambda r: r[:2], default=(0.0, 0, answer))
    return best if points > 0 else None


def find_around(index: int, facets: list[Facets], ties: Ties) -> list[Facets]:
    """All statements around the answer with other words, but for those from which the answer hangs."""
    answer = facets[index]
    near = [*facets[max(0, index - REACH) : index], *facets[index + 1 : index + 1 + REACH]]
    return [
        f for f in near if f.attribution.content != answer.attribution.content and not _hangs(f, answer, ties)
    ]


def _hangs(candidate: Facets, answer: Facets, ties: Ties) -> bool:
    """True where a tie would close a circle; the statement around an answer is open to it."""
    name = candidate.attribution.id
    return name != answer.attribution.parent and ties.lead(name, answer.attribution.id)


def find_place(index: int, candidate: Facets, facets: list[Facets], ties: Ties) -> Place:
    """Where a candidate stands to the answer at `index`, by what was found before."""
    name, answer = candidate.attribution.id, facets[index]
    before = facets[max(0, index - REACH) : index]
    earlier = [f for f in before if ties.answered.get(f.attribution.id) == name]
    return Place(
        behind=candidate.attribution.start > answer.attribution.start,
        answered=bool(earlier),
        answered_just_now=bool(earlier) and earlier[-1] is facets[index - 1],
        answered_by_voice=any(f.voices & answer.voices for f in earlier),
    )


def score(answer: Facets, candidate: Facets, pointing: frozenset[Pointing], place: Place) -> float:
    """How much better the candidate is than none; below 0 nothing is taken."""
    weights = load_answer_weights()
    total = sum(
        weights.get(name, 0.0) * value
        for name, value in find_features(answer, candidate, pointing, place).items()
    )
    return total - weights[f"none: {answer.attribution.stance}"] - MARGIN


def find_features(
    answer: Facets, candidate: Facets, pointing: frozenset[Pointing], place: Place
) -> Mapping[str, float]:
    """Value of each feature that is not 0, by name."""
    distance = count_between(answer, candidate)
    near = distance <= 1 and not place.behind
    found: dict[str, float] = {
        f"it is: {candidate.attribution.stance}": 1.0,
        f"kind: {candidate.attribution.kind}": 1.0,
        "behind": place.behind,
        "behind a headline": place.behind and answer.role == "headline",
        "in a headline": candidate.role == "headline",
        "around": candidate.attribution.id == answer.attribution.parent,
        "inside": candidate.attribution.parent == answer.attribution.id,
        "nested": candidate.attribution.parent is not None,
        "distance": min(distance, _MOST_DISTANCE),
        "same sentence": distance == 0,
        "next sentence": distance == 1,
        "far": distance > _FAR,
        "answered": place.answered,
        "answered just now": place.answered_just_now,
        "answered by the same voice": place.answered_by_voice,
        **_words(answer, candidate, pointing),
        **_voices(answer, candidate),
    }
    for way in _POINTED:
        found[f"points near: {way}"] = near and way in pointing
    accusing = candidate.attribution.stance in {"allege", "warn", "speculate"}
    for way in ("whole", "statement", "accusation"):
        found[f"points at an accusation: {way}"] = accusing and way in pointing
    found["points at a voice"] = "statement" in pointing and bool(answer.named & candidate.voices)
    return {name: float(value) for name, value in found.items() if value}


def _words(answer: Facets, candidate: Facets, pointing: frozenset[Pointing]) -> dict[str, float]:
    """Terms in common. An answer to a question is about what was asked, which stands in the frame."""
    about = answer.terms | answer.asked if "question" in pointing else answer.terms
    shared = count_kin(about, candidate.terms)
    return {
        "shared terms": min(shared, _MOST_SHARED),
        "no shared term": shared == 0,
        "share of the answer": shared / max(1, len(answer.terms)),
        "share of the statement": count_kin(candidate.terms, about) / max(1, len(candidate.terms)),
        "answer without terms": not answer.terms,
        "terms of the statement": min(len(candidate.terms), _MOST_TERMS) / _MOST_TERMS,
    }


def _voices(answer: Facets, candidate: Facets) -> dict[str, float]:
    """Who is accused denies; nobody denies what he said himself, but one takes back one's own words only."""
    own = bool(answer.voices & candidate.voices)
    return {
        "own words": own and answer.attribution.stance != "retract",
        "own words taken back": own and answer.attribution.stance == "retract",
        "shared names": min(len(answer.named & candidate.named), _MOST_NAMED),
        "accused": bool(answer.voices & candidate.named),
        "named voice": bool(answer.named & candidate.voices),
        "an answer itself": candidate.attribution.stance in ANSWERING,
    }
