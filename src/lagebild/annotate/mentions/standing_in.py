"""Whom a noun stands for that says little else: "die Firma", "der Mann", "die Ärztin" after "Jorun Sletta".

Not for: which nouns do; see the table `stand_ins`.
"""

from collections.abc import Iterable, Sequence
from itertools import islice
from typing import Final

from lagebild.annotate.mentions.directory import MOST_COMPARED
from lagebild.annotate.mentions.figures import Figure
from lagebild.annotate.mentions.reading import Candidate, Reading
from lagebild.annotate.mentions.salience import best
from lagebild.annotate.mentions.tagged import BODIES
from lagebild.lang.endings import endings
from lagebild.lang.reference import reference_words
from lagebild.lang.stand_ins import find_sorts, stand_ins
from lagebild.lang.tags import ADJECTIVES
from lagebild.text.folding import fold

_SHORTEST: Final = 4
"""Letters of the shortest noun that another one is looked for to end in."""
_NEAR: Final = 2
"""Sentences back that a trade looks for who has it."""
_LEAD: Final = 4
"""Sentences behind a headline in which it is named who it tells of."""
_ONE_OF_A_PLACE: Final = frozenset(
    {"judge", "prosecutor", "lawyer", "head", "premier", "minister", "mayor", "governor", "monarch"}
)
"""Offices of which a place or a court has one, so that "der Richter" need not have been named."""


def find_article(reading: Reading, at: int) -> str:
    """The definite article of the noun at `at`, over an adjective too; "" where there is none."""
    steps = 2 if reading.before(at) and reading.tokens[at - 1].pos in ADJECTIVES else 1
    if steps == 2 and reading.before(at).endswith(endings(reading.language, "of_state")):
        return ""  # "die ruvische Regierung" says which one
    article = reading.before(at, steps)
    definite = (reference_words(reading.language, f"definite_{gender}") for gender in "fmn")
    return article if any(article in words for words in definite) else ""


def find_stood_in(reading: Reading, candidate: Candidate, latest: Iterable[Figure]) -> Figure | None:
    """Who was named last of the first sort that a noun like "die Firma" stands for, else of the next."""
    at = candidate.last - 1
    short = candidate.last - candidate.first < 3
    sorts = find_sorts(reading.language, find_article(reading, at), reading.lower[at]) if short else ()
    lately = list(islice(latest, MOST_COMPARED)) if sorts else []
    if sorts == ("Person",):
        return _person(reading, candidate, reading.lower[at], lately)
    if sorts and stand_ins(reading.language)[reading.lower[at]].nearest:
        return next((f for f in lately if f.named and f.schema in sorts), None)
    return next((f for sort in sorts for f in lately if f.named and f.schema == sort), None)


def find_by_ending(reading: Reading, candidate: Candidate, latest: Iterable[Figure]) -> Figure | None:
    """The body named last whose own noun ends in this one: "das Institut" after "ein Moorinstitut"."""
    at = candidate.last - 1
    noun = fold(reading.tokens[at].lemma)
    short = candidate.last - candidate.first < 3 and len(noun) >= _SHORTEST
    if not short or candidate.schema not in BODIES or not find_article(reading, at):
        return None
    bodies = (f for f in islice(latest, MOST_COMPARED) if f.schema in BODIES)
    return next((f for f in bodies if any(role.endswith(noun) for role, _ in f.offices)), None)


def _person(reading: Reading, candidate: Candidate, word: str, lately: Sequence[Figure]) -> Figure | None:
    """Who has no name first: one with a name is rather called by it."""
    noun = stand_ins(reading.language)[word]
    gender = noun.sex or noun.gender
    people = [f for f in lately if f.schema == "Person" and f.gender == gender and not f.first_person]
    like = _like(candidate, gender)
    return best(reading, [f for f in people if not f.named], like) or best(reading, people, like)


def _like(candidate: Candidate, gender: str) -> Candidate:
    """The candidate as a pronoun of this gender would be one."""
    return Candidate(
        candidate.start,
        candidate.end,
        candidate.first,
        candidate.last,
        "Person",
        "pronoun",
        "",
        gender=gender,
    )


def find_in_headline(reading: Reading, candidate: Candidate, people: Sequence[Figure]) -> Figure | None:
    """Whom a title without an article in a headline tells of: the first named below of that gender.

    "Forscherin gibt Weitergabe zu"; `people` are those whose full names the document gives.
    """
    here = reading.sentence_of[candidate.first]
    at_start = candidate.first == reading.bounds(candidate.first)[0]
    if reading.sentences[here].role != "headline" or not at_start or candidate.speaks_for:
        return None
    genderless = not endings(reading.language, "feminine")
    below = [
        f
        for f in people
        if f.first_at > candidate.first
        and (f.gender == candidate.gender if candidate.gender else genderless)
        and reading.sentence_of[f.first_at] - here <= _LEAD
    ]
    return min(below, key=lambda f: f.first_at, default=None)


def find_by_trade(reading: Reading, candidate: Candidate, near: Sequence[Figure]) -> Figure | None:
    """Who was named just before and no office of whom is known, for a title alone: "Die Ärztin schwieg".

    `near`: figures of the last sentences, the latest first. Only a bare noun behind a definite article.
    """
    if candidate.last - candidate.first > 1 or not find_article(reading, candidate.first):
        return None
    if candidate.speaks_for or not candidate.gender:
        return None
    if candidate.role in _ONE_OF_A_PLACE:
        return None
    here = reading.sentence_of[candidate.first]
    people = [f for f in near if f.schema == "Person" and f.named and not f.offices and not f.first_person]
    people = [f for f in people if f.gender == candidate.gender and 0 < here - f.sentence <= _NEAR]
    return best(reading, people, _like(candidate, candidate.gender))
