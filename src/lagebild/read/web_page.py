"""An HTML page to a Document: flat text, what its head states, and where its main text lies.

Not for: the words of a page that show the same facts (see `clean`).
"""

from hashlib import sha256
from typing import Final

from lagebild.read.decode import declared_encoding, decode
from lagebild.read.flatten import read_parts
from lagebild.read.main_text import extract_page, find_main
from lagebild.read.page_facts import find_facts
from lagebild.records import Document, make_id

MEDIA_TYPE: Final = "text/html"


def read_html(raw: bytes, path: str) -> Document:
    """A Document of the bytes of a page. Never raises: what cannot be had of a broken page is left out."""
    html, encoding = decode(raw, declared_encoding(raw))
    parts = read_parts(html)
    extracted = extract_page(html)
    facts = find_facts(parts, extracted, find_main(parts.text, extracted.main))
    digest = sha256(raw).hexdigest()
    return Document(make_id("d", digest), path, digest, MEDIA_TYPE, encoding, parts.text, raw, facts)
