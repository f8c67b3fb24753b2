"""Lines of a printed interview: which open with a name, before a colon or in brackets, which with a dash,
which with neither.

Not for: who speaks in them; see `interviews`.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from lagebild.annotate.attributions.view import Run, View
from lagebild.records import Mention

_LONGEST: Final = 5
"""Words of a name that opens a turn."""
_BRACKET: Final = 6
"""Words of a bracket behind it, marks included."""
_READ: Final = frozenset({"report", "transcript"})
"""Roles of sentences in which turns may be marked: subtitles name their voices too."""
_DASHES: Final = frozenset("–—-")
_OPENING: Final = {"[": "]", "(": ")"}


@dataclass(frozen=True, slots=True)
class Line:
    """One line: its words behind what opens it, the name that does, and whom that stands for (`person` where
    the page names him in full)."""

    words: Run
    name: Run | None = None
    bracket: bool = False
    dash: bool = False
    who: str = ""
    person: Mention | None = None

    @property
    def opened(self) -> bool:
        """True for a line that a name or a dash opens."""
        return self.dash or self.name is not None

    def asks(self, view: View) -> bool:
        """True for a line that ends in a question mark."""
        return view.form(self.words[1] - 1) == "?"


def find_lines(view: View) -> Iterator[Line]:
    """All lines of the report, in text order."""
    opened: int | None = None
    last = 0
    for sentence in view.sentences:
        read = sentence.role in _READ
        if opened is not None and (not read or _begins_line(view, sentence.first)):
            yield _line(view, opened, last)
            opened = None
        if read:
            opened, last = sentence.first if opened is None else opened, sentence.last
    if opened is not None:
        yield _line(view, opened, last)


def _line(view: View, first: int, last: int) -> Line:
    if view.low[first] in _DASHES and first + 1 < last:
        return Line((first + 1, last), dash=True)
    named = _in_brackets(view, first, last) or _name(view, first, last)
    return Line((named[1], last), named[0], named[2]) if named else Line((first, last))


def _name(view: View, first: int, last: int) -> tuple[Run, int, bool] | None:
    """The name that opens a line before a colon and more words, where those begin, and whether a bracket
    stands behind the name."""
    end = first
    while end < min(last, first + _LONGEST + 1) and view.low[end] not in {":", "("}:
        if not view.tokens[end].text[:1].isupper() and view.low[end] not in view.words("name_link"):
            return None
        end += 1
    colon = end
    if view.form(end) == "(":
        closed = (at for at in range(end, min(last, end + _BRACKET)) if view.low[at] == ")")
        colon = next(closed, last) + 1
    shown = first < end and view.form(colon) == ":" and colon + 1 < last
    return ((first, end), colon + 1, colon > end) if shown else None


def _in_brackets(view: View, first: int, last: int) -> tuple[Run, int, bool] | None:
    """The same for a name in brackets that opens a line: "[Holm] guten Tag"."""
    closing = _OPENING.get(view.low[first])
    for end in range(first + 1, min(last - 1, first + _LONGEST + 2)) if closing else ():
        if view.low[end] == closing:
            words = end + (2 if view.form(end + 1) == ":" else 1)
            return ((first + 1, end), words, False) if first + 1 < end and words < last else None
        if not view.tokens[end].text[:1].isupper() and view.low[end] not in view.words("name_link"):
            return None
    return None


def _begins_line(view: View, at: int) -> bool:
    return at == 0 or "\n" in view.text[view.tokens[at - 1].end : view.tokens[at].start]
