"""Finds the words that name an event in a clause, and who stands in the places of their frame.

Not for: records; see `layer`. Transfers of goods are a layer of their own.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from lagebild.lang.events import EventFrame, frames_by_verb, frames_with_nouns
from lagebild.text.clauses import Clause
from lagebild.text.moods import is_negated, is_passive, is_perfect, is_weighed, lemmas_at
from lagebild.text.places import GENITIVE
from lagebild.text.roles import Roles, find_roles, in_slot
from lagebild.text.scene import Actor, Scene

_SINGLE = frozenset({"Person", "Company"})
_NEVER_ACTOR = frozenset({"Medium", "Address"})


@dataclass(frozen=True, slots=True)
class Found:
    """One frame with its trigger and the actors in its places."""

    frame: EventFrame
    trigger: int
    actor: Actor
    recipient: Actor | None


def find_frames(scene: Scene, clause: Clause, language: str) -> Iterator[Found]:
    """Frames of `clause`, at most one a verb or noun. A clause that only may be, or is not, has none."""
    if is_negated(scene, clause) or _is_unreal(scene, clause):
        return
    for i in clause.tokens:
        frame = _find_frame(scene, clause, i, language)
        found = _fill(scene, clause, frame, i) if frame else None
        if found is not None:
            yield found


def _is_unreal(scene: Scene, clause: Clause) -> bool:
    """Modal verbs, the future and questions: what they tell has not come about."""
    tokens = [scene.tokens[i] for i in clause.tokens]
    if any(t.pos in scene.syntax.modal for t in tokens) or tokens[-1].text == "?":
        return True
    if is_weighed(scene, clause.tokens):
        return True
    future = any(t.lemma in scene.syntax.future and t.pos in scene.syntax.finite for t in tokens)
    return (future and not is_passive(scene, clause)) or (
        clause.kind == "infinitive" and not is_perfect(scene, clause)
    )


def _find_frame(scene: Scene, clause: Clause, i: int, language: str) -> EventFrame | None:
    """The first frame that the word at `i` triggers, with the words that it needs beside it."""
    pos, syntax = scene.tokens[i].pos, scene.syntax
    found: tuple[EventFrame, ...] = ()
    if pos in syntax.finite or pos in syntax.infinitive or pos in syntax.participle:
        found = frames_by_verb(language).get(lemmas_at(scene, clause, i)[0], ())
    elif pos in syntax.noun and pos not in syntax.name:
        lemma = scene.tokens[i].lemma.lower()
        found = tuple(f for f in frames_with_nouns(language) if lemma.endswith(tuple(f.nouns)))
    return next((frame for frame in found if _has_required(scene, clause, frame)), None)


def _has_required(scene: Scene, clause: Clause, frame: EventFrame) -> bool:
    """Whether the words that the frame needs stand in the clause, and none that make another sense."""
    lemmas = {i: scene.tokens[i].lemma.lower() for i in clause.tokens}
    other = (i for i in lemmas if frame.unless and lemmas[i].endswith(tuple(frame.unless)))
    if any(scene.place(clause, i, i + 1).hook not in scene.syntax.together for i in other):
        return False
    return not frame.required or any(lemma.endswith(tuple(frame.required)) for lemma in lemmas.values())


def _fill(scene: Scene, clause: Clause, frame: EventFrame, i: int) -> Found | None:
    noun = scene.tokens[i].pos in scene.syntax.noun
    passive = not noun and is_passive(scene, clause)
    roles = Roles((), ()) if noun else find_roles(scene, clause, scene.times, passive, frozenset())
    actors = _named(scene, clause, roles, frame.actor, i, noun)
    if frame.pairs and len(actors) == 2:
        return Found(frame, i, actors[0], actors[1])
    recipients = _named(scene, clause, roles, frame.recipient, i, noun)
    mutual = not scene.syntax.together.isdisjoint(frame.recipient)
    if mutual and not noun and not recipients and len(actors) == 2:
        actors, recipients = actors[:1], actors[1:]
    recipients = [r for r in recipients if not actors or r.referent != actors[0].referent]
    if not actors or (frame.both and not recipients):
        return None
    if not noun and not passive and len(actors) == 1 and not _agrees(scene, clause, actors[0]):
        return None
    if frame.bodies and _is_person(actors[0]) and recipients and _is_person(recipients[0]):
        return None
    return Found(frame, i, actors[0], recipients[0] if recipients else None)


def _agrees(scene: Scene, clause: Clause, actor: Actor) -> bool:
    """False where one person or firm has a plural verb: "Samsung drohen Strafen"."""
    single = actor.referent is not None and actor.referent.schema in _SINGLE
    if not single or actor.mention is None or actor.mention.kind == "pronoun":
        return True
    plural = tuple(ending for ending in scene.syntax.plural_ending if ending)
    verbs = (scene.tokens[i] for i in clause.tokens if scene.tokens[i].pos in scene.syntax.finite)
    return not any(verb.text.lower().endswith(plural) for verb in verbs)


def _is_person(actor: Actor) -> bool:
    return actor.referent is not None and actor.referent.schema == "Person"


def _named(
    scene: Scene, clause: Clause, roles: Roles, slots: tuple[str, ...], i: int, noun: bool
) -> list[Actor]:
    """Actors in the first of `slots` that somebody named stands in; for a noun only what belongs to it."""
    for slot in slots:
        found = [
            actor
            for actor in in_slot(scene, clause, roles, slot, (i,))
            if actor.referent is not None and actor.referent.schema not in _NEVER_ACTOR
            and (not noun or slot == GENITIVE or _follows(scene, clause, i, actor))
        ]  # fmt: skip
        if found:
            return found
    return []


def _follows(scene: Scene, clause: Clause, i: int, actor: Actor) -> bool:
    """Whether a phrase with a preposition stands right behind the noun at `i` or behind its genitive."""
    between = [j for j in clause.tokens if i < j < actor.first]
    verbs = scene.syntax.finite | scene.syntax.participle | scene.syntax.infinitive
    place = scene.place(clause, i, i + 1)
    return (
        actor.first > place.start
        and len(between) <= 6
        and not any(scene.tokens[j].pos in verbs for j in between)
    )
