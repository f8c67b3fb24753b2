"""Which code page of Western Europe bytes are in: of Windows, of DOS, or of old Macintoshes.

All three give letters for every byte, and statistics of letters tell little in a text with three umlauts.
Where they stand does: a letter stands among letters, a quotation mark at the border of a word, a capital not
behind a small letter. Not for: other parts of the world; see `decode`.
"""

import re
from typing import Final

_CODE_PAGES: Final = ("cp1252", "cp850", "mac-roman")
"""The first of equals is taken: most files by far are in it."""
_LETTERS: Final = {
    **dict.fromkeys("ëãõìòùîïûÉÈÁÀÇÑÓÅØœÊÔÎ", 0.6), **dict.fromkeys("éèêáàâçñóôíúåæø", 0.8),
    **dict.fromkeys("äöüÄÖÜß", 1.0),
}  # fmt: skip
"""Letters with a weight by how often they stand in reports: of two code pages that fit, the one with the more
common letters is taken."""
_OPENING: Final = frozenset("„“«»‚‘‹›")
_CLOSING: Final = frozenset("“”»«‘’›‹")
_FREE: Final = frozenset("–—…•·€£§°©®™½²³\xa0´")
_FOREIGN: Final = re.compile(r"[^\x00-\x7f]")
_LEAST: Final = 0.5
"""Share of characters beyond ASCII that must stand well, where the code page is not the usual one."""


def find_code_page(sample: bytes) -> str | None:
    """The code page in which most characters beyond ASCII stand where such stand; None where none fits."""
    scores = {page: _score(sample.decode(page, "replace")) for page in _CODE_PAGES}
    best = max(_CODE_PAGES, key=lambda page: scores[page])
    return best if scores[best] >= _LEAST else None


def _score(text: str) -> float:
    """Mean of the marks of all characters beyond ASCII, each in [-1, 1]."""
    marks = [_mark(text, hit.start()) for hit in _FOREIGN.finditer(text)]
    return sum(marks) / len(marks) if marks else 0.0


def _mark(text: str, at: int) -> float:
    char, before, after = text[at], text[at - 1 : at], text[at + 1 : at + 2]
    if char in _LETTERS:
        if char.isupper() and before.islower():
            return -1.0
        return _LETTERS[char] if before.isalpha() or after.isalpha() else -0.5
    if char in _OPENING | _CLOSING:
        if before.isalpha() and after.isalpha():
            return 0.5 if char == "’" else -1.0
        opens = char in _OPENING and not before.isalnum()
        return 1.0 if opens or (char in _CLOSING and not after.isalnum()) else 0.0
    if char in _FREE:
        return -0.5 if before.isalpha() and after.isalpha() else 0.9
    return -1.0
