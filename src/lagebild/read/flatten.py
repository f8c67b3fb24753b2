"""An HTML page to flat text: every text node in page order, blocks on lines of their own.

Not for: telling the report from the rest of the page. Nothing is executed, no depth of nesting is too deep,
and the text is a function of the bytes alone.
"""

import re
from dataclasses import dataclass, field
from functools import cached_property
from typing import Final

from lagebild.read.decode import declared_encoding, decode
from lagebild.read.markup import Mark, read_marks
from lagebild.read.regions import Regions

_SILENT: Final = frozenset({"noscript", "template", "head", "svg", "math", "object"})
_IN_BODY: Final = frozenset({"body", "main", "article", "div", "p", "h1", "section", "header"})
_PARAGRAPHS: Final = frozenset(
    {
        "article",
        "blockquote",
        "figure",
        "footer",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "header",
        "nav",
        "ol",
        "p",
    }
    | {"section", "table", "ul"}
)
"""Blocks with an empty line around them."""
_BLOCKS: Final = _PARAGRAPHS | frozenset(
    {"address", "aside", "body", "button", "caption", "center", "dd", "details", "dialog", "div", "dl", "dt"}
    | {
        "fieldset",
        "figcaption",
        "form",
        "hr",
        "html",
        "legend",
        "li",
        "main",
        "menu",
        "option",
        "pre",
        "select",
    }
    | {"summary", "tbody", "td", "textarea", "tfoot", "th", "thead", "tr", "br"}
)
_EMPTY: Final = frozenset(
    {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}
)
_LONE: Final = _EMPTY | {"p", "li"}
_SPACE: Final = re.compile(r"[ \t\r\n\f]+")


@dataclass(frozen=True, slots=True)
class MarkedTime:
    """A time as markup spells it out, and what the element says of it, in lower case."""

    value: str
    names: str


@dataclass
class PageParts:
    """What one pass over a page gives: its flat text and the parts of its head that state facts."""

    text: str = ""
    title: str = ""
    language: str | None = None
    meta: list[tuple[str, str]] = field(default_factory=list)
    """(name, content) of each meta tag, names in lower case, in page order."""
    linked_data: list[str] = field(default_factory=list)
    """Content of each JSON-LD script."""
    canonical: str | None = None
    depth: int = 0
    """How deep elements stand in each other, roughly: those that need no closing are left out."""
    regions: Regions = field(default_factory=Regions)
    times: list[MarkedTime] = field(default_factory=list)
    """Times of the page itself that its markup spells out, in page order."""

    @cached_property
    def authors(self) -> list[str]:
        """What stands in short elements that are marked as the author's."""
        return self.regions.find_authors(self.text)


class _Flattener:
    """Takes marks one by one. `silent` holds the open elements whose content is left out."""

    def __init__(self, left_out: frozenset[str]) -> None:
        self.left_out = left_out
        self.parts = PageParts()
        self.out: list[str] = []
        self.length = 0  # of all that is in `out`
        self.newlines = 0  # that stand between what is in `out` and what comes next
        self.at_start = True  # at the start of a line: leading space is dropped
        self.silent: list[str] = []
        self.depth = 0
        self.script = ""

    def take(self, mark: Mark) -> None:
        kind = mark.kind
        if kind == "text":
            self._take_text(mark.content)
        elif kind == "open":
            self._open(mark)
        elif kind == "close":
            self._close(mark.name)
        elif mark.name == "title" and not self.parts.title:
            self.parts.title = _SPACE.sub(" ", mark.content).strip()
        elif mark.name == "textarea":
            self._take_text(mark.content)
        elif mark.name == "script" and "ld+json" in self.script:
            self.parts.linked_data.append(mark.content)

    def _open(self, mark: Mark) -> None:
        name = mark.name
        if name not in _LONE:
            self.depth += 1
            if self.depth > self.parts.depth:
                self.parts.depth = self.depth
        if self.silent and self.silent[-1] == "head" and name in _IN_BODY:
            self.silent.clear()  # a head that was never closed
        if name in {"html", "meta", "link"}:
            self._take_fact(name, mark.attributes())
        elif name == "script":
            self.script = mark.attributes().get("type", "").lower()
        elif name in self.left_out and not mark.content.endswith("/"):  # <svg/> holds nothing
            self.silent.append(name)
        elif name in _BLOCKS:
            self._break(name)
        if not self.silent and (name == "img" or name not in _EMPTY):
            self._enter(mark)

    def _enter(self, mark: Mark) -> None:
        self.parts.regions.enter(mark.name, mark.content, self.length)
        if mark.name == "time" or "itemprop" in mark.content:
            values = mark.attributes()
            value = values.get("datetime") or values.get("content")
            if value and not self.parts.regions.in_frame():
                self.parts.times.append(MarkedTime(value, values.get("itemprop", "").lower()))

    def _close(self, name: str) -> None:
        if self.depth and name not in _LONE:
            self.depth -= 1
        if not self.silent:
            self.parts.regions.leave(name)
        if name in self.left_out:
            if self.silent and name in self.silent[-8:]:
                while self.silent.pop() != name:
                    pass
        elif name in _BLOCKS:
            self._break(name)

    def _take_text(self, data: str) -> None:
        if self.silent or (self.at_start and not data.strip(" \t\r\n\f")):
            return
        flat = _SPACE.sub(" ", data)
        if self.at_start:
            flat = flat.lstrip(" ")
        if flat:
            if self.newlines and self.out:
                self._put("\n" * min(2, self.newlines))
            self.newlines = 0
            start = self.length
            self._put(flat)
            self.parts.regions.hold(start, self.length)
            self.at_start = flat.endswith(" ")

    def _put(self, text: str) -> None:
        self.out.append(text)
        self.length += len(text)

    def _break(self, name: str) -> None:
        if self.silent:
            return
        if not self.newlines and self.out and self.out[-1].endswith(" "):
            self.out[-1] = self.out[-1][:-1]  # no space at the ends of lines
            self.length -= 1
        self.newlines += 2 if name in _PARAGRAPHS else 1
        self.at_start = True

    def _take_fact(self, tag: str, values: dict[str, str]) -> None:
        parts = self.parts
        if tag == "html":
            parts.language = parts.language or values.get("lang") or None
        elif tag == "meta" and "content" in values:
            name = values.get("property") or values.get("name") or values.get("itemprop") or ""
            if name:
                parts.meta.append((name.strip().lower(), values["content"].strip()))
        elif tag == "link" and values.get("rel", "").lower() == "canonical":
            parts.canonical = parts.canonical or values.get("href") or None


def read_parts(html: str) -> PageParts:
    """Flat text and head facts of a page's characters. Never raises on broken markup."""
    left_out = _SILENT
    while True:
        flattener = _Flattener(left_out)
        for mark in read_marks(html):
            flattener.take(mark)
        if not flattener.silent:
            break
        left_out -= set(flattener.silent)  # never closed: it would have swallowed the rest of the page
    flattener.parts.text = "".join(flattener.out).rstrip(" ")
    return flattener.parts


def flatten_html(raw: bytes, sent_as: str | None = None) -> tuple[str, str]:
    """Flat text and encoding of a page: the `text` of every HTML Document is made by this function alone.

    `sent_as` is the encoding that a server named.
    """
    html, encoding = decode(raw, sent_as or declared_encoding(raw))
    return read_parts(html).text, encoding
