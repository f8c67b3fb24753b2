"""Word documents (DOCX) to a Document: the words as they stand, changes accepted, notes below.

What was struck out in a tracked change is not in the text, nor are comments. Headers and footers are, as
furniture: a letterhead names who publishes. Not for: the old .doc.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final

from lagebild.errors import ReadError
from lagebild.read.given import Given, Read, make_document
from lagebild.read.office import Package
from lagebild.read.page_facts import parse_published
from lagebild.read.parts import TextParts
from lagebild.read.xml_tree import Element, first_words, local
from lagebild.records import FormatFacts
from lagebild.text.characters import whole_characters

MEDIA_TYPE: Final = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
_MAIN: Final = "word/document.xml"
_LEFT_OUT: Final = frozenset({"del", "moveFrom", "Fallback", "instrText", "pPr", "rPr", "sectPr", "delText"})
_MARKS: Final = {"tab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "\u2011", "softHyphen": "\xad"}
_HEADINGS: Final = ("heading", "title", "subtitle")
"""Beginnings of the names of styles that headings have; Word stores these in English, unlike their ids."""
_MOST_STYLES: Final = 20
"""Styles that one style may rest on."""
_NOTES: Final = ("footnotes", "endnotes")


@dataclass(slots=True)
class _Paragraph:
    """Words of one paragraph; `style` is the id of its style."""

    words: str = ""
    style: str = ""
    inner: list["_Paragraph"] = field(default_factory=list)
    """Paragraphs of text boxes that are anchored in it."""


def read_docx(given: Given) -> Read:
    """The one Document of a Word file. Raises ReadError where it is broken, locked or no such file."""
    raw = given.whole()
    package = Package(raw)
    main = package.tree(_MAIN)
    if main is None:
        raise ReadError("it has no text part of a Word document", "Save it as .docx or .odt.")
    parts = TextParts()
    for words in _around(package, "header"):
        parts.add(words, "furniture")
    title = None
    headings = _heading_styles(package)
    for paragraph in _paragraphs(main):
        is_heading = paragraph.style in headings
        parts.add(paragraph.words, "headline" if is_heading else None)
        title = title or (" ".join(paragraph.words.split()) if is_heading else None)
    for kind in _NOTES:
        tree = package.tree(f"word/{kind}.xml")
        for paragraph in _paragraphs(tree) if tree is not None else ():
            parts.add(paragraph.words)
    for words in _around(package, "footer"):
        parts.add(words, "furniture")
    facts = _facts(package, title, parts)
    yield make_document(raw, given.name, MEDIA_TYPE, "utf-8", whole_characters(parts.text), facts)


def _around(package: Package, kind: str) -> list[str]:
    """Paragraphs of all headers or footers, each once."""
    names = sorted(
        name for name in package.names if name.startswith(f"word/{kind}") and name.endswith(".xml")
    )
    trees = (tree for name in names if (tree := package.tree(name)) is not None)
    return list(dict.fromkeys(p.words for tree in trees for p in _paragraphs(tree) if p.words.strip()))


def _paragraphs(tree: Element) -> Iterator[_Paragraph]:
    """Paragraphs in document order, those of text boxes behind the one that they are anchored in."""
    for child in tree:
        name = local(child)
        if name == "p":
            paragraph = _Paragraph(style=_style(child))
            _collect(child, paragraph)
            yield paragraph
            yield from paragraph.inner
        elif name not in _LEFT_OUT:
            yield from _paragraphs(child)


def _collect(element: Element, into: _Paragraph) -> None:
    """Adds the words inside of an element."""
    for child in element:
        name = local(child)
        if name in _LEFT_OUT:
            continue
        if name == "t":
            into.words += child.text or ""
        elif name in _MARKS:
            into.words += _MARKS[name]
        elif name == "txbxContent":
            into.inner.extend(_paragraphs(child))
        else:
            _collect(child, into)


def _style(paragraph: Element) -> str:
    for properties in paragraph:
        if local(properties) == "pPr":
            for entry in properties:
                if local(entry) == "pStyle":
                    return _value(entry)
    return ""


def _heading_styles(package: Package) -> frozenset[str]:
    """Ids of the styles that are headings by their name, or rest on one that is."""
    tree = package.tree("word/styles.xml")
    names: dict[str, str] = {}
    below: dict[str, str] = {}
    for style in (e for e in tree if local(e) == "style") if tree is not None else ():
        id = next((value for key, value in style.attrib.items() if key.endswith("styleId")), "")
        for entry in style:
            if local(entry) == "name":
                names[id] = _value(entry).lower()
            elif local(entry) == "basedOn":
                below[id] = _value(entry)
    headings = {id for id, name in names.items() if name.startswith(_HEADINGS)}
    for _ in range(_MOST_STYLES):
        headings |= {id for id, base in below.items() if base in headings}
    return frozenset(headings)


def _value(element: Element) -> str:
    """The value of an entry, which is its one attribute."""
    return next(iter(element.attrib.values()), "")


def _facts(package: Package, title: str | None, parts: TextParts) -> FormatFacts:
    """What the document's properties state. Their title is often a template's: a heading goes before it."""
    core = package.tree("docProps/core.xml")
    app = package.tree("docProps/app.xml")
    if core is None:
        return FormatFacts(title=title, parts=parts.roles())
    author = first_words(core, "creator")
    stated = first_words(core, "title")
    return FormatFacts(
        title=title or (stated if stated and stated in parts.text else None),
        publisher=first_words(app, "Company") if app is not None else None,
        made=parse_published(first_words(core, "modified") or first_words(core, "created")),
        authors=(author,) if author else (),
        language=first_words(core, "language"),
        section=first_words(core, "category"),
        parts=parts.roles(),
    )
