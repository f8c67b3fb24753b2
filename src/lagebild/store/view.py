"""Reads a dossier: typed, streaming, in one order; judged over derived over observed.

Not for: answers to questions (see `picture`). Nothing here writes.
"""

from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path
from typing import Any, TypeVar
from zlib import decompress

import msgspec
from sqlalchemy import Select, Table, bindparam, func, select

from lagebild.errors import NotFoundError
from lagebild.records import RULES, Failure, FormatFacts, Page, Stance, Version
from lagebild.store.closing import Closing
from lagebild.store.connect import open_to_read
from lagebild.store.document_row import DocumentRow, Sighting
from lagebild.store.judged import Judged
from lagebild.store.rows import shape
from lagebild.store.schema import (
    CHANGES,
    DOCUMENTS,
    ENTITY_REFERENTS,
    FAILURES,
    LINKED,
    MODELS,
    SIGHTINGS,
    STATE,
    TABLES,
)
from lagebild.store.search import Hit, search
from lagebild.text.stretches import lies_in

R = TypeVar("R")
COUNTED: dict[type, Table] = {**TABLES, DocumentRow: DOCUMENTS, Failure: FAILURES}
_ROWS_AT_ONCE = 500
_decode_facts = msgspec.json.Decoder(FormatFacts).decode
_decode_page = msgspec.json.Decoder(Page).decode
_decode_paths = msgspec.json.Decoder(tuple[str, ...]).decode


class View(Closing):
    """A dossier, read-only. What it yields it reads while you ask, so memory does not grow with the pile."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._connection = open_to_read(path)
        self._judged = Judged(self._connection)

    def close(self) -> None:
        """Lets go of the file."""
        self._connection.close()

    def documents(self) -> Iterator[DocumentRow]:
        """Every document, by path and then id: the document order of all other lists."""
        return map(_document_row, self._rows(_documents().order_by(DOCUMENTS.c.path, DOCUMENTS.c.id)))

    def document(self, document: str) -> DocumentRow:
        """One document by id. Raises NotFoundError."""
        row = next(self._rows(_documents().where(DOCUMENTS.c.id == document)), None)
        if row is None:
            raise NotFoundError(f"No document has the id {document}.", "See: lagebild documents")
        return _document_row(row)

    def current(self, record: type[R]) -> Iterator[R]:
        """As `all`, without what an earlier version of an article says that a later one says too."""
        gone = {v.document: v.gone for v in self.all(Version) if v.number < v.of}
        return (
            one
            for one in self.all(record)
            if (document := getattr(one, "document", "")) not in gone
            or lies_in(getattr(one, "start", 0), getattr(one, "end", 0), gone[document])
        )

    def text(self, document: str) -> str:
        """The decoded original of a document, which all offsets count in. Raises NotFoundError."""
        return str(self._one(select(DOCUMENTS.c.text).where(DOCUMENTS.c.id == document), document))

    def raw(self, document: str) -> bytes:
        """The bytes of a document as they were found. Raises NotFoundError."""
        return decompress(self._one(select(DOCUMENTS.c.raw).where(DOCUMENTS.c.id == document), document))

    def sightings(self) -> Iterator[Sighting]:
        """Where documents were found, in the order in which they were."""
        asked = select(SIGHTINGS.c.document, SIGHTINGS.c.path, SIGHTINGS.c.place)
        return (Sighting(*row) for row in self._rows(asked.order_by(SIGHTINGS.c.number)))

    def failures(self) -> Iterator[Failure]:
        """The files that were not read, by path."""
        asked = select(*FAILURES.c).order_by(FAILURES.c.path)
        return map(shape(Failure).from_row, self._rows(asked))

    def get(self, record: type[R], id: str) -> R:
        """One record of a type by id. Raises NotFoundError."""
        for found in self.all(record, ids=(id,)):
            return found
        raise NotFoundError(f"No {record.__name__} has the id {id}.")

    def all(
        self, record: type[R], *, document: str | None = None, ids: Iterable[str] | None = None
    ) -> Iterator[R]:
        """Records of a type, of one document or of some ids only where asked.

        In document order, then by start, then by id; entities, which stand in no one document, by id.
        """
        return self._judged.lay_over(map(shape(record).from_row, self._asked(TABLES[record], document, ids)))

    def _asked(self, table: Table, document: str | None, ids: Iterable[str] | None) -> Iterator[Any]:
        if "document" in table.c and document is None and ids is None:
            # One query a document: sorting a whole table would hold it all before the first row.
            for row in list(self._rows(select(DOCUMENTS.c.id).order_by(DOCUMENTS.c.path, DOCUMENTS.c.id))):
                yield from self._rows(_in_order(table, True, False), {"document_id": row.id})
            return
        asked = _in_order(table, document is not None, ids is not None)
        wanted = {} if document is None else {"document_id": document}
        if ids is not None:
            wanted["ids"] = _to_list(ids)
        yield from self._rows(asked, wanted)

    def count(self, record: type) -> int:
        """How many records of a type, DocumentRow or Failure there are; rejected ones are counted."""
        return int(self._one(select(func.count()).select_from(COUNTED[record]), record.__name__))

    def mark(self, step_version: str) -> str:
        """What the documents as they stand are called, to tell later whether others came."""
        return f"{step_version}/{self._state(CHANGES) or 0}"

    def is_linked(self, step_version: str) -> bool:
        """Whether derived tables were made from the documents as they stand, by this version of the steps."""
        return self._state(LINKED) == self.mark(step_version)

    def _state(self, key: str) -> str | None:
        return self._connection.execute(select(STATE.c.value).where(STATE.c.key == key)).scalar()

    def existing(self, record: type, ids: Iterable[str]) -> set[str]:
        """Those of the ids that a record of this type has."""
        key = TABLES[record].c.id
        return {row.id for row in self._rows(select(key).where(key.in_(_LISTED)), {"ids": _to_list(ids)})}

    def entity_of(self, referents: Iterable[str]) -> dict[str, str]:
        """The entity of each of these referents that belongs to one."""
        return self._look_up(ENTITY_REFERENTS, referents)

    def claim_of(self, attributions: Iterable[str]) -> dict[str, str]:
        """The claim of each of these attributions that belongs to one; of several the best by score."""
        table = TABLES[Stance].c
        asked = select(table.attribution, table.claim).where(table.attribution.in_(_LISTED))
        rising = asked.order_by(table.score, table.claim.desc())
        return {row.attribution: row.claim for row in self._rows(rising, {"ids": _to_list(attributions)})}

    def search(self, words: str, limit: int = 50) -> Iterator[Hit]:
        """Documents with all of these words, best first, each with a snippet of its text."""
        return search(self._connection, words, limit)

    def _look_up(self, table: Table, keys: Iterable[str]) -> dict[str, str]:
        key, value = table.columns
        asked = select(key, func.min(value)).where(key.in_(_LISTED)).group_by(key)
        return {row[0]: row[1] for row in self._rows(asked, {"ids": _to_list(keys)})}

    def _rows(self, asked: Select[Any], values: dict[str, str] | None = None) -> Iterator[Any]:
        options = {"yield_per": _ROWS_AT_ONCE}
        return iter(self._connection.execute(asked, values, execution_options=options))

    def _one(self, asked: Select[Any], what: str) -> Any:
        row = self._connection.execute(asked).first()
        if row is None:
            raise NotFoundError(f"No document has the id {what}.", "See: lagebild documents")
        return row[0]


def _documents() -> Select[Any]:
    paths = select(func.json_group_array(SIGHTINGS.c.path)).where(SIGHTINGS.c.document == DOCUMENTS.c.id)
    versions = TABLES[Version]
    return select(
        *(column for column in DOCUMENTS.c if column.name not in ("text", "raw")),
        paths.scalar_subquery().label("paths"),
        func.coalesce(versions.c.article, DOCUMENTS.c.id).label("article"),
        func.coalesce(versions.c.number, 1).label("version"),
        func.coalesce(versions.c.of, 1).label("versions"),
        func.coalesce(MODELS.c.name, RULES).label("model"),
        MODELS.c.version.label("model_version"),
    ).select_from(
        DOCUMENTS.outerjoin(versions, versions.c.document == DOCUMENTS.c.id).outerjoin(
            MODELS, MODELS.c.document == DOCUMENTS.c.id
        )
    )


def _document_row(row: Any) -> DocumentRow:
    return DocumentRow(
        id=row.id,
        path=row.path,
        sha256=row.sha256,
        media_type=row.media_type,
        encoding=row.encoding,
        step_version=row.step_version,
        facts=_decode_facts(row.facts),
        page=_decode_page(row.page),
        characters=row.characters,
        paths=tuple(sorted(_decode_paths(row.paths))),
        article=row.article,
        version=row.version,
        versions=row.versions,
        model=row.model,
        model_version=row.model_version,
    )


@cache
def _in_order(table: Table, by_document: bool, by_ids: bool) -> Select[Any]:
    """Rows of a table in their order; those of `:document_id`, or with one of the `:ids`, where asked."""
    asked = select(*table.c)
    if "document" not in table.c:
        asked = asked.order_by(table.c.id)
    else:
        within = [table.c[name] for name in ("start", "id") if name in table.c]
        asked = asked.join(DOCUMENTS, DOCUMENTS.c.id == table.c.document)
        asked = asked.order_by(DOCUMENTS.c.path, DOCUMENTS.c.id, *within)
    if by_document:
        asked = asked.where(table.c.document == bindparam("document_id"))
    return asked.where(table.c.id.in_(_LISTED)) if by_ids else asked


_LISTED = select(func.json_each(bindparam("ids")).table_valued("value").c.value)
"""Ids given as one JSON parameter: a list of parameters has a limit."""


def _to_list(ids: Iterable[str]) -> str:
    return msgspec.json.encode(list(ids)).decode()
