"""The table `stand_ins`: nouns that say little else than that somebody named before is meant.

Not for: which one is meant; see `annotate.mentions.cast`.
"""

from dataclasses import dataclass
from functools import cache

from lagebild.lang.load import rows
from lagebild.lang.reference import reference_words
from lagebild.lang.traits import has_trait
from lagebild.records import Schema

_SINGULAR = ("", "s", "es")


@dataclass(frozen=True, slots=True)
class StandIn:
    """One noun; the table tells what the fields mean."""

    word: str
    gender: str
    sorts: tuple[Schema, ...]
    sex: str = ""
    """The gender of the person, where it is not that of the word: "das Mädchen"."""
    nearest: bool = False
    """True where it is the one named last of all these sorts, not of the first one of them."""


@cache
def stand_ins(language: str) -> dict[str, StandIn]:
    """Nouns by their case-folded forms in the singular."""
    forms: dict[str, StandIn] = {}
    for row in rows(language, "stand_ins"):
        noun = StandIn(
            row["word"], row["gender"], tuple(row["sorts"]), row.get("sex", ""), row.get("nearest", False)
        )
        inflected = noun.gender != "f" and has_trait(language, "joined_genitive")
        for ending in _SINGULAR if inflected else _SINGULAR[:1]:
            forms.setdefault((noun.word + ending).casefold(), noun)
    return forms


def find_sorts(language: str, article: str, word: str) -> tuple[Schema, ...]:
    """What `word` behind `article`, both case-folded, may stand for; () where it is no such noun."""
    noun = stand_ins(language).get(word)
    if noun is None or article not in reference_words(language, f"definite_{noun.gender}"):
        return ()
    return noun.sorts
