"""Finds the subject that a clause does not have in itself: controlled, joined, relative, or the speaker.

Not for: a party that no words stand for; see `pairs`.
"""

from dataclasses import replace

from lagebild.annotate.transfers.reading import Reading
from lagebild.annotate.transfers.status import find_governing
from lagebild.lang.transfers import StatusRow
from lagebild.text.clauses import Clause
from lagebild.text.moods import is_passive
from lagebild.text.roles import Roles, Side, find_roles, to_side
from lagebild.text.scene import Actor


def complete_roles(reading: Reading, clause: Clause, roles: Roles, passive: bool) -> Roles:
    """`roles` with what a relative pronoun or "wir" stands for, and with a subject that stands elsewhere."""
    if clause.kind == "relative" and clause.opening == 1:
        roles = _add_antecedent(reading, clause, roles)
    if not roles.subject and not passive:
        roles = _borrow_subject(reading, clause, roles)
    return Roles(_name_speaker(reading, roles.subject), roles.object)


def _name_speaker(reading: Reading, subject: tuple[Actor, ...]) -> tuple[Actor, ...]:
    """For "wir" inside a quotation whoever is quoted; the state, where he speaks for one."""
    if len(subject) != 1 or subject[0].referent is not None:
        return subject
    token = reading.scene.tokens[subject[0].first]
    if token.text.lower() not in reading.scene.syntax.first_person:
        return subject
    voice = reading.scene.voices.find((token.start,))
    speakers = voice.speakers if voice is not None else ()
    referent = reading.scene.referents.get(speakers[0]) if len(speakers) == 1 else None
    return (replace(subject[0], referent=referent),)


def _borrow_subject(reading: Reading, clause: Clause, roles: Roles) -> Roles:
    """The subject of a clause without one: that of the clause above an infinitive, or before "und"."""
    if clause.kind == "infinitive":
        return Roles(_find_controller(reading, clause), roles.object)
    first = reading.scene.tokens[clause.first]
    before = reading.before(clause)
    joins = first.pos in reading.scene.syntax.conjunction and not _has_pronoun(reading, clause)
    if before is not None and joins and not roles.subject:
        above = find_roles(reading.scene, before, reading.taken(before), False, frozenset())
        return Roles(above.subject, roles.object)
    return roles


def _has_pronoun(reading: Reading, clause: Clause) -> bool:
    """Whether a clause has a subject that names nobody: "und wieder geht es um ..."."""
    tokens = reading.scene.tokens
    return any(tokens[i].text.lower() in reading.scene.syntax.nominative for i in clause.tokens)


def _add_antecedent(reading: Reading, clause: Clause, roles: Roles) -> Roles:
    """Gives "das", "dem" the place that it has: "Polen, das Ungarn ...", "Polen, dem Ungarn ..."."""
    word = reading.scene.tokens[clause.first].text.lower()
    named = _find_antecedent_actor(reading, clause) if word in reading.scene.syntax.relative_words else ()
    if not named:
        return roles
    if word in reading.scene.syntax.oblique:
        return Roles(roles.subject, named)
    return Roles(named, roles.subject or roles.object)


def _find_controller(reading: Reading, clause: Clause) -> tuple[Actor, ...]:
    """Who does what an infinitive says: the object of "vorwerfen", the subject of "versprechen"."""
    row, roles = _read_above(reading, clause)
    if row is None:
        return ()
    return roles.subject if row.actor == "subject" else roles.object


def find_governing_party(reading: Reading, clause: Clause) -> list[Side]:
    """The other party of an offer or a request over an infinitive: whom it is offered, who asks for it."""
    row, roles = _read_above(reading, clause)
    if row is None or row.status not in {"offered", "sought"}:
        return []
    others = roles.object if row.actor == "subject" else roles.subject
    return [side for actor in others if (side := to_side(reading.scene, actor)) is not None]


def _read_above(reading: Reading, clause: Clause) -> tuple[StatusRow | None, Roles]:
    above = find_above(reading, clause)
    if above is None:
        return None, Roles((), ())
    row = find_governing(reading.scene, above, reading.language, noun=False)
    passive = is_passive(reading.scene, above)
    return row, find_roles(reading.scene, above, reading.taken(above), passive, frozenset())


def find_above(reading: Reading, clause: Clause) -> Clause | None:
    """The clause that governs `clause`: the one before it, else the one after it."""
    return reading.before(clause) or reading.after(clause)


def _find_antecedent_actor(reading: Reading, clause: Clause) -> tuple[Actor, ...]:
    before = [
        a
        for c in reading.clauses
        if c is not clause
        for a in reading.scene.actors(c)
        if a.last <= clause.first
    ]
    nearest = max(before, key=lambda a: a.last, default=None)
    adjacent = nearest is not None and clause.first - nearest.last <= 1 and to_side(reading.scene, nearest)
    return (nearest,) if nearest is not None and adjacent else ()
