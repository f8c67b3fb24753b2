"""The title of a page and every line that repeats it.

Not for: headings inside the report.
"""

import re
from typing import Final

from lagebild.clean.blocks import Block
from lagebild.clean.dates import find_dates, is_date_line
from lagebild.clean.foreign import is_of_template
from lagebild.clean.head_lines import is_head_line
from lagebild.clean.known_lines import find_rule
from lagebild.clean.labels import Labels
from lagebild.clean.shapes import find_shape
from lagebild.lang.page_facts import all_fact_rules
from lagebild.text.folding import fold

_LONGEST: Final = 30
_SITE_SUFFIX: Final = re.compile(r"\s+[|–—-]\s+[^|–—]{2,40}$")
_AFTER_TITLE: Final = re.compile(r"^[\s–—:|-]+")
_CODED: Final = re.compile(r"^[\[(]?(?:\d{1,2}:)?\d{1,2}:\d{2}[\])]?\s+[a-zäöüß]")
_DATELINE: Final = re.compile(r"^[A-ZÄÖÜ][^\n.!?()\d]{1,60}\([^()\n]{2,40}\)\s?[-–—]\s")
"""The line of place and agency that opens agency copy: "WESENDORF (xyz) - "."""
_SAID: Final = 10
_KICKER: Final = 3
"""Words up to which a line above the title is a kicker."""
_KICKED: Final = 4
"""Lines below a kicker among which the title stands, where only lines of the page part them."""
_MENU: Final = 14
"""Blocks above the first running text from which on a menu stands there."""
_BODY_WORDS: Final = 15
_BODY_LOOK: Final = 12
_MASTHEAD: Final = 3
"""Index of the last block that may hold the name of the site."""
_MASTHEAD_WORDS: Final = 8
_MASTHEAD_LOOK: Final = 6
"""Blocks below the name of the site among which there is a title."""
_CLOSE: Final = 0.6
"""Share of the most words that a line takes up of the report, from which on the upper one is the title."""
_LOOK: Final = 12
"""Blocks at the top of plain text among which the title is looked for."""


_TELLING: Final = frozenset({"headline", "transcript"})
"""Roles that a format states whose parts leave no title to be guessed."""


def find_title(labels: Labels) -> None:
    """Labels the title and its repetitions as headlines."""
    facts = labels.document.facts
    if facts.title:
        labels.title = _stated(labels)
    if labels.title is None:
        labels.title = _marked(labels)
    told = any(role in _TELLING for _, _, role in facts.parts)
    if labels.title is None and not (facts.main or told):
        below = _below_menus(labels)
        labels.title = _first(labels) if below is None else below
        labels.title = _closer(labels, labels.title)
    title = labels.document.facts.title or ""
    if labels.title is not None:
        title = labels.blocks[labels.title].text
        labels.give(labels.title, "headline", "title")
    _find_repeated(labels, title)


def _stated(labels: Labels) -> int | None:
    """The block that holds the title which the format states, a site's name at its end aside."""
    title = labels.document.facts.title or ""
    wanted = {fold(title), fold(_SITE_SUFFIX.sub("", title))} - {""}
    for index, block in enumerate(labels.blocks):
        if len(block.text) <= 2 * len(title) + 40 and fold(block.text) in wanted:
            return index
    return None


def _marked(labels: Labels) -> int | None:
    """The first block of what the markup heads the page with."""
    heading = next((part for part in labels.document.facts.parts if part[2] == "headline"), None)
    if heading is None:
        return None
    blocks = enumerate(labels.blocks)
    return next((i for i, block in blocks if heading[0] <= block.start < heading[1]), None)


def _first(labels: Labels) -> int | None:
    """The first block that is short, no sentence among others, and of no known kind of line."""
    for index, block in enumerate(labels.blocks[:_LOOK]):
        if find_rule(block) or find_shape(block) or block.size < 2 or is_of_template(labels, index):
            continue
        if is_head_line(block.text):
            labels.give(index, "byline", "head_line")
            continue
        if _is_masthead(labels, index):
            labels.give(index, "furniture", "masthead")
            continue
        if block.size <= _KICKER and _is_masthead(labels, index + 1):
            continue
        if _DATELINE.match(block.text):
            return None  # agency copy from its first sentence on
        if _is_said(block):
            return None  # speech from the first line on
        if block.size > _LONGEST or (block.sentence_ends > 2 and block.size > 14):
            return None
        below = labels.blocks[index + 1 : index + 2]
        if block.text.endswith(".") and not block.text.endswith("..") and not (below and below[0].apart):
            return None
        if len(labels.blocks) < 2:
            return None
        return _below_kickers(labels, index)
    return None


def _is_said(block: Block) -> bool:
    """Whether a line begins in lower case, behind a time code or with many words: speech written down."""
    return _CODED.match(block.text) is not None or (block.size >= _SAID and block.text[:1].islower())


def _closer(labels: Labels, title: int | None) -> int | None:
    """A line between the title and the running text that speaks of the report, where the title does not."""
    body = next((i for i, block in enumerate(labels.blocks[: 2 * _LOOK]) if _is_body(block)), 0)
    if title is None or title >= body:
        return title
    said: set[str] = set().union(*(b.stems for b in labels.blocks[body : body + _BODY_LOOK] if b.is_prose))
    if labels.blocks[title].stems & said:
        return title
    rated = [
        (len(labels.blocks[index].stems & said), -index)
        for index in range(title + 1, body)
        if _may_be_title(labels.blocks[index])
    ]
    best = max(rated, default=(0, 0))
    return -best[1] if best[0] >= 2 else title


def _is_body(block: Block) -> bool:
    return block.is_prose and block.size >= _BODY_WORDS and find_rule(block) is None


def _below_kickers(labels: Labels, index: int) -> int:
    """The title under a kicker, lines of the page between them; the kicker itself where none stands there."""
    if labels.blocks[index].size > _KICKER:
        return index
    if _is_title(labels, index + 1):
        return index + 1
    below = range(index + 1, min(index + 1 + _KICKED, len(labels.blocks)))
    first = next((i for i in below if not _is_between(labels.blocks[i])), None)
    return first if first is not None and first > index + 1 and _may_be_title(labels.blocks[first]) else index


def _is_between(block: Block) -> bool:
    """Whether a line parts the name of a site from the title: a menu, another kicker."""
    if find_rule(block) or find_shape(block):
        return True
    return block.size <= _KICKER and not block.ends_sentence and next(find_dates(block.text), None) is None


def _is_masthead(labels: Labels, index: int) -> bool:
    """Whether a line above other candidates is the name of the site and what it offers."""
    if index >= len(labels.blocks):
        return False
    block = labels.blocks[index]
    if index > _MASTHEAD or block.size > _MASTHEAD_WORDS or block.ends_sentence:
        return False
    below = labels.blocks[index + 1 : index + 1 + _MASTHEAD_LOOK]
    named = any(
        rule.name == "masthead" and rule.pattern.match(block.text) for rule in all_fact_rules("publisher")
    )
    return named and any(_may_be_title(line) for line in below)


def _below_menus(labels: Labels) -> int | None:
    """Where a menu opens the page: the lone line above the running text that shares most words with it."""
    blocks = labels.blocks
    body = next((i for i in range(len(blocks) - 4) if _opens_body(blocks[i : i + 4])), 0)
    if body <= _MENU:
        return None
    said: set[str] = set().union(
        *(block.stems for block in blocks[body : body + _BODY_LOOK] if block.is_prose)
    )
    rated = [
        (len(blocks[index].stems & said), index)
        for index in range(max(0, body - 2 * _LOOK), body)
        if _may_be_title(blocks[index]) and not blocks[index].text.endswith(".")
    ]
    best = max(rated, default=(0, 0))[0]
    near = (index for shared, index in rated if shared >= max(2, _CLOSE * best))
    return next(near, None)


def _may_be_title(block: Block) -> bool:
    fits = _KICKER < block.size <= _LONGEST and not block.is_prose and not block.is_bullet
    known = find_rule(block) or find_shape(block) or is_date_line(block.text) or is_head_line(block.text)
    return fits and not known


def _opens_body(blocks: list[Block]) -> bool:
    """Running text of some length with more of it close below."""
    first = blocks[0].is_prose and blocks[0].size >= _BODY_WORDS
    return (
        first
        and find_rule(blocks[0]) is None
        and any(b.is_prose and b.size >= _BODY_WORDS for b in blocks[1:])
    )


def _is_title(labels: Labels, index: int) -> bool:
    """Whether the block under a kicker is the title: longer, short enough, no sentence and no known line."""
    if index >= len(labels.blocks):
        return False
    block, kicker = labels.blocks[index], labels.blocks[index - 1]
    known = find_rule(block) or find_shape(block) or next(find_dates(block.text), None)
    return (
        known is None
        and not _is_said(block)
        and kicker.size < block.size <= _LONGEST
        and not block.text.endswith((".", ":"))
    )


def _find_repeated(labels: Labels, title: str) -> None:
    key = fold(title.rstrip(" .…"))
    if len(key.split()) < 3:
        return
    for index, block in enumerate(labels.blocks):
        if index == labels.title or len(block.text) < len(key) // 2:
            continue
        if fold(block.text[: 2 * len(title) + 20]) == key and len(block.text) <= 2 * len(title) + 20:
            labels.give(index, "headline", "title_repeated")
        elif block.text.startswith(title) and block.size > len(title.split()):
            cut = block.start + len(title)
            rest = labels.document.text[cut : block.end]
            cut += len(rest) - len(_AFTER_TITLE.sub("", rest))
            if cut < block.end:
                labels.glued[index] = cut
