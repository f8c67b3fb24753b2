"""Which passages say nearly the same: candidates by shared rare shingles, then compared whole.

After Broder, "On the resemblance and containment of documents" (1997): a passage is the set of its shingles,
resemblance is the share of shingles that two have in common, containment the share of the smaller one's.
Passages are sentence-sized, so the sets are smaller than a MinHash signature; they are compared exactly, and
the min-wise idea serves only to choose, out of each set, the few shingles by which candidates are found.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations

SKETCH = 8
"""How many of its smallest shared shingles a passage is looked up by."""
BUCKET = 40
"""A shingle that stands in more distinct wordings than this is a stop shingle: it proposes no candidates."""
RESEMBLANCE = 0.6
CONTAINMENT = 0.85

Shingles = frozenset[int]


def compare_shingles(a: Shingles, b: Shingles) -> float:
    """Resemblance of two passages in [0, 1]; where one holds the other nearly whole, containment instead."""
    if not a or not b:
        return 0.0
    shared = len(a & b)
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


def _block_by_sketch(wordings: Sequence[Shingles]) -> Iterable[list[int]]:
    counts: dict[int, int] = defaultdict(int)
    for shingles in wordings:
        for shingle in shingles:
            counts[shingle] += 1
    buckets: dict[int, list[int]] = defaultdict(list)
    for at, shingles in enumerate(wordings):
        shared = sorted(s for s in shingles if 2 <= counts[s] <= BUCKET)
        for shingle in shared[:SKETCH]:
            buckets[shingle].append(at)
    return (bucket for _, bucket in sorted(buckets.items()) if len(bucket) > 1)
