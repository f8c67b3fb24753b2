"""Line ends that only wrap a paragraph at a width, as mail and old text files have them.

Not for: lines that are broken off one at a time; see `borders`.
"""

import re
from itertools import pairwise
from typing import Final

_PARAGRAPH: Final = re.compile(r"[^\n]+(?:\n[^\S\n]*[^\s][^\n]*)*")
_NARROWEST: Final = 45
_WIDEST: Final = 110
_FEWEST_LINES: Final = 3


def find_wraps(text: str, start: int, end: int, stated: bool = False) -> frozenset[int]:
    """Offsets of the line ends in text[start:end] that wrap.

    A paragraph is wrapped where no line but the last could have taken the first word of the next one; where
    the file format states it (`stated`), every one is.
    """
    wraps: set[int] = set()
    for match in _PARAGRAPH.finditer(text, start, end):
        lines = match.group().split("\n")
        if len(lines) < _FEWEST_LINES and not stated:
            continue
        width = max(len(line.rstrip()) for line in lines)
        full = all(
            len(line.rstrip()) + 1 + len(after.split(maxsplit=1)[0]) > width
            for line, after in pairwise(lines)
        )
        if stated or (full and _NARROWEST <= width <= _WIDEST):
            at = match.start()
            for line in lines[:-1]:
                at += len(line)
                wraps.add(at)
                at += 1
    return frozenset(wraps)
