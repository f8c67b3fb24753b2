"""THE table of formats: what each is called and told by, what is kept of it, and who reads it.

A reader's module is imported when the first file of its format comes: some bring heavy libraries. Other
packages add formats by the entry point `lagebild.readers`. Not for: choosing one for a file; see `sniff`.
"""

import pkgutil
import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from importlib.metadata import entry_points
from typing import Final

from lagebild.read.given import Given, Read

ENTRY_POINT: Final = "lagebild.readers"
_PAGE: Final = re.compile(
    rb"(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]{0,200}>\s*)?(?:<!--.{0,2000}?-->\s*)*<(?:!doctype\s+html|html|head|body)\b",
    re.I | re.S,
)


@dataclass(frozen=True, slots=True)
class Format:
    """One format of files."""

    name: str
    about: str
    suffixes: tuple[str, ...]
    """In lower case, with the dot. Formats may share one; then `sniff` decides."""
    media_types: tuple[str, ...]
    """The first is that of its documents, by which they are read again; unlike that of any other format."""
    reader: str | Callable[[Given], Read]
    """The function, or where it stands: "package.module:function"."""
    keeps: str = ""
    """What it keeps besides the text, in words."""
    sniff: re.Pattern[bytes] | None = None
    """Matches the first bytes of its files; where two formats may share a suffix, or a name says nothing."""
    strong: bool = False
    """True where `sniff` decides against a suffix too."""
    many: bool = False
    """True where a file may hold any number of documents."""
    by_name: bool = False
    """True where the suffix decides against the strong signs of other formats."""

    def read(self, given: Given) -> Read:
        """Documents and failures of a file. May raise ReadError, and whatever broken input makes it raise."""
        reader = pkgutil.resolve_name(self.reader) if isinstance(self.reader, str) else self.reader
        found: Read = reader(given)
        return found


FORMATS: Final[tuple[Format, ...]] = (
    Format(
        "text", "plain text", (".txt", ".text", ".md", ".markdown"), ("text/plain",), "lagebild.read.plain:read_plain",
        "encoding",
    ),
    Format(
        "html", "web page", (".html", ".htm", ".xhtml", ".xht"), ("text/html", "application/xhtml+xml"),
        "lagebild.read.web_page:read_web_page",
        "title, authors, publisher, dates, section, address, language, main text",
        sniff=_PAGE, strong=True,
    ),
    Format(
        "jsonl", "JSON lines, one report a line", (".jsonl", ".ndjson"),
        ("application/jsonl", "application/x-ndjson"), "lagebild.read.json_lines:read_json_lines",
        "id, title, authors, publisher, dates, address, language; columns by any name",
        many=True, by_name=True,
    ),
)  # fmt: skip
"""In the order in which they are listed and asked."""


@cache
def all_formats() -> tuple[Format, ...]:
    """The formats of lagebild, then those of other packages in the order of their names."""
    points = sorted(entry_points(group=ENTRY_POINT), key=lambda point: (point.name, point.value))
    return (*FORMATS, *(point.load() for point in points))


def format_of(media_type: str) -> Format | None:
    """The format whose documents have this media type, parameters left out; None where there is none."""
    name = media_type.partition(";")[0].strip().lower()
    return next((f for f in all_formats() if name in f.media_types), None)
