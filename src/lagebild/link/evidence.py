"""Statements of different reports that tell the same in words of their own: rare words and numbers in common.

Not for: nearly the same words (`statements`), nor the very same ones (`echoes`).
"""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations

from lagebild.link.statements import Statement, disagree
from lagebild.link.wording import Terms, compare_terms, weigh_terms

RARE = 12
"""A word or number that more statements of the pile have says little of what they are about."""
FEWEST = 2
"""Rare words and numbers that two statements must share."""
COUNTS = 12
"""Numbers up to this one are counts of anything: three reasons, twelve hours."""
SAME = 0.25
"""Weighted overlap from which on words alone are enough, where as many are rare and shared."""
SAME_WITH_NUMBER = 0.12
"""The same where one of what they share is a number."""

SAME_OF_ONE_VOICE = 0.1
"""The same where one voice says both: she says again what she said before."""

Pair = tuple[float, int, int]


def find_evident(statements: Sequence[Statement]) -> list[Pair]:
    """(overlap, i, j) of statements of two reports that share enough, i < j, in order."""
    terms = [s.terms | _numbers(s) for s in statements]
    weights = weigh_terms(terms)
    counts = Counter(term for these in terms for term in these)
    rare = [frozenset(term for term in these if counts[term] <= RARE) for these in terms]
    found = []
    for i, j in _block(rare):
        a, b = statements[i], statements[j]
        if a.mention.document == b.mention.document or disagree(a, b):
            continue
        score = compare_terms(terms[i], terms[j], weights)
        if score >= _threshold(a, b, rare[i] & rare[j]):
            found.append((score, i, j))
    return found


def _numbers(statement: Statement) -> Terms:
    return frozenset(f"#{number}" for number in statement.mention.numbers if float(number) > COUNTS)


def _threshold(a: Statement, b: Statement, shared: Terms) -> float:
    if a.voices & b.voices:
        return SAME_OF_ONE_VOICE
    return SAME_WITH_NUMBER if any(term.startswith("#") for term in shared) else SAME


def _block(rare: Sequence[Terms]) -> Iterator[tuple[int, int]]:
    """Pairs that share enough rare terms, in order."""
    places: dict[str, list[int]] = defaultdict(list)
    for at, these in enumerate(rare):
        for term in these:
            places[term].append(at)
    shared = Counter(pair for found in places.values() for pair in combinations(found, 2))
    yield from sorted(pair for pair, count in shared.items() if count >= FEWEST)
