"""Whether the clause around a place speaks of the past or of what is to come.

A heuristic over words: the nearest sign decides, a comma between counts like many words. Verb forms are read
where tags are known; what tells their tense is in the table `tenses`.
Not for: whether something is planned, agreed or done; see `text.moods`.
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
_LEAD_REACH: Final = 12
_LAST_WORD: Final = re.compile(r"(\w+) $")
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
        lead = _LAST_WORD.search(self._text, max(0, start - _LEAD_REACH), start)
        if lead and lead.group(1) in self._words.past_leads:
            return "past"
        if lead and lead.group(1) in self._words.coming_leads:
            return "present"
        before = [(m.group(0), m.start()) for m in _WORD.finditer(self._text, max(0, start - _REACH), start)]
        after = [(m.group(0), m.start()) for m in _WORD.finditer(self._text, end, end + _REACH)]
        signs = (self._nearest(before[::-1]), self._nearest(after))
        found = [sign for sign in signs if sign is not None]
        return min(found, key=_rank)[1] if found else None

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


def _rank(sign: tuple[int, Tense]) -> tuple[int, bool]:
    """The nearer sign first, of two as near the past."""
    return sign[0], sign[1] != "past"


def read_verb(token: Token, words: TenseWords) -> Tense | None:
    """The tense of a finite full verb by its form and its lemma; None for other words."""
    if token.pos not in words.tags:
        return None
    form, lemma = token.text.lower(), token.lemma.lower()
    stem = lemma.removesuffix("n").removesuffix("e")
    if form == lemma:
        return "present"
    if form.startswith(stem):
        return "past" if form[len(stem) :] in words.past_endings else "present"
    return "present" if _is_strong_present(form, stem, words) else "past"


def _is_strong_present(form: str, stem: str, words: TenseWords) -> bool:
    """Whether a form like "gibt" differs from its stem only by a vowel that changes in the present."""
    if not form.endswith("t"):
        return False
    changed = (stem.replace(before, after, 1) for before, after in words.present_vowels)
    return any(form.startswith(other[:3]) for other in changed if other != stem)
