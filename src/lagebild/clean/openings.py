"""What stands between the title and the body: teaser, captions, names of authors, menus.

Not for: lines known by their words or shape, which are labelled before.
"""

import re
from typing import Final

from lagebild.clean.blocks import Block
from lagebild.clean.dates import find_dates
from lagebild.clean.labels import Labels

_TEASER_WORDS: Final = 90
_CAPTION_WORDS: Final = 45
_APART: Final = 0.25
"""Share of blocks with an empty line above them, from which on empty lines mean something."""
_NAMES: Final = re.compile(r"^(?:[A-ZÄÖÜ][\w’'-]+\.?(?:,|\s+(?:und|and|&))?\s*){2,6}$")
_PLACES: Final = re.compile(r"^(?:[A-ZÄÖÜ][\w’-]{3,})(?:[/ ][A-ZÄÖÜ][\w’-]{3,}){0,2}$")
"""Where a report comes from, in a line of its own right above it: Kestra/Semna."""
_HEADING: Final = 4
_DATED: Final = 14
_PARTED: Final = re.compile(r"[|·:/\d]")
"""What parts the words of a line of the page."""
_ABOUT: Final = 12
"""Paragraphs that say what the report is about."""
_MENU_RUN: Final = 4
_MENU_WORDS: Final = 4


def find_opening(labels: Labels) -> None:
    """Labels menus, captions, teasers, lines of names and lone scraps above the body."""
    _find_menus(labels)
    _find_captions(labels)
    _find_teaser(labels)
    _find_scraps(labels)


def _find_menus(labels: Labels) -> None:
    """Runs of very short lines that end no sentence."""
    run: list[int] = []
    for index in [*labels.undecided(), -1]:
        fits = index >= 0 and _is_menu_line(labels.blocks[index])
        if run and (not fits or index != run[-1] + 1):
            if len(run) >= _MENU_RUN:
                for item in run:
                    labels.give(item, "furniture", "menu")
            run = []
        if fits:
            run.append(index)


def _is_menu_line(block: Block) -> bool:
    return (
        block.size <= _MENU_WORDS
        and not block.ends_sentence
        and not block.is_bullet
        and block.text[-1:] != ":"
    )


def _find_captions(labels: Labels) -> None:
    """A line right above or below an image id or credit, no empty line between them, is its caption.

    In a text that parts nothing by empty lines, nothing follows from their absence.
    """
    if sum(block.apart for block in labels.blocks) < _APART * len(labels.blocks):
        return
    for index, label in sorted(labels.given.items()):
        if label.reason not in {"image_id", "photo_line", "picture_count", "credit", "file_name", "figure"}:
            continue
        below, above = index + 1, index - 1
        if below < len(labels.blocks) and not labels.blocks[below].apart and _may_be_caption(labels, below):
            labels.give(below, "caption", "beside_a_picture")
        elif label.reason not in {"photo_line", "credit"} or labels.blocks[index].apart:
            continue
        elif above >= 0 and _may_be_caption(labels, above):
            labels.give(above, "caption", "beside_a_picture")


def _may_be_caption(labels: Labels, index: int) -> bool:
    return labels.role(index) is None and labels.blocks[index].size <= _CAPTION_WORDS


def _find_teaser(labels: Labels) -> None:
    """Running text that a byline or a picture parts from the body; a lead that begins with the title."""
    for index in labels.glued:
        if labels.blocks[index].size <= 2 * _TEASER_WORDS:
            labels.give(index, "teaser", "begins_with_title")
    for index, label in sorted(labels.given.items()):
        if label.reason == "title_repeated" and _is_lead_under(labels, index + 1):
            labels.give(index + 1, "teaser", "under_repeated_title")
    prose = labels.prose()
    if labels.title is None or len(prose) < 3:
        return
    above = [i for i in prose if i > labels.title][:2]
    for count in (1, 2):
        head = above[:count]
        if len(head) < count or sum(labels.blocks[i].size for i in head) > _TEASER_WORDS:
            return
        below = prose[prose.index(head[-1]) + 1] if prose.index(head[-1]) + 1 < len(prose) else None
        if below is None or not _is_parted(labels, head[-1], below):
            continue
        for index in head:
            labels.give(index, "teaser", "parted_from_body")
        return


def _is_lead_under(labels: Labels, index: int) -> bool:
    """A short block right under the repeated title, with an empty line and running text below it."""
    if index + 1 >= len(labels.blocks) or labels.blocks[index].apart or labels.role(index) is not None:
        return False
    below = labels.blocks[index + 1]
    return labels.blocks[index].size <= _TEASER_WORDS and below.apart and below.is_prose


def _is_parted(labels: Labels, index: int, below: int) -> bool:
    between = [label for i in range(index + 1, below) if (label := labels.given.get(i))]
    return any(label.role in {"byline", "caption"} and label.reason != "clock_line" for label in between)


def _heads(block: Block, about: set[str]) -> bool:
    """Whether a few words right above the body are its heading."""
    return block.size <= _HEADING and bool(block.stems & about) and not _PARTED.search(block.text)


def _find_scraps(labels: Labels) -> None:
    """Short undecided lines above the first running text: names of authors, kickers, rests of menus."""
    prose = labels.prose()
    carried = [i for i, label in labels.given.items() if label.role in {"transcript", "teaser"}]
    body = min([*prose, *carried], default=len(labels.blocks))
    title = labels.title if labels.title is not None else -1
    telling = [*prose[:_ABOUT], *carried, *([title] if title >= 0 else [])]
    about = set().union(*(labels.blocks[i].stems for i in telling))
    for index in [i for i in labels.undecided() if i < body]:
        block = labels.blocks[index]
        if (block.ends_sentence and block.size > 3) or block.text.endswith(":"):
            continue
        if block.size <= _DATED and next(find_dates(block.text), None) is not None:
            labels.give(index, "byline", "dated_line")
        elif index > title >= 0 and block.size <= 8 and _NAMES.match(block.text):
            labels.give(index, "byline", "names")
        elif (
            abs(index - title) == 1
            and title >= 0
            and block.size >= 3
            and (block.stems & about or not _PARTED.search(block.text))
        ):
            labels.give(index, "headline", "beside_title")
        elif index > title >= 0 and index == body - 1 and _PLACES.match(block.text):
            labels.give(index, "byline", "place")
        elif index > title >= 0 and index == body - 1 and _heads(block, about):
            labels.give(index, "headline", "heads_the_body")
        elif body < len(labels.blocks):
            labels.give(index, "furniture", "above_the_body")
