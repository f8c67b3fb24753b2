"""Lines of a PDF's pages to one text: paragraphs told apart by the room between lines, headings by size.

The words stay as PDFium found them, in its order. Where lines of a paragraph run on into the next column or
page, no paragraph ends; heads and feet that run through the pages stand below all of them, each once.
Not for: finding words; see `pdf`.
"""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median
from typing import Final

_ROOM: Final = 1.35
"""Times the usual distance of lines from which on a new paragraph begins."""
_OTHER_SIZE: Final = 1.15
_HEADING: Final = 1.25
"""Times the usual height of letters from which on a line is a heading."""
_HEADING_WORDS: Final = 25
_INDENT: Final = (5.0, 40.0)
"""Points by which the first line of a paragraph may stand to the right of its neighbours."""
_FIRST: Final = 2
"""Pages on which the title is looked for."""
_RUNNING: Final = 3
"""Pages on which a line stands first or last from which on it is a running head or foot."""
_SHORT: Final = 0.85
"""Share of the usual length below which a line leaves room."""
_CLOSING: Final = "\"'“”„»«›‹’‘)]"
_ENDS: Final = ".!?…:"
_EDGE: Final = 2
"""Lines at the top and at the bottom of a page that may run through all pages."""
_NUMBERS: Final = re.compile(r"\d+")


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a page: words, place and height of its first letter, its end, in points; 0: not known."""

    words: str
    left: float = 0.0
    bottom: float = 0.0
    height: float = 0.0
    right: float = 0.0


def join_pages(pages: Sequence[Sequence[Line]]) -> tuple[str, tuple[tuple[int, int, str], ...], str | None]:
    """(text, parts, title): a form feed between pages; (start, end, role) of headings and of what runs
    through the pages; the words of the largest heading of the first page that has any."""
    usual = _usual_height(pages)
    running = _find_running(pages)
    text = ""
    parts: list[tuple[int, int, str]] = []
    aside: dict[str, None] = {}
    above: tuple[Line, str | None] | None = None
    for number, page in enumerate(pages):
        text += "\f" if number else ""
        drop, length = _usual_drop(page), _usual_length(page)
        opens = True
        for at, line in enumerate(page):
            role = _role(line, usual, at, len(page), running)
            if role == "furniture":
                aside[line.words] = None
                continue
            if above is not None:
                ends = _has_ended(above[0], length) if opens else _opens(page, at, drop, usual)
                text += "\n\n" if ends or role != above[1] else "" if opens else "\n"
            if role:
                parts.append((len(text), len(text) + len(line.words), role))
            text += line.words
            above, opens = (line, role), False
    for words in aside:
        text += "\n\n"
        parts.append((len(text), len(text) + len(words), "furniture"))
        text += words
    return text, tuple(parts), _find_title(pages, usual, running)


def _find_title(pages: Sequence[Sequence[Line]], usual: float, running: frozenset[str]) -> str | None:
    for page in pages[:_FIRST]:
        headings = [
            (at, line)
            for at, line in enumerate(page)
            if _role(line, usual, at, len(page), running) == "headline"
        ]
        largest = max((line.height for _, line in headings), default=0.0)
        rows = [(at, line.words) for at, line in headings if line.height > largest * 0.95]
        title = [words for number, (at, words) in enumerate(rows) if at == rows[0][0] + number]
        if title:
            return " ".join(title)
    return None


def _role(line: Line, usual: float, at: int, lines: int, running: frozenset[str]) -> str | None:
    if (at < _EDGE or at >= lines - _EDGE) and _key(line) in running:
        return "furniture"
    large = usual > 0 and line.height >= _HEADING * usual
    return "headline" if large and len(line.words.split()) <= _HEADING_WORDS else None


def _opens(page: Sequence[Line], at: int, drop: float, usual: float) -> bool:
    """Whether a line begins a paragraph; one at the top of the next column is told by its size alone."""
    line, above = page[at], page[at - 1]
    if not line.height or not above.height or not drop:
        return False
    if not 1 / _OTHER_SIZE <= line.height / above.height <= _OTHER_SIZE:
        return True
    fall = above.bottom - line.bottom
    if fall <= 0:  # the top of the next column
        return _has_ended(above, _usual_length(page))
    room = _ROOM * drop * max(1.0, line.height / usual)  # large letters stand farther apart
    return fall > room or _is_indented(page, at)


def _has_ended(line: Line, length: float) -> bool:
    """Whether a line at the end of a column or page ends its paragraph: a sentence ends, with room left."""
    return line.words.rstrip(_CLOSING)[-1:] in tuple(_ENDS) and len(line.words) < _SHORT * length


def _usual_length(page: Sequence[Line]) -> float:
    return median(len(line.words) for line in page) if page else 0.0


def _is_indented(page: Sequence[Line], at: int) -> bool:
    left, below = page[at - 1].left, page[at + 1].left if at + 1 < len(page) else page[at - 1].left
    same = abs(left - below) < _INDENT[0] / 2
    return same and _INDENT[0] <= page[at].left - left <= _INDENT[1]


def _usual_drop(page: Sequence[Line]) -> float:
    """The distance of lines inside of paragraphs: that of the closer quarter of all neighbours."""
    falls = sorted(
        above.bottom - line.bottom
        for above, line in pairwise(page)
        if line.height and above.bottom - line.bottom > line.height / 2
    )
    return falls[len(falls) // 4] if falls else 0.0


def _usual_height(pages: Iterable[Sequence[Line]]) -> float:
    """Height of the letters in which most words stand."""
    heights = [line.height for page in pages for line in page for _ in line.words.split() if line.height]
    return median(heights) if heights else 0.0


def _find_running(pages: Sequence[Sequence[Line]]) -> frozenset[str]:
    """Lines, numbers aside, that stand at the top or bottom of several pages."""
    counts: Counter[str] = Counter()
    for page in pages:
        edges = [*page[:_EDGE], *page[max(_EDGE, len(page) - _EDGE) :]]
        counts.update({_key(line) for line in edges} - {""})
    running = frozenset(key for key, count in counts.items() if count >= _RUNNING)
    own = any(_key(line) not in running for page in pages for line in page)
    return running if own else frozenset()  # the same few lines on every page are what it says


def _key(line: Line) -> str:
    return _NUMBERS.sub("0", " ".join(line.words.split())).casefold()
