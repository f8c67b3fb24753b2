"""Whose word a place in a text rests on: the innermost attribution around it.

Not for: finding attributions, or who is behind one.
"""

from collections.abc import Sequence

from lagebild.records import Attribution


def find_voice(places: Sequence[int], attributions: Sequence[Attribution]) -> Attribution | None:
    """The innermost attribution whose content holds a place, the first place first; else whose hull does."""
    for place in places:
        holding = [a for a in attributions if any(q.start <= place < q.end for q in a.content)]
        if holding:
            return min(holding, key=_content_length)
    for place in places:
        around = [a for a in attributions if a.content and a.start <= place < a.end]
        if around:
            return min(around, key=lambda a: (a.end - a.start, a.id))
    return None


def _content_length(attribution: Attribution) -> tuple[int, str]:
    return sum(q.end - q.start for q in attribution.content), attribution.id
