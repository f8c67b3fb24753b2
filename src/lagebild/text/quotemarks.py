"""Pairs quotation marks of every style, mixed and broken ones too, within one stretch of text.

Which mark opens and which closes is read from the space around it, not from its shape: a closing mark of one
language is an opening one of another, and machine translation mixes them. Not for: what a quotation means.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

_DOUBLE: Final = frozenset('"“”„‟«»＂「」『』')
_SINGLE: Final = frozenset("'‘’‚‹›`´")
_SURE_OPENERS: Final = frozenset("„‚")
_BEFORE_OPENER: Final = frozenset("([{-–—/:…")


@dataclass(frozen=True, slots=True)
class Quoted:
    """Quoted words at [start, end), marks included. `closed` is False where the closing mark is missing."""

    start: int
    end: int
    double: bool
    closed: bool


def find_quoted(text: str, start: int, end: int) -> list[Quoted]:
    """Quoted stretches of text[start:end], in order of their starts; single ones may lie in double ones."""
    found = [*_pair(text, start, end, _DOUBLE, True), *_pair(text, start, end, _SINGLE, False)]
    return sorted(found, key=lambda q: (q.start, -q.end))


def _pair(text: str, start: int, end: int, marks: frozenset[str], double: bool) -> Iterator[Quoted]:
    opened: int | None = None
    for at in range(start, end):
        if text[at] not in marks or _is_apostrophe(text, at, start, end, opened is not None, double):
            continue
        opens, closes = _opens(text, at, start, end), _closes(text, at, start, end)
        if opened is None:
            if opens or not closes:
                opened = at
        elif closes or not opens:
            yield Quoted(opened, at + 1, double, True)
            opened = None
        else:  # a second opener: the first quotation was never closed
            if double:
                yield Quoted(opened, _cut(text, opened, at), double, False)
            opened = at
    if opened is not None and double and end - opened > 1:
        yield Quoted(opened, _cut(text, opened, end), double, False)


def _opens(text: str, at: int, start: int, end: int) -> bool:
    if text[at] in _SURE_OPENERS:
        return True
    before = text[at - 1] if at > start else " "
    after = text[at + 1] if at + 1 < end else " "
    return (before.isspace() or before in _BEFORE_OPENER) and not after.isspace()


def _closes(text: str, at: int, start: int, end: int) -> bool:
    if text[at] in _SURE_OPENERS:
        return False
    before = text[at - 1] if at > start else " "
    after = text[at + 1] if at + 1 < end else " "
    return not before.isspace() and (after.isspace() or not after.isalnum() or before in ".!?,…")


def _is_apostrophe(text: str, at: int, start: int, end: int, opened: bool, double: bool) -> bool:
    """A single mark inside or behind a word, with no quotation open that it could close."""
    if double:
        return False
    before = text[at - 1] if at > start else " "
    after = text[at + 1] if at + 1 < end else " "
    if before.isalnum() and after.isalnum():
        return True
    return not opened and not (_opens(text, at, start, end) and after.isalnum())


def _cut(text: str, opened: int, end: int) -> int:
    """Where a quotation without a closing mark ends: behind its first sentence, or with the stretch."""
    for at in range(opened + 2, end):
        if text[at] in ".!?" and (at + 1 >= end or text[at + 1].isspace()) and text[at - 1].isalpha():
            return at + 1
    cut = end
    while cut > opened + 1 and text[cut - 1].isspace():
        cut -= 1
    return cut
