"""Mentions, and the referents of one document.

Finders (`people`, `bodies`, `media`, `groups`, `states`, `surnames`, `pronouns`) give candidates; where two
want the same word, the finder named first has it. `cast` decides whom each stands for. Words that stand for
several ("beide Länder", "US-amerikanische und südkoreanische Beamte") give one mention for each, at the same
offsets. Apart from these no two mentions overlap.
"""

from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

from lagebild.annotate.mentions.acronyms import find_acronyms
from lagebild.annotate.mentions.bodies import find_bodies
from lagebild.annotate.mentions.cast import Cast
from lagebild.annotate.mentions.companies import find_companies
from lagebild.annotate.mentions.figures import surname
from lagebild.annotate.mentions.found import find_found
from lagebild.annotate.mentions.groups import find_groups
from lagebild.annotate.mentions.media import find_media
from lagebild.annotate.mentions.merged import merge
from lagebild.annotate.mentions.people import apart, find_people
from lagebild.annotate.mentions.peoples import find_peoples
from lagebild.annotate.mentions.places import find_places
from lagebild.annotate.mentions.pronouns import find_pronouns
from lagebild.annotate.mentions.publishers import find_publishers
from lagebild.annotate.mentions.reading import Candidate, Reading, free
from lagebild.annotate.mentions.rows import to_mentions, to_referents
from lagebild.annotate.mentions.spoken import find_first_person, find_spoken_names, with_surnames
from lagebild.annotate.mentions.stand_ins import find_stand_ins
from lagebild.annotate.mentions.states import find_states
from lagebild.annotate.mentions.surnames import find_surnames
from lagebild.annotate.mentions.unlisted import find_unlisted
from lagebild.records import Annotations, Text
from lagebild.text.folding import fold


def find_mentions(text: Text, known: Annotations, language: str) -> Annotations:
    """Fills `mentions`, in text order, and `referents`: those of the page first, then as they turn up."""
    return _resolve(text, known, Reading.of(text, known, language), ())


def to_found_mentions(text: Text, known: Annotations, language: str) -> Annotations:
    """`mentions` and `referents` anew, with what a model found; as they are where none has read the text."""
    if not known.findings.model or not known.tokens:
        return known
    reading = Reading.of(text, known, language)
    return _resolve(text, known, reading, find_found(reading, known.findings.found))


def _resolve(text: Text, known: Annotations, reading: Reading, found: Sequence[Candidate]) -> Annotations:
    candidates, people = map(list, _candidates(reading))
    if found:
        candidates, people = _with_found(reading, candidates, found)
    cast = Cast(reading, candidates)
    pairs = [(candidate, cast.resolve_page(candidate)) for candidate in find_publishers(reading, text.page)]
    cast.introduce(people)
    for candidate in candidates:
        pairs.extend((candidate, figure) for figure in cast.resolve(candidate))
    if text.page.publisher is not None:
        cast.lend_voice(pairs[0][1].key)
    return replace(known, mentions=to_mentions(reading, pairs), referents=to_referents(reading, pairs))


@lru_cache(maxsize=1)
def _candidates(reading: Reading) -> tuple[tuple[Candidate, ...], tuple[Candidate, ...]]:
    """All candidates in text order, and those among them that name people. Two layers ask for them."""
    named = free([*find_media(reading), *find_bodies(reading), *find_companies(reading)], [])
    people = apart(find_people(reading, _blocked(reading, named)), reading.language)
    people = with_surnames(reading, people)
    people += free(find_spoken_names(reading, people), people)
    called = {surname(person.name, reading.language) for person in people if person.name}
    named = [c for c in named if c.schema != "Company" or fold(c.name) not in called]
    taken = free([*people, *named], [])
    taken += free(find_groups(reading), taken)
    taken += free(find_acronyms(reading), taken)
    taken += free(find_first_person(reading, people), taken)
    for finder in (
        find_states(reading),
        find_surnames(reading, people),
        find_places(reading),
        find_pronouns(reading),
    ):
        taken += free(finder, taken)
    taken += find_unlisted(reading, taken)
    return tuple(sorted(taken, key=lambda c: (c.first, c.start, c.speaks_for or ""))), tuple(people)


def _with_found(
    reading: Reading, ruled: list[Candidate], found: Sequence[Candidate]
) -> tuple[list[Candidate], list[Candidate]]:
    """The same, with what a model found, and the surnames of the people whom it named."""
    taken = merge(reading, ruled, found)
    people = [c for c in taken if c.schema == "Person" and c.kind != "pronoun"]
    taken += free(find_surnames(reading, people), taken)
    taken += free(find_peoples(reading, taken), taken)
    taken += free(find_stand_ins(reading, taken), taken)
    return sorted(taken, key=lambda c: (c.first, c.start, c.speaks_for or "")), people


def _blocked(reading: Reading, named: list[Candidate]) -> list[bool]:
    """Tokens that belong whole to a body or medium; the first part of a compound blocks nothing."""
    blocked = [False] * len(reading.tokens)
    for candidate in named:
        if candidate.end == reading.tokens[candidate.last - 1].end:
            blocked[candidate.first : candidate.last] = [True] * (candidate.last - candidate.first)
    return blocked
