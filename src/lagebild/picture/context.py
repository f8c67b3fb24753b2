"""The look-ups that every answer needs: pages by id, entities by referent. Read once for one question.

Not for: texts, which are never held.
"""

from functools import cached_property

from lagebild.picture.rows import AttributionRow, Link, Place
from lagebild.records import Attribution, Entity, Stance
from lagebild.store import DocumentRow, View


class Context:
    """Names and places for the rows of one view. Holds pages and entities, never texts."""

    def __init__(self, view: View) -> None:
        self.view = view

    @cached_property
    def documents(self) -> dict[str, DocumentRow]:
        """Pages by document id."""
        return {row.id: row for row in self.view.documents()}

    @cached_property
    def entities(self) -> dict[str, Entity]:
        """Entities by id."""
        return {entity.id: entity for entity in self.view.all(Entity)}

    @cached_property
    def entity_of(self) -> dict[str, str]:
        """Entity id by referent id."""
        return {referent: e.id for e in self.entities.values() for referent in e.referents}

    @cached_property
    def claim_of(self) -> dict[str, str]:
        """Claim id by attribution id; of several the one of highest score, as in the export."""
        return self.view.claim_of(self._documents_of)

    @cached_property
    def _documents_of(self) -> dict[str, str]:
        return {stance.attribution: stance.document for stance in self.view.all(Stance)}

    def document_of(self, attribution: str) -> str:
        """Document id of an attribution that belongs to a claim."""
        return self._documents_of[attribution]

    def name(self, entity: str) -> str:
        """The name; the id itself where it is not known. A pronoun that nothing resolves is told as one, so
        that nobody takes it for a name."""
        found = self.entities.get(entity)
        if found is None:
            return entity
        return found.name if found.names else f"somebody (“{found.name}”)"

    def names_of(self, entity: str) -> tuple[str, ...]:
        """All names of an entity, by which a filter may find it."""
        found = self.entities.get(entity)
        return (found.name, *found.names) if found else ()

    def place(self, document: str, start: int, end: int, quote: str) -> Place:
        """Where words stand, with the page's publisher and date."""
        page = self.documents[document]
        superseded = page.version < page.versions
        second = page.facts.second_at(start) if end > start else None
        return Place(
            document, page.path, page.publisher, page.published, start, end, quote, superseded, second
        )

    def attribution(self, record: Attribution) -> AttributionRow:
        """An attribution with names in the place of ids."""
        entities = tuple(dict.fromkeys(self.entity_of[r] for r in record.speakers if r in self.entity_of))
        return AttributionRow(
            id=record.id,
            place=self.place(record.document, record.start, record.end, record.quote),
            kind=record.kind,
            stance=record.stance,
            speakers=tuple(self.name(entity) for entity in entities),
            entities=entities,
            chain=self.chain(record),
            content=record.content,
            cue=record.cue,
            source=record.source,
            addressee=record.addressee,
            claim=self.claim_of.get(record.id),
            answers=record.answers,
            rule=record.rule,
        )

    def chain(self, record: Attribution) -> tuple[Link, ...]:
        """The voices of an attribution, publisher first, by the names of their entities."""
        links = []
        for voice in record.chain:
            entity = self.entity_of.get(voice.referent) if voice.referent else None
            name = self.name(entity) if entity else voice.name
            links.append(Link(name, entity, voice.role, voice.start, voice.end))
        return tuple(links)
