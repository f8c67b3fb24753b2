"""The statements around an answer that it may answer.

Not for: those that rules look at; see `candidates`.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from lagebild.annotate.stances.candidates import REACH
from lagebild.annotate.stances.facets import Facets
from lagebild.annotate.stances.ties import Ties
from lagebild.lang.answers import Pointing

_TO_OTHERS: Final = frozenset({"deny", "decline"})
"""Stances to what others say."""


@dataclass(frozen=True, slots=True)
class Around:
    """The statements around one answer, which is that at `index` of `facets`; `ties` as found so far."""

    index: int
    facets: Sequence[Facets]
    answer: Facets
    pointing: frozenset[Pointing]
    ties: Ties

    def near(self) -> Sequence[Facets]:
        """The answer and so many attributions to either side of it."""
        return self.facets[max(0, self.index - REACH) : self.index + 1 + REACH]

    def candidates(self) -> list[int]:
        """All statements around the answer with other words, but for those from which the answer hangs."""
        first = max(0, self.index - REACH)
        return [n for n, f in enumerate(self.near(), first) if n != self.index and self._is_open(f)]

    def _is_open(self, candidate: Facets) -> bool:
        """Not where a tie would close a circle, but the statement around an answer is open to it; nor what
        one said oneself: that is taken back or admitted, not denied."""
        own, name = self.answer.attribution, candidate.attribution.id
        if candidate.attribution.content == own.content:
            return False
        if own.stance in _TO_OTHERS and candidate.voices & self.answer.voices:
            return False
        return name == own.parent or not self.ties.lead(name, own.id)


def is_other_voice(around: Around, number: int) -> bool:
    """Whether somebody else speaks there."""
    return not around.facets[number].voices & around.answer.voices
