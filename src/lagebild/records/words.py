"""Tokens and sentences of one document.

Not for: keeping: tokens are not stored.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Token:
    """One word or mark. `pos` is an STTS tag (German) or C5 tag (English), `lemma` the dictionary form."""

    start: int
    end: int
    text: str
    lemma: str
    pos: str


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence of a carrying span. `first` and `last` index the document's tokens, half-open."""

    id: str
    document: str
    start: int
    end: int
    quote: str
    index: int
    role: str
    first: int
    last: int
