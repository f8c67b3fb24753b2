"""Folds names so that spellings of one name meet: case, diacritics, apostrophes, hyphens.

Not for: showing; what is shown stands as it was found.
"""

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


@lru_cache(maxsize=16384)
def fold(name: str) -> str:
    """`name` in plain lower-case letters and digits, words parted by a space: "Pjöngjang" > "pjoengjang"."""
    plain = unicodedata.normalize("NFC", name).casefold().translate(_LETTERS)
    bare = "".join(c for c in unicodedata.normalize("NFD", plain) if not unicodedata.combining(c))
    return " ".join("".join(c if c.isalnum() else " " for c in bare).split())
