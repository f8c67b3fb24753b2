"""The end of a page: related stories, boxes, rests of menus below the last running text.

Not for: links to other stories in the middle of a report; see `headings`.
"""

from typing import Final

from lagebild.clean.labels import Labels
from lagebild.clean.main_part import is_in_main

_REPORT: Final = 12
"""Words of running text above a marker of the end, from which on there was a report."""
_SENTENCE: Final = 6
"""Words of a sentence that a signature follows."""
_TEASED: Final = 40
"""Words up to which running text below a marker of the end is the teaser of another story."""


def find_end(labels: Labels) -> None:
    """Labels what stands below the last of the report."""
    _find_below_markers(labels)
    prose = labels.prose()
    carried = [i for i, label in labels.given.items() if label.role in {"transcript", "teaser"}]
    last = max([*prose, *carried], default=-1)
    if last < 0:
        return
    for index in [i for i in labels.undecided() if i > last]:
        if index <= last or (index == last + 1 and _goes_with(labels, index, last)):
            last = max(last, index)
        elif index == last + 1 and (end := _find_list(labels, index)):
            last = end
        else:
            labels.give(index, "furniture", "below_the_report")


def _find_below_markers(labels: Labels) -> None:
    """Short text below a marker, up to a paragraph that is too long to tease another story.

    A marker above the report, as in a menu, ends nothing.
    """
    markers = set(labels.ends)
    said = any(label.role == "transcript" for label in labels.given.values())
    words, ended = _REPORT if said else 0, False
    for index, block in enumerate(labels.blocks):
        if index in labels.given:
            ended = ended or (index in markers and words >= _REPORT)
        elif block.is_prose and (not ended or block.size > _TEASED or _goes_on(labels, index)):
            words += block.size
            ended = False
        elif ended and not (block.is_prose and is_in_main(labels, index)):
            labels.give(index, "furniture", "below_the_report")


def _goes_on(labels: Labels, index: int) -> bool:
    """Whether running text follows running text from here on, so that the report is not over."""
    below = labels.blocks[index + 1 : index + 3]
    return len(below) == 2 and all(block.is_prose and block.ends_sentence for block in below)


def _goes_with(labels: Labels, index: int, last: int) -> bool:
    """Whether a block right below the last running text is of the report too."""
    block = labels.blocks[index]
    return (
        block.ends_sentence
        or _is_list(labels, index, last)
        or (block.sentence_ends > 0 and block.size >= _SENTENCE and is_in_main(labels, index))
    )


def _find_list(labels: Labels, heading: int) -> int | None:
    """The last item of a list under a heading, most of whose items take up words of the report."""
    end = heading
    while end + 1 < len(labels.blocks) and end + 1 not in labels.given and labels.blocks[end + 1].is_bullet:
        end += 1
    said = [i for i in range(heading) if labels.role(i) in (None, "headline", "teaser", "transcript")]
    about = set().union(*(labels.blocks[i].stems for i in said))
    told = sum(bool(labels.blocks[i].stems & about) for i in range(heading + 1, end + 1))
    return end if end > heading + 1 and 2 * told > end - heading else None


def _is_list(labels: Labels, index: int, last: int) -> bool:
    """An entry of a list, or the line with a colon that opens one."""
    if labels.blocks[index].is_bullet or labels.blocks[last].text.endswith(":"):
        return True
    below = labels.blocks[index + 1 : index + 2]
    return labels.blocks[index].text.endswith(":") and bool(below) and below[0].is_bullet
