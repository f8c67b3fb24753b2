"""Writes a dossier: whole documents, failures, and what linking made; each in one transaction.

Not for: judgements, which only people make; nor for reading more than what is known already.
"""

from collections.abc import Callable, Container, Iterable, Iterator
from contextlib import contextmanager
from itertools import islice
from pathlib import Path
from typing import Any, TypeVar
from zlib import compress

from sqlalchemy import Connection, Insert, Table, bindparam, delete, func, insert, select, update
from sqlalchemy.dialects.sqlite import insert as upsert

from lagebild.records import (
    RULES,
    Annotations,
    Claim,
    Doubt,
    Entity,
    Failure,
    NameReading,
    Reuse,
    Stance,
    Text,
    Version,
)
from lagebild.store.closing import Closing
from lagebild.store.connect import close_whole, open_to_write
from lagebild.store.rows import shape, to_json
from lagebild.store.schema import (
    CHANGES,
    DERIVED,
    DOCUMENTS,
    ENTITY_REFERENTS,
    FAILURES,
    LINKED,
    LOOKUPS,
    MODELS,
    OBSERVED,
    SIGHTINGS,
    STATE,
    TABLES,
)

R = TypeVar("R")
_ROWS_AT_ONCE = 1000
_COUNT_CHANGE = "INSERT INTO state VALUES (?, ?) ON CONFLICT DO UPDATE SET value = value + 1"


class Writer(Closing):
    """The one that writes. After a kill between two calls every call before it is there whole."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._connection = open_to_write(path)

    def close(self) -> None:
        """Lets go of the file. All that was written stands in it now, and not in the log beside it."""
        close_whole(self._connection)

    def step_version(self, document: str) -> str | None:
        """The version of steps that a document was annotated with; None where it is not known."""
        with self._connection.begin():
            return self._connection.execute(
                select(DOCUMENTS.c.step_version).where(DOCUMENTS.c.id == document)
            ).scalar()

    def model(self, document: str) -> str | None:
        """The name of the model that read a document, or of the rules; None where it is not known."""
        asked = select(func.coalesce(MODELS.c.name, RULES)).where(DOCUMENTS.c.id == document)
        with self._connection.begin():
            return self._connection.execute(asked.select_from(DOCUMENTS.outerjoin(MODELS))).scalar()

    def find_known(self, sha256: str) -> str | None:
        """The id of the document with this content, if it stands here."""
        with self._connection.begin():
            return self._connection.execute(
                select(DOCUMENTS.c.id).where(DOCUMENTS.c.sha256 == sha256)
            ).scalar()

    def outdated(self, step_version: str) -> tuple[str, ...]:
        """Ids of the documents that were annotated with another version of the steps, in document order."""
        asked = select(DOCUMENTS.c.id).where(DOCUMENTS.c.step_version != step_version)
        with self._connection.begin():
            return tuple(self._connection.execute(asked.order_by(DOCUMENTS.c.path, DOCUMENTS.c.id)).scalars())

    def add_document(
        self, text: Text, annotations: Annotations, path: str, step_version: str,
        *, place: str | None = None, doubts: Iterable[Doubt] = (), model_version: str = "",
    ) -> None:  # fmt: skip
        """Writes one document with all its records; one of the same id is replaced, its sightings kept.

        `model_version` is that of the model that the findings name; nothing where the rules alone read it.
        """
        document = text.document.id
        with self._begin() as connection:
            sightings = _sightings(connection, document)
            paths = {path, *(row["path"] for row in sightings)}
            _forget(connection, document)
            connection.execute(insert(DOCUMENTS), _document_row(text, min(paths), step_version))
            connection.exec_driver_sql(
                "INSERT INTO full_text(rowid, text) SELECT number, text FROM documents WHERE id = ?",
                (document,),
            )
            for row in sightings:
                connection.execute(insert(SIGHTINGS), row)
            connection.execute(_sight(document, path, place))
            if model := annotations.findings.model:
                row = {"document": document, "name": model, "version": model_version}
                connection.execute(insert(MODELS), row)
            _insert(connection, {**_observed_rows(text, annotations), Doubt: doubts})
            connection.execute(delete(FAILURES).where(FAILURES.c.path == path))
            connection.exec_driver_sql(_COUNT_CHANGE, (CHANGES, "1"))

    def add_sighting(self, document: str, path: str, place: str | None = None) -> None:
        """Notes that a known document was found at one more path, or at the same path in another place."""
        with self._begin() as connection:
            connection.execute(_sight(document, path, place))
            named = update(DOCUMENTS).where(DOCUMENTS.c.id == document, DOCUMENTS.c.path > path)
            if connection.execute(named.values(path=path)).rowcount:
                connection.exec_driver_sql(_COUNT_CHANGE, (CHANGES, "1"))
            connection.execute(delete(FAILURES).where(FAILURES.c.path == path))

    def add_failure(self, failure: Failure) -> None:
        """Notes a file that was not read; a later failure of the same path takes its place."""
        with self._begin() as connection:
            connection.execute(insert(FAILURES).prefix_with("OR REPLACE"), shape(Failure).to_row(failure))

    def forget_failures(self, places: Container[str], kept: Container[str]) -> None:
        """Strikes failures at these places, which were read again, but those whose path is among `kept`."""
        with self._begin() as connection:
            asked = select(FAILURES.c.path, FAILURES.c.place).where(FAILURES.c.place.is_not(None))
            stale = [
                {"old": p} for p, place in connection.execute(asked) if place in places and p not in kept
            ]
            if stale:
                connection.execute(delete(FAILURES).where(FAILURES.c.path == bindparam("old")), stale)

    def replace_derived(
        self,
        entities: Iterable[Entity],
        claims: Iterable[Claim],
        stances: Iterable[Stance],
        reuse: Iterable[Reuse],
        mark: str,
        versions: Iterable[Version] = (),
        readings: Iterable[NameReading] = (),
    ) -> None:
        """Puts what linking made in place of what it made before.

        `mark` is `View.mark` from before linking read the documents: where others came since, it says so.
        """
        entities, claims = tuple(entities), tuple(claims)
        made = (entities, claims, stances, reuse, versions, readings)
        rows: dict[type, Iterable[Any]] = dict(zip(DERIVED, made, strict=True))
        with self._begin() as connection:
            for table in (*(TABLES[record] for record in DERIVED), *LOOKUPS):
                connection.execute(delete(table))
            _insert(connection, rows)
            _insert_pairs(connection, ENTITY_REFERENTS, ((r, e.id) for e in entities for r in e.referents))
            state = {"key": LINKED, "value": mark}
            connection.execute(insert(STATE).prefix_with("OR REPLACE"), state)

    @contextmanager
    def _begin(self) -> Iterator[Connection]:
        with self._connection.begin():
            yield self._connection


def _sightings(connection: Connection, document: str) -> list[dict[str, Any]]:
    asked = select(SIGHTINGS).where(SIGHTINGS.c.document == document).order_by(SIGHTINGS.c.number)
    return [dict(row) for row in connection.execute(asked).mappings()]


def _sight(document: str, path: str, place: str | None) -> Insert:
    """A sighting; of one that there is already the place is filled in or brought up to date."""
    row = upsert(SIGHTINGS).values(document=document, path=path, place=place)
    if place is None:
        return row.on_conflict_do_nothing()
    return row.on_conflict_do_update(("document", "path"), set_={"place": place})


def _forget(connection: Connection, document: str) -> None:
    """Takes a document out with everything that was observed in it."""
    connection.exec_driver_sql(
        "INSERT INTO full_text(full_text, rowid, text)"
        " SELECT 'delete', number, text FROM documents WHERE id = ?",
        (document,),
    )
    connection.execute(delete(DOCUMENTS).where(DOCUMENTS.c.id == document))


def _document_row(text: Text, path: str, step_version: str) -> dict[str, Any]:
    document = text.document
    return {
        "id": document.id,
        "path": path,
        "sha256": document.sha256,
        "media_type": document.media_type,
        "encoding": document.encoding,
        "step_version": step_version,
        "facts": to_json(document.facts),
        "page": to_json(text.page),
        "characters": len(document.text),
        "text": document.text,
        "raw": compress(document.raw),
    }


def _observed_rows(text: Text, annotations: Annotations) -> dict[type, Iterable[Any]]:
    rows: dict[type, Iterable[Any]] = {}
    for record, name in OBSERVED.items():
        rows[record] = text.spans if name == "spans" else getattr(annotations, name)
    return rows


def _insert(connection: Connection, records: dict[type, Iterable[Any]]) -> None:
    for record, these in records.items():
        to_row: Callable[[Any], dict[str, Any]] = shape(record).to_row
        once: dict[str, Any] = {}
        for one in these:  # an id is made of a record's content: two records of one id are one
            once.setdefault(one.id, one)
        _insert_rows(connection, insert(TABLES[record]), map(to_row, once.values()))


def _insert_pairs(connection: Connection, table: Table, pairs: Iterable[tuple[str, str]]) -> None:
    key, value = table.c.keys()
    rows = ({key: k, value: v} for k, v in pairs)
    _insert_rows(connection, insert(table).prefix_with("OR IGNORE"), rows)


def _insert_rows(connection: Connection, into: Insert, rows: Iterable[dict[str, Any]]) -> None:
    waiting = iter(rows)
    while batch := list(islice(waiting, _ROWS_AT_ONCE)):
        connection.execute(into, batch)
