"""A page of which a machine has made one line: its menu, title, byline, text and foot parted again.

Only what the tables know is cut off, and only where a menu opens the line: the headline of another story
that no mark parts from the sentence after it stays in the text. Sentences are never cut.

Not for: pages with lines of their own; see the passes.
"""

import re
from collections.abc import Iterator
from functools import cache
from typing import Final

from lagebild.clean.blocks import Block
from lagebild.clean.labels import Label
from lagebild.lang.page_words import any_of

_LEAST: Final = 80
_MOSTLY: Final = 0.8
_TITLE: Final = (2, 25)
_NAME: Final = r"[A-ZÄÖÜ][\w.&-]*"
_PART: Final = r"\s+(?:[>›»/|·•]\s+)?"
_SENTENCE: Final = re.compile(r"(?<=[.!?])[“”\"»)\]]*\s+(?=\S)|[.!?][“”\"»)\]]*$")
_MENU: Final = Label("furniture", "menu_in_the_line")
_WORDS: Final = Label("furniture", "words_of_the_page")
_BYLINE: Final = Label("byline", "byline_in_the_line")
_HEADLINE: Final = Label("headline", "title")

Piece = tuple[int, int, Label | None]


def part_lines(blocks: list[Block]) -> tuple[list[Block], dict[int, Label]]:
    """The blocks, the one that holds nearly all words cut into pieces, and the labels of pieces by index."""
    longest = max(range(len(blocks)), key=lambda i: blocks[i].size, default=-1)
    if longest < 0 or blocks[longest].size < max(_LEAST, _MOSTLY * sum(block.size for block in blocks)):
        return blocks, {}
    whole = blocks[longest]
    pieces = list(_find_pieces(whole.text))
    cut = [_cut(whole, start, end) for start, end, _ in pieces]
    labels = {longest + at: label for at, (_, _, label) in enumerate(pieces) if label is not None}
    return [*blocks[:longest], *cut, *blocks[longest + 1 :]], labels


def _cut(block: Block, start: int, end: int) -> Block:
    return Block(block.start + start, block.start + end, block.text[start:end], start > 0 or block.apart)


def _find_pieces(line: str) -> Iterator[Piece]:
    """Pieces of a line without the space between them; the whole line where no menu opens it."""
    menu = _menu().match(line)
    if menu is None:
        yield 0, len(line), None
        return
    found: list[Piece] = [(0, menu.end(), _MENU)]
    title = _first(line, menu.end())
    if title:
        found.append((menu.end(), title, _HEADLINE))
    at = found[-1][1]
    for start, end, label in _runs(line, at):
        found.append((start, end, label))
        at = end
    for start, end, label in [*found, *_body(line, at)]:
        words = line[start:end]
        if words.strip():
            yield start + len(words) - len(words.lstrip()), start + len(words.rstrip()), label


def _first(line: str, at: int) -> int | None:
    """Where the title ends that stands from `at` on: before the byline, or the first button below it."""
    hit = _button().search(line, at + 1)
    title = line[at : hit.start()].split() if hit else []
    return hit.start() if hit and _TITLE[0] <= len(title) <= _TITLE[1] else None


def _runs(line: str, at: int) -> Iterator[Piece]:
    """Buttons and bylines that follow each other from `at` on."""
    while hit := _next().match(line, at):
        yield at, hit.end(), _BYLINE if hit.group("byline") else _WORDS
        at = hit.end()


def _body(line: str, at: int) -> Iterator[Piece]:
    """The text from `at` on, words of the page between its sentences, and the foot."""
    ends = [hit.end() for hit in _SENTENCE.finditer(line, at)]
    for end in ends:
        hit = _between().match(line, end) if end >= at else None
        is_foot = end == ends[-1] and end >= at and _any_word().match(line, end) is not None
        if hit is None and not is_foot:
            continue
        yield at, end, None
        at = len(line) if is_foot or hit is None else hit.end()
        yield end, at, _WORDS
    yield at, len(line), None


@cache
def _menu() -> re.Pattern[str]:
    """The name of the site, if it stands there, and two or more words of a menu."""
    word = rf"(?:{any_of('menu', 'control')}(?!\s+[a-zäöü])|(?<=[>›»/|·•]\s){_NAME}(?!\s+[a-zäöü]))"
    return re.compile(rf"\W*(?:{_NAME}{_PART}){{0,3}}?(?:{word}{_PART}){{2,}}")


@cache
def _button() -> re.Pattern[str]:
    return re.compile(rf"(?<=\s)(?:{any_of('byline', 'control')})")


@cache
def _next() -> re.Pattern[str]:
    return re.compile(rf"\s*(?:(?P<byline>{any_of('byline')})|{any_of('control')})(?:{_PART})?")


@cache
def _between() -> re.Pattern[str]:
    """Words of the page behind which a sentence begins."""
    return re.compile(rf"(?:{any_of('control')}\s*)+(?=[A-ZÄÖÜ„“\"»«\d])")


@cache
def _any_word() -> re.Pattern[str]:
    return re.compile(any_of("menu", "control"))
