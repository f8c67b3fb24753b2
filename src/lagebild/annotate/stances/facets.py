"""What an attribution is about, in the form in which two of them are compared: terms, referents, place.

Not for: comparing; see `scores`.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final, TypeVar

from lagebild.annotate.stances.clause import Clause
from lagebild.records import Annotations, Attribution, Mention, Quote, Token

_CONTENT_TAGS: Final = ("N", "VV", "ADJ", "AJ", "FM")
"""First letters of the tags (STTS and C5) of words that carry content; auxiliaries and modals do not."""

_STEM: Final = 5
"""So many letters in common make two words kin: "liefern", "Lieferung", and so "Waffenlieferung"."""

_Placed = TypeVar("_Placed", Token, Mention)


@dataclass(frozen=True, slots=True)
class Facets:
    """`terms` are folded lemmas of content words, `asked` those of its frame; `named` whom the content names,
    `voices` who speaks (referents, their keys, the states that they speak for); `words` clause and content as
    text; `sentence` the index of the sentence that the cue stands in, `role` the role of its span, `last` the
    index of the sentence in which all of it ends."""

    attribution: Attribution
    terms: frozenset[str]
    asked: frozenset[str]
    named: frozenset[str]
    voices: frozenset[str]
    words: str
    sentence: int
    role: str
    last: int


def find_facets(known: Annotations, clauses: list[Clause]) -> list[Facets]:
    """Facets of each attribution, in order; `clauses` are those of `find_clauses`."""
    sentence_starts = [s.start for s in known.sentences]
    token_starts = [t.start for t in known.tokens]
    mention_starts = [m.start for m in known.mentions]
    names = {r.id: {x for x in (r.id, r.key, r.speaks_for) if x} for r in known.referents}
    found = []
    for a, clause in zip(known.attributions, clauses, strict=True):
        index = max(bisect_right(sentence_starts, _place(a)) - 1, 0)
        mentions = _within(known.mentions, mention_starts, (*a.content, *a.frame, *a.addressee))
        voices = _all_names(names, a.speakers)
        found.append(
            Facets(
                attribution=a,
                terms=_terms(_within(known.tokens, token_starts, a.content)),
                asked=_terms(_within(known.tokens, token_starts, a.frame)),
                named=_all_names(names, (m.referent for m in mentions)),
                voices=voices,
                words=f"{clause.bare} {' '.join(q.quote for q in a.content)}",
                sentence=index,
                role=known.sentences[index].role if known.sentences else "",
                last=max(bisect_left(sentence_starts, max(q.end for q in (*a.cue, *a.content))) - 1, index),
            )
        )
    return found


def count_between(answer: Facets, candidate: Facets) -> int:
    """How many sentences lie between an answer and a statement, from the end of what is said before it."""
    if candidate.sentence > answer.sentence:
        return candidate.sentence - answer.sentence
    return max(answer.sentence - candidate.last, 0)


def count_kin(terms: frozenset[str], others: frozenset[str]) -> int:
    """How many of `terms` are the same word as one of `others`, or kin of one."""
    return sum(1 for term in sorted(terms) if any(are_kin(term, other) for other in others))


def are_kin(one: str, other: str) -> bool:
    """True for equal words, for words with the same first letters, and for a part of a compound."""
    if one == other:
        return True
    if len(one) < _STEM or len(other) < _STEM:
        return False
    return one[:_STEM] == other[:_STEM] or one[:_STEM] in other or other[:_STEM] in one


def _terms(tokens: Iterable[Token]) -> frozenset[str]:
    return frozenset(
        t.lemma.casefold()
        for t in tokens
        if t.pos.startswith(_CONTENT_TAGS) and any(c.isalpha() for c in t.text)
    )


def _all_names(names: dict[str, set[str]], referents: Iterable[str]) -> frozenset[str]:
    return frozenset(name for r in referents for name in names.get(r, {r}))


def _place(attribution: Attribution) -> int:
    parts = attribution.cue or attribution.content or attribution.source
    return parts[0].start if parts else attribution.start


def _within(items: tuple[_Placed, ...], starts: list[int], quotes: Iterable[Quote]) -> list[_Placed]:
    """Items that begin inside one of the quotes."""
    return [item for q in quotes for item in items[bisect_left(starts, q.start) : bisect_left(starts, q.end)]]
