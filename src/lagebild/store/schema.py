"""The tables of a dossier. Observed, derived and judged are kept apart; columns follow the records' fields.

Not for: what a table held in older versions (see `migrations`).
"""

from typing import Any

from sqlalchemy import (
    Boolean,
    Column,
    Float,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    Table,
    Text,
    UniqueConstraint,
)

from lagebild.records import (
    Attribution,
    Claim,
    ClaimMention,
    Doubt,
    Entity,
    Event,
    Mention,
    NameForm,
    NameReading,
    Passage,
    Referent,
    Repair,
    Reuse,
    Sentence,
    Span,
    Stance,
    Timex,
    Transfer,
    Version,
)
from lagebild.store.rows import ColumnKind, Shape, shape

METADATA = MetaData()

OBSERVED: dict[type, str] = {
    Span: "spans",
    Sentence: "sentences",
    Referent: "referents",
    Mention: "mentions",
    Timex: "timexes",
    Attribution: "attributions",
    Transfer: "transfers",
    Event: "events",
    ClaimMention: "claim_mentions",
    Passage: "passages",
    Repair: "repairs",
    NameForm: "name_forms",
}
"""What was found in one document. Written once with it, never changed."""

DERIVED: dict[type, str] = {
    Entity: "entities",
    Claim: "claims",
    Stance: "stances",
    Reuse: "reuse",
    Version: "versions",
    NameReading: "name_readings",
}
"""What linking makes of all documents. May be dropped and made again at any time."""

_TYPES: dict[ColumnKind, Any] = {
    "text": Text,
    "integer": Integer,
    "real": Float,
    "boolean": Boolean,
    "json": Text,
}


def _document_column(name: str = "document", **options: Any) -> Column[str]:
    return Column(name, Text, ForeignKey("documents.id", ondelete="CASCADE"), nullable=False, **options)


def _record_table(record: type, name: str) -> Table:
    known: Shape[Any] = shape(record)
    columns: list[Column[Any]] = []
    for field in known.fields:
        if field.name == "document":
            columns.append(_document_column())
        else:
            kind = _TYPES[field.kind]
            columns.append(Column(field.name, kind, primary_key=field.name == "id", nullable=field.nullable))
    table = Table(name, METADATA, *columns)
    if "document" in known.names:
        order = [table.c[n] for n in ("document", "start", "id") if n in known.names]
        Index(f"{name}_in_order", *order)
    return table


DOCUMENTS = Table(
    "documents",
    METADATA,
    Column("number", Integer, primary_key=True),  # the row of the full-text index
    Column("id", Text, nullable=False, unique=True),
    Column("path", Text, nullable=False),  # the smallest of its sightings
    Column("sha256", Text, nullable=False, index=True),
    Column("media_type", Text, nullable=False),
    Column("encoding", Text, nullable=False),
    Column("step_version", Text, nullable=False),
    Column("facts", Text, nullable=False),  # JSON of FormatFacts
    Column("page", Text, nullable=False),  # JSON of Page
    Column("characters", Integer, nullable=False),
    Column("text", Text, nullable=False),
    Column("raw", LargeBinary, nullable=False),  # zlib
    Index("documents_in_order", "path", "id"),
)

SIGHTINGS = Table(
    "sightings",
    METADATA,
    Column("number", Integer, primary_key=True),  # in the order in which they were made
    _document_column(),
    Column("path", Text, nullable=False),
    Column("place", Text),  # the file (as file:///...) or address that it was read from
    UniqueConstraint("document", "path"),
)
"""Where documents were found."""

FAILURES = Table(
    "failures",
    METADATA,
    Column("path", Text, primary_key=True),
    Column("reason", Text, nullable=False),
    Column("way_out", Text, nullable=False),
    Column("skipped", Boolean, nullable=False),
    Column("place", Text),  # the file (as file:///...) or address, to try again
)

TABLES: dict[type, Table] = {
    record: _record_table(record, name) for record, name in {**OBSERVED, **DERIVED, Doubt: "doubts"}.items()
}

MODELS = Table(
    "models",
    METADATA,
    _document_column(primary_key=True),
    Column("name", Text, nullable=False),
    Column("version", Text, nullable=False),
)
"""Which learned model read a document beside the rules. Those without a row were read by the rules alone."""

ENTITY_REFERENTS = Table(
    "entity_referents",
    METADATA,
    Column("referent", Text, primary_key=True),
    Column("entity", Text, nullable=False),
)
"""Which entity a referent belongs to: `Entity.referents` turned round."""

LOOKUPS = (ENTITY_REFERENTS,)

JUDGEMENTS = Table(
    "judgements",
    METADATA,
    Column("id", Text, primary_key=True),
    Column("subject", Text, nullable=False, index=True),  # id of the record that is judged
    Column("field", Text, nullable=False),  # the record's field, or `rejected`
    Column("value", Text, nullable=False),  # JSON: what the person says it is
    Column("by", Text, nullable=False),
    Column("at", Text, nullable=False),  # ISO 8601
    Column("note", Text),
)
"""Decisions of people, which only people write. The newest one on a subject's field holds."""

STATE = Table("state", METADATA, Column("key", Text, primary_key=True), Column("value", Text, nullable=False))
"""What the dossier knows of itself."""

CHANGES = "changes"
"""Key of how many times a document was written or got another path."""

LINKED = "linked"
"""Key of the mark that derived tables were made at: version of the steps and number of changes."""

FULL_TEXT = """
CREATE VIRTUAL TABLE full_text USING fts5(
    text, content='documents', content_rowid='number', tokenize="unicode61 remove_diacritics 2"
)
"""
