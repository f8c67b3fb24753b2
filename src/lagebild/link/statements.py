"""One attributed statement as linking compares it, and whether two of them say the same.

Not for: joining statements to claims; see `clusters`.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from lagebild.link.copies import Copy
from lagebild.link.roots import Sources, find_roots
from lagebild.link.wording import Terms, compare_terms
from lagebild.records import Attribution, ClaimMention

SAME = 0.65
SAME_IN_COPY = 0.45
"""Within one reused passage less is enough: the words around are known to be the same."""
SAME_AS_MATTER = 0.75
"""For a statement without a matter of its own to join those about one."""
FEWEST_TERMS = 3
FEWEST_TERMS_WITHOUT_NAMES = 5
"""Shared terms. Short statements of dead and wounded are alike in all reports of all disasters."""
NAMES_WEIGH = 0.2


@dataclass(frozen=True, slots=True)
class Statement:
    """A claim mention with its attribution, the entities it names, and the reused passage it stands in."""

    mention: ClaimMention
    attribution: Attribution
    terms: Terms
    names: frozenset[str]
    copy: Copy | None = None
    voices: frozenset[str] = frozenset()
    """Whose word it is in the end, by key; none where nobody is named."""


def make_statements(
    mentions: Iterable[ClaimMention],
    attributions: Mapping[str, Attribution],
    sources: Sources,
) -> list[Statement]:
    """Statements in the order of their mentions; mentions whose attribution is gone are left out."""
    named = sources.register.of_referent
    return [
        Statement(
            mention,
            attributions[mention.attribution],
            frozenset(mention.terms),
            frozenset(named[r] for r in mention.referents if r in named),
            sources.copies.get(mention.attribution),
            frozenset(r.key for r in find_roots(attributions[mention.attribution], sources)) - {"nobody"},
        )
        for mention in mentions
        if mention.attribution in attributions
    ]


def compare_statements(a: Statement, b: Statement, weights: Mapping[str, float]) -> float:
    """How far two statements say the same, in [0, 1]; whether they say it or deny it plays no part.

    0 where they give different numbers or share too few terms; where they share no name it takes more.
    """
    if disagree(a, b):
        return 0.0
    fewest = FEWEST_TERMS if a.names & b.names else FEWEST_TERMS_WITHOUT_NAMES
    if len(a.terms & b.terms) < fewest:
        return 0.0
    words = compare_terms(a.terms, b.terms, weights)
    if not a.names and not b.names:
        return words
    names = len(a.names & b.names) / len(a.names | b.names)
    return (1 - NAMES_WEIGH) * words + NAMES_WEIGH * names


def disagree(a: Statement, b: Statement) -> bool:
    """Whether both give numbers, and none is the same."""
    numbers = (set(a.mention.numbers), set(b.mention.numbers))
    return all(numbers) and numbers[0].isdisjoint(numbers[1])


def find_threshold(a: Statement, b: Statement) -> float:
    """From which score on two statements are the same."""
    if a.copy and b.copy and a.copy.passage == b.copy.passage:
        return SAME_IN_COPY
    return SAME_AS_MATTER if a.mention.matters or b.mention.matters else SAME
