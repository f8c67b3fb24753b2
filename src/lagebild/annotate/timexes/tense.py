"""Whether the clause around a place speaks of the past or of what is to come.

A heuristic over words: the nearest sign decides, a comma between counts like many words. Verb forms are read
where tags are known; what tells a form past is in the table `tenses`.
"""

import re
from bisect import bisect_left
from collections.abc import Sequence
from typing import Final

from lagebild.lang.tenses import Tense, TenseWords, tense_words
from lagebild.records import Token

_REACH: Final = 160
_COMMA: Final = 6
_WORD: Final = re.compile(r"\w+|[.!?;:,\n–]")
_STOPS: Final = frozenset(".!?;\n")


class TenseReader:
    """Reads tenses in one text. Built once a document; `read` looks a fixed reach around the place."""

    def __init__(self, text: str, tokens: Sequence[Token], language: str) -> None:
        self._text = text
        self._tokens = tokens
        self._starts = [token.start for token in tokens]
        self._words = tense_words(language)

    def read(self, start: int, end: int) -> Tense | None:
        """The tense told by the sign nearest to [start, end); None where there is none."""
        before = [(m.group(0), m.start()) for m in _WORD.finditer(self._text, max(0, start - _REACH), start)]
        after = [(m.group(0), m.start()) for m in _WORD.finditer(self._text, end, end + _REACH)]
        signs = (self._nearest(before[::-1]), self._nearest(after))
        found = [sign for sign in signs if sign is not None]
        return min(found)[1] if found else None

    def _nearest(self, words: Sequence[tuple[str, int]]) -> tuple[int, Tense] | None:
        distance = 0
        for i, (word, at) in enumerate(words):
            if word in _STOPS and not self._is_ordinal(words, i):
                return None
            distance += _COMMA if word in ",:–" else 1
            tense: Tense | None = self._words.words.get(word) or self._tense_of_verb(at)
            if tense is not None:
                return distance, tense
        return None

    def _is_ordinal(self, words: Sequence[tuple[str, int]], i: int) -> bool:
        """A full stop behind a number ends no sentence."""
        word, at = words[i]
        return word == "." and at > 0 and self._text[at - 1].isdigit()

    def _tense_of_verb(self, at: int) -> Tense | None:
        i = bisect_left(self._starts, at)
        if i == len(self._tokens) or self._starts[i] != at:
            return None
        return read_verb(self._tokens[i], self._words)


def read_verb(token: Token, words: TenseWords) -> Tense | None:
    """The tense of a finite full verb by its ending and its lemma; None for other words."""
    if token.pos not in words.tags:
        return None
    form, lemma = token.text.lower(), token.lemma.lower()
    if form == lemma:
        return "future"
    if form.endswith(words.past_endings) and not lemma.startswith(form.rstrip("nest")):
        return "past"
    if form.endswith(words.past_endings):
        return "past"
    if form.endswith(words.present_endings) or form.startswith(lemma[: max(2, len(lemma) - 2)]):
        return "future"
    return "past"
