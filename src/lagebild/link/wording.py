"""Which statements say nearly the same: weighted overlap of their terms, rare terms weighing more.

Candidates come from prefix filtering (Bayardo, Ma and Srikant, "Scaling up all pairs similarity search",
2007; here for weighted Jaccard): with terms ordered from rare to frequent, two sets that reach the threshold
share one of the first terms of both, so only those are indexed. Nothing above the threshold is missed, except
behind terms that stand in very many different statements. Not for: joining statements; see `clusters`.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations
from math import fsum, log

BUCKET = 200
"""A term that more different statements share in their prefixes proposes no candidates."""

Terms = frozenset[str]


def weigh_terms(statements: Sequence[Terms]) -> dict[str, float]:
    """The weight of each term over all statements: inverse document frequency, never zero."""
    counts = Counter(term for terms in statements for term in terms)
    return {term: log(1 + len(statements) / count) for term, count in counts.items()}


def compare_terms(a: Terms, b: Terms, weights: Mapping[str, float]) -> float:
    """Weighted Jaccard in [0, 1]. Sums are exact ones, so that the order of a set plays no part."""
    shared = fsum(weights[t] for t in a & b)
    return shared / fsum(weights[t] for t in a | b) if shared else 0.0


def block_by_rare_terms(
    statements: Sequence[Terms], weights: Mapping[str, float], threshold: float
) -> Iterator[tuple[int, int]]:
    """Pairs of positions (i < j) of statements that may reach the threshold; equal sets are compared once."""
    same: dict[Terms, list[int]] = {}
    for at, terms in enumerate(statements):
        same.setdefault(terms, []).append(at)
    buckets: dict[str, list[int]] = {}
    prefixes: dict[int, frozenset[str]] = {}
    for terms, places in same.items():
        prefixes[places[0]] = frozenset(_prefix(terms, weights, threshold))
        for term in sorted(prefixes[places[0]]):
            buckets.setdefault(term, []).append(places[0])
    usable = {term for term, bucket in buckets.items() if 1 < len(bucket) <= BUCKET}
    for term in sorted(usable):
        for i, j in combinations(buckets[term], 2):
            if term == min(prefixes[i] & prefixes[j] & usable):  # each pair once, without keeping them all
                yield i, j
    for places in same.values():
        yield from ((places[0], other) for other in places[1:])


def _prefix(terms: Iterable[str], weights: Mapping[str, float], threshold: float) -> Iterator[str]:
    """The rarest terms, until those that are left weigh too little to reach the threshold alone."""
    ordered = sorted(terms, key=lambda t: (-weights[t], t))
    left = sum(weights[t] for t in ordered)
    enough = threshold * left
    for term in ordered:
        if left < enough:
            return
        yield term
        left -= weights[term]
