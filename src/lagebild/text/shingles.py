"""Fingerprints of runs of words that are the same on every machine: hashes, shingles.

Not for: deciding that two passages are copies; `link` compares what is made here.
"""

import re
from collections.abc import Sequence
from hashlib import blake2b
from typing import Final

_WORD: Final = re.compile(r"\w+")
_SAFE: Final = (1 << 53) - 1
"""Largest whole number that JSON readers of every language keep exactly."""


def find_words(text: str) -> list[tuple[int, int]]:
    """Offsets of the runs of letters and digits in `text`; punctuation and quotation marks are left out."""
    return [match.span() for match in _WORD.finditer(text)]


def hash_words(words: Sequence[str]) -> int:
    """A 53-bit hash of `words`, safe in JSON."""
    digest = blake2b(" ".join(words).encode("utf-8", "surrogatepass"), digest_size=8).digest()
    return int.from_bytes(digest, "big") & _SAFE


def find_shingles(words: Sequence[str], width: int, keep: int) -> tuple[int, ...]:
    """The `keep` smallest hashes of all runs of `width` words, ascending: bottom-k sketch (Broder 1997).

    A text shorter than `width` gives the hash of all its words.
    """
    runs = range(max(1, len(words) - width + 1))
    return tuple(sorted({hash_words(words[i : i + width]) for i in runs})[:keep])
