"""Plain sentences through the real layers, for tests: no marks, one span of report text."""

from lagebild.records import Annotations, Document, Fact, Page, Span, Text, make_id
from lagebild.steps import LAYERS


def to_text(words: str, language: str = "de", publisher: str | None = None) -> Text:
    """A document of one report span."""
    document = Document(make_id("document", words), "plain.txt", "0" * 64, "text/plain", "utf-8", words, b"")
    span = Span("span-1", document.id, 0, len(words), words, "report", "test")
    page = Page(publisher=Fact(publisher, "test") if publisher else None, language=language)
    return Text(document, (span,) if words.strip() else (), page)


def read_plain(text: Text, last: str = "passages") -> Annotations:
    """All records up to and with the layer `last`."""
    known = Annotations()
    for layer in LAYERS:
        known = layer.run(text, known, text.page.language)
        if layer.name == last:
            break
    return known
