"""The stretch of a flattened page in which its running text stands close together and speaks of one matter.

Above it lie menus, below it other stories, comments and the foot of the page: many short lines, or
paragraphs that take up none of the report's words. The stretch with the largest sum of points is the report,
where running text gives points and all else costs some (maximum subsequence, Pasternack and Roth 2009).

Not for: pages whose extractor tells the main text; see `main_part`.
"""

from collections import Counter
from collections.abc import Sequence
from typing import Final

from lagebild.clean.blocks import Block
from lagebild.clean.headings import is_lone
from lagebild.clean.labels import Labels

_MOST_WORDS: Final = 50
"""Words of a paragraph that count."""
_PER_WORDS: Final = 12
"""Words that give a point."""
_FRAME_COST: Final = 1.0
_LONE_COST: Final = 0.7
_STRANGE: Final = 2.5
"""What a paragraph costs that takes up no word of the report."""
_TOPICAL: Final = 3
"""Blocks of the report in which a word of its matter stands."""
_SENTENCE: Final = 4
"""Words of a short sentence right beside the stretch."""
_CLOSING: Final = '"“”»«’)'
_GAP: Final = 2
_SHARED: Final = 2
_NEAR: Final = 25
"""Blocks around the stretch among which other parts of the report may stand."""
_OUTSIDE: Final = 12
"""Short lines outside the stretch from which on there is a page around the report."""


def find_dense_part(labels: Labels) -> None:
    """Labels undecided blocks outside the dense part as furniture, where a page stands around it."""
    if labels.document.facts.main or len(labels.blocks) < _OUTSIDE:
        return
    first, last = _best(_points(labels, None))
    about = _find_topic(labels, first, last)
    first, last = _best(_points(labels, about))
    first, last = _reach(labels, first, -1), _reach(labels, last, 1)
    outside = [i for i in range(len(labels.blocks)) if not first <= i <= last]
    if sum(labels.blocks[i].size < _MOST_WORDS for i in outside) < _OUTSIDE:
        return
    labels.framed = True
    for index in outside:
        if not _is_of_report(labels, index, (first, last), about):
            labels.give(index, "furniture", "outside_dense_part")


def _reach(labels: Labels, end: int, step: int) -> int:
    """How far running text goes on beyond an end of the stretch, over a line or two of the page at a time."""
    at, gap = end + step, 0
    while 0 <= at < len(labels.blocks) and gap <= _GAP:
        block = labels.blocks[at]
        if labels.role(at) is None and (_goes_on(block) or (gap == 0 and _ends(block))):
            end, gap = at, 0
        elif labels.role(at) is None and is_lone(labels, at):
            break  # the headline of another story
        else:
            gap += 1
        at += step
    return end


def _goes_on(block: Block) -> bool:
    """Whether a block is a sentence, the opening of a list or an item of one."""
    return (block.is_prose and block.ends_sentence) or block.is_bullet or block.text.endswith(":")


def _ends(block: Block) -> bool:
    """Whether a short block is a sentence of its own, as the last one of a report may be."""
    return block.size >= _SENTENCE and block.text.rstrip(_CLOSING).endswith(".")


def _is_of_report(labels: Labels, index: int, stretch: tuple[int, int], about: frozenset[str]) -> bool:
    """Running text close to the stretch that is about the same: a lead, or a part behind pictures."""
    block = labels.blocks[index]
    if not block.is_prose or not stretch[0] - _NEAR <= index <= stretch[1] + _NEAR:
        return False
    return len(block.stems & about) >= _SHARED


def _points(labels: Labels, about: frozenset[str] | None) -> list[float]:
    return [_rate(labels, index, about) for index in range(len(labels.blocks))]


def _rate(labels: Labels, index: int, about: frozenset[str] | None) -> float:
    block, role = labels.blocks[index], labels.role(index)
    if role in {"furniture", "related", "comment"}:
        return -_FRAME_COST
    if role in {"byline", "caption"}:
        return -_LONE_COST / 2
    if role == "headline":
        return 0.0
    if block.is_prose:
        gain = min(block.size, _MOST_WORDS) / _PER_WORDS
        return gain if about is None or block.stems & about else gain / 2 - _STRANGE
    return -_LONE_COST if is_lone(labels, index) else 0.0


def _best(points: Sequence[float]) -> tuple[int, int]:
    """First and last of the stretch with the largest sum; the first of equals."""
    best, stretch = 0.0, (0, len(points) - 1)
    total, start = 0.0, 0
    for index, value in enumerate(points):
        if total <= 0:
            total, start = 0.0, index
        total += value
        if total > best:
            best, stretch = total, (start, index)
    return stretch


def _find_topic(labels: Labels, first: int, last: int) -> frozenset[str]:
    """Words that stand in several blocks of the stretch, and those of the title."""
    counts: Counter[str] = Counter()
    for index in range(first, last + 1):
        if labels.blocks[index].is_prose:
            counts.update(labels.blocks[index].stems)
    title = labels.blocks[labels.title].stems if labels.title is not None else frozenset()
    return title | {stem for stem, count in counts.items() if count >= _TOPICAL}
