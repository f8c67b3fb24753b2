"""The whole of cleaning in one call: blocks, labels, spans, facts of the page."""

from lagebild.clean.blocks import find_blocks
from lagebild.clean.labels import Labels
from lagebild.clean.language import find_language
from lagebild.clean.page import find_page
from lagebild.clean.passes import PASSES
from lagebild.records import Document, Span, Text, make_id


def clean(document: Document) -> Text:
    """Spans with roles over every character that is no space, and what the page shows of itself."""
    labels = Labels(document, find_blocks(document.text))
    labels.language = find_language(document, labels.blocks)
    for find in PASSES:
        find(labels)
    spans = tuple(
        _span(document, start, end, label.role, label.reason) for start, end, label in labels.pieces()
    )
    return Text(document, spans, find_page(document, spans, labels))


def _span(document: Document, start: int, end: int, role: str, reason: str) -> Span:
    quote = document.text[start:end]
    return Span(make_id("sp", document.id, start, end, role), document.id, start, end, quote, role, reason)  # type: ignore[arg-type]
