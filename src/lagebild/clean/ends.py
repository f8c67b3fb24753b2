"""The end of a page: related stories, boxes, rests of menus below the last running text.

Not for: links to other stories in the middle of a report; see `headings`.
"""

from typing import Final

from lagebild.clean.labels import Labels

_TEASED: Final = 40
"""Words up to which running text below a marker of the end is the teaser of another story."""


def find_end(labels: Labels) -> None:
    """Labels what stands below the last of the report."""
    for opening in labels.ends:
        _find_below(labels, opening)
    prose = labels.prose()
    carried = [i for i, label in labels.given.items() if label.role in {"transcript", "teaser"}]
    last = max([*prose, *carried], default=-1)
    if last < 0:
        return
    for index in [i for i in labels.undecided() if i > last]:
        block = labels.blocks[index]
        if (block.ends_sentence and index == last + 1) or _is_list(labels, index, last):
            last = index
        else:
            labels.give(index, "furniture", "below_the_report")


def _find_below(labels: Labels, opening: int) -> None:
    """Short text below a marker, up to a paragraph that is too long to tease another story."""
    if sum(labels.blocks[i].size for i in labels.prose() if i < opening) < _TEASED and not any(
        label.role == "transcript" for label in labels.given.values()
    ):
        return  # a marker above the report, as in a menu, ends nothing
    for index in range(opening + 1, len(labels.blocks)):
        block = labels.blocks[index]
        if index in labels.given:
            continue
        if block.is_prose and (block.size > _TEASED or _goes_on(labels, index)):
            return
        labels.give(index, "furniture", "below_the_report")


def _goes_on(labels: Labels, index: int) -> bool:
    """Whether running text follows running text from here on, so that the report is not over."""
    below = labels.blocks[index + 1 : index + 3]
    return len(below) == 2 and all(block.is_prose and block.ends_sentence for block in below)


def _is_list(labels: Labels, index: int, last: int) -> bool:
    return index == last + 1 and (labels.blocks[index].is_bullet or labels.blocks[last].text.endswith(":"))
