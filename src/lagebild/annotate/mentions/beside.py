"""Nouns that the text puts beside a name, or for it: "die Spedition Halvor", "Halvor, eine Spedition,".

Not for: whom such a noun stands for later; see `antecedents`.
"""

from collections.abc import Iterator
from typing import Final

from lagebild.annotate.mentions.reading import Candidate, Reading
from lagebild.lang.tags import ADJECTIVES, ARTICLES, NOUNS
from lagebild.text.folding import fold

_WORDS: Final = 3
"""Articles and adjectives, at most, between a comma and the noun or name behind it."""


def find_nouns_beside(reading: Reading, candidate: Candidate) -> set[str]:
    """The folded nouns of a candidate without a name, or those around its name."""
    if candidate.kind == "pronoun":
        return set()
    places = [candidate.last - 1] if candidate.kind in ("title", "group") else []
    places += [*_before(reading, candidate.first), *_behind(reading, candidate.last)]
    return {fold(reading.tokens[at].lemma) for at in places if reading.tokens[at].pos in NOUNS}


def _before(reading: Reading, first: int) -> Iterator[int]:
    """ "Spedition Halvor", "der Betreiber, die Halvor AG"."""
    low = reading.bounds(first)[0]
    at = first - 1
    while at >= max(low, first - _WORDS) and reading.tokens[at].pos in ARTICLES | ADJECTIVES:
        at -= 1
    if at > low and at < first - 1 and reading.lower[at] == ",":
        yield at - 1
    elif low <= at == first - 1:
        yield at


def _behind(reading: Reading, last: int) -> Iterator[int]:
    """ "Halvor, eine Spedition aus Oslo,"."""
    high = reading.bounds(last - 1)[1]
    if last >= high or reading.lower[last] != ",":
        return
    at = last + 1
    while at < min(high, last + 1 + _WORDS) and reading.tokens[at].pos in ARTICLES | ADJECTIVES:
        at += 1
    if last + 1 < at < high:
        yield at
