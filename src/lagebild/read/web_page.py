"""An HTML page to a Document: flat text, what its head states, and where its main text lies.

Not for: the words of a page that show the same facts (see `clean`).
"""

from dataclasses import replace
from typing import Final

from lagebild.read.decode import declared_encoding, decode, known_encoding
from lagebild.read.flatten import flatten_html, read_parts
from lagebild.read.given import Given, Read, make_document
from lagebild.read.limits import MOST_EXTRACTED
from lagebild.read.linked_data import read_linked_data
from lagebild.read.main_text import Extracted, extract_page, find_main
from lagebild.read.media_types import to_media_type
from lagebild.read.page_facts import find_facts, find_leads, lacks_facts
from lagebild.read.stated_parts import find_parts
from lagebild.records import Document, FormatFacts

MEDIA_TYPE: Final = "text/html"


def read_web_page(given: Given) -> Read:
    """The one Document of a saved page."""
    raw = given.whole()
    sent_as = known_encoding(given.parameters.get("charset", ""))
    if given.text_only:
        text, encoding = flatten_html(raw, sent_as)
        yield make_document(raw, given.name, _media_type(raw, sent_as), encoding, text)
    else:
        yield read_html(raw, given.name, sent_as)


def read_html(raw: bytes, path: str, sent_as: str | None = None) -> Document:
    """A Document of the bytes of a page. Never raises: what cannot be had of a broken page is left out.

    `sent_as` is the encoding that a server named, which counts before what the page says of itself.
    """
    html, encoding = decode(raw, sent_as or declared_encoding(raw))
    text, facts = read_page(html)
    return make_document(raw, path, _media_type(raw, sent_as), encoding, text, facts)


def _media_type(raw: bytes, sent_as: str | None) -> str:
    """With the encoding where the bytes alone would not tell it."""
    if sent_as is None or sent_as == declared_encoding(raw):
        return MEDIA_TYPE
    return to_media_type(MEDIA_TYPE, {"charset": sent_as})


def read_page(html: str) -> tuple[str, FormatFacts]:
    """Flat text and facts of a page's characters, for formats that hold a page inside."""
    parts = read_parts(html)
    if len(parts.text) > MOST_EXTRACTED:
        return parts.text, find_facts(parts, read_linked_data(parts.linked_data), Extracted())
    linked = read_linked_data(parts.linked_data)
    facts = find_facts(parts, linked, Extracted())
    extracted = extract_page(html, parts.depth, metadata=lacks_facts(facts))
    if lacks_facts(facts):
        facts = find_facts(parts, linked, extracted)
    main = find_main(parts.text, extracted.main)
    leads = find_leads(parts, linked)
    regions = find_parts(parts.regions, parts.text, facts.title or "", leads, main)
    return parts.text, replace(facts, main=main, parts=regions)
