"""In which parts of what a model found a word stands: source, content, who gives, who takes.

Not for: who the mentions are that it found; see `tagged`.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from typing import Final

from lagebild.annotate.mentions.reading import Reading
from lagebild.records import Act

_OTHER: Final = {"supplier": "recipient", "recipient": "supplier"}
_SAYS: Final = ("source", "addressee")


class Heard:
    """Parts by token: the number of the act and the role of the words in it."""

    def __init__(self, reading: Reading, acts: Sequence[Act]) -> None:
        self._at: dict[int, list[tuple[int, str]]] = {}
        self._sources: dict[int, list[int]] = {}
        """Tokens of the source of each statement."""
        self.spans: list[tuple[int, int]] = []
        """Tokens, half-open, of all sources, addressees and parties."""
        for number, act in enumerate(acts):
            for role, spans in (*act.roles.items(), *([("content", act.spans)] if _says(act) else [])):
                for first, last in (_run(reading, span) for span in spans):
                    self._note(number, role, first, last)

    def _note(self, number: int, role: str, first: int, last: int) -> None:
        for at in range(first, last):
            self._at.setdefault(at, []).append((number, role))
        if role == "source":
            self._sources.setdefault(number, []).extend(range(first, last))
        if role in _SAYS or role in _OTHER:
            self.spans.append((first, last))

    def roles(self, at: int) -> list[str]:
        """The roles of the word at `at`, sorted, none twice."""
        return sorted({role for _, role in self._at.get(at, ())})

    def opposed(self, at: int, other: int) -> bool:
        """Whether one of two words gives and the other takes in the same transfer."""
        there = self._at.get(other, ())
        return any((number, _OTHER[role]) in there for number, role in self._at.get(at, ()) if role in _OTHER)

    def speaks_here(self, at: int) -> Iterator[int]:
        """Tokens of the sources of those in whose statements the word at `at` stands."""
        for number, role in self._at.get(at, ()):
            if role == "content":
                yield from self._sources.get(number, ())


def _says(act: Act) -> bool:
    return act.layer != "trigger"


def _run(reading: Reading, span: tuple[int, int]) -> tuple[int, int]:
    first = bisect_right(reading.tokens, span[0], key=lambda t: t.end)
    return first, bisect_left(reading.tokens, span[1], key=lambda t: t.start)
