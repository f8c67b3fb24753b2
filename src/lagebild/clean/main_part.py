"""For HTML: what the extractor of the format left out of the main text is furniture, with few exceptions.

Not for: plain text, where no extractor ran.
"""

from bisect import bisect_right
from typing import Final

from lagebild.clean.labels import Labels

_LEAST_HEADING: Final = 4
_LEAD_WORDS: Final = (8, 90)
_LEAD_LOOK: Final = 25
"""Blocks below the title among which the lead stands: times, shares and pictures part them."""


def is_in_main(labels: Labels, index: int) -> bool:
    """Whether the extractor of the format takes a block for the report."""
    main, block = labels.document.facts.main, labels.blocks[index]
    return bool(main) and _covered(main, [start for start, _ in main], block.start, block.end)


def find_outside_main(labels: Labels) -> None:
    """Labels undecided blocks outside the main text; prose between two of its parts stays undecided."""
    main = labels.document.facts.main
    if not main:
        return
    starts = [start for start, _ in main]
    inside = [_covered(main, starts, b.start, b.end) for b in labels.blocks]
    first = next((i for i, is_in in enumerate(inside) if is_in), 0)
    last = max((i for i, is_in in enumerate(inside) if is_in), default=-1)
    for index in labels.undecided():
        if inside[index]:
            continue
        if _is_lead(labels, index, first):
            labels.give(index, "teaser", "between_title_and_main_text")
        elif not first < index < last or not _is_kept(labels, inside, index):
            labels.give(index, "furniture", "outside_main_text")


def _is_lead(labels: Labels, index: int, first: int) -> bool:
    """A sentence that the extractor lost between the title and the main text."""
    title = labels.title
    if title is None or not title < index < first or index - title > _LEAD_LOOK:
        return False
    block = labels.blocks[index]
    return _LEAD_WORDS[0] <= block.size <= _LEAD_WORDS[1] and block.ends_sentence and block.sentence_ends > 0


def _covered(main: tuple[tuple[int, int], ...], starts: list[int], start: int, end: int) -> bool:
    """Whether at least half of [start, end) lies in the main text."""
    at = max(0, bisect_right(starts, start) - 1)
    covered = 0
    while at < len(main) and main[at][0] < end:
        covered += max(0, min(end, main[at][1]) - max(start, main[at][0]))
        at += 1
    return 2 * covered >= end - start


def _is_kept(labels: Labels, inside: list[bool], index: int) -> bool:
    """A paragraph that the extractor lost beside main text, or a lone line right above it: a heading."""
    block = labels.blocks[index]
    if block.is_prose:
        return block.size >= 20 and (inside[index - 1] or inside[index + 1])
    return inside[index + 1] and block.size >= _LEAST_HEADING and labels.blocks[index + 1].is_prose
