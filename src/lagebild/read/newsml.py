"""NewsML-G2 and NITF, as agencies deliver, to Documents: one for each item of news with words in it.

Not for: pictures and packages, which have no words of their own; nor for what an item states of itself, see
`newsml_facts`.
"""

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from lagebild.errors import ReadError
from lagebild.read.decode import find_mark
from lagebild.read.given import Given, Read, make_document
from lagebild.read.newsml_facts import read_item_facts, read_nitf_facts
from lagebild.read.parts import TextParts
from lagebild.read.slices import slice_entries
from lagebild.read.xml_tree import Element, find_all, flatten_element, local, read_xml, words
from lagebild.records import Document, Failure
from lagebild.text.characters import whole_characters

MEDIA_TYPE: Final = "application/vnd.iptc.g2.newsitem+xml"
_ITEMS: Final = frozenset({b"newsItem", b"nitf"})
_CAPTIONS: Final = frozenset({"figcaption", "media-caption"})
_HEADS: Final = frozenset({"head", "body.head"})


def read_newsml(given: Given) -> Read:
    """A Document for each item with words; of several each at `name#number`. Raises ReadError without any."""
    raw = given.whole()
    items = [raw] if find_mark(raw) else list(slice_entries(raw, _ITEMS, frozenset()))
    if not items:
        raise ReadError("no item of news stands in it", "Save the items themselves, not the list of them.")
    for number, item in enumerate(items, start=1):
        name = given.name if len(items) == 1 else f"{given.name}#{number}"
        try:
            yield _read_item(item, name)
        except ReadError as error:
            yield Failure(name, error.what, error.way_out)


def _read_item(raw: bytes, name: str) -> Document | Failure:
    root = read_xml(raw)
    item = next((e for e in root.iter() if local(e) in ("newsItem", "nitf")), None)
    if item is None:
        return Failure(name, "no item of news stands in it", "Save it again.")
    facts, by = (read_nitf_facts if local(item) == "nitf" else read_item_facts)(item)
    parts = TextParts()
    captions = _add_bodies(item, parts)
    if not parts.text.strip() and not captions:
        return Failure(
            name, "it has no words, as pictures and packages have none", "Only text is read.", True
        )
    whole = TextParts()
    whole.add(facts.title or "", "headline")
    whole.add(by or "", "byline")
    whole.add(parts.text)
    for caption in captions:
        whole.add(caption, "caption")
    facts = replace(facts, parts=whole.roles())
    return make_document(raw, name, MEDIA_TYPE, "utf-8", whole_characters(whole.text), facts)


def _add_bodies(item: Element, parts: TextParts) -> list[str]:
    """Adds the words of every content; the captions that stand in them are taken out and given back."""
    captions: list[str] = []
    contents = [item] if local(item) == "nitf" else list(find_all(item, "contentSet"))
    for content in contents:
        for data in find_all(content, "inlineData"):
            parts.add("".join(data.itertext()))
        for body in _bodies(content):
            for caption in [e for e in body.iter() if local(e) in _CAPTIONS]:
                captions.append(words(caption) or "")
                caption.getparent().remove(caption)
            parts.add(flatten_element(body))
    return captions


def _bodies(content: Element) -> Iterator[Element]:
    """Bodies of XHTML and NITF, without their heads; else whatever stands in the content."""
    bodies = [e for e in content.iter() if local(e) in ("body", "body.content")]
    inner = [body for body in bodies if not any(local(child) == "body.content" for child in body)]
    for body in inner or find_all(content, "inlineXML"):
        for head in [e for e in body if local(e) in _HEADS]:
            body.remove(head)
        yield body
