"""Folds names so that spellings of one name meet: case, diacritics, apostrophes, hyphens.

Not for: showing; what is shown stands as it was found.
"""

import re
import unicodedata
from functools import lru_cache
from typing import Final

_LETTERS: Final = str.maketrans(
    {
        "ä": "ae",
        "ö": "oe",
        "ü": "ue",
        "ß": "ss",
        "ø": "o",
        "ł": "l",
        "đ": "d",
        "ı": "i",
        "’": "",
        "'": "",
        "-": " ",
    }
)


_BETWEEN: Final = re.compile(r"[\W_]+")
"""What parts words: all that is neither letter nor digit."""


@lru_cache(maxsize=16384)
def fold(name: str) -> str:
    """`name` in plain lower-case letters and digits, words parted by a space: "Pjöngjang" > "pjoengjang"."""
    plain = unicodedata.normalize("NFC", name).casefold().translate(_LETTERS)
    if not plain.isascii():
        plain = "".join(c for c in unicodedata.normalize("NFD", plain) if not unicodedata.combining(c))
    return _BETWEEN.sub(" ", plain).strip()
