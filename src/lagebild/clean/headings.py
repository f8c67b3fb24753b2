"""Lone lines in the middle: headings of the report, or links to another story.

A heading has running text under it that speaks of what it says; a link to another story stands between two
paragraphs that go on without it, or above another lone line. Where both may be, a short line is a heading.
Not for: the title of the page; see `titles`.
"""

from typing import Final

from lagebild.clean.blocks import Block
from lagebild.clean.labels import Labels

_LONGEST: Final = 22
_LONG: Final = 11
_SAID: Final = 10
"""Words from which on a line that begins in lower case is no headline."""
_KICKED: Final = 6
"""Words from which on a line with a colon may be the headline of another story."""


def find_headings(labels: Labels) -> None:
    """Labels undecided lines that are no running text."""
    undecided = labels.undecided()
    for place, index in enumerate(undecided):
        block = labels.blocks[index]
        if not is_lone(labels, index):
            continue
        if place + 1 == len(undecided):
            continue
        below = undecided[place + 1]
        if labels.document.facts.main:  # links of a page are known as such by now
            labels.give(index, "headline", "heading")
        elif labels.framed and not _is_amid(labels, index) and not block.stems & _said(labels, below):
            labels.give(index, "furniture", "lone_line_of_a_page")
        elif is_lone(labels, below):
            if block.size >= 5 and not _is_heading(labels, index, below):
                labels.give(index, "furniture", "link_to_other_story")
            else:
                labels.give(index, "headline", "heading")
        elif not block.text.endswith("?") and _is_strange(block, labels, below):
            labels.give(index, "furniture", "link_to_other_story")
        else:
            labels.give(index, "headline", "heading")


def is_lone(labels: Labels, index: int) -> bool:
    """A short line that ends no statement, introduces nothing and is no item of a list."""
    block = labels.blocks[index]
    if (
        block.size > _LONGEST
        or block.sentence_ends > 1
        or block.is_bullet
        or block.text.endswith((":", ",", ";"))
    ):
        return False
    if block.size >= _SAID and block.text[:1].islower():
        return False  # speech
    if block.ends_sentence and not block.text.endswith(("?", "!", "...", "…")):
        return False
    if labels.is_turn(index) or (block.text.endswith("?") and ": " in block.text[:40]):
        return False
    above = labels.blocks[index - 1] if index else None
    return not (above is not None and above.text.endswith(":") and not block.apart)


def _is_amid(labels: Labels, index: int) -> bool:
    """Whether running text of the report stands right above and right below a line."""
    beside = (index - 1, index + 1)
    return all(
        0 <= i < len(labels.blocks) and i not in labels.given and labels.blocks[i].is_prose for i in beside
    )


def _is_heading(labels: Labels, index: int, below: int) -> bool:
    """Of two lone lines in a row the upper one is a heading only where what is under both speaks of it."""
    under = [i for i in (below + 1, below + 2) if i < len(labels.blocks)]
    return labels.blocks[index].size < _LONG and any(_shares(labels.blocks[index], labels, i) for i in under)


def _is_strange(block: Block, labels: Labels, below: int) -> bool:
    """Whether what follows takes up less than two words of a long line, or none of one with a colon."""
    if block.size >= _LONG:
        return not _shares(block, labels, below)
    kicker = block.size >= _KICKED and ":" in block.text
    title = labels.blocks[labels.title].stems if labels.title is not None else frozenset()
    return kicker and not block.stems & (_said(labels, below) | title)


def _shares(block: Block, labels: Labels, below: int) -> bool:
    """Whether the paragraphs under a line take up two of its words, or one of a short line."""
    return len(block.stems & _said(labels, below)) >= min(2, len(block.stems))


def _said(labels: Labels, below: int) -> set[str]:
    """Stems of the running text from `below` on, three blocks at most."""
    return set().union(*(b.stems for b in labels.blocks[below : below + 3] if b.is_prose))
