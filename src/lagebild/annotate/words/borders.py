"""Where sentences end in text with marks: after a full stop and what closes, and at the end of a line.

Not for: transcripts without marks; see `unmarked`.
"""

from collections.abc import Iterator, Sequence
from typing import Final

from lagebild.annotate.words.tokenize import Piece
from lagebild.annotate.words.wrapped import find_wraps
from lagebild.lang.abbreviations import abbreviations
from lagebild.text.marks import BRACKETS, ENDS, QUOTES

_CLOSING_BRACKETS: Final = frozenset(")]}⟩")
_BULLETS: Final = frozenset("•●▪■◦‣➤►▶*–—-")
_MOST_MARKS: Final = 12
"""Marks in a row that are looked past to see what follows them: keeps a run of marks linear."""


def find_runs(
    text: str, pieces: Sequence[Piece], language: str, wrapped: bool = False
) -> Iterator[tuple[int, int]]:
    """Half-open index ranges of `pieces`, one a sentence; together they hold every piece.

    `wrapped`: the file format states that lines end for want of room alone.
    """
    first = 0
    wraps = find_wraps(text, pieces[0].start, pieces[-1].end, wrapped) if pieces else frozenset()
    for index in range(len(pieces)):
        if index + 1 == len(pieces) or _ends_here(text, pieces, index, language, wraps):
            if first <= index:
                yield first, index + 1
            first = index + 1


def _ends_here(text: str, pieces: Sequence[Piece], index: int, language: str, wraps: frozenset[int]) -> bool:
    """True where a sentence ends between the piece at `index` and the next one."""
    this, following = pieces[index], pieces[index + 1]
    gap = text[this.end : following.start]
    wrapped = "\n" in gap and this.end + gap.index("\n") in wraps
    if not wrapped and ("\n" in gap or "\r" in gap or "\u2029" in gap):
        return not _runs_on(text, this, following, gap)
    if _closes(text, following):
        return False
    if not _starts(text, pieces, index + 1):
        return False
    last = index
    while last > 0 and _closes(text, pieces[last]):
        last -= 1
    word = text[pieces[last].start : pieces[last].end]
    if word[0] in ENDS:
        return True
    known = abbreviations(language).get(word.replace(" ", "").replace("\u00a0", ""))
    return known is not None and known.ends


def _runs_on(text: str, this: Piece, following: Piece, gap: str) -> bool:
    """A line that breaks off within a sentence: long, without an end mark, the next goes on in lower case."""
    line_start = text.rfind("\n", 0, this.start) + 1
    return (
        gap.count("\n") == 1
        and text[this.end - 1] not in ENDS
        and text[following.start].islower()
        and this.end - line_start >= 40
    )


def _closes(text: str, piece: Piece) -> bool:
    """True for a closing bracket, and for a quotation mark that hangs on what stands before it."""
    char = text[piece.start]
    if piece.end - piece.start != 1 or (char not in QUOTES and char not in BRACKETS):
        return False
    if char in BRACKETS:
        return char in _CLOSING_BRACKETS
    before = text[piece.start - 1] if piece.start else " "
    after = text[piece.end] if piece.end < len(text) else " "
    return not before.isspace() and not (after.isalnum() and before in ENDS and char in "„«“‚‹")


def _starts(text: str, pieces: Sequence[Piece], index: int) -> bool:
    """True for a capital, a digit, a bullet, or a few opening marks before one."""
    for piece in pieces[index : index + _MOST_MARKS]:
        char = text[piece.start]
        if char not in _BULLETS and char not in QUOTES and char not in BRACKETS:
            return (
                char.isupper() or char.isdigit() or char in "#@¿¡" or (char.isalpha() and not char.islower())
            )
    return True
