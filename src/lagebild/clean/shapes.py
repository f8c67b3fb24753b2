"""Lines that their shape alone gives away, in any language: addresses, arrows, hashtags, ids, credits, dates.

Not for: lines known by their words; see `known_lines`.
"""

import re
from typing import Final

from lagebild.clean.blocks import Block
from lagebild.clean.labels import Label, Labels

_URL: Final = re.compile(r"(?:https?://|www\.)\S+")
_HASHTAGS: Final = re.compile(r"^(?:#[\w-]+[\s,;|]*)+$")
_ARROW: Final = re.compile(r"^(?:[➤►→»▶▷➔➜➡👉🔴✅🔔▸❯›]|>>)\s*(?![^»]*«)\S")
_IMAGE_ID: Final = re.compile(r"^[A-Z0-9]{2,}(?:[-_][A-Z0-9]+){2,}$")
_IDENTIFIER: Final = re.compile(r"^[a-z0-9]+(?:_[a-z0-9]+)+$")
_FILE: Final = re.compile(r"^\S+\.(?:jpe?g|png|gif|webp|mp[34]|svg|pdf)$", re.I)
_RIGHTS: Final = re.compile(
    r"^(?:©|\(c\)|copyright\b)\s*(?:©\s*)?(?:(?:by|19\d\d|20\d\d)\b|[A-ZÄÖÜ\s]+$)", re.I
)
_RIGHTS_YEAR: Final = re.compile(r"^(?:©|\(c\)|copyright\b).{1,60}\b(?:19|20)\d\d\W*$", re.I)
_MENU_ROW: Final = re.compile(r"^[^.!?:]{2,40}(?:(?: {2,}|\t+| [|·•] )[^.!?]{1,40}){2,}$")
"""Words of a menu in one line, far apart or parted by bars."""
_BREADCRUMB: Final = re.compile(r"^[\w&/ -]{2,30}(?: [>›»/] [\w&/ -]{2,40}){2,}$")
_RIGHTS_AT_END: Final = re.compile(r"^[^.!?]{2,80}\s(?:©|\(c\))\s*(?:19|20)\d\d\s[^.!?]{2,40}$")
"""A row of links that ends in the year and the name of who owns the page."""
_CREDIT_ALONE: Final = re.compile(r"^(?:©|\(c\)|Copyright:?)\s*\S.{1,80}$")
_CREDIT_AT_END: Final = re.compile(r"\S.*\s(?:©|\(c\)|\|\s?©)\s*[^.!?]{2,90}\)?$")
_DATELINE: Final = re.compile(
    r"^[A-ZÄÖÜ][^\W\d_]+\.?(?:[ /-][A-ZÄÖÜ]?[^\W\d_]+){0,2}\.?\s\([a-zäöü./]{2,8}\)$"
)
"""A place and a signature alone: "Wesendorf (abe)"."""
_COUNT: Final = re.compile(r"^(?:\d[\d.,]*[KkM]?|\d+:\d\d:\d\d)$")
_CLOCK: Final = re.compile(r"^\d{1,2}(?:[.:]\d\d|\.\d{1,2}\.\d{2,4})$")
_TEMPLATE: Final = re.compile(r"\{[{*%#].*[}*%#]\}|<%|\$\{")
_NO_WORDS: Final = re.compile(r"^[\W_]+$")
_CAPTION_WORDS: Final = 70
_LONGEST: Final = 1000


def find_shapes(labels: Labels) -> None:
    """Labels blocks by their shape."""
    for index in labels.undecided():
        label = find_shape(labels.blocks[index])
        if label is not None:
            labels.give(index, label.role, label.reason)


def find_shape(block: Block) -> Label | None:
    """The label that the shape of a block gives, None where it gives none."""
    line = block.text
    if len(line) > _LONGEST:
        return Label("furniture", "no_words") if _NO_WORDS.match(line) else None
    for pattern, reason in (
        (_NO_WORDS, "no_words"), (_HASHTAGS, "hashtags"), (_IMAGE_ID, "image_id"),
        (_IDENTIFIER, "identifier"), (_FILE, "file_name"), (_COUNT, "count"),
        (_MENU_ROW, "menu_row"), (_BREADCRUMB, "breadcrumb"),
    ):  # fmt: skip
        if pattern.match(line) and not _CLOCK.match(line):
            return Label("furniture", reason)
    if block.size <= 40 and _TEMPLATE.search(line):
        return Label("furniture", "template")
    if _is_address(block):
        return Label("furniture", "address")
    if block.size <= 6 and _DATELINE.match(line):
        return Label("byline", "dateline")
    if block.size <= 30 and _ARROW.match(line):
        return Label("furniture", "arrow")
    if block.size <= 40 and _RIGHTS.match(line) and not _CREDIT_AT_END.match(line):
        return Label("furniture", "rights")
    if block.size <= 12 and (_RIGHTS_YEAR.match(line) or _RIGHTS_AT_END.match(line)):
        return Label("furniture", "rights")
    if block.size <= 12 and _CREDIT_ALONE.match(line):
        return Label("caption", "credit")
    if block.size <= _CAPTION_WORDS and _CREDIT_AT_END.match(line):
        return Label("caption", "credit_at_end")
    return None


def _is_address(block: Block) -> bool:
    """An address with few words beside it, no sentence among them."""
    if "://" not in block.text and "www." not in block.text:
        return False
    beside = _URL.sub(" ", block.text).split()
    return len(beside) < len(block.text.split()) and len(beside) <= 12 and not block.ends_sentence
