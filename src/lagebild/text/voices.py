"""Whose word a place in a text rests on: the innermost attribution around it.

Not for: finding attributions, or who is behind one.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import Final

from lagebild.records import Attribution

_STRETCH: Final = 1000
"""Characters of the stretches by which attributions are looked up."""


class Voices:
    """Attributions of one document by the stretches of text that they reach over; the page's own left out."""

    def __init__(self, attributions: Iterable[Attribution]) -> None:
        self._over: defaultdict[int, list[Attribution]] = defaultdict(list)
        for attribution in attributions:
            if attribution.kind != "own" and attribution.content:
                start = min(attribution.start, *(q.start for q in attribution.content))
                end = max(attribution.end, *(q.end for q in attribution.content))
                for stretch in range(start // _STRETCH, end // _STRETCH + 1):
                    self._over[stretch].append(attribution)

    def find(self, places: Sequence[int]) -> Attribution | None:
        """The innermost attribution whose content holds a place, first places first; else one around it.

        What stands in the clause that introduces a statement is no part of it: "X, der Y beliefert, sagte".
        """
        for place in places:
            holding = [a for a in self._near(place) if any(q.start <= place < q.end for q in a.content)]
            if holding:
                return min(holding, key=_content_length)
        for place in places:
            around = [a for a in self._near(place) if a.start <= place < a.end and not _frames(a, place)]
            if around:
                return min(around, key=lambda a: (a.end - a.start, a.id))
        return None

    def _near(self, place: int) -> list[Attribution]:
        return self._over.get(place // _STRETCH, [])


def _frames(attribution: Attribution, place: int) -> bool:
    return any(q.start <= place < q.end for q in attribution.frame)


def _content_length(attribution: Attribution) -> tuple[int, str]:
    return sum(q.end - q.start for q in attribution.content), attribution.id
