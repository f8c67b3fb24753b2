"""Statements in the same words: a quotation in two reports, a part of it, or one that stands in another.

Words are the same where most runs of three of one are runs of the other: a dateline before them, a spelling
or an ending may differ. Not for: statements in words of their own; see `evidence`.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import combinations

from lagebild.link.nesting import find_nested, overlap
from lagebild.link.sets import Sets
from lagebild.link.spelling import fold_words
from lagebild.link.statements import Statement, disagree

RUN = 3
"""Words of a run."""
HELD = 0.8
"""The share of the runs of the shorter statement that the longer one has."""
ALIKE = 0.7
"""The share of all runs of two that both have, from which on they are one wording, and not a part of one."""
FEWEST = 4
"""Words of the shorter statement where one voice says both."""
FEWEST_WITHOUT_VOICE = 7
"""Words of the shorter statement where nobody, or somebody else, is named for one of them."""
BUCKET = 200
"""A run of words that more statements share proposes no candidates: it is a phrase."""

Runs = frozenset[tuple[str, ...]]
Echo = tuple[float, int, int]
"""How far two statements are the same words, and their positions."""


def find_echoes(statements: Sequence[Statement]) -> list[Echo]:
    """Pairs in the same words, (i < j), in order. What only points back is the same words everywhere."""
    words = [() if s.mention.anaphoric else fold_words(s.mention.quote) for s in statements]
    runs = [_to_runs(w) for w in words]
    found = []
    for i, j in _block(runs):
        a, b = statements[i], statements[j]
        one_voice = bool(a.voices & b.voices)
        if overlap(a.attribution, b.attribution) or disagree(a, b):
            continue
        if min(len(words[i]), len(words[j])) < (FEWEST if one_voice else FEWEST_WITHOUT_VOICE):
            continue
        shared = len(runs[i] & runs[j])
        if shared >= HELD * min(len(runs[i]), len(runs[j])):
            found.append((shared / len(runs[i] | runs[j]), i, j))
    return sorted(found, key=lambda echo: echo[1:])


def find_parts(statements: Sequence[Statement]) -> list[tuple[int, int]]:
    """Pairs of one report of which one voice says one within the other: «ein „großer“ Tag» and „großer“."""
    places = {s.attribution.id: at for at, s in enumerate(statements)}
    nested = find_nested(s.attribution for s in statements)
    pairs = sorted(tuple(sorted((places[a.id], places[b.id]))) for a, b in nested)
    return [(i, j) for i, j in pairs if statements[i].voices and statements[i].voices == statements[j].voices]


def share_matters(statements: Sequence[Statement], echoes: Sequence[Echo]) -> list[Statement]:
    """The statements, those in one wording about the matters of the first that has any.

    One report may name its parties in another way than the next; the same words are about the same.
    """
    sets = Sets(range(len(statements)))
    for likeness, i, j in echoes:
        if likeness >= ALIKE:
            sets.join(i, j)
    first: dict[int, tuple[str, ...]] = {}
    for at, statement in enumerate(statements):
        if statement.mention.matters and not statement.mention.anaphoric:
            first.setdefault(sets[at], statement.mention.matters)
    return [
        replace(s, mention=replace(s.mention, matters=first[sets[at]]))
        if sets[at] in first and not s.mention.anaphoric
        else s
        for at, s in enumerate(statements)
    ]


def _to_runs(words: Sequence[str]) -> Runs:
    return frozenset(tuple(words[at : at + RUN]) for at in range(max(1, len(words) - RUN + 1)))


def _block(runs: Sequence[Runs]) -> Iterator[tuple[int, int]]:
    """Pairs that share a run, each once."""
    places: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for at, these in enumerate(runs):
        for run in these:
            places[run].append(at)
    pairs = (combinations(found, 2) for found in places.values() if 1 < len(found) <= BUCKET)
    yield from sorted({pair for some in pairs for pair in some})
