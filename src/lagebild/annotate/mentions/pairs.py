"""Whom "beide Länder", "die beiden Politiker", "beide" stand for: two of one sort, or nobody."""

from collections import Counter
from collections.abc import Sequence
from typing import Final

from lagebild.annotate.mentions.figures import Figure
from lagebild.annotate.mentions.reading import Candidate

_NEAR: Final = 4
"""Sentences back that a pair is looked for."""


def find_pair(
    figures: Sequence[Figure], candidate: Candidate, here: int, weights: Counter[str | None]
) -> list[Figure]:
    """Two figures, or [] where no two offer themselves. `weights`: how often each state is named."""
    near = [f for f in figures if f.sentence >= 0 and here - f.sentence <= _NEAR]
    spoken_for = {f.speaks_for for f in near if f.schema == "Person"}
    states = _two_states([f for f in figures if f.schema == "Country"], near, spoken_for, weights)
    people = _two_people([f for f in figures if f.schema == "Person"], here)
    if candidate.role == "states":
        return states
    if candidate.role == "people":
        return people
    pairs = [pair for pair in (people, states) if pair]
    return max(pairs, key=lambda pair: min(f.seen_at for f in pair), default=[])


def _two_states(
    states: Sequence[Figure],
    near: Sequence[Figure],
    spoken_for: set[str | None],
    weights: Counter[str | None],
) -> list[Figure]:
    """Of the states named lately, by themselves or through their people, the two most spoken of."""
    seen = sorted((f for f in states if f.sentence >= 0), key=lambda f: (-weights[f.key], -f.seen_at))
    lately = [f for f in seen if f in near or f.key in spoken_for]
    if len(lately) >= 2:
        return lately[:2]
    clear = len(seen) == 2 or (len(seen) > 2 and weights[seen[1].key] >= 2 * weights[seen[2].key])
    return seen[:2] if clear else []


def _two_people(people: Sequence[Figure], here: int) -> list[Figure]:
    near = [f for f in people if f.sentence >= 0 and here - f.sentence <= _NEAR and f.named]
    ranked = sorted(near, key=lambda f: -f.seen_at)
    return ranked[:2] if len(ranked) >= 2 else []
