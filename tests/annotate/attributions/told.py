"""Texts of one sentence or more, run through the layers up to attributions, and what a marked text expects.

Marks: [s source] [c cue] [q content] [a addressee]; they may stand in each other.
"""

import re

from lagebild.annotate.attributions import find_attributions
from lagebild.annotate.mentions import find_mentions
from lagebild.annotate.words import find_words
from lagebild.models.tagger import load_tagger
from lagebild.records import Annotations, Attribution, Document, Page, Role, Span, Text, make_id

_MARK = re.compile(r"\[([scqa]) |\]")


def to_text(words: str, language: str = "de", role: Role = "report") -> Text:
    """A page whose every character has one role."""
    document = Document(make_id("d", words), "told.txt", "", "text/plain", "utf-8", words, b"")
    span = Span(make_id("span", words), document.id, 0, len(words), words, role, "all of it")
    return Text(document, (span,), Page(language=language))


def annotate(words: str, language: str = "de", role: Role = "report") -> tuple[Text, Annotations]:
    """All records up to attributions."""
    text = to_text(words, language, role)
    known = find_words(text, Annotations(), language, load_tagger(language))
    known = find_mentions(text, known, language)
    return text, find_attributions(text, known, language)


def told(words: str, language: str = "de", role: Role = "report") -> tuple[Attribution, ...]:
    """The attributions of a text."""
    return annotate(words, language, role)[1].attributions


def unmark(marked: str) -> tuple[str, dict[str, list[str]]]:
    """The plain text of a marked one, and the words in each sort of mark."""
    plain: list[str] = []
    length, last = 0, 0
    opened: list[tuple[str, int]] = []
    parts: dict[str, list[str]] = {"s": [], "c": [], "q": [], "a": []}
    for mark in _MARK.finditer(marked):
        plain.append(marked[last : mark.start()])
        length += mark.start() - last
        last = mark.end()
        if mark.group(1):
            opened.append((mark.group(1), length))
        else:
            sort, start = opened.pop()
            parts[sort].append("".join(plain)[start:length])
    plain.append(marked[last:])
    return "".join(plain), parts


def content(record: Attribution) -> str:
    """Its content as one string, spans joined by " ... "."""
    return " ... ".join(q.quote for q in record.content)


def words(parts: tuple[object, ...]) -> list[str]:
    """The words of all parts, as a sorted list."""
    return sorted(word for q in parts for word in getattr(q, "quote", "").lower().split())
