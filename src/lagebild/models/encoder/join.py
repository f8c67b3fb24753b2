"""One act for what was looked at several times: a run seen in two windows, a quotation in several runs.

Not for: nesting; the records tell that by their spans.
"""

from collections.abc import Sequence
from dataclasses import replace

from lagebild.models.encoder.words import Run
from lagebild.records import Act

_SHARED = 0.5
"""So much of the smaller one two acts share that are the same."""


def join_acts(acts: Sequence[Act]) -> list[Act]:
    """The surest of those that share their words, in the order of the text."""
    kept: list[Act] = []
    for act in sorted(acts, key=lambda a: (-a.score, a.layer, a.spans)):
        same = next((k for k in kept if k.layer == act.layer and _share(k.spans, act.spans) > _SHARED), None)
        if same is None:
            kept.append(act)
        elif act.layer != "trigger":
            kept[kept.index(same)] = replace(same, spans=_union(same.spans, act.spans))
    return sorted(kept, key=lambda a: (a.spans, a.layer))


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
