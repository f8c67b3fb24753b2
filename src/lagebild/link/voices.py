"""Whose word an entity's word is: by office, a spokeswoman's is her state's.

Not for: who is who; see `entities`.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from lagebild.link.persons import STATE
from lagebild.link.spelling import fold_spelling
from lagebild.records import Entity, Referent


@dataclass(frozen=True, slots=True)
class Register:
    """Entities by id, by referent and by key, and the key of what each speaks for."""

    entities: dict[str, Entity]
    of_referent: dict[str, str]
    of_key: dict[str, str]
    of_medium: dict[tuple[str, ...], str]
    speaks_for: dict[str, str]

    def entity_of(self, referent: str | None) -> Entity | None:
        """The entity that a referent belongs to."""
        found = self.of_referent.get(referent or "")
        return self.entities[found] if found else None

    def find_medium(self, name: str | None) -> Entity | None:
        """The medium of this name."""
        found = self.of_medium.get(fold_spelling(name or ""))
        return self.entities[found] if found else None

    def find_voice(self, entity: str) -> str:
        """The key or id of who answers for this entity's word: of a ministry's spokesman the state."""
        seen = set()
        while entity not in seen:
            seen.add(entity)
            key = self.speaks_for.get(entity)
            if key is None:
                break
            if key not in self.of_key or key.startswith(STATE):
                return key
            entity = self.of_key[key]
        return self.entities[entity].key or entity

    def find_by_voice(self, voice: str) -> Entity | None:
        """The entity that a voice is the key or id of."""
        return self.entities.get(self.of_key.get(voice, voice))


def make_register(entities: Iterable[Entity], referents: Iterable[Referent]) -> Register:
    """The register of these entities. What an entity speaks for is what most of its referents do."""
    by_id = {entity.id: entity for entity in entities}
    of_referent = {r: e.id for e in by_id.values() for r in e.referents}
    of_key = {e.key: e.id for e in by_id.values() if e.key is not None}
    media = [(fold_spelling(name), e.id) for e in by_id.values() if e.schema == "Medium" for name in e.names]
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    for referent in referents:
        if referent.speaks_for is not None and of_referent.get(referent.id):
            counts[of_referent[referent.id]][referent.speaks_for] += 1
    speaks_for = {e: min(found, key=lambda k: (-found[k], k)) for e, found in counts.items()}
    return Register(by_id, of_referent, of_key, dict(sorted(media, reverse=True)), speaks_for)
