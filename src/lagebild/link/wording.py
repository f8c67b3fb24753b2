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
    for terms, places in same.items():
        for term in _prefix(terms, weights, threshold):
            buckets.setdefault(term, []).append(places[0])
    pairs = {pair for bucket in buckets.values() if len(bucket) <= BUCKET for pair in combinations(bucket, 2)}
    pairs.update((places[0], other) for places in same.values() for other in places[1:])
    return iter(sorted(pairs))


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
