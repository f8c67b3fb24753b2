"""How each record looks in an export: the one place that names the fields and fixes their order.

Not for: writing files (see `jsonl`) or the values themselves, which stand as they were found.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from lagebild.records import (
    RULES,
    Attribution,
    Claim,
    Document,
    Entity,
    Event,
    Fact,
    Mention,
    NameForm,
    NameReading,
    Origin,
    Page,
    Party,
    Quantity,
    Quote,
    Referent,
    Repair,
    Reuse,
    Sentence,
    Span,
    Stance,
    Timex,
    Transfer,
    Voice,
)
from lagebild.store import DocumentRow

Row = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Names:
    """What the rows of one document are called across documents: each gives an id, or None."""

    entity: Callable[[str], str | None]
    claim: Callable[[str], str | None]

    def entities(self, referents: Iterable[str]) -> list[str]:
        """The entities of referents, each once, in their order."""
        return list(dict.fromkeys(filter(None, map(self.entity, referents))))


def document_row(
    document: Document | DocumentRow, page: Page, text: str, paths: tuple[str, ...],
    version: tuple[str, int, int] | None = None, model: tuple[str, str | None] = (RULES, None),
) -> Row:  # fmt: skip
    """A document with its whole text, in which all offsets count, and the words that show its facts.

    `version` is (article, number, of how many); None for a document that stands alone. `model` read it: its
    name and version.
    """
    article, number, of = version or (document.id, 1, 1)
    return {
        **_fields(document, "id", "path"),
        "paths": list(paths),
        **_fields(document, "sha256", "media_type", "encoding"),
        "title": _value(page.title),
        "publisher": _value(page.publisher),
        "published": _value(page.published),
        "updated": _value(page.updated) or document.facts.updated,
        **_fields(document.facts, "section", "url", "via", "fetched"),
        "authors": [fact.value for fact in page.authors],
        "agencies": [fact.value for fact in page.agencies],
        "language": page.language,
        "kind": page.kind,
        "article": article,
        "version": number,
        "versions": of,
        "model": model[0],
        "model_version": model[1],
        "evidence": {
            "title": _evidence(page.title),
            "publisher": _evidence(page.publisher),
            "published": _evidence(page.published),
            "updated": _evidence(page.updated),
            "authors": [_evidence(fact) for fact in page.authors],
            "agencies": [_evidence(fact) for fact in page.agencies],
        },
        "text": text,
    }


def span_row(span: Span, names: Names) -> Row:
    """A run of lines with one role."""
    del names
    return _placed(span, "role", "reason", "language")


def sentence_row(sentence: Sentence, names: Names) -> Row:
    """A sentence; `index` counts from 0 in its document."""
    del names
    return _placed(sentence, "index", "role")


def mention_row(mention: Mention, names: Names) -> Row:
    """Words that stand for somebody or something, with the entity that they stand for."""
    entity = names.entity(mention.referent)
    return {**_placed(mention, "schema", "kind", "referent"), "entity": entity}


def timex_row(timex: Timex, names: Names) -> Row:
    """A time expression after TIMEX3."""
    del names
    return _placed(timex, "type", "value", "mod", "anchor")


def attribution_row(attribution: Attribution, names: Names) -> Row:
    """Who is said to have said what. `speaker` is the first of `speakers`."""
    speakers = names.entities(attribution.speakers)
    return {
        **_placed(attribution, "kind", "medium", "stance"),
        "content": _quotes(attribution.content),
        "cue": _quotes(attribution.cue),
        "source": _quotes(attribution.source),
        "frame": _quotes(attribution.frame),
        "addressee": _quotes(attribution.addressee),
        "speaker": speakers[0] if speakers else None,
        "speakers": speakers,
        "parent": attribution.parent,
        "chain": [_voice(voice, names) for voice in attribution.chain],
        "answers": attribution.answers,
        "claim": names.claim(attribution.id),
        "rule": attribution.rule,
    }


def transfer_row(transfer: Transfer, names: Names) -> Row:
    """Who gives what to whom, as one attribution has it."""
    item = transfer.item
    return {
        **_placed(transfer),
        "supplier": _party(transfer.supplier, names),
        "recipient": _party(transfer.recipient, names),
        "item": _quote(item) | {"category": item.category},
        "quantity": _quantity(transfer.quantity),
        "status": transfer.status,
        "negated": transfer.negated,
        "trigger": _quote(transfer.trigger),
        "date": transfer.date,
        "attribution": transfer.attribution,
        "rule": transfer.rule,
    }


def event_row(event: Event, names: Names) -> Row:
    """Who did what to whom, after PLOVER."""
    return {
        **_placed(event, "event_type", "mode"),
        "trigger": _quote(event.trigger),
        "actor": _party(event.actor, names),
        "recipient": _party(event.recipient, names),
        "date": event.date,
        "location": event.location,
        "attribution": event.attribution,
    }


def entity_row(entity: Entity) -> Row:
    """One person, body, state or place across documents."""
    return _fields(
        entity, "id", "schema", "name", "names", "key", "speaks_for", "named", "referents", "documents"
    )


def entity_row_of(referent: Referent) -> Row:
    """A referent in the place of an entity, where one document stands alone; `speaks_for` is a key there."""
    names, alone = referent.names, (referent.id,)
    return entity_row(
        Entity(
            referent.id, referent.schema, referent.name, names, referent.key, referent.speaks_for,
            referent.named, alone, (referent.document,),
        )
    )  # fmt: skip


def claim_row(claim: Claim) -> Row:
    """One matter with its voices. `text` and `quote` are the same verbatim words."""
    return {
        **_fields(claim, "id", "document", "start", "end"),
        "quote": claim.text,
        **_fields(claim, "text", "matter", "attributions", "first", "last"),
        "origins": [_origin(origin) for origin in claim.origins],
        **_fields(claim, "independent_origins", "asserted_by", "denied_by"),
    }


def stance_row(stance: Stance) -> Row:
    """How one attribution stands to one claim. `score` is uncalibrated."""
    return _placed(stance, "claim", "attribution", "stance", "answers", "reason", "score")


def reuse_row(reuse: Reuse) -> Row:
    """One occurrence of a passage that stands in several documents."""
    return _placed(reuse, "passage", "role", "first", "score")


def repair_row(repair: Repair, names: Names) -> Row:
    """A scar that a machine left, and how layers read it."""
    del names
    return _placed(repair, "kind", "restored", "score", "reason", "applied")


def name_form_row(form: NameForm, names: Names) -> Row:
    """A name as a document writes it, or odd words of a transcript."""
    del names
    return _placed(form, "name", "near", "odd")


def name_reading_row(reading: NameReading) -> Row:
    """A name that odd words of a transcript may be. Scores are uncalibrated."""
    names = ("form", "name", "entity", "score", "sound", "context", "evidence", "reason")
    return _placed(reading, *names)


OBSERVED: dict[str, tuple[type, Callable[[Any, Names], Row]]] = {
    "spans": (Span, span_row),
    "sentences": (Sentence, sentence_row),
    "mentions": (Mention, mention_row),
    "timexes": (Timex, timex_row),
    "attributions": (Attribution, attribution_row),
    "transfers": (Transfer, transfer_row),
    "events": (Event, event_row),
    "repairs": (Repair, repair_row),
    "name_forms": (NameForm, name_form_row),
}
"""Files that hold what was found in single documents."""

DERIVED: dict[str, tuple[type, Callable[[Any], Row]]] = {
    "entities": (Entity, entity_row),
    "claims": (Claim, claim_row),
    "stances": (Stance, stance_row),
    "reuse": (Reuse, reuse_row),
    "name_readings": (NameReading, name_reading_row),
}
"""Files that hold what all documents say together."""


def _placed(record: Any, *names: str) -> Row:
    """Where a record stands, then fields of it that look in an export as they do in the record."""
    return _fields(record, "id", "document", "start", "end", "quote", *names)


def _fields(record: Any, *names: str) -> Row:
    found = ((name, getattr(record, name)) for name in names)
    return {name: list(value) if isinstance(value, tuple) else value for name, value in found}


def _quote(quote: Any) -> Row:
    return {"start": quote.start, "end": quote.end, "quote": quote.quote}


def _quotes(quotes: Iterable[Quote]) -> list[Row]:
    return [_quote(quote) for quote in quotes]


def _voice(voice: Voice, names: Names) -> Row:
    entity = names.entity(voice.referent) if voice.referent else None
    return {"name": voice.name, "entity": entity, "role": voice.role, "start": voice.start, "end": voice.end}


def _origin(origin: Origin) -> Row:
    return _fields(origin, "name", "entity", "reason", "attributions", "counted", "less")


def _party(party: Party | None, names: Names) -> Row | None:
    if party is None:
        return None
    entity = names.entity(party.referent) if party.referent else None
    return {"name": party.name, "entity": entity, "start": party.start, "end": party.end}


def _quantity(quantity: Quantity | None) -> Row | None:
    if quantity is None:
        return None
    return _quote(quantity) | {"value": quantity.value, "mod": quantity.mod, "unit": quantity.unit}


def _value(fact: Fact | None) -> str | None:
    return fact.value if fact else None


def _evidence(fact: Fact | None) -> Row | None:
    """The words that show a fact; offsets are null where the file's format states it and no words do."""
    if fact is None:
        return None
    shown = _quote(fact.shown) if fact.shown else {"start": None, "end": None, "quote": None}
    return shown | {"how": fact.how}
