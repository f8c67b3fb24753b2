"""The label of each block while cleaning decides: at most one, the first that is given stays.

Not for: deciding; each pass has a file of its own.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from itertools import islice
from typing import Final

from lagebild.clean.blocks import Block
from lagebild.records import Document, Role


@dataclass(frozen=True, slots=True)
class Label:
    """The role of a block, and the feature that decided."""

    role: Role
    reason: str


_LONGEST_SPEAKER: Final = 40
_SHORT: Final = 5
_COMMON: Final = 40
_TELLING: Final = 40
"""Paragraphs that tell which words are common."""
_OFTEN: Final = 4
_FIRST_WORDS: Final = 12
_FAMILIAR: Final = 3

UNDECIDED = Label("report", "running_text")


@dataclass
class Labels:
    """The blocks of one document with their labels, and what passes tell each other."""

    document: Document
    blocks: list[Block]
    language: str = "und"
    repeated: frozenset[int] = frozenset()
    """Hashes of lines that other pages hold too."""
    framed: bool = False
    """Whether a flattened page holds menus and other stories around its report."""
    title: int | None = None
    """Index of the block that holds the title."""
    glued: dict[int, int] = field(default_factory=dict)
    """Blocks that begin with the title: index to the offset in the text where the title ends."""
    codes: dict[int, int] = field(default_factory=dict)
    """Blocks that begin with a time code: index to the offset in the text where the words begin."""
    given: dict[int, Label] = field(default_factory=dict)
    ends: list[int] = field(default_factory=list)
    """Blocks that open the end of the page, as furniture rules know them."""

    @cached_property
    def turns(self) -> Counter[str]:
        """What stands before the colon of lines that open with a few words and a colon, and how often."""
        return Counter(
            block.text.split(":", 1)[0] for block in self.blocks if ":" in block.text[:_LONGEST_SPEAKER]
        )

    @cached_property
    def common(self) -> frozenset[str]:
        """Short words that stand often in the running text: those of its language, mostly."""
        prose = islice((block for block in self.blocks if block.is_prose), _TELLING)
        counts = Counter(word.lower() for block in prose for word in block.words if len(word) <= _SHORT)
        return frozenset(word for word, count in counts.most_common(_COMMON) if count >= _OFTEN)

    def is_familiar(self, words: Sequence[str]) -> bool:
        """Whether so many of the first words are common on the page that their language is no question."""
        return sum(word.lower() in self.common for word in words[:_FIRST_WORDS]) >= _FAMILIAR

    def is_turn(self, index: int) -> bool:
        """Whether a block opens with a speaker: words before a colon with which other blocks open too."""
        text = self.blocks[index].text
        return ":" in text[:_LONGEST_SPEAKER] and self.turns[text.split(":", 1)[0]] > 1

    def give(self, index: int, role: Role, reason: str) -> None:
        """Labels a block that has no label yet."""
        self.given.setdefault(index, Label(role, reason))

    def role(self, index: int) -> Role | None:
        """The role given so far; None where undecided or beyond the ends."""
        label = self.given.get(index)
        return label.role if label else None

    def undecided(self) -> list[int]:
        """Indices of blocks without a label, in page order."""
        return [index for index in range(len(self.blocks)) if index not in self.given]

    def prose(self) -> list[int]:
        """Indices of undecided blocks that read as running text."""
        return [index for index in self.undecided() if self.blocks[index].is_prose]

    def pieces(self) -> Iterator[tuple[int, int, Label]]:
        """(start, end, label) of every span; what a block begins with may be a span of its own."""
        for index, block in enumerate(self.blocks):
            label = self.given.get(index, UNDECIDED)
            start = block.start
            if index in self.glued and label.role != "headline":
                yield *self._strip(start, self.glued[index]), Label("headline", "title_repeated")
                start = self.glued[index]
            elif index in self.codes:
                yield *self._strip(start, self.codes[index]), Label("furniture", "time_code")
                start = self.codes[index]
            if start < block.end:
                yield start, block.end, label

    def _strip(self, start: int, end: int) -> tuple[int, int]:
        return start, start + len(self.document.text[start:end].rstrip())
