"""The marks of an HTML page as a stream, tags and text: one pass whose time grows with the page, no faster.

Not for: a tree. The standard library's parser takes a square of the time on unclosed tags, and gives up on
broken declarations; lxml gives up on deep nesting. Broken markup follows the HTML standard: an unclosed
comment or script runs to the end of the page, a "<" that opens nothing is text.
"""

import re
from collections.abc import Iterator
from html import unescape
from typing import Final, NamedTuple

_OPENS: Final = re.compile(r"</?[a-zA-Z]")
_TAG: Final = re.compile(r"""<(/?)([a-zA-Z][^\s/>\x00]*+)((?:[^>=]++|=\s*(?:"[^"]*"|'[^']*'|))*+)>""")
_ATTRIBUTE: Final = re.compile(
    r"""([^\s"'>/=\x00][^\s>/=\x00]*)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]*)))?"""
)
_RAW: Final = frozenset({"script", "style", "xmp", "iframe", "noembed", "noframes"})
"""Elements whose content is no markup, and runs to the end of the page where they are not closed."""
_TEXT_ONLY: Final = frozenset({"title", "textarea"})
"""Elements whose content is text without tags, where they are closed."""


class Mark(NamedTuple):
    """One mark: `kind` is "open", "close", "text" or "raw" (content of a script and the like)."""

    kind: str
    name: str
    content: str
    """Inside of an opening tag after its name; characters of a text, entities resolved; else empty."""

    def attributes(self) -> dict[str, str]:
        """Attributes of an opening tag, names in lower case; the first of equal names counts."""
        found: dict[str, str] = {}
        for name, *values in _ATTRIBUTE.findall(self.content):
            found.setdefault(name.lower(), unescape("".join(values)))
        return found


def read_marks(html: str) -> Iterator[Mark]:
    """Marks of a page in order."""
    at, text_from = 0, 0
    unclosed: set[str] = set()
    while True:
        start = html.find("<", at)
        if start < 0:
            break
        mark, end = _read_tag(html, start)
        if end == start:  # no tag: text
            at = start + 1
            continue
        if text_from < start:
            yield Mark("text", "", unescape(html[text_from:start]))
        if mark is not None:
            yield mark
            if mark.kind == "open" and (mark.name in _RAW or mark.name in _TEXT_ONLY - unclosed):
                inside, end = _read_inside(html, end, mark.name, unclosed)
                if inside is not None:
                    yield inside
        at = text_from = end
    if text_from < len(html):
        yield Mark("text", "", unescape(html[text_from:]))


def _read_tag(html: str, start: int) -> tuple[Mark | None, int]:
    """(mark or None for a comment or declaration, its end); the end is `start` where no tag opens."""
    tag = _TAG.match(html, start)
    if tag is not None:
        closing, name, content = tag.groups()
        return Mark("close" if closing else "open", name.lower(), content), tag.end()
    after = html[start + 1 : start + 2]
    if html.startswith("<!--", start):
        return None, _past(html, "-->", start + 4)
    if after in ("!", "?"):
        return None, _past(html, ">", start)
    if _OPENS.match(html, start) is None:
        return None, _past(html, ">", start) if after == "/" else start
    return None, len(html)  # the page ends inside a tag


def _read_inside(html: str, start: int, name: str, unclosed: set[str]) -> tuple[Mark | None, int]:
    """The content of an element that holds no tags, and the offset of its closing tag."""
    close = re.compile(rf"</{name}(?=[\s/>])", re.IGNORECASE).search(html, start)
    if close is None and name in _TEXT_ONLY:
        unclosed.add(name)
        return None, start
    end = close.start() if close else len(html)
    content = html[start:end]
    return Mark("raw", name, unescape(content) if name in _TEXT_ONLY else content), end


def _past(html: str, what: str, start: int) -> int:
    found = html.find(what, start)
    return len(html) if found < 0 else found + len(what)
