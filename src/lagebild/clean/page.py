"""What is known of a document as a page, each fact with the words that show it.

Not for: finding one fact; each has a file of its own.
"""

from typing import Final

from lagebild.clean.bylines import find_agencies, find_authors
from lagebild.clean.kinds import find_kind
from lagebild.clean.labels import Labels
from lagebild.clean.published import find_published
from lagebild.clean.publishers import find_publisher
from lagebild.clean.updated import find_updated
from lagebild.lang.agencies import find_agency
from lagebild.records import Document, Fact, Kind, Page, Span, take
from lagebild.text.folding import fold

_LEAST: Final = 3
"""Letters of a sign in a dateline that no table knows; a shorter one is a reporter's: "Wesendorf (ab)"."""
_FROM_FORMAT: Final = "the file format states it"


def find_page(document: Document, spans: tuple[Span, ...], labels: Labels) -> Page:
    """The facts of a page; a fact that nothing shows is None."""
    title = _title(document, labels)
    publisher = find_publisher(document, spans, title.value if title else "")
    authors = find_authors(document, spans)
    agencies = find_agencies(document, spans)
    kind = find_kind(document, spans, labels)
    published = find_published(document, spans)
    return Page(
        title=title,
        publisher=publisher or _signing(agencies, kind),
        published=published,
        authors=tuple(a for a in authors if publisher is None or fold(a.value) != fold(publisher.value)),
        agencies=agencies,
        language=labels.language,
        kind=kind,
        updated=find_updated(document, spans, published),
    )


def _signing(agencies: tuple[Fact, ...], kind: Kind) -> Fact | None:
    """The one agency that signs its own copy, which nobody else is known to have printed."""
    if kind != "agency" or len(agencies) != 1:
        return None
    if find_agency(agencies[0].value) is None and len(agencies[0].value) < _LEAST:
        return None
    return Fact(agencies[0].value, "agency copy; nothing shows who printed it", agencies[0].shown)


def _title(document: Document, labels: Labels) -> Fact | None:
    stated = document.facts.title
    if labels.title is not None:
        block = labels.blocks[labels.title]
        shown = take(document.text, block.start, block.end)
        if stated is None:
            return Fact(" ".join(block.text.split()), "first line", shown)
        told, seen = fold(stated), fold(block.text)
        return Fact(stated, _FROM_FORMAT, shown if told in seen or seen in told else None)
    return Fact(stated, _FROM_FORMAT) if stated else None
