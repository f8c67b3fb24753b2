"""Stray letters between an opening quotation mark and the first word: "«eSie bleibt", "„LNordland".

Machines that translate a page put them there. Not for: names that are written so ("iPhone", "eBay").
"""

import re
from collections.abc import Iterator
from typing import Final

from lagebild.annotate.repairs.scar import Scar
from lagebild.lang.clause_words import small_words
from lagebild.records import Span

_STRAY: Final = re.compile(r"(?<![^\W_])[\"“”„‟«»‹›‚‘](?P<letter>[^\W\d_])(?P<word>[A-ZÄÖÜÀ-ÝЀ-Я][^\W\d_]+)")
_BRANDS: Final = frozenset("ie")
"""Letters that makers of goods put before a capital."""
_SURE: Final = 0.95
_LIKELY: Final = 0.7


_WITHIN: Final = re.compile(r"(?<![^\W_])(?P<letter>[a-zà-ÿ])(?P<word>[A-ZÄÖÜÀ-Ý][a-zà-ÿ]+)(?![^\W_])")


def find_letters(text: str, spans: tuple[Span, ...], language: str) -> Iterator[Scar]:
    """Each stray letter. The word behind it must be one; where nothing shows that, its letter decides."""
    for span in spans:
        for hit in _STRAY.finditer(text, span.start, span.end):
            word, letter = hit["word"], hit["letter"]
            if not word[1:].islower():
                continue
            known = _stands_alone(text, word) or word.lower() in small_words(language)
            if known and not _stands_alone(text, letter + word):
                yield Scar(*hit.span("letter"), "doubled_letter", "", _SURE, "the word behind it is one")
            elif not known and letter not in _BRANDS and len(word) > 2:
                yield Scar(*hit.span("letter"), "doubled_letter", "", _LIKELY, "a capital follows")
        for hit in _WITHIN.finditer(text, span.start, span.end):
            if hit["letter"] not in _BRANDS and hit["word"].lower() in small_words(language):
                yield Scar(*hit.span("letter"), "doubled_letter", "", _SURE, "the word behind it is one")


def _stands_alone(text: str, word: str) -> bool:
    """Whether a word stands in the text with no letter and no quotation mark before it."""
    return re.search(rf"(?<![^\W_])(?<![\"“”„‟«»‹›‚‘]){re.escape(word)}(?![^\W_])", text) is not None
