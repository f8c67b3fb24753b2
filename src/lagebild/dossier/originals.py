"""A document again, as it was read the first time, from the bytes that the dossier keeps.

Not for: reading files; see `read`.
"""

from lagebild.read import read_again
from lagebild.text.characters import whole_characters


def text_of(raw: bytes, media_type: str, path: str) -> tuple[str, str]:
    """(text, encoding) of stored bytes, as they were stored, without facts, which may take longer.

    The encoding of a PDF is the version of the library that found its words.
    """
    document = read_again(raw, media_type, path, text_only=True)
    return whole_characters(document.text), document.encoding
