"""A text in blocks: one line each, or one paragraph each where the lines were wrapped by a machine.

Not for: what a block is; see `labels`.
"""

import re
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from typing import Final

from lagebild.text.folding import fold

_LINE: Final = re.compile(r"[^\n\r\v\f\x1c-\x1e\x85\u2028\u2029]+")
_WORD: Final = re.compile(r"[^\W\d_][\w'’.&-]*|\d[\d.,:]*")
_CLOSING: Final = "\"'“”„»«›‹’‘)]}›* \u00a0"
_ENDS: Final = ".!?…"
_SENTENCE_END: Final = re.compile(r"[.!?…][\"'“”»«›‹’)\]]*(?:\s|$)")
_WRAP: Final = (48, 100)
"""Length of the lines of a text that a machine has wrapped."""
_STEM: Final = 5
_LONG_WORD: Final = 4
_LEADING: Final = re.compile(r"[\s\ufeff]*")
"""A byte order mark is kept in the text and is no word of its first sentence."""
_BULLET: Final = re.compile(r"^(?:[•◦▪‣∙*·–—-]|\d{1,2}[.)])\s+\S")


@dataclass(frozen=True)
class Block:
    """One line or paragraph without its outer space, and whether empty lines stand before it."""

    start: int
    end: int
    text: str
    apart: bool

    @cached_property
    def words(self) -> tuple[str, ...]:
        """Words and numbers, in order."""
        return tuple(_WORD.findall(self.text))

    @cached_property
    def size(self) -> int:
        """How many words."""
        return len(self.words)

    @cached_property
    def ends_sentence(self) -> bool:
        """Whether it ends as a sentence does, closing quotation marks aside."""
        return self.text.rstrip(_CLOSING)[-1:] in tuple(_ENDS)

    @cached_property
    def sentence_ends(self) -> int:
        """How many sentence ends it holds."""
        return len(_SENTENCE_END.findall(self.text))

    @cached_property
    def stems(self) -> frozenset[str]:
        """Beginnings of its longer words: German endings and compounds differ after them."""
        return frozenset(fold(word)[:_STEM] for word in self.words if len(word) >= _LONG_WORD)

    @cached_property
    def is_bullet(self) -> bool:
        """Whether it is an item of a list."""
        return _BULLET.match(self.text) is not None

    @cached_property
    def is_prose(self) -> bool:
        """Whether it reads as running text: whole sentences of some length, or a great many words."""
        if self.size >= 40:
            return True
        return self.size >= 7 and self.sentence_ends > 0 and (self.ends_sentence or self.size >= 18)


def find_blocks(text: str, wrapped: bool = False) -> list[Block]:
    """The blocks of text, in order. Each character lies in exactly one, but for spaces and byte order marks.

    `wrapped`: the format states that only an empty line ends a paragraph.
    """
    lines = [line for line in map(_strip, _LINE.finditer(text)) if line is not None]
    apart = [True] + [_has_empty_line(text[a[1] : b[0]]) for a, b in pairwise(lines)]
    if wrapped or _is_wrapped(lines, apart):
        lines, apart = _join(lines, apart, 0 if wrapped else _WRAP[0])
    return [Block(start, end, text[start:end], gap) for (start, end), gap in zip(lines, apart, strict=False)]


def _strip(line: re.Match[str]) -> tuple[int, int] | None:
    words = line.group().rstrip()
    lead = _LEADING.match(words)
    start = lead.end() if lead else 0
    return (line.start() + start, line.start() + len(words)) if start < len(words) else None


def _has_empty_line(gap: str) -> bool:
    return len(gap.replace("\r\n", "\n").strip(" \t\u00a0").split("\n")) > 2


def _is_wrapped(lines: list[tuple[int, int]], apart: list[bool]) -> bool:
    """Whether most lines that have another below them in their paragraph are about as long as each other."""
    inner = [b - a for (a, b), below in zip(lines, apart[1:], strict=False) if not below]
    if len(inner) < 4:
        return False
    wrapped = sum(_WRAP[0] <= length <= _WRAP[1] for length in inner)
    return wrapped >= 0.75 * len(inner) and wrapped >= 0.5 * len(lines)


def _join(
    lines: list[tuple[int, int]], apart: list[bool], least: int
) -> tuple[list[tuple[int, int]], list[bool]]:
    """Lines of a paragraph as one; one that is shorter than `least` ends its paragraph."""
    joined: list[tuple[int, int]] = []
    gaps: list[bool] = []
    room = 0  # length of the line above
    for (start, end), gap in zip(lines, apart, strict=True):
        if gap or not joined or room < least:
            joined.append((start, end))
            gaps.append(gap)
        else:
            joined[-1] = (joined[-1][0], end)
        room = end - start
    return joined, gaps
