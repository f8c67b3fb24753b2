"""An HTML page to flat text: every text node in page order, blocks on lines of their own.

Not for: telling the report from the rest of the page. Built on the parser of the standard library, which reads
a page as a stream of events: nothing is executed, no depth of nesting is too deep, and the text is a function
of the bytes alone.
"""

import re
from dataclasses import dataclass, field
from html.parser import HTMLParser
from typing import Final

from lagebild.read.decode import declared_encoding, decode

_SILENT: Final = frozenset(
    {"script", "style", "noscript", "template", "head", "svg", "math", "iframe", "object"}
)
_BODY_TAGS: Final = frozenset({"body", "main", "article", "div", "p", "h1", "section", "header"})
_BLOCKS: Final = frozenset(
    [
        "address",
        "article",
        "aside",
        "blockquote",
        "body",
        "button",
        "caption",
        "center",
        "dd",
        "details",
        "dialog",
        "div",
        "dl",
        "dt",
        "fieldset",
        "figcaption",
        "figure",
        "footer",
        "form",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "header",
        "hr",
        "html",
        "legend",
        "li",
        "main",
        "menu",
        "nav",
        "ol",
        "option",
        "p",
        "pre",
        "section",
        "select",
        "summary",
        "table",
        "tbody",
        "td",
        "textarea",
        "tfoot",
        "th",
        "thead",
        "tr",
        "ul",
    ]
)
_PARAGRAPHS: Final = frozenset(
    [
        "article",
        "blockquote",
        "figure",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "header",
        "footer",
        "nav",
        "p",
        "section",
        "ul",
        "ol",
        "table",
    ]
)
_SPACE: Final = re.compile(r"[ \t\r\n\f]+")


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


class _Flattener(HTMLParser):
    """Collects text nodes. `_silent` is the tag whose content is being left out, None in the open text."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.parts = PageParts()
        self._out: list[str] = []
        self._at_start = True  # at the start of a line: leading space is dropped
        self._silent: list[str] = []
        self._catching: list[str] | None = None

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if self._silent[-1:] == ["head"] and tag in _BODY_TAGS:
            self._silent.clear()  # a head that was never closed
        if tag in {"html", "meta", "link"}:
            self._read_fact(tag, {name: value or "" for name, value in attrs})
        elif (tag == "title" and not self.parts.title) or (
            tag == "script" and any(n == "type" and "ld+json" in (v or "").lower() for n, v in attrs)
        ):
            self._catching = []
        if tag in _SILENT:
            self._silent.append(tag)
        elif tag == "br":
            self._break("\n")
        elif tag in _BLOCKS:
            self._break("\n\n" if tag in _PARAGRAPHS else "\n")

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in _SILENT:  # <svg/> holds nothing
            self.handle_starttag(tag, attrs)

    def handle_endtag(self, tag: str) -> None:
        if self._catching is not None and tag in {"title", "script"}:
            caught = "".join(self._catching)
            if tag == "title":
                self.parts.title = _SPACE.sub(" ", caught).strip()
            else:
                self.parts.linked_data.append(caught)
            self._catching = None
        if tag in _SILENT and tag in self._silent:
            while self._silent and self._silent.pop() != tag:
                pass
        elif tag in _BLOCKS:
            self._break("\n\n" if tag in _PARAGRAPHS else "\n")

    def handle_data(self, data: str) -> None:
        if self._catching is not None:
            self._catching.append(data)
            return
        if self._silent:
            return
        flat = _SPACE.sub(" ", data)
        if self._at_start:
            flat = flat.lstrip(" ")
        if flat:
            self._out.append(flat)
            self._at_start = flat.endswith(" ")

    def _break(self, mark: str) -> None:
        if not self._silent:
            self._out.append(mark)
            self._at_start = True

    def _read_fact(self, tag: str, values: dict[str, str]) -> None:
        if tag == "html":
            self.parts.language = self.parts.language or values.get("lang") or None
        elif tag == "meta" and "content" in values:
            name = values.get("property") or values.get("name") or values.get("itemprop") or ""
            if name:
                self.parts.meta.append((name.strip().lower(), values["content"].strip()))
        elif tag == "link" and values.get("rel", "").lower() == "canonical":
            self.parts.canonical = self.parts.canonical or values.get("href") or None

    def finish(self) -> PageParts:
        self.parts.text = _tidy("".join(self._out))
        return self.parts


def read_parts(html: str) -> PageParts:
    """Flat text and head facts of a page's characters. Never raises on broken markup."""
    flattener = _Flattener()
    try:
        flattener.feed(html)
        flattener.close()
    except (AssertionError, ValueError):
        # The parser's way to say that a declaration is beyond it; what came before is kept.
        pass
    return flattener.finish()


def flatten_html(raw: bytes) -> tuple[str, str]:
    """Flat text and encoding of a page: the `text` of every HTML Document is made by this function alone."""
    html, encoding = decode(raw, declared_encoding(raw))
    return read_parts(html).text, encoding


def _tidy(text: str) -> str:
    """No space at the ends of lines, at most one empty line between two."""
    return re.sub(r"\n{3,}", "\n\n", re.sub(r" +\n", "\n", text)).strip("\n ")
