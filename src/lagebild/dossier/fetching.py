"""An address of a pile to its documents: fetched, stored as received, read in the format that it came in.

Not for: the request; see `fetch`.
"""

from __future__ import annotations

import io
from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING, Final
from urllib.parse import urlsplit

from lagebild.errors import ReadError
from lagebild.read import Format, Given, read_as
from lagebild.read.formats import format_of
from lagebild.read.sniff import HEAD, find_format
from lagebild.records import Document, Failure
from lagebild.settings import Settings
from lagebild.store import Closing

if TYPE_CHECKING:
    from lagebild.fetch import Fetched, Fetcher

_TELLS_NOTHING: Final = frozenset(
    {"", "text/plain", "text/xml", "application/xml", "application/json", "application/octet-stream"}
)
"""Media types that servers give to anything."""


class Addresses(Closing):
    """The addresses of one pile. It remembers which hosts it has asked, and when."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        self._fetcher: Fetcher | None = None

    def read(self, address: str) -> Iterator[Document | Failure]:
        """The page at an address, or each entry of the feed there. Links are not followed. Never raises."""
        try:
            found = self._open().fetch(address)
        except ReadError as error:
            yield Failure(address, error.what, error.way_out)
            return
        if not found.body.strip():
            yield Failure(address, "the server answered with an empty page", "Check the address.")
            return
        format_, reason, way_out = _find_format(found)
        if format_ is None:
            yield Failure(address, reason, way_out, skipped=True)
            return
        parameters = {"charset": found.charset} if found.charset else {}
        limit = self._settings.max_file_bytes
        for read in read_as(format_, Given(address, io.BytesIO(found.body), limit, parameters=parameters)):
            yield _with_facts(read, found) if isinstance(read, Document) else read

    def _open(self) -> Fetcher:
        if self._fetcher is None:
            from lagebild.fetch import Fetcher  # the network: only where there are addresses

            settings = self._settings
            self._fetcher = Fetcher(
                limit=settings.max_file_bytes,
                seconds=settings.fetch_seconds,
                local_network=settings.local_network,
            )
        return self._fetcher

    def close(self) -> None:
        """Ends all connections."""
        if self._fetcher is not None:
            self._fetcher.close()


def _find_format(found: Fetched) -> tuple[Format | None, str, str]:
    """By the media type where it says something, else by name and content."""
    told = None if found.media_type in _TELLS_NOTHING else format_of(found.media_type)
    if told is not None:
        return told, "", ""
    name = urlsplit(found.address).path.rsplit("/", 1)[-1]
    by_name = find_format(name, found.body[:HEAD])
    return by_name if by_name[0] is not None else find_format("", found.body[:HEAD])


def _with_facts(document: Document, found: Fetched) -> Document:
    url = document.facts.url or found.address
    facts = replace(document.facts, url=url, fetched=found.fetched, headers=found.headers)
    return replace(document, facts=facts)
