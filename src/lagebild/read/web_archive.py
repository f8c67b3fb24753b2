"""WARC to Documents: one for each web page that was answered whole, with its address and when it was fetched.

Everything else in such an archive (requests, pictures, scripts, redirects) is passed over without a word.
Not for: fetching pages; see `fetch`.
"""

import io
from collections.abc import Iterator
from dataclasses import replace
from email.message import Message
from typing import Any, Final

from lagebild.errors import ReadError
from lagebild.read.formats import format_of
from lagebild.read.given import Given, Read
from lagebild.read.limits import SPLIT_IT, too_large
from lagebild.read.packing import Budget, Metered, open_budget
from lagebild.records import Document, Failure

_PAGES: Final = ("text/html", "application/xhtml+xml")
_HEADING: Final = 1 << 20
"""Bytes of the headings of one record."""
_PIECE: Final = 1 << 16


def is_warc(head: bytes) -> bool:
    """Whether a file begins as a web archive does."""
    return head.startswith(b"WARC/") and b"\n" in head[:100]


def read_web_archive(given: Given) -> Read:
    """A Document for each web page of an archive that is not compressed; `archives` has the others."""
    budget, _ = open_budget(given)
    yield from read_records(given, Metered(given.stream, budget), budget)


def read_records(given: Given, stream: Metered, budget: Budget) -> Read:
    """A Document for each web page, as the archive streams."""
    from warcio.archiveiterator import ArchiveIterator  # only where an archive is read

    if not is_warc(stream.read(200)):
        raise ReadError("it is no web archive", "Give it the name that it should have.")
    stream.seek(0)
    stream.allow(_HEADING)
    number = 0
    records = iter(ArchiveIterator(stream, check_digests=False))
    while True:
        try:
            record = next(records, None)
        except ReadError:
            raise
        except Exception as error:  # warcio raises what its parts raise
            what = " ".join(str(error).split())[:120]
            yield Failure(given.name, f"it is damaged after record {number}: {what}", "Get it again, whole.")
            return
        if record is None:
            return
        number += 1
        stream.allow(None)
        yield from _read_record(given, record, budget)
        _pass_over(record)
        stream.allow(_HEADING)


def _read_record(given: Given, record: Any, budget: Budget) -> Read:
    kind = record.content_type if record.rec_type == "resource" else _header(record, "Content-Type")
    content_type = Message()
    content_type["Content-Type"] = kind or ""
    if record.rec_type not in ("response", "resource") or content_type.get_content_type() not in _PAGES:
        return
    if record.rec_type == "response" and record.http_headers.get_statuscode() != "200":
        return
    address = record.rec_headers.get_header("WARC-Target-URI") or ""
    name = f"{given.name}#{address.strip('<>')}"
    body = _read_body(record, given.limit, budget)
    if body is None:
        yield Failure(name, too_large(given.limit + 1, given.limit), SPLIT_IT)
        return
    for read in _read_page(body, name, given.limit, content_type):
        yield _with_facts(read, record, address.strip("<>")) if isinstance(read, Document) else read


def _read_page(body: bytes, name: str, limit: int, content_type: Message) -> Read:
    from lagebild.read.files import read_as

    page = format_of("text/html")
    assert page is not None
    charset = content_type.get_content_charset()
    parameters = {"charset": charset} if charset else {}
    if not body.strip():
        return iter((Failure(name, "it is empty", "Fetch it again."),))
    return read_as(page, Given(name, io.BytesIO(body), limit, parameters=parameters))


def _with_facts(document: Document, record: Any, address: str) -> Document:
    fetched = record.rec_headers.get_header("WARC-Date")
    headers = tuple((n, v) for n, v in record.http_headers.headers) if record.http_headers else ()
    facts = replace(
        document.facts, url=document.facts.url or address or None, fetched=fetched, headers=headers
    )
    return replace(document, facts=facts)


def _read_body(record: Any, limit: int, budget: Budget) -> bytes | None:
    """The content of a response without the ways in which it was sent; None where there is too much of it."""
    body = bytearray()
    for piece in _pieces(record.content_stream()):
        budget.spend(len(piece))
        body += piece
        if len(body) > limit:
            return None
    return bytes(body)


def _pieces(stream: Any) -> Iterator[bytes]:
    while piece := stream.read(_PIECE):
        yield piece


def _pass_over(record: Any) -> None:
    for _ in _pieces(record.raw_stream):
        pass


def _header(record: Any, name: str) -> str | None:
    found = record.http_headers.get_header(name) if record.http_headers else None
    return str(found) if found is not None else None
