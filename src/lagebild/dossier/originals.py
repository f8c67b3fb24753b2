"""A document again, as it was read the first time, from the bytes that the dossier keeps.

Not for: reading files; see `read`.
"""

from lagebild.read import read_again
from lagebild.text.characters import whole_characters


def text_of(raw: bytes, media_type: str, path: str) -> str:
    """The text of stored bytes, as it was stored; without the document's facts, which may take longer."""
    return whole_characters(read_again(raw, media_type, path, text_only=True).text)
