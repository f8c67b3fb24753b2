"""A report as it was found: the decoded original, untouched, and what its file format says about it.

Not for: what the text itself tells (publisher named in a credit line, page furniture); see `page`.
"""

from bisect import bisect_right
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
    updated: str | None = None
    """When it was last changed, as `published`."""
    section: str | None = None
    """The desk or part of the medium: "Politik", "world/asia"."""
    agencies: tuple[str, ...] = ()
    """Whom the format credits with the content: credit line, information source, agency of an entry."""
    via: str | None = None
    """What passed it on without being its publisher: an aggregating feed, a mailing list."""
    parts: tuple[tuple[int, int, str], ...] = ()
    """(start, end, role) of stretches of `Document.text` whose role the format states outright; roles as in
    `records.page`. Sorted, not overlapping."""
    seconds: tuple[tuple[int, float], ...] = ()
    """(offset, second): from this offset of `Document.text` on, the words were said at this second of the
    recording. Sorted; () where the format has no time codes."""
    made: str | None = None
    """When the file was made or saved, as its properties have it: not when its words were published."""
    wrapped: bool = False
    """True where lines end for want of room, as in a PDF: only an empty line ends a paragraph."""
    fetched: str | None = None
    """When it was fetched or captured, ISO 8601 in UTC to the second: `2024-06-19T20:12:33Z`."""
    headers: tuple[tuple[str, str], ...] = ()
    """Name and value of each header of the response that it came in, in the order received."""

    def second_at(self, offset: int) -> float | None:
        """The second at which the words at an offset were said; None before the first time code."""
        at = bisect_right(self.seconds, offset, key=lambda pair: pair[0])
        return self.seconds[at - 1][1] if at else None


@dataclass(frozen=True, slots=True)
class Document:
    """One report. `text` is the decoded original; `raw` the bytes that `sha256` is taken of.

    `text` is a function of `raw` and `media_type` alone, so that `verify` can make it again; for HTML it is
    every text node of the page in page order. An entry of a container (a line of JSON lines, a row of CSV, a
    message of a mailbox, an entry of a feed) has as `raw` a small file of its own that holds it alone.
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
    place: str | None = None
    """Where to try again: the file as `file:///...`, or an address; None where there is no such place."""
