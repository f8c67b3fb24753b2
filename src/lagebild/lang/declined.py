"""A noun and the adjectives before it in the nominative: "eines früheren Beamten" > "früherer Beamter".

By the article before them, the lemma of the noun, and whether the tagger takes the noun for an adjective.
A form that nothing settles stays as it is. Not for: nouns of the tables, whose base and gender are known.
"""

from collections.abc import Sequence
from typing import Final
from unicodedata import combining, normalize

from lagebild.lang.endings import WordSort, endings
from lagebild.lang.reference import reference_words
from lagebild.lang.traits import has_trait
from lagebild.records import Token

OF_ADJECTIVE: Final = frozenset({"NNA"})
"""Nouns that are inflected as adjectives are: "der Beamte", "ein Beamter"."""
_LEAST: Final = 4
"""Letters of the shortest noun whose ending is taken off."""
_STRONG: Final[dict[str, WordSort]] = {
    "m": "strong_m", "f": "strong_f", "n": "strong_n", "plural": "strong_plural",
}  # fmt: skip


def to_base(language: str, noun: Token, article: str) -> tuple[str, bool]:
    """The noun in the nominative, and whether it is a plural that was found by its ending."""
    text, lemma = noun.text, noun.lemma
    if noun.pos in OF_ADJECTIVE:
        return _of_adjective(language, text, article)
    if len(lemma) < _LEAST or text.lower() == lemma.lower():
        return text, False
    single = _single(language, text, lemma, article)
    return (single, False) if single else _plural(language, text, lemma)


def is_one(language: str, article: str) -> bool:
    """True for an article that only one man or thing has: "des", "einem"."""
    return article in reference_words(language, "singular_article")


def decline(language: str, word: str, gender: str) -> str:
    """An adjective before a noun of this gender, or "plural", in the nominative without an article.

    Adjectives made of towns do not change: "Berliner Behörden"; nor do genitives of numbers keep theirs.
    """
    if gender not in _STRONG or not has_trait(language, "inflected_adjectives"):
        return word
    if word[0].isupper() and word.endswith(endings(language, "strong_m")):
        return word
    for old in sorted(endings(language, "adjective"), key=len, reverse=True):
        if word.endswith(old) and len(word) > len(old) + 2:
            stem = word[: -len(old)]
            return (
                stem if stem in endings(language, "number") else stem + endings(language, _STRONG[gender])[0]
            )
    return word


def find_gender(language: str, article: str, adjectives: Sequence[Token], noun: Token) -> str:
    """ "m", "f" or "n" where article, adjective and noun settle it; else ""."""
    if adjectives and adjectives[0].text.endswith(endings(language, "strong_n")):
        return "n"  # "ein internes"
    weak = bool(adjectives) and adjectives[0].text.endswith("e")
    genders = [g for g in "fmn" if article and article in _words(language, g)]
    if weak and genders == ["f", "m"]:
        return "m"  # "der frühere"
    if is_one(language, article):  # "des", "einem" are of things too
        man = noun.pos in OF_ADJECTIVE or noun.lemma.lower().endswith(endings(language, "masculine"))
        return "m" if man or article in reference_words(language, "masculine_alone") else ""
    return genders[0] if len(genders) == 1 else ""


def _words(language: str, gender: str) -> frozenset[str]:
    return reference_words(language, f"definite_{gender}") | reference_words(language, f"indefinite_{gender}")


def _of_adjective(language: str, text: str, article: str) -> tuple[str, bool]:
    """ "des Beamten" > "Beamter"; "den Beamten", of whom there may be several, stay."""
    weak = text.endswith(endings(language, "strong_f")) and article in reference_words(
        language, "open_article"
    )
    if not (weak or is_one(language, article)):
        return text, False
    return decline(language, text.lower(), "m").capitalize() if text.isalpha() else text, False


def _single(language: str, text: str, lemma: str, article: str) -> str:
    """ "des Kulturamts", "eines Boten"; "" where that is not settled."""
    if not is_one(language, article):
        return ""
    owned, base = article.endswith(endings(language, "genitive")), text[: len(lemma)]
    fits = endings(language, "genitive") if owned else ()
    weak = endings(language, "weak") if len(lemma) > _LEAST else ()
    return base if text.lower().removeprefix(lemma.lower()) in (*fits, *weak) else ""


def _plural(language: str, text: str, lemma: str) -> tuple[str, bool]:
    """ "den Stadtwerken", "den Mechanikern"."""
    alike = lemma.lower().endswith(endings(language, "same_plural"))
    forms = {_plain(lemma) + ending for ending in endings(language, "noun_plural")}
    for ending in endings(language, "dative_plural"):
        plural = text.removesuffix(ending)
        if plural != text and (_plain(plural) in forms or (alike and plural.lower() == lemma.lower())):
            return plural, True
    return text, False


def _plain(word: str) -> str:
    """Without the two points that a plural may put over a vowel."""
    return "".join(c for c in normalize("NFKD", word.lower()) if not combining(c))
