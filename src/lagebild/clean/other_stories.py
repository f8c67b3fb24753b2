"""Teasers of other stories at the end of a page: a row of lone lines, each with one short paragraph under it.

Not for: links without a paragraph; see `ends` and `headings`.
"""

from typing import Final

from lagebild.clean.headings import is_lone
from lagebild.clean.labels import Labels

_TEASED: Final = 60
"""Words that the paragraph of a teaser has at most."""
_ROW: Final = 3
_FIRST: Final = 4
"""Paragraphs at the top of the report that say what it is about."""


def find_other_stories(labels: Labels) -> None:
    """Labels a row of three or more teasers at the end, most of which take up no word of the report."""
    prose = labels.prose()
    about: set[str] = set()
    if labels.title is not None:
        about |= labels.blocks[labels.title].stems
    for index in prose[:_FIRST]:
        about |= labels.blocks[index].stems
    row = _find_row(labels)
    if len(row) < _ROW or len(prose) - len(row) < _FIRST:
        return
    strange = [pair for pair in row if len((_stems(labels, pair)) & about) < _ROW]
    if 2 * len(strange) <= len(row):
        return
    for index in range(min(strange)[0], len(labels.blocks)):
        labels.give(index, "furniture", "row_of_other_stories")


def _find_row(labels: Labels) -> list[tuple[int, int]]:
    """(line, paragraph) pairs that follow each other up to the last undecided block, in page order."""
    undecided = labels.undecided()
    row: list[tuple[int, int]] = []
    while len(undecided) >= 2:
        line, paragraph = undecided[-2], undecided[-1]
        block = labels.blocks[paragraph]
        if not is_lone(labels, line) or not block.is_prose or block.size > _TEASED:
            break
        row.append((line, paragraph))
        del undecided[-2:]
    return row[::-1]


def _stems(labels: Labels, pair: tuple[int, int]) -> frozenset[str]:
    return labels.blocks[pair[0]].stems | labels.blocks[pair[1]].stems
