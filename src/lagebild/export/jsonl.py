"""A dossier as JSON lines: one file a record type, keys and rows in a fixed order, UTF-8.

Not for: how a row looks (see `shapes`).
"""

from collections.abc import Iterable, Iterator, Mapping
from contextlib import ExitStack, suppress
from pathlib import Path
from typing import IO, Any

import msgspec

from lagebild.errors import LagebildError
from lagebild.export.seconds import all_seconds, seconds_of, with_seconds
from lagebild.export.shapes import (
    DERIVED,
    OBSERVED,
    Names,
    Row,
    document_row,
    entity_row_of,
)
from lagebild.records import RULES, Annotations, Attribution, Referent, Text
from lagebild.store import View

FILES = ("documents", *OBSERVED, *DERIVED)
"""Names of the files, without `.jsonl`."""

_encode = msgspec.json.Encoder().encode


def export_jsonl(view: View, folder: Path) -> None:
    """Writes all files into a folder, which is made if need be.

    Rows lie by document path, start and id; entities by id. Files get their names when all are whole.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with ExitStack() as stack:
            files = {name: stack.enter_context(_new(folder, name).open("wb")) for name in FILES}
            _write_documents(view, files)
            second_at = all_seconds(view)
            for name, (record, to_row) in DERIVED.items():
                _write(files[name], with_seconds(map(to_row, view.all(record)), second_at))
        for name in FILES:
            _new(folder, name).replace(folder / f"{name}.jsonl")
    except OSError as error:
        what = f"{error.filename or folder} cannot be written: {error.strerror}."
        raise LagebildError(what, "Name a folder that may be written, with room on its disk.") from error
    finally:
        for name in FILES:
            with suppress(OSError):
                _new(folder, name).unlink()


def to_rows(text: Text, annotations: Annotations, model_version: str | None = None) -> Iterator[Row]:
    """The rows of one document that stands in no dossier, each with `record`, the name of its file.

    Referents stand where entities would. `model_version` is that of the model that the findings name.
    """
    d = text.document
    model = annotations.findings.model
    read_by = (model, model_version) if model else (RULES, None)
    row = document_row(d, text.page, d.text, (d.path,), model=read_by)
    yield {"record": "documents", **row}
    alone = Names(entity=lambda referent: referent, claim=lambda _: None)
    second_at = seconds_of(d.id, d.facts)
    for name, (_, to_row) in OBSERVED.items():
        records = text.spans if name == "spans" else getattr(annotations, name)
        for shown in with_seconds((to_row(record, alone) for record in records), second_at):
            yield {"record": name, **shown}
    for referent in annotations.referents:
        yield {"record": "entities", **entity_row_of(referent)}


def _write_documents(view: View, files: Mapping[str, IO[bytes]]) -> None:
    for row in view.documents():
        text = view.text(row.id)
        version, model = (row.article, row.version, row.versions), (row.model, row.model_version)
        shown = document_row(row, row.page, text, row.paths, version, model)
        _write(files["documents"], [shown])
        names = _names(view, row.id)
        for name, (record, to_row) in OBSERVED.items():
            records: Iterator[Any] = view.all(record, document=row.id)
            rows = (to_row(one, names) for one in records)
            _write(files[name], with_seconds(rows, seconds_of(row.id, row.facts)))


def _names(view: View, document: str) -> Names:
    entities = view.entity_of(r.id for r in view.all(Referent, document=document))
    claims = view.claim_of(a.id for a in view.all(Attribution, document=document))
    return Names(entity=entities.get, claim=claims.get)


def _write(file: IO[bytes], rows: Iterable[Row]) -> None:
    for row in rows:
        file.write(_encode(row) + b"\n")


def _new(folder: Path, name: str) -> Path:
    return folder / f".{name}.jsonl.new"
