"""Joins statements in nearly the same words: the most alike first, and never two matters.

Not for: how alike two statements are; see `statements`.
"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain

from lagebild.link.echoes import find_parts
from lagebild.link.evidence import find_evident
from lagebild.link.nesting import overlap
from lagebild.link.sets import Sets
from lagebild.link.statements import (
    NAMES_WEIGH,
    SAME,
    Statement,
    compare_statements,
    find_threshold,
)
from lagebild.link.wording import block_by_rare_terms, weigh_terms

Pair = tuple[float, str, str]
"""How alike two claim mentions are, and their ids."""


def join_wordings(
    statements: Sequence[Statement], echoes: Iterable[Pair] = ()
) -> tuple[dict[str, str], dict[str, float]]:
    """The node that each joined node is one with, and the best score of each claim mention that was joined.

    A node is a matter, or a claim mention without one. A statement about several matters joins by them alone.
    `echoes` are pairs in the same words.
    """
    plain = [s for s in statements if len(s.mention.matters) < 2 and s.terms]
    nodes = {s.mention.id: (s.mention.matters or (s.mention.id,))[0] for s in plain}
    bound = {s.mention.matters[0] for s in plain if s.mention.matters}
    sets: Sets[str] = Sets(nodes.values())
    scores: dict[str, float] = {}
    for score, a, b in sorted(_find_pairs(plain, echoes), key=lambda pair: (-pair[0], pair[1:])):
        left, right = sets[nodes[a]], sets[nodes[b]]
        if left != right:
            if left in bound and right in bound:
                continue
            sets.join(left, right)
            if left in bound or right in bound:
                bound.add(sets[left])
        scores.setdefault(a, score)
        scores.setdefault(b, score)
    return {node: sets[node] for node in nodes.values()}, scores


def _find_pairs(statements: Sequence[Statement], echoes: Iterable[Pair]) -> list[Pair]:
    """Pairs by every way in which two statements can be found to say the same."""
    ids = [s.mention.id for s in statements]
    parts = [(1.0, ids[i], ids[j]) for i, j in find_parts(statements)]
    evident = [(score, ids[i], ids[j]) for score, i, j in find_evident(statements)]
    known = set(ids)
    return [
        *_find_alike(statements),
        *parts,
        *evident,
        *(pair for pair in echoes if known.issuperset(pair[1:])),
    ]


def _find_alike(statements: Sequence[Statement]) -> list[Pair]:
    terms = [s.terms for s in statements]
    weights = weigh_terms(terms)
    lowest = (SAME - NAMES_WEIGH) / (1 - NAMES_WEIGH)  # what words must reach where names agree in full
    found: list[Pair] = []
    for i, j in chain(block_by_rare_terms(terms, weights, lowest), _block_by_copy(statements)):
        if overlap(statements[i].attribution, statements[j].attribution):
            continue  # what she says, and what she says that he says, are two claims
        score = compare_statements(statements[i], statements[j], weights)
        if score >= find_threshold(statements[i], statements[j]):
            found.append((score, statements[i].mention.id, statements[j].mention.id))
    return found


def _block_by_copy(statements: Sequence[Statement]) -> Iterator[tuple[int, int]]:
    """Each statement in a copied passage with those in its first occurrence."""
    first: dict[str, list[int]] = {}
    for at, statement in enumerate(statements):
        if statement.copy and statement.copy.first == statement.mention.document:
            first.setdefault(statement.copy.passage, []).append(at)
    for at, statement in enumerate(statements):
        if statement.copy and statement.copy.first != statement.mention.document:
            yield from ((min(at, b), max(at, b)) for b in first.get(statement.copy.passage, ()))
