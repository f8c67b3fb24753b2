"""OpenDocument texts (ODT) to a Document: the words as they stand, changes accepted, notes below.

What was struck out in a tracked change is not in the text, nor are comments. Headers and footers are, as
furniture. Not for: tables and drawings of their own.
"""

from collections.abc import Iterator
from typing import Final

from lagebild.errors import ReadError
from lagebild.read.given import Given, Read, make_document
from lagebild.read.office import Package
from lagebild.read.page_facts import parse_published
from lagebild.read.parts import TextParts
from lagebild.read.xml_tree import Element, find_all, first_words, local
from lagebild.records import FormatFacts
from lagebild.text.characters import whole_characters

MEDIA_TYPE: Final = "application/vnd.oasis.opendocument.text"
_PARAGRAPHS: Final = frozenset({"p", "h"})
_LEFT_OUT: Final = frozenset(
    {"tracked-changes", "annotation", "forms", "note-citation", "desc", "event-listeners"}
)
_MARKS: Final = {"tab": "\t", "line-break": "\n"}
_MOST_SPACES: Final = 1000
_TITLES: Final = ("Title", "Subtitle", "Heading")
_MOST_STYLES: Final = 20
"""Styles that one style may rest on."""
_STYLE: Final = "{urn:oasis:names:tc:opendocument:xmlns:style:1.0}"
_TEXT: Final = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"


def read_odt(given: Given) -> Read:
    """The one Document of an ODT file. Raises ReadError where it is broken, locked or no such file."""
    raw = given.whole()
    package = Package(raw)
    if b"encryption-data" in (package.read(_MANIFEST) if _MANIFEST in package.names else b""):
        raise ReadError("it is locked with a password", "Save it without a password.")
    content = package.tree("content.xml")
    if content is None:
        raise ReadError("it has no text part of an OpenDocument", "Save it as .odt or .docx.")
    parts = TextParts()
    around = list(_around(package))
    for words in (words for kind, words in around if kind == "header"):
        parts.add(words, "furniture")
    title = _add_body(content, parts, _heading_styles(content))
    for words in (words for kind, words in around if kind == "footer"):
        parts.add(words, "furniture")
    facts = _facts(package, title, parts)
    yield make_document(raw, given.name, MEDIA_TYPE, "utf-8", whole_characters(parts.text), facts)


_MANIFEST: Final = "META-INF/manifest.xml"


def _heading_styles(content: Element) -> frozenset[str]:
    """Names of the document's own styles that rest on those of titles and headings."""
    below = {
        e.get(f"{_STYLE}name"): e.get(f"{_STYLE}parent-style-name") or ""
        for e in content.iter(f"{_STYLE}style")
    }
    headings = {name for name, base in below.items() if base.startswith(_TITLES)}
    for _ in range(_MOST_STYLES):
        headings |= {name for name, base in below.items() if base in headings}
    return frozenset(headings)


def _add_body(content: Element, parts: TextParts, headings: frozenset[str]) -> str | None:
    """Adds all paragraphs, notes last; gives the first heading."""
    title = None
    notes: list[Element] = []
    for paragraph in _paragraphs(content):
        inner: list[Element] = []
        words = _words(paragraph, inner, notes)
        style = paragraph.get(f"{_TEXT}style-name") or ""
        is_heading = local(paragraph) == "h" or style.startswith(_TITLES) or style in headings
        parts.add(words, "headline" if is_heading else None)
        title = title or (" ".join(words.split()) if is_heading and words.strip() else None)
        for box in inner:
            _add_body(box, parts, headings)
    for note in notes:
        _add_body(note, parts, headings)
    return title


def _paragraphs(element: Element) -> Iterator[Element]:
    """Paragraphs and headings in document order, none that stands in another."""
    for child in element:
        if local(child) in _PARAGRAPHS:
            yield child
        elif local(child) not in _LEFT_OUT:
            yield from _paragraphs(child)


def _words(element: Element, inner: list[Element], notes: list[Element]) -> str:
    """The words of a paragraph; text boxes and notes that are anchored in it are put aside."""
    found = element.text or ""
    for child in element:
        name = local(child)
        if name == "note":
            notes.extend(find_all(child, "note-body"))
        elif name == "text-box":
            inner.append(child)
        elif name in _MARKS:
            found += _MARKS[name]
        elif name == "s":
            count = child.get(f"{_TEXT}c") or "1"
            found += " " * min(int(count) if count.isdecimal() else 1, _MOST_SPACES)
        elif name not in _LEFT_OUT:
            found += _words(child, inner, notes)
        found += child.tail or ""
    return found


def _around(package: Package) -> Iterator[tuple[str, str]]:
    """("header" or "footer", words) of each paragraph around the pages, each once."""
    styles = package.tree("styles.xml")
    seen: set[str] = set()
    for element in styles.iter() if styles is not None else ():
        name = local(element)
        if name.startswith(("header", "footer")) and "style" not in name and "properties" not in name:
            for paragraph in _paragraphs(element):
                words = _words(paragraph, [], []).strip()
                if words and words not in seen:
                    seen.add(words)
                    yield name[:6], words


def _facts(package: Package, title: str | None, parts: TextParts) -> FormatFacts:
    """What the document's properties state. Their title is often a template's: a heading goes before it."""
    tree = package.tree("meta.xml")
    meta = next(find_all(tree, "meta"), None) if tree is not None else None
    if meta is None:
        return FormatFacts(title=title, parts=parts.roles())
    author = first_words(meta, "initial-creator") or first_words(meta, "creator")
    stated = first_words(meta, "title")
    return FormatFacts(
        title=title or (stated if stated and stated in parts.text else None),
        made=parse_published(first_words(meta, "date") or first_words(meta, "creation-date")),
        authors=(author,) if author else (),
        language=first_words(meta, "language"),
        parts=parts.roles(),
    )
