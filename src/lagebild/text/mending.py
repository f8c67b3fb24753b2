"""A text with some of its runs put otherwise, and the way back: which words of the original a run rests on.

Layers read the mended text; what they find is taken back, and quotes the original. Not for: what to mend.
"""

from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, fields, is_dataclass, replace
from functools import cache
from itertools import accumulate
from typing import Any, TypeVar

from lagebild.records import Document, Span, Text

R = TypeVar("R")
Place = tuple[int, int]
_ENDS = ("start", "end")


@dataclass(frozen=True, slots=True)
class Edit:
    """`original[start:end]` is read as `restored`."""

    start: int
    end: int
    restored: str


class Mending:
    """The edits of one text, each where the one before has ended or later; others are left out."""

    def __init__(self, original: str, edits: Iterable[Edit]) -> None:
        self.original = original
        self.edits = tuple(_apart(edits, len(original)))
        self.text = "".join(_pieces(original, self.edits))
        grown = accumulate((len(e.restored) - (e.end - e.start) for e in self.edits), initial=0)
        self._shifts = tuple(grown)
        self._old = tuple(e.start for e in self.edits)
        self._new = tuple(e.start + shift for e, shift in zip(self.edits, self._shifts, strict=False))

    def to_original(self, start: int, end: int) -> Place:
        """The run of the original that `text[start:end]` rests on."""
        first = self._back(start)[0]
        return (first, first) if start == end else (first, max(first, self._back(end - 1)[1]))

    def from_original(self, start: int, end: int) -> Place:
        """Where a run of the original is read."""
        first = self._forth(start)
        return first, max(first, self._forth(end))

    def _back(self, at: int) -> Place:
        """The characters of the original that the character at `at` of the mended text rests on."""
        index = bisect_right(self._new, at) - 1
        while index >= 0 and not self.edits[index].restored and self._new[index] == at:
            index -= 1  # taken out: nothing rests on it
        if index >= 0:
            edit, new = self.edits[index], self._new[index]
            if at < new + len(edit.restored):
                same = len(edit.restored) == edit.end - edit.start
                return (edit.start + at - new, edit.start + at - new + 1) if same else (edit.start, edit.end)
        old = at - self._shifts[bisect_right(self._new, at)]
        return old, old + 1

    def _forth(self, at: int) -> int:
        index = bisect_right(self._old, at) - 1
        if index < 0:
            return at
        edit = self.edits[index]
        if at < edit.end:
            return self._new[index] + min(at - edit.start, len(edit.restored))
        return at + self._shifts[index + 1]


def _apart(edits: Iterable[Edit], size: int) -> Iterable[Edit]:
    last = 0
    for edit in sorted(edits, key=lambda e: (e.start, e.end)):
        if last <= edit.start <= edit.end <= size:
            yield edit
            last = edit.end


def _pieces(original: str, edits: tuple[Edit, ...]) -> Iterable[str]:
    at = 0
    for edit in edits:
        yield original[at : edit.start]
        yield edit.restored
        at = edit.end
    yield original[at:]


def mend_text(text: Text, mending: Mending) -> Text:
    """The cleaned document as it is read through its repairs."""
    if not mending.edits:
        return text
    document: Document = replace(text.document, text=mending.text)
    spans = (_moved(span, mending.from_original, mending.text) for span in text.spans)
    page = _moved(text.page, mending.from_original, mending.text)
    return Text(document, tuple(_joined(spans, mending.text)), page)


def _joined(spans: Iterable[Span], text: str) -> Iterator[Span]:
    """Spans of one role that touch as one: what parted them was taken out, and a word goes on in the next."""
    last: Span | None = None
    for span in spans:
        if last is not None and last.end == span.start and last.role == span.role:
            last = replace(last, end=span.end, quote=text[last.start : span.end])
            continue
        if last is not None:
            yield last
        last = span
    if last is not None:
        yield last


def restore(record: R, mending: Mending) -> R:
    """A record of the mended text, at whatever depth, with offsets and quotes of the original."""
    return _moved(record, mending.to_original, mending.original) if mending.edits else record


@cache
def _names(record: type) -> tuple[str, ...]:
    return tuple(field.name for field in fields(record))


def _moved(value: R, move: Callable[[int, int], Place], text: str) -> R:
    """`value` with every place in it moved, and the words at that place taken from `text`."""
    if isinstance(value, tuple):
        return type(value)(_moved(one, move, text) for one in value)
    if not is_dataclass(value) or isinstance(value, type):
        return value
    changed: dict[str, Any] = {}
    names = _names(type(value))
    for name in names:
        old = getattr(value, name)
        if isinstance(old, tuple) or is_dataclass(old):
            changed[name] = _moved(old, move, text)
    place = [getattr(value, name) for name in _ENDS if name in names]
    if len(place) == 2 and None not in place:
        changed |= dict(zip(_ENDS, move(place[0], place[1]), strict=True))
        if "quote" in names:
            changed["quote"] = text[changed["start"] : changed["end"]]
    return replace(value, **changed)
