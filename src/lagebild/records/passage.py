"""Fingerprints of a document's passages, by which copies are found across documents."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Passage:
    """A sentence-sized run of words: `key` is a hash of its folded words, `shingles` hashes of word runs."""

    id: str
    document: str
    start: int
    end: int
    quote: str
    key: str
    words: int
    role: str
    shingles: tuple[int, ...]
