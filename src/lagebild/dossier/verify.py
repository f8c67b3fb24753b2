"""Checks every row of a dossier again: originals, texts, quotes at their offsets, and what rows point to.

Not for: whether a row is right about the world, or even about the text; only whether its words stand there.
"""

import zlib
from collections.abc import Iterator
from dataclasses import dataclass, fields, is_dataclass
from hashlib import sha256
from typing import Any

from lagebild.dossier.originals import text_of
from lagebild.dossier.references import find_missing, find_missing_derived
from lagebild.records import Claim, Referent
from lagebild.store import DocumentRow, View
from lagebild.store.schema import DERIVED, OBSERVED

PLACED = tuple(
    record for record in (*OBSERVED, *DERIVED) if "start" in {field.name for field in fields(record)}
)
"""Record types that rest on words of one document."""


@dataclass(frozen=True, slots=True)
class Problem:
    """One row that does not hold, and why."""

    record: str
    id: str
    document: str
    what: str

    def __str__(self) -> str:
        return f"{self.record} {self.id} in {self.document or 'the dossier'}: {self.what}"


def verify(view: View) -> Iterator[Problem]:
    """Every row that does not hold, document by document; memory holds one document at a time."""
    for row in view.documents():
        text = view.text(row.id)
        yield from _check_original(view, row, text)
        for what in find_misquoted(row.page, text):
            yield Problem("Document", row.id, row.id, what)
        records: dict[type, list[Any]] = {
            record: list(view.all(record, document=row.id)) for record in (*PLACED, Referent)
        }
        for record in PLACED:
            for one in records[record]:
                for what in find_misquoted(one, text):
                    yield Problem(record.__name__, one.id, row.id, what)
        for record_name, id, what in find_missing(records):
            yield Problem(record_name, id, row.id, what)
    for record_name, id, what in find_missing_derived(view):
        yield Problem(record_name, id, "", what)


def _check_original(view: View, row: DocumentRow, text: str) -> Iterator[Problem]:
    try:
        raw = view.raw(row.id)
    except zlib.error as error:
        yield Problem("Document", row.id, row.id, f"the stored original cannot be unpacked: {error}")
        return
    if sha256(raw).hexdigest() != row.sha256:
        yield Problem("Document", row.id, row.id, "the stored original has another sha256")
        return
    try:
        again, encoding = text_of(raw, row.media_type, row.path)
    except ValueError as error:
        yield Problem("Document", row.id, row.id, f"the stored original cannot be read again: {error}")
        return
    if again != text:
        what = "the stored text is not the text of the stored original"
        other = (
            f"; it was read as {row.encoding}, and is now as {encoding}" if encoding != row.encoding else ""
        )
        yield Problem("Document", row.id, row.id, what + other)


def find_misquoted(record: Any, text: str, where: str = "") -> Iterator[str]:
    """What of a record, at whatever depth, does not stand in the text at its offsets."""
    if isinstance(record, tuple) and record and is_dataclass(record[0]):
        for at, one in enumerate(record):
            yield from find_misquoted(one, text, f"{where}[{at}]")
    if not is_dataclass(record):
        return
    start, end = getattr(record, "start", None), getattr(record, "end", None)
    if start is not None and end is not None:
        yield from _check_place(record, text, start, end, where)
    for field in fields(record):
        inner = f"{where}.{field.name}" if where else field.name
        yield from find_misquoted(getattr(record, field.name), text, inner)


def _check_place(record: Any, text: str, start: int, end: int, where: str) -> Iterator[str]:
    named = f"{where}: " if where else ""
    if not 0 <= start <= end <= len(text):
        yield f"{named}offsets [{start}, {end}) do not lie in a text of {len(text)} characters"
        return
    quote = record.text if isinstance(record, Claim) else getattr(record, "quote", text[start:end])
    if text[start:end] != quote:
        yield f"{named}{quote[:60]!r} does not stand at [{start}, {end})"
