"""Pieces of German reports in the code pages of Windows, DOS and old Macintoshes: are they read as written?

The project's own texts; pieces of so many characters with at least one letter beyond ASCII in each.
"""

from collections.abc import Iterator

from evals.own_texts import read_own_texts
from lagebild.read import decode

CODE_PAGES = ("cp1252", "cp850", "mac-roman", "utf-8")
_MOST = 2000


def read_pieces(size: int, page: str) -> Iterator[str]:
    """Pieces without the characters that a code page has not, from all texts in turn."""
    count = 0
    for _, text in read_own_texts():
        known = text.encode(page, "ignore").decode(page)
        for start in range(0, len(known) - size, 7 * size):
            piece = known[start : start + size]
            if not piece.isascii():
                yield piece
                count += 1
        if count >= _MOST:
            return


def measure(size: int, page: str) -> tuple[float, int]:
    """(share of pieces that come back as they were, how many pieces)."""
    pieces = list(read_pieces(size, page))
    right = sum(decode(piece.encode(page))[0] == piece for piece in pieces)
    return right / len(pieces), len(pieces)
