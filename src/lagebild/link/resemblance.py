"""Which passages say nearly the same: candidates by shared rare shingles, then compared whole.

After Broder, "On the resemblance and containment of documents" (1997): a passage is the set of its shingles,
resemblance is the share of shingles that two have in common, containment the share of the smaller one's.
Passages are sentence-sized, so the sets are smaller than a MinHash signature; they are compared exactly, and
the min-wise idea serves only to choose, out of each set, the few shingles by which candidates are found.
"""

from collections.abc import Iterator, Sequence
from itertools import chain, combinations, groupby

import numpy as np

SKETCH = 8
"""How many of its smallest shared shingles a passage is looked up by."""
BUCKET = 40
"""A shingle that stands in more distinct wordings than this is a stop shingle: it proposes no candidates."""
RESEMBLANCE = 0.35
"""Shingles are five words wide: one word changed in a sentence of fifteen takes five of eleven away."""
CONTAINMENT = 0.85
FEWEST_SHARED = 3
"""Shingles. Fewer shared runs of words are a name with its titles."""

Shingles = Sequence[int]
"""Hashes of a passage's word runs, each once, ascending."""


def compare_shingles(a: Shingles, b: Shingles) -> float:
    """Resemblance of two passages in [0, 1]; where one holds the other nearly whole, containment instead."""
    shared = len(frozenset(a).intersection(b))
    if shared < FEWEST_SHARED:
        return 0.0
    resemblance = shared / (len(a) + len(b) - shared)
    containment = shared / min(len(a), len(b))
    return containment if containment >= CONTAINMENT else resemblance


def find_similar(wordings: Sequence[Shingles]) -> Iterator[tuple[int, int, float]]:
    """Pairs of positions (i < j) whose passages resemble each other enough, with their score."""
    seen: set[tuple[int, int]] = set()
    for bucket in _block_by_sketch(wordings):
        for pair in combinations(bucket, 2):
            if pair in seen:
                continue
            seen.add(pair)
            score = compare_shingles(wordings[pair[0]], wordings[pair[1]])
            if score >= RESEMBLANCE:
                yield *pair, score


def _block_by_sketch(wordings: Sequence[Shingles]) -> Iterator[list[int]]:
    """Positions of the passages that share one of their smallest shingles that are shared at all.

    In arrays, because nearly every shingle of a large pile stands in one passage only.
    """
    flat = np.fromiter(chain.from_iterable(wordings), dtype=np.int64)
    owners = np.repeat(np.arange(len(wordings)), [len(w) for w in wordings])
    _, back, counts = np.unique(flat, return_inverse=True, return_counts=True)
    shared = (counts[back] >= 2) & (counts[back] <= BUCKET)
    flat, owners = flat[shared], owners[shared]
    order = np.lexsort((flat, owners))
    sketch = [
        (int(flat[at]), int(owner))
        for owner, places in groupby(order, key=lambda at: owners[at])
        for at in list(places)[:SKETCH]
    ]
    for _, bucket in groupby(sorted(sketch), key=lambda item: item[0]):
        yield [owner for _, owner in bucket]
