"""Reads a text of our own and shows its mentions as plain pairs."""

from lagebild.annotate.mentions import find_mentions
from lagebild.annotate.words import find_words
from lagebild.models.tagger import load_tagger
from lagebild.records import Annotations, Document, Page, Referent, Role, Span, Text


def read(words: str, language: str = "de", role: Role = "report", page: Page | None = None) -> Annotations:
    """The mentions of a page that is all of one role."""
    document = Document("doc", "page.txt", "0" * 64, "text/plain", "utf-8", words, words.encode())
    span = Span("span", "doc", 0, len(words), words, role, "given")
    text = Text(document, (span,), page or Page(language=language))
    known = find_words(text, Annotations(), language, load_tagger(language))
    return find_mentions(text, known, language)


def pairs(words: str, language: str = "de", role: Role = "report") -> list[tuple[str, str]]:
    """(quote, name or key of the referent) in text order."""
    known = read(words, language, role)
    named = {r.id: r.key or r.name for r in known.referents}
    return [(m.quote, named[m.referent]) for m in known.mentions]


def referent(words: str, name: str, language: str = "de", role: Role = "report") -> Referent:
    """The one referent of that name."""
    found = [r for r in read(words, language, role).referents if r.name == name]
    assert len(found) == 1, f"{name}: {found}"
    return found[0]
