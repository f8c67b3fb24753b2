"""Puts the actors of a clause into the places of a frame: subject, object, genitive, or after a preposition.

Not for: what a place means; each frame says so.
"""

from collections.abc import Sequence, Set
from dataclasses import dataclass
from itertools import pairwise

from lagebild.records import Party
from lagebild.text.clauses import Clause
from lagebild.text.parties import key_of, to_party
from lagebild.text.places import BARE, GENITIVE
from lagebild.text.scene import ADJECTIVE, Actor, Scene

_NEVER_PARTY = frozenset({"Medium", "Address"})


@dataclass(frozen=True, slots=True)
class Side:
    """One party with the key by which it is the same everywhere."""

    party: Party
    key: str | None


@dataclass(frozen=True, slots=True)
class Roles:
    """Who stands as subject and as object of a clause; joined names make one group."""

    subject: tuple[Actor, ...]
    object: tuple[Actor, ...]


def find_roles(scene: Scene, clause: Clause, taken: Set[int], passive: bool, skip: frozenset[str]) -> Roles:
    """Subject and object among what nothing governs. `taken` are goods and times, `skip` other words."""
    groups = _find_groups(scene, clause, taken, skip)
    if passive:
        agents = tuple(a for a in scene.actors(clause) if a.place.hook in scene.syntax.agent)
        return Roles(agents[:1], groups[0] if groups else ())
    if clause.kind == "infinitive":
        return Roles((), groups[0] if groups else ())
    subject = next((g for g in groups if _is_pronoun(scene, g)), None)
    subject = subject or next((g for g in groups if not g[0].place.oblique), None)
    rest = [group for group in groups if group is not subject]
    return Roles(subject or (), rest[0] if rest else ())


def _find_groups(
    scene: Scene, clause: Clause, taken: Set[int], skip: frozenset[str]
) -> list[tuple[Actor, ...]]:
    named = [a for a in scene.actors(clause) if a.place.hook == BARE and not _is_medium(a)]
    covered = taken | {i for actor in scene.actors(clause) for i in range(actor.first, actor.last)}
    ends = {actor.last for actor in scene.actors(clause)}  # "Außenminister Quill": the name is no third party
    bare = [a for a in scene.bare_nouns(clause, covered) if a.first not in ends]
    bare = [a for a in bare if scene.tokens[a.first].text.lower() not in skip]
    named = [a for a in named if scene.tokens[a.first].text.lower() not in skip]
    groups: list[tuple[Actor, ...]] = []
    for actor in sorted(named + bare, key=lambda a: a.first):
        if groups and joined(scene, groups[-1][-1], actor):
            groups[-1] = (*groups[-1], actor)
        else:
            groups.append((actor,))
    return groups


def _is_medium(actor: Actor) -> bool:
    """A medium tells; it neither gives nor gets."""
    return actor.referent is not None and actor.referent.schema == "Medium"


def joined(scene: Scene, left: Actor, right: Actor) -> bool:
    """Whether only "und", "als auch", a comma or an article stands between two actors."""
    between = [scene.tokens[i] for i in range(left.last, right.place.start)]
    if not between or len(between) > 3:
        return False
    joints = scene.syntax.conjunction | scene.syntax.article
    return all(t.pos in joints or t.text == "," or t.pos == "ADV" for t in between) and any(
        t.pos in scene.syntax.conjunction or t.text == "," for t in between
    )


def _is_pronoun(scene: Scene, group: Sequence[Actor]) -> bool:
    return scene.tokens[group[0].first].text.lower() in scene.syntax.nominative


def fill(scene: Scene, clause: Clause, roles: Roles, slots: Sequence[str], near: Sequence[int]) -> list[Side]:
    """The sides in the first of `slots` that somebody stands in. `near` are the nouns of trigger and good."""
    for slot in slots:
        sides = [
            side for actor in in_slot(scene, clause, roles, slot, near) if (side := to_side(scene, actor))
        ]
        if sides:
            return sides
    return []


def in_slot(scene: Scene, clause: Clause, roles: Roles, slot: str, near: Sequence[int]) -> Sequence[Actor]:
    """Actors of a clause in a slot: subject, object, a hook of `places`, or beside the noun (`near`)."""
    if slot == "subject":
        return roles.subject
    if slot == "object":
        return roles.object
    if slot in {ADJECTIVE, GENITIVE}:
        return [a for a in scene.actors(clause) if a.place.hook == slot and a.place.owner in near]
    found = [a for a in scene.actors(clause) if a.place.hook == slot]
    return found[:1] + [b for a, b in pairwise(found) if joined(scene, a, b)]


def to_side(scene: Scene, actor: Actor) -> Side | None:
    """The party behind an actor: the state whose word a person's is by office, else whoever is named.

    The words shown are those of the clause ("Putin"), the name is the state's ("Russland"). A capital as
    place ("nach Moskau") is its state, where the text names that one anywhere.
    """
    referent = actor.referent
    if referent is not None and referent.schema == "Address":
        referent = scene.states.get(scene.capitals.get(referent.key or "", ""))
    if referent is None or referent.schema in _NEVER_PARTY:
        return None
    return Side(to_party(referent, actor.mention, scene.states), key_of(referent))
