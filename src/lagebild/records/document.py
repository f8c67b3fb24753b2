"""A report as it was found: the decoded original, untouched, and what its file format says about it.

Not for: what the text itself tells (publisher named in a credit line, page furniture); see `page`.
"""

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class FormatFacts:
    """What the file format states outright (HTML meta tags, JSON fields); None where it is silent."""

    title: str | None = None
    publisher: str | None = None
    published: str | None = None
    """ISO 8601 with the precision given: `2024`, `2024-06`, `2024-06-19`, `2024-06-19T20:12`."""
    authors: tuple[str, ...] = ()
    url: str | None = None
    language: str | None = None
    main: tuple[tuple[int, int], ...] = ()
    """Offsets in `Document.text` that the format's own extractor takes for the report; () where none ran."""


@dataclass(frozen=True, slots=True)
class Document:
    """One report. `text` is the decoded original; `raw` the bytes that `sha256` is taken of.

    For HTML `text` is every text node of the page in page order, a function of `raw` alone, so that
    `verify` can make it again. For a line of JSON lines `raw` is that line.
    """

    id: str
    path: str
    sha256: str
    media_type: str
    encoding: str
    text: str
    raw: bytes = field(repr=False)
    facts: FormatFacts = FormatFacts()


@dataclass(frozen=True, slots=True)
class Failure:
    """A file that was not read: which, why, and what to do."""

    path: str
    reason: str
    way_out: str
    skipped: bool = False
    """True where the file is of no format that lagebild reads; False where reading it failed."""
