"""Which stance a learned model heard in each attribution, and how sure it was.

Not for: believing it; see `weigh`.
"""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, cast

from lagebild.records import Act, Annotations, Attribution, StanceValue
from lagebild.text.stretches import share_of

_SAME: Final = 0.3
"""So much of their words an attribution and a finding share where both mean the same statement."""
_BACK: Final = 50
"""So many findings that begin before an attribution ends are looked at."""


@dataclass(frozen=True, slots=True)
class Heard:
    """`sure`: the share of the value among all stances, 0 to 1; 1 from a model that does not tell."""

    stance: StanceValue
    sure: float


def find_heard(known: Annotations) -> list[Heard | None]:
    """What was heard in each attribution, in order; None where the model found no such statement."""
    acts = sorted((a for a in known.findings.acts if a.layer != "trigger"), key=lambda a: a.spans[0])
    starts = [a.spans[0][0] for a in acts]
    found: list[Heard | None] = []
    for attribution in known.attributions:
        last = bisect_left(starts, max(q.end for q in attribution.content))
        found.append(_hear(attribution, acts[max(0, last - _BACK) : last]))
    return found


def _hear(attribution: Attribution, acts: Sequence[Act]) -> Heard | None:
    ours = [(q.start, q.end) for q in attribution.content]
    shares = ((share_of(ours, act.spans), -number) for number, act in enumerate(acts))
    share, number = max(shares, default=(0.0, 0))
    if share <= _SAME:
        return None
    act = acts[-number]
    return Heard(cast(StanceValue, act.labels["stance"]), act.sure.get("stance", 1.0))
