"""An HTML page to a Document: flat text, what its head states, and where its main text lies.

Not for: the words of a page that show the same facts (see `clean`).
"""

from typing import Final

from lagebild.read.decode import declared_encoding, decode
from lagebild.read.flatten import flatten_html, read_parts
from lagebild.read.given import Given, Read, make_document
from lagebild.read.main_text import extract_page, find_main
from lagebild.read.page_facts import find_facts
from lagebild.records import Document

MEDIA_TYPE: Final = "text/html"


def read_web_page(given: Given) -> Read:
    """The one Document of a saved page."""
    raw = given.whole()
    if given.text_only:
        text, encoding = flatten_html(raw)
        yield make_document(raw, given.name, MEDIA_TYPE, encoding, text)
    else:
        yield read_html(raw, given.name)


def read_html(raw: bytes, path: str) -> Document:
    """A Document of the bytes of a page. Never raises: what cannot be had of a broken page is left out."""
    html, encoding = decode(raw, declared_encoding(raw))
    parts = read_parts(html)
    extracted = extract_page(html)
    facts = find_facts(parts, extracted, find_main(parts.text, extracted.main))
    return make_document(raw, path, MEDIA_TYPE, encoding, parts.text, facts)
