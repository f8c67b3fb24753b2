"""Plain text to a Document: decoded, nothing changed.

Not for: cleaning. Newlines, a byte order mark, NUL and lone surrogates stay what they are.
"""

from hashlib import sha256
from typing import Final

from lagebild.read.decode import decode
from lagebild.read.given import Given, Read, make_document
from lagebild.records import Document

MEDIA_TYPE: Final = "text/plain"


def read_plain(given: Given) -> Read:
    """The one Document of a text file."""
    yield read_text(given.whole(), given.name)


def read_text(raw: bytes, path: str) -> Document:
    """A Document of the bytes of a text file. Never raises."""
    text, encoding = decode(raw)
    return make_document(raw, path, MEDIA_TYPE, encoding, text)


def document_from_text(id: str, text: str) -> Document:
    """A Document of a string in memory, under an id of the caller's own choice."""
    raw = text.encode("utf-8", "surrogatepass")
    return Document(id, id, sha256(raw).hexdigest(), MEDIA_TYPE, "utf-8", text, raw)
