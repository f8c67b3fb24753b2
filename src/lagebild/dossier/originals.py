"""A document again, as it was read the first time, from the bytes that the dossier keeps.

Not for: reading files; see `read`.
"""

from dataclasses import replace

from lagebild.read import flatten_html, read_html, read_text
from lagebild.read.json_lines import read_json_line
from lagebild.records import Document, Failure
from lagebild.text.characters import whole_characters


def read_again(raw: bytes, media_type: str, path: str) -> Document:
    """The document of stored bytes, as reading made it the first time. Raises ValueError where it cannot."""
    if media_type == "text/html":
        return read_html(raw, path)
    if media_type != "application/jsonl":
        return read_text(raw, path)
    document = read_json_line(raw, path, 0)
    if isinstance(document, Failure):
        raise ValueError(document.reason)
    return replace(document, path=path)


def text_of(raw: bytes, media_type: str, path: str) -> str:
    """The text of stored bytes, as it was stored; for HTML without the page's facts, which take longer."""
    text = flatten_html(raw)[0] if media_type == "text/html" else read_again(raw, media_type, path).text
    return whole_characters(text)
