"""The name that a noun gives somebody, in the nominative: "des Kulturamts" names a Kulturamt.

What stands behind the noun stays as it is ("Kulturamt der Stadt"), so does a word whose case nothing tells.
Not for: nouns of the tables, whose base and gender are known; see `nominative`.
"""

from typing import Final
from unicodedata import combining, normalize

from lagebild.annotate.mentions.gender import find_article, find_gender
from lagebild.annotate.mentions.nominative import to_nominative
from lagebild.annotate.mentions.reading import Reading
from lagebild.lang.endings import endings
from lagebild.lang.tags import ADJECTIVES, NAMES
from lagebild.lang.traits import has_trait

_LEAST: Final = 4
"""Letters of the shortest noun whose ending is taken off."""


def noun_name(reading: Reading, run: tuple[int, int], head: int) -> str:
    """The words of a run, the noun at `head` and the adjectives before it in the nominative."""
    tokens = reading.tokens
    if not has_trait(reading.language, "inflected_adjectives") or tokens[head].pos in NAMES:
        return reading.text[tokens[run[0]].start : tokens[run[1] - 1].end]
    noun, plural = _noun(reading, run[0], head)
    words = [*(token.text for token in tokens[run[0] : head]), noun]
    if all(token.pos in ADJECTIVES for token in tokens[run[0] : head]):
        name = to_nominative(reading.language, words, noun, find_gender(reading, run[0], head), plural=plural)
    else:
        name = " ".join(words)
    return name + reading.text[tokens[head].end : tokens[run[1] - 1].end]


def _noun(reading: Reading, first: int, head: int) -> tuple[str, bool]:
    """The noun without the ending of a genitive or of a dative plural, and whether that is plural."""
    text, lemma = reading.tokens[head].text, reading.tokens[head].lemma
    article, genitives = find_article(reading, first), endings(reading.language, "genitive")
    if len(lemma) < _LEAST or text.lower() == lemma.lower():
        return text, False
    if article.endswith(genitives) and any(text.lower() == lemma.lower() + e for e in genitives):
        return text[: len(lemma)], False
    for ending in endings(reading.language, "dative_plural"):
        plural = text.removesuffix(ending)
        if plural != text and _plain(plural) in _plurals(reading.language, lemma):
            return plural, True
    return text, False


def _plurals(language: str, lemma: str) -> frozenset[str]:
    return frozenset(_plain(lemma) + ending for ending in endings(language, "noun_plural"))


def _plain(word: str) -> str:
    """Without the two points that a plural may put over a vowel."""
    return "".join(c for c in normalize("NFKD", word.lower()) if not combining(c))
