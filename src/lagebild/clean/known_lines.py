"""Lines known by their words: the tables `furniture` of every language, and lines that hold a date alone.

Not for: rules themselves; they stand in `lang/*/furniture.yaml`.
"""

from functools import lru_cache
from typing import Final

from lagebild.clean.blocks import Block
from lagebild.clean.dates import is_clock_line, is_date_line, is_dated_line
from lagebild.clean.head_lines import is_head_line
from lagebild.clean.labels import Labels
from lagebild.lang import furniture
from lagebild.lang.furniture import FurnitureRule

_MOST_WORDS: Final = 70
_FOLLOWER: Final = 8
_BELOW: Final = 2000
"""Characters below the main text among which lines of the report may stand: bylines, captions, sources."""
LONGEST_LINE: Final = 1000
"""Characters beyond which no line is taken for one of a known kind."""


def find_known_lines(labels: Labels) -> None:
    """Labels blocks that a furniture rule matches, and the short line that belongs to such a one."""
    last = labels.document.facts.main[-1][1] + _BELOW if labels.document.facts.main else None
    for index in labels.undecided():
        block = labels.blocks[index]
        if last is not None and block.start > last:
            return  # the foot of a page whose main text is known
        rule = find_rule(block)
        if rule is not None:
            labels.give(index, rule.role, rule.name)
            if rule.ends:
                labels.ends.append(index)
            below = labels.blocks[index + 1 : index + 2]
            if rule.follows and below and below[0].size <= _FOLLOWER and not below[0].apart:
                labels.give(index + 1, rule.role, f"belongs_to_{rule.name}")
            if rule.lists:
                _give_list(labels, index, rule)
        elif is_date_line(block.text):
            labels.give(index, "byline", "date_line")
        elif is_head_line(block.text):
            labels.give(index, "byline", "head_line")
        elif not block.is_prose and is_dated_line(block.text):
            labels.give(index, "byline", "dated_line")
        elif is_clock_line(block.text):
            labels.give(index, "byline", "clock_line")


def _give_list(labels: Labels, index: int, rule: FurnitureRule) -> None:
    """Labels the items of a list that a rule's line heads, where none is a whole sentence."""
    below = index + 1
    while below < len(labels.blocks) and labels.blocks[below].is_bullet and not labels.blocks[below].apart:
        below += 1
    items = range(index + 1, below)
    if not any(labels.blocks[item].is_prose for item in items):
        for item in items:
            labels.give(item, rule.role, f"belongs_to_{rule.name}")


def find_rule(block: Block) -> FurnitureRule | None:
    """The first rule of any language that matches a block."""
    if block.size > _MOST_WORDS or len(block.text) > LONGEST_LINE:
        return None
    return _rule(block.text, len(block.text.split()))


@lru_cache(maxsize=4096)
def _rule(line: str, words: int) -> FurnitureRule | None:
    return furniture.find_rule(line, words)
