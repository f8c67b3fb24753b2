"""Where each figure of a document was named, so that one can ask who was named lately.

Not for: whom words without a name stand for; see `antecedents`.
"""

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from lagebild.annotate.mentions.figures import Figure
from lagebild.annotate.mentions.reading import Candidate

_FIGURES: Final = 30
"""So many figures are asked, those named last."""
_PLACES: Final = 400
"""So many places back: in lists of thousands of names nobody points back further."""


@dataclass(frozen=True, slots=True)
class Place:
    """Words that stood for a figure. `subject`: whether they seem to be one."""

    candidate: Candidate
    figure: Figure
    subject: bool


class History:
    """Places in the order in which they are added, which is that of the text."""

    def __init__(self) -> None:
        self._places: list[Place] = []

    def add(self, place: Place) -> None:
        """Notes the next place."""
        self._places.append(place)

    def latest(self, at: int) -> list[Place]:
        """The last place of each figure before token `at`, the latest first."""
        end = bisect_left(self._places, at, key=lambda place: place.candidate.first)
        last: dict[int, Place] = {}
        for place in self._back(end):
            last.setdefault(id(place.figure), place)
            if len(last) == _FIGURES:
                break
        return list(last.values())

    def _back(self, end: int) -> Iterator[Place]:
        return (self._places[number] for number in range(end - 1, max(-1, end - 1 - _PLACES), -1))
