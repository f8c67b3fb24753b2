"""What cleaning found on a page: spans with roles, and facts with the words that show them.

Not for: what a file's format states; see `document`.
"""

from dataclasses import dataclass
from typing import Literal

from lagebild.records.document import Document
from lagebild.records.spans import Quote

Role = Literal[
    "report",  # the report's own sentences
    "headline",  # the title of the page and headings inside the report
    "teaser",  # the lead that stands apart from the body
    "caption",  # under or beside a picture or video, with its credit
    "byline",  # author, agencies, date line
    "transcript",  # speech written down by a machine or a person
    "related",  # links to other stories, and their teasers
    "comment",  # what readers wrote, and the box around it
    "furniture",  # menus, share and subscribe lines, hashtags, notices
]

Kind = Literal["article", "transcript", "video_page", "translation", "agency", "interview", "live_blog"]


@dataclass(frozen=True, slots=True)
class Span:
    """A run of a document's lines with one role. Spans do not overlap and leave out only space."""

    id: str
    document: str
    start: int
    end: int
    quote: str
    role: Role
    reason: str
    """Name of the feature that decided, for a person who doubts it."""
    language: str = "und"
    """ISO 639-1; "und" where there are too few letters to tell, and where nothing is read."""


@dataclass(frozen=True, slots=True)
class Fact:
    """One thing known of a page: its value, the words that show it (None: the format does), and how."""

    value: str
    how: str
    shown: Quote | None = None


@dataclass(frozen=True, slots=True)
class Page:
    """What is known of a document as a page. `published` keeps the precision that the page gives."""

    title: Fact | None = None
    publisher: Fact | None = None
    published: Fact | None = None
    authors: tuple[Fact, ...] = ()
    agencies: tuple[Fact, ...] = ()
    language: str = "und"
    kind: Kind = "article"
    updated: Fact | None = None
    """When it was last changed; None where nothing shows a date after that of publication."""


@dataclass(frozen=True, slots=True)
class Text:
    """A document after cleaning. Nothing is deleted: layers read the spans whose role carries the report."""

    document: Document
    spans: tuple[Span, ...]
    page: Page

    def carrying(self) -> tuple[Span, ...]:
        """Spans that hold what the report says, in page order."""
        return tuple(s for s in self.spans if s.role in CARRYING)


CARRYING: frozenset[Role] = frozenset({"report", "teaser", "transcript", "headline", "caption"})
"""Roles that annotation reads."""
