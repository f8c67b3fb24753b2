"""What speaks for an earlier statement as that which an answer answers: signs that one can read.

Not for: adding them up; see `likely`.
"""

from collections.abc import Mapping
from typing import Final

from lagebild.annotate.stances.around import Around, is_other_voice
from lagebild.annotate.stances.candidates import ANSWERING, REACH, is_again
from lagebild.annotate.stances.facets import Facets, count_between, count_kin
from lagebild.annotate.stances.scores import score
from lagebild.lang.answers import Pointing

_MOST_SHARED: Final = 4
_MOST_NAMED: Final = 3
_MOST_DISTANCE: Final = 8
_MOST_TERMS: Final = 12
_MOST_BETWEEN: Final = 6
_FAR: Final = 4
_LEAST_BY_RULE: Final = -1.0
_BY_RULE: Final = 3.0
"""So many points of the rules count 1."""
_ENDS: Final = " “\"'»«”’"


def find_likenesses(around: Around) -> list[tuple[int, Mapping[str, float]]]:
    """Each candidate, by its number, with the value of each sign that is not 0."""
    numbers = around.candidates()
    tellers = {f.attribution.parent for f in around.near()}
    last = max((n for n in numbers if n < around.index and is_other_voice(around, n)), default=None)
    answers = _group_by_target(around)
    found: list[tuple[int, Mapping[str, float]]] = []
    for number in numbers:
        candidate = around.facets[number]
        earlier = answers.get(candidate.attribution.id, [])
        signs: dict[str, float] = {
            **_place(around, number),
            **_words(around.answer, candidate, around.pointing),
            **_voices(around.answer, candidate),
            **_before(around, earlier),
            "by rule": _by_rule(around, candidate, earlier),
            "last other voice": number == last,
            "tells what others say": candidate.attribution.id in tellers,
        }
        found.append((number, {name: float(value) for name, value in signs.items() if value}))
    return found


def _group_by_target(around: Around) -> dict[str, list[Facets]]:
    """Those before the answer that answer something, by what they answer."""
    found: dict[str, list[Facets]] = {}
    for facets in around.facets[max(0, around.index - REACH) : around.index]:
        target = around.ties.answered.get(facets.attribution.id)
        if target is not None:
            found.setdefault(target, []).append(facets)
    return found


def _by_rule(around: Around, candidate: Facets, earlier: list[Facets]) -> float:
    again = is_again(around.answer, candidate, earlier, around.pointing, around.ties)
    return max(_LEAST_BY_RULE, score(around.answer, candidate, around.pointing, again)) / _BY_RULE


def _place(around: Around, number: int) -> dict[str, float]:
    answer, candidate = around.answer, around.facets[number]
    distance, behind = count_between(answer, candidate), number > around.index
    attribution = candidate.attribution
    return {
        f"{answer.attribution.stance} after {attribution.stance}": 1.0,
        f"kind: {attribution.kind}": 1.0,
        "behind": behind,
        "behind a headline": behind and answer.role == "headline",
        "right before": number == around.index - 1,
        "right behind": number == around.index + 1,
        "statements between": max(0, min(around.index - number - 1, _MOST_BETWEEN)),
        "in a headline": candidate.role == "headline",
        "around": attribution.id == answer.attribution.parent,
        "inside": attribution.parent == answer.attribution.id,
        "nested": attribution.parent is not None,
        "distance": min(distance, _MOST_DISTANCE),
        "same sentence": distance == 0,
        "next sentence": distance == 1,
        "far": distance > _FAR,
        "asks": any(q.quote.rstrip(_ENDS).endswith("?") for q in attribution.content),
    }


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


def _before(around: Around, earlier: list[Facets]) -> dict[str, float]:
    """By whom a candidate was answered before."""
    return {
        "answered": bool(earlier),
        "answered just now": bool(earlier) and earlier[-1] is around.facets[around.index - 1],
        "answered by the same voice": any(f.voices & around.answer.voices for f in earlier),
    }
