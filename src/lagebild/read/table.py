"""Tables (CSV, tab-separated) to Documents: one for each row, as it streams.

The bytes of a row are those of the line of headings and its own: a table of one row. Not for: what columns
are called; see `columns`.
"""

import codecs
import csv
import re
from collections.abc import Iterator, Mapping
from itertools import chain
from typing import BinaryIO, Final

from lagebild.errors import ReadError
from lagebild.read.columns import given_columns, has_text, read_row
from lagebild.read.decode import decode_part, find_mark, known_encoding
from lagebild.read.given import Given, Read, make_document
from lagebild.read.limits import SPLIT_IT, too_large
from lagebild.read.media_types import from_media_type, to_media_type
from lagebild.records import Document, Failure
from lagebild.text.characters import whole_characters

MEDIA_TYPE: Final = "text/csv"
_DELIMITERS: Final = {"comma": ",", "semicolon": ";", "tab": "\t", "bar": "|"}
_STRAY: Final = re.compile(r"\r(?!\n?\Z)")
"""A line end of old Macs within a line, which csv takes for none and refuses."""
_SAMPLE: Final = 256 * 1024


def read_table(given: Given) -> Read:
    """A Document for each row, at `name#id` or `name#` and its number in a spreadsheet. Raises ReadError
    where no column is known to hold the text, or a row runs on beyond the limit."""
    csv.field_size_limit(max(given.limit, 1 << 17))
    table = _Table(given)
    columns = given_columns(given)
    if not has_text(table.names, columns):
        named = ", ".join(table.names)[:200]
        raise ReadError(
            f"none of its columns is known to hold the text: {named}", "Name it: --columns text=COLUMN."
        )
    stated = {"charset": table.encoding, "delimiter": table.delimiter, **columns}
    media_type = to_media_type(MEDIA_TYPE, stated)
    for number, (values, raw) in enumerate(table.rows(), start=2):
        if any(value.strip() for value in values):
            row = dict(zip(table.names, values, strict=False))
            yield _to_document(row, table.head + raw, number, media_type, columns, given.name)


def _to_document(
    values: dict[str, str], raw: bytes, number: int, media_type: str, columns: Mapping[str, str], name: str
) -> Document | Failure:
    row = read_row(values, columns)
    path = f"{name}#{row.id or number}"
    if row.text is None:
        return Failure(path, f"row {number} has no text", "Fill its column of text, or leave the row out.")
    charset = from_media_type(media_type)[1]["charset"]
    return make_document(raw, path, media_type, charset, whole_characters(row.text), row.facts)


class _Table:
    """A table as it streams: its line of headings, how it is written, then its rows."""

    def __init__(self, given: Given) -> None:
        self._limit = given.limit
        self._lines = _read_lines(given.stream, given.limit)
        sample: list[bytes] = []
        while sum(map(len, sample)) < _SAMPLE and (line := next(self._lines, b"")):
            sample.append(line)
        self.encoding = _find_encoding(b"".join(sample), given.parameters)
        heads = 2 if self._decode(b"".join(sample[:1])).removeprefix("\ufeff")[:4].lower() == "sep=" else 1
        self.head = b"".join(sample[:heads])  # Excel may write the delimiter above the headings
        self._lines = chain(sample[heads:], self._lines)
        headings = self._decode(b"".join(sample[heads - 1 : heads])).removeprefix("\ufeff")
        self.delimiter = given.parameters.get("delimiter", "")
        if self.delimiter not in _DELIMITERS:
            self.delimiter = _find_delimiter(headings)
        self.names = [name.strip() for name in next(self._reader([headings]), [])]
        self._taken: list[bytes] = []

    def rows(self) -> Iterator[tuple[list[str], bytes]]:
        """Values and bytes of each row."""
        for values in self._reader(self._take()):
            raw = b"".join(self._taken)
            self._taken.clear()
            yield values, raw

    def _reader(self, lines: Iterator[str] | list[str]) -> Iterator[list[str]]:
        return csv.reader(lines, delimiter=_DELIMITERS[self.delimiter])

    def _take(self) -> Iterator[str]:
        size = 0
        for line in self._lines:
            size = size + len(line) if self._taken else len(line)
            if size > self._limit:
                what = f"a row of it goes on and on: {too_large(size, self._limit)}"
                raise ReadError(what, f"Close its quotation mark. {SPLIT_IT}")
            self._taken.append(line)
            yield _STRAY.sub(" ", self._decode(line))

    def _decode(self, line: bytes) -> str:
        """The characters of a line; one that is not UTF-8 in a table that is may still be read."""
        if self.encoding == "utf-8":
            return decode_part(line)[0]
        return line.decode(self.encoding, "replace")


def _read_lines(stream: BinaryIO, limit: int) -> Iterator[bytes]:
    """Lines with their ends; those of wide encodings, whose line ends are no single bytes, as UTF-8."""
    first = stream.readline(limit + 2)
    wide = find_mark(first)
    if wide is None:
        yield first
        yield from iter(lambda: stream.readline(limit + 2), b"")
        return
    decoder = codecs.getincrementaldecoder(wide)("replace")
    waiting = ""
    for piece in chain([first], iter(lambda: stream.read(1 << 16), b"")):
        *whole, waiting = (waiting + decoder.decode(piece)).split("\n")
        yield from (f"{line}\n".encode("utf-8", "surrogatepass") for line in whole)
    yield waiting.encode("utf-8", "surrogatepass")


def _find_encoding(sample: bytes, parameters: Mapping[str, str]) -> str:
    """UTF-8 where the bytes show it, else what a server names, else what the bytes show.

    A row that is read again states that of its whole table, which it may not show.
    Only rows state a delimiter.
    """
    named = parameters.get("charset", "")
    if "delimiter" in parameters and named:
        return named
    shown = decode_part(sample)[1]
    return shown if shown == "utf-8" else known_encoding(named) or shown


def _find_delimiter(headings: str) -> str:
    """The delimiter that cuts the line of headings into most pieces; the first of equals."""
    return max(
        _DELIMITERS, key=lambda name: len(next(csv.reader([headings], delimiter=_DELIMITERS[name]), []))
    )
