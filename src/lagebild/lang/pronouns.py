"""Pronouns of the third person, and nouns after "beide" that point back to two."""

from dataclasses import dataclass
from functools import cache
from typing import Literal

from lagebild.lang.load import rows


@dataclass(frozen=True, slots=True)
class Pronoun:
    """One pronoun; the table tells what the fields mean."""

    word: str
    gender: str
    number: Literal["singular", "plural", "verb"]
    sort: Literal["person", "body", "pair"]
    object: bool = False
    spoken: bool = False
    last: bool = False
    says: bool = False


@cache
def pronouns(language: str) -> dict[str, Pronoun]:
    """Pronouns by the word, lower case."""
    return {row["word"]: Pronoun(**row) for row in rows(language, "pronouns")}


@cache
def pair_nouns(language: str) -> dict[str, str]:
    """What the two are ("states" or "people") by case-folded noun."""
    return {row["word"].casefold(): row["sort"] for row in rows(language, "pair_nouns")}
