"""Fingerprints of passages: sentence-sized runs of words over ALL spans of a page, furniture included.

A comment policy that two pages share has to be found as reuse, so that nobody takes it for corroboration.
Not for: saying which passages are copies of each other; `link` does.
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from lagebild.records import Annotations, Passage, Span, Text, make_id
from lagebild.text.folding import fold
from lagebild.text.shingles import find_shingles, find_words

LEAST_WORDS: Final = 6
MOST_WORDS: Final = 60
"""A run without an end mark (an automatic transcript) is cut after so many words."""
SHINGLE_WORDS: Final = 5
KEPT_SHINGLES: Final = 32

_END: Final = re.compile(r"[.!?:…](?=[\"“”»«’')\]]*(?:\s|$))|\n")
"""Where a run may end. Wrong cuts do no harm: they fall the same way in every copy."""


def find_passages(text: Text, known: Annotations, language: str) -> Annotations:
    """Fills `passages` from `text.spans`. Reads no sentences: cuts must not depend on tags or roles."""
    del language
    found = [
        _to_passage(text, span, start, end) for span in text.spans for start, end in _find_runs(span.quote)
    ]
    kept = {passage.id: passage for passage in found if passage is not None}
    return replace(known, passages=tuple(sorted(kept.values(), key=lambda p: (p.start, p.end))))


def _find_runs(quote: str) -> Iterator[tuple[int, int]]:
    """Runs of `quote` between end marks, none longer than MOST_WORDS words."""
    start = 0
    for mark in _END.finditer(quote):
        yield from _cut(quote, start, mark.end())
        start = mark.end()
    yield from _cut(quote, start, len(quote))


def _cut(quote: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    words = find_words(quote[start:end])
    for first in range(0, len(words), MOST_WORDS):
        run = words[first : first + MOST_WORDS]
        yield start + run[0][0], start + run[-1][1]


def _to_passage(text: Text, span: Span, start: int, end: int) -> Passage | None:
    quote = span.quote[start:end]
    words = [folded for a, b in find_words(quote) if (folded := fold(quote[a:b]))]
    if len(words) < LEAST_WORDS:
        return None
    begin, stop = span.start + start, span.start + end
    return Passage(
        id=make_id("passage", text.document.id, begin, stop),
        document=text.document.id,
        start=begin,
        end=stop,
        quote=quote,
        key=make_id("words", *words),
        words=len(words),
        role=span.role,
        shingles=find_shingles(words, SHINGLE_WORDS, KEPT_SHINGLES),
    )
