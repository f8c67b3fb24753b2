"""One act for what was looked at several times: a run seen in two windows, a quotation in several runs.

Not for: nesting; the records tell that by their spans.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from lagebild.models.encoder.words import Run
from lagebild.records import Act

_SHARED = 0.5
"""So much of the smaller one two acts share that are the same."""
_PLACE: Final = 1024
"""Characters; acts are only compared where they reach into the same stretch of so many."""


def join_acts(acts: Sequence[Act]) -> list[Act]:
    """The surest of those that share their words, in the order of the text."""
    kept: list[Act] = []
    near: dict[tuple[str, int], set[int]] = {}
    for act in sorted(acts, key=lambda a: (-a.score, a.layer, a.spans)):
        numbers = sorted({n for place in _places(act) for n in near.get(place, ())})
        same = next((n for n in numbers if _share(kept[n].spans, act.spans) > _SHARED), len(kept))
        if same == len(kept):
            kept.append(act)
        elif act.layer != "trigger":
            kept[same] = replace(kept[same], spans=_union(kept[same].spans, act.spans))
        for place in _places(kept[same]):
            near.setdefault(place, set()).add(same)
    return sorted(kept, key=lambda a: (a.spans, a.layer))


def _places(act: Act) -> Iterator[tuple[str, int]]:
    return ((act.layer, at) for start, end in act.spans for at in range(start // _PLACE, end // _PLACE + 1))


def _share(one: Sequence[Run], other: Sequence[Run]) -> float:
    shared = sum(max(0, min(b, d) - max(a, c)) for a, b in one for c, d in other)
    return shared / max(1, min(sum(b - a for a, b in one), sum(b - a for a, b in other)))


def _union(one: Sequence[Run], other: Sequence[Run]) -> tuple[Run, ...]:
    found: list[Run] = []
    for start, end in sorted([*one, *other]):
        if found and start <= found[-1][1] + 1:
            found[-1] = (found[-1][0], max(found[-1][1], end))
        else:
            found.append((start, end))
    return tuple(found)
