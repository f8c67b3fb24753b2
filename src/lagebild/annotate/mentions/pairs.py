"""Whom "beide Länder", "die beiden Politiker", "beide" stand for: two of one sort, or nobody."""

from collections import Counter
from collections.abc import Sequence
from typing import Final

from lagebild.annotate.mentions.figures import Figure
from lagebild.annotate.mentions.reading import Candidate

PAIR_MEMORY: Final = 4
"""Sentences back that a pair is looked for."""


def find_pair(
    near: Sequence[Figure], states: Sequence[Figure], candidate: Candidate, weights: Counter[str | None]
) -> list[Figure]:
    """Two figures, or [] where no two offer themselves.

    `near` are the figures named lately, the latest first; `states` all states of the document so far;
    `weights` how often the whole document names each.
    """
    two_states = _two_states(states, near, weights)
    people = [f for f in near if f.schema == "Person" and f.named]
    two_people = people[:2] if len(people) >= 2 else []
    if candidate.role == "states":
        return two_states
    if candidate.role == "people":
        return two_people
    pairs = [pair for pair in (two_people, two_states) if pair]
    return max(pairs, key=lambda pair: min(f.seen_at for f in pair), default=[])


def _two_states(
    states: Sequence[Figure], near: Sequence[Figure], weights: Counter[str | None]
) -> list[Figure]:
    """Of the states named lately, by themselves or through their people, the two most spoken of."""
    spoken_for = {f.speaks_for for f in near if f.schema == "Person"} | {f.key for f in near}
    seen = sorted((f for f in states if f.sentence >= 0), key=lambda f: (-weights[f.key], -f.seen_at))
    lately = [f for f in seen if f.key in spoken_for]
    if len(lately) >= 2:
        return lately[:2]
    clear = len(seen) == 2 or (len(seen) > 2 and weights[seen[1].key] >= 2 * weights[seen[2].key])
    return seen[:2] if clear else []
