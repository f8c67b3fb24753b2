"""Characters that no file can hold or no terminal should see, one put in the place of each.

Lengths and offsets stay what they are.
"""

import re
from typing import Final

_HALVES: Final = re.compile("[\ud800-\udfff]")
"""Halves of characters, which JSON lines and broken files can hold and no UTF-8 can."""
_CONTROLS: Final = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")
"""What moves the cursor, changes colours or turns the direction of writing; not tab and line feed."""


def whole_characters(text: str) -> str:
    """The text with U+FFFD for each half of a character."""
    return _HALVES.sub("\ufffd", text)


def printable(text: str) -> str:
    """The text with U+FFFD for each half of a character and each control, so that it can do nothing."""
    return _CONTROLS.sub("\ufffd", whole_characters(text))
