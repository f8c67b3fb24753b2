"""What changed between two rows of pieces: a shortest script of edits, and the words within a changed piece.

Not for: saying whether two texts are versions of each other.
"""

import re
from collections.abc import Hashable, Iterator, Sequence
from typing import Final, NamedTuple

_WORD: Final = re.compile(r"\S+")
ALIKE: Final = 0.4
"""Share of words in common from which on one piece is a changed form of the other, and not another one."""


class Edit(NamedTuple):
    """Pieces [a, b) of the first row became pieces [c, d) of the second; one of the two may be empty."""

    a: int
    b: int
    c: int
    d: int


def find_edits(before: Sequence[Hashable], after: Sequence[Hashable]) -> Iterator[Edit]:
    """Where two rows differ, in order: a shortest row of edits, no two of which touch."""
    from rapidfuzz.distance import Indel  # only where two texts are compared

    if not before or not after:
        if before or after:
            yield Edit(0, len(before), 0, len(after))
        return
    open_: Edit | None = None
    for code in Indel.opcodes(before, after):
        if code.tag != "equal":
            start = (open_.a, open_.c) if open_ else (code.src_start, code.dest_start)
            open_ = Edit(start[0], code.src_end, start[1], code.dest_end)
        elif open_:
            yield open_
            open_ = None
    if open_:
        yield open_


def find_words(text: str) -> list[tuple[int, int]]:
    """Offsets of the words of a text with the marks that stand at them."""
    return [match.span() for match in _WORD.finditer(text)]


def share_words(a: str, b: str) -> float:
    """How many of their words two pieces have in common in one order, in [0, 1]."""
    from rapidfuzz.distance import Indel

    return float(Indel.normalized_similarity(a.split(), b.split()))
