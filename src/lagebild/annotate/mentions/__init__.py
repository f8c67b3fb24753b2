"""Mentions, and the referents of one document.

Finders (`people`, `bodies`, `media`, `groups`, `states`, `surnames`, `pronouns`) give candidates; where two want
the same word, the finder named first has it. `cast` decides whom each stands for. Words that stand for several
("beide Länder", "US-amerikanische und südkoreanische Beamte") give one mention for each, at the same offsets.
"""

from dataclasses import replace

from lagebild.annotate.mentions.bodies import find_bodies
from lagebild.annotate.mentions.cast import Cast
from lagebild.annotate.mentions.figures import Figure
from lagebild.annotate.mentions.groups import find_groups
from lagebild.annotate.mentions.media import find_media
from lagebild.annotate.mentions.people import find_people
from lagebild.annotate.mentions.pronouns import find_pronouns
from lagebild.annotate.mentions.reading import Candidate, Reading, free
from lagebild.annotate.mentions.states import find_states
from lagebild.annotate.mentions.surnames import find_surnames
from lagebild.records import Annotations, Mention, Referent, Text, make_id


def find_mentions(text: Text, known: Annotations, language: str) -> Annotations:
    """Fills `mentions`, in text order, and `referents`, in the order in which the text first shows them."""
    reading = Reading.of(text, known, language)
    cast = Cast(reading)
    pairs: list[tuple[Candidate, Figure]] = []
    candidates, people = _candidates(reading)
    cast.introduce(people)
    for candidate in candidates:
        pairs.extend((candidate, figure) for figure in cast.resolve(candidate))
    return replace(known, mentions=_mentions(reading, pairs), referents=_referents(reading, pairs))


def _candidates(reading: Reading) -> tuple[list[Candidate], list[Candidate]]:
    """All candidates in text order, and those among them that name people."""
    blocked = [False] * len(reading.tokens)
    named = [*find_media(reading), *find_bodies(reading)]
    for candidate in named:
        for at in range(candidate.first, candidate.last):
            blocked[at] = True
    people = find_people(reading, blocked)
    taken = free([*people, *named], [])
    groups = find_groups(reading)
    groups = [g for g in groups if not any(_overlaps(g, t) for t in taken)]
    taken += groups
    for finder in (find_states(reading), find_surnames(reading, people), find_pronouns(reading)):
        taken += free(finder, taken)
    return sorted(taken, key=lambda c: (c.first, c.start, c.speaks_for or "")), people


def _overlaps(one: Candidate, other: Candidate) -> bool:
    return one.first < other.last and other.first < one.last


def _identity(reading: Reading, figure: Figure, first: Candidate) -> str:
    name = figure.key or figure.name
    return make_id("referent", reading.document, figure.schema, name, figure.speaks_for, first.start)


def _first_mentions(pairs: list[tuple[Candidate, Figure]]) -> dict[int, tuple[Candidate, Figure]]:
    first: dict[int, tuple[Candidate, Figure]] = {}
    for candidate, figure in pairs:
        first.setdefault(id(figure), (candidate, figure))
    return first


def _mentions(reading: Reading, pairs: list[tuple[Candidate, Figure]]) -> tuple[Mention, ...]:
    first = _first_mentions(pairs)
    ids = {key: _identity(reading, figure, candidate) for key, (candidate, figure) in first.items()}
    return tuple(
        Mention(
            id=make_id("mention", reading.document, candidate.start, candidate.end, ids[id(figure)]),
            document=reading.document,
            start=candidate.start,
            end=candidate.end,
            quote=reading.text[candidate.start : candidate.end],
            schema=figure.schema,
            kind=candidate.kind,
            referent=ids[id(figure)],
        )
        for candidate, figure in pairs
    )


def _referents(reading: Reading, pairs: list[tuple[Candidate, Figure]]) -> tuple[Referent, ...]:
    return tuple(
        Referent(
            id=_identity(reading, figure, candidate),
            document=reading.document,
            schema=figure.schema,
            name=figure.name or reading.text[candidate.start : candidate.end],
            key=figure.key,
            names=tuple(sorted(figure.names, key=lambda name: (-len(name), name))),
            office=figure.office if figure.schema == "Person" else None,
            speaks_for=figure.speaks_for,
            named=figure.named,
        )
        for candidate, figure in _first_mentions(pairs).values()
    )
