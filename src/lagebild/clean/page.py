"""What is known of a document as a page, each fact with the words that show it.

Not for: finding one fact; each has a file of its own.
"""

from lagebild.clean.bylines import find_agencies, find_authors
from lagebild.clean.kinds import find_kind
from lagebild.clean.labels import Labels
from lagebild.clean.published import find_published
from lagebild.clean.publishers import find_publisher
from lagebild.clean.updated import find_updated
from lagebild.records import Document, Fact, Page, Span, take
from lagebild.text.folding import fold

_FROM_FORMAT = "the file format states it"


def find_page(document: Document, spans: tuple[Span, ...], labels: Labels) -> Page:
    """The facts of a page; a fact that nothing shows is None."""
    title = _title(document, labels)
    publisher = find_publisher(document, spans, title.value if title else "")
    authors = find_authors(document, spans)
    published = find_published(document, spans)
    return Page(
        title=title,
        publisher=publisher,
        published=published,
        authors=tuple(a for a in authors if publisher is None or fold(a.value) != fold(publisher.value)),
        agencies=find_agencies(document, spans),
        language=labels.language,
        kind=find_kind(document, spans, labels),
        updated=find_updated(document, spans, published),
    )


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
