"""Texts run through the layers up to attributions, and what a marked text expects.

Marks: [s source] [c cue] [q content] [a addressee]; they may stand in each other.
"""

import re
from dataclasses import replace

from lagebild.records import Annotations, Attribution, Quote, Role, Span, Text
from plain import read_plain, to_text

_MARK = re.compile(r"\[([scqa]) |\]")


def annotate(words: str, language: str = "de", role: Role = "report") -> tuple[Text, Annotations]:
    """All records up to attributions; every character of the text has one role."""
    text = to_text(words, language)
    spans = tuple(replace(span, role=role) for span in text.spans)
    text = replace(text, spans=spans)
    return text, read_plain(text, "attributions")


def annotate_parts(*parts: tuple[Role, str]) -> Annotations:
    """A page of several lines, each with a role of its own."""
    text = to_text("\n".join(words for _, words in parts))
    spans, start = [], 0
    for number, (role, words) in enumerate(parts):
        end = start + len(words)
        spans.append(Span(f"span-{number}", text.document.id, start, end, words, role, "test"))
        start = end + 1
    return read_plain(replace(text, spans=tuple(spans)), "attributions")


def told(words: str, language: str = "de", role: Role = "report") -> tuple[Attribution, ...]:
    """The attributions of a text."""
    return annotate(words, language, role)[1].attributions


def unmark(marked: str) -> tuple[str, dict[str, list[str]]]:
    """The plain text of a marked one, and the words in each sort of mark."""
    plain: list[str] = []
    last = 0
    opened: list[tuple[str, int]] = []
    parts: dict[str, list[str]] = {"s": [], "c": [], "q": [], "a": []}
    for mark in _MARK.finditer(marked):
        plain.append(marked[last : mark.start()])
        last = mark.end()
        length = sum(map(len, plain))
        if mark.group(1):
            opened.append((mark.group(1), length))
        else:
            sort, start = opened.pop()
            parts[sort].append("".join(plain)[start:length])
    plain.append(marked[last:])
    return "".join(plain), parts


def joined(parts: tuple[Quote, ...]) -> str:
    """The words of all parts, spans joined by " ... "."""
    return " ... ".join(q.quote for q in parts)


def content(record: Attribution) -> str:
    """The words of its content."""
    return joined(record.content)


def words(parts: tuple[Quote, ...]) -> list[str]:
    """The single words of all parts, sorted."""
    return sorted(word for q in parts for word in q.quote.lower().split())


def by(found: tuple[Attribution, ...], start: str) -> Attribution:
    """The attribution whose content starts with some words."""
    mine = [a for a in found if content(a).startswith(start)]
    assert mine, [content(a) for a in found]
    return mine[0]


def speakers(known: Annotations, record: Attribution) -> list[str]:
    """Names of its speakers."""
    names = {r.id: r.name for r in known.referents}
    return [names[s] for s in record.speakers]
