"""A page that is all of one role, for evaluations that have nothing but text."""

from lagebild.records import Document, Page, Role, Span, Text


def to_text(words: str, role: Role = "report", language: str = "de") -> Text:
    """`words` as a cleaned document of one span."""
    document = Document("doc", "page.txt", "0" * 64, "text/plain", "utf-8", words, words.encode())
    return Text(
        document, (Span("span", "doc", 0, len(words), words, role, "given"),), Page(language=language)
    )
