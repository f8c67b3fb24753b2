"""How much of one document is read at most."""

from typing import Final

from lagebild.errors import ReadError

DEFAULT_LIMIT: Final = 64 * 1024 * 1024
"""Bytes of one file, or of one line of JSON lines. A longer one is a Failure, not a truncated Document."""

MOST_CHARACTERS: Final = 3_000_000
"""Characters of one text. So many take two minutes and half a gigabyte; no report has a tenth of them."""


MOST_EXTRACTED: Final = 2_000_000
"""Characters of a page's text up to which it is looked for the main text, at fifty times the memory."""


def refuse_long(text: str) -> None:
    """Raises ReadError where a text is too long, before anything costly is done with it."""
    if len(text) > MOST_CHARACTERS:
        raise ReadError(too_long(len(text)), SPLIT_TEXT)


def too_large(size: int, limit: int) -> str:
    """The reason for a Failure, in words."""
    return f"{size:,} bytes are more than the limit of {limit:,} for one document"


SPLIT_IT: Final = "Split it into single reports, or raise the limit."
SPLIT_TEXT: Final = "Split it into single reports."


def too_long(size: int) -> str:
    """The reason for a Failure, in words."""
    return f"{size:,} characters are more than the {MOST_CHARACTERS:,} that one text may have"
