"""THE table of formats: what each is called and told by, what is kept of it, and who reads it.

A reader's module is imported when the first file of its format comes: some bring heavy libraries. Other
packages add formats by the entry point `lagebild.readers`. Not for: choosing one for a file; see `sniff`.
"""

import pkgutil
import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from importlib.metadata import EntryPoint, entry_points
from typing import Final

from lagebild.errors import ReadError
from lagebild.read import signs
from lagebild.read.given import Given, Read

ENTRY_POINT: Final = "lagebild.readers"


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
    most: int | None = None
    """Bytes that a file may have at most, whatever the limit: where it has to be held as a tree, which takes
    thirty times as much memory."""

    def read(self, given: Given) -> Read:
        """Documents and failures of a file. May raise ReadError, and whatever broken input makes it raise."""
        reader = pkgutil.resolve_name(self.reader) if isinstance(self.reader, str) else self.reader
        found: Read = reader(given)
        return found


_ROOM: Final = "lagebild.read"
_TREE: Final = 16 * 1024 * 1024
_PAGE_FACTS: Final = "title, authors, publisher, dates, section, address, language, main text"

FORMATS: Final[tuple[Format, ...]] = (
    Format(
        "text", "plain text", (".txt", ".text"), ("text/plain",), f"{_ROOM}.plain:read_plain",
        "encoding",
    ),
    Format(
        "markdown", "Markdown", (".md", ".markdown", ".mkd"), ("text/markdown",),
        f"{_ROOM}.markdown:read_markdown", "title, and what a head of YAML states",
    ),
    Format(
        "html", "web page", (".html", ".htm", ".xhtml", ".xht"), ("text/html", "application/xhtml+xml"),
        f"{_ROOM}.web_page:read_web_page", _PAGE_FACTS, sniff=signs.PAGE, strong=True,
    ),
    Format(
        "mhtml", "web page saved with its pictures", (".mhtml", ".mht"), ("multipart/related",),
        f"{_ROOM}.mhtml:read_mhtml", _PAGE_FACTS, sniff=signs.MHTML, strong=True,
    ),
    Format(
        "pdf", "PDF with a text layer", (".pdf",), ("application/pdf",), f"{_ROOM}.pdf:read_pdf",
        "title, author, when it was made, paragraphs, headings", sniff=signs.PDF, strong=True,
    ),
    Format(
        "docx", "Word document", (".docx", ".docm"),
        ("application/vnd.openxmlformats-officedocument.wordprocessingml.document",),
        f"{_ROOM}.docx:read_docx", "title, author, when it was saved, headings, notes, headers",
        sniff=signs.DOCX, strong=True,
    ),
    Format(
        "odt", "OpenDocument text", (".odt", ".ott"), ("application/vnd.oasis.opendocument.text",),
        f"{_ROOM}.odt:read_odt", "title, author, when it was saved, headings, notes, headers",
        sniff=signs.ODT, strong=True,
    ),
    Format(
        "eml", "mail, with what it carries", (".eml", ".emlx"), ("message/rfc822",),
        f"{_ROOM}.mail:read_mail", "subject, sender, date, list, attached files and mails",
        sniff=signs.MAIL, many=True,
    ),
    Format(
        "mbox", "mailbox in one file", (".mbox", ".mbx"), ("application/mbox",),
        f"{_ROOM}.mailbox:read_mailbox", "as of a mail", sniff=signs.MAILBOX, many=True, by_name=True,
    ),
    Format(
        "feed", "RSS or Atom, each entry a report", (".rss", ".atom", ".rdf"),
        ("application/rss+xml", "application/atom+xml", "application/rdf+xml"), f"{_ROOM}.feeds:read_feed",
        "title, summary, authors, source, agency, dates, address, section, language",
        sniff=signs.FEED, strong=True, many=True, most=_TREE,
    ),
    Format(
        "newsml", "NewsML-G2 or NITF of an agency", (".newsml", ".nml", ".nitf", ".g2"),
        ("application/vnd.iptc.g2.newsitem+xml", "application/vnd.iptc.g2.newsmessage+xml"),
        f"{_ROOM}.newsml:read_newsml",
        "headline, byline, provider, infoSource, creditline, dates, section, language, captions",
        sniff=signs.NEWSML, strong=True, many=True, most=_TREE,
    ),
    Format(
        "ninjs", "ninjs of an agency, or a JSON list of reports", (".ninjs", ".json"),
        ("application/vnd.iptc.ninjs+json",),
        f"{_ROOM}.ninjs:read_ninjs",
        "headline, byline, provider, infosource, creditline, dates, section, language, captions",
        sniff=signs.NINJS, many=True, most=_TREE,
    ),
    Format(
        "json3", "subtitles of YouTube", (".json3", ".json"), ("application/x-youtube-json3",),
        f"{_ROOM}.json3:read_json3", "time codes", sniff=signs.JSON3, most=_TREE,
    ),
    Format(
        "srt", "subtitles (SubRip)", (".srt",), ("application/x-subrip",), f"{_ROOM}.subtitles:read_srt",
        "time codes", sniff=signs.SRT,
    ),
    Format(
        "vtt", "subtitles (WebVTT)", (".vtt",), ("text/vtt",), f"{_ROOM}.subtitles:read_vtt",
        "time codes, voices", sniff=signs.VTT,
    ),
    Format(
        "jsonl", "JSON lines, one report a line", (".jsonl", ".ndjson"),
        ("application/jsonl", "application/x-ndjson"), f"{_ROOM}.json_lines:read_json_lines",
        "what keys of known names state, or those that `--columns` names",
        sniff=signs.LINES, many=True, by_name=True,
    ),
    Format(
        "csv", "table, one report a row", (".csv", ".tsv", ".tab"), ("text/csv", "text/tab-separated-values"),
        f"{_ROOM}.table:read_table",
        "what columns of known names state, or those that `--columns` names", many=True, by_name=True,
    ),
)  # fmt: skip
"""In the order in which they are listed and asked."""


@cache
def all_formats() -> tuple[Format, ...]:
    """The formats of lagebild, then those of other packages in the order of their names."""
    from lagebild.read.containers import CONTAINERS  # which is made of what stands above

    points = sorted(entry_points(group=ENTRY_POINT), key=lambda point: (point.name, point.value))
    return (*FORMATS, *CONTAINERS, *map(_load, points))


def _load(point: EntryPoint) -> Format:
    """The format that another package adds. Raises ReadError where it is none, or does not load."""
    way_out = "Update or uninstall the package that brings it."
    try:
        found = point.load()
    except Exception as error:
        what = f"The reader {point.name} ({point.value}) does not load: {error}."
        raise ReadError(what, way_out) from error
    if not isinstance(found, Format):
        raise ReadError(f"The reader {point.name} ({point.value}) is no Format.", way_out)
    return found


def format_of(media_type: str) -> Format | None:
    """The format whose documents have this media type, parameters left out; None where there is none."""
    name = media_type.partition(";")[0].strip().lower()
    return next((f for f in all_formats() if name in f.media_types), None)
