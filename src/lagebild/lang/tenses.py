"""The table `tenses`: words and verb endings that tell whether a clause speaks of the past or the future."""

from dataclasses import dataclass
from functools import cache
from typing import Literal

from lagebild.lang.load import rows

Tense = Literal["past", "future"]


@dataclass(frozen=True, slots=True)
class TenseWords:
    """`words`: lower-case word to "past" or "future". `tags`: tags of finite full verbs. A present form
    counts as future: of a day that is named, the news uses it for what is to come."""

    words: dict[str, Tense]
    tags: frozenset[str]
    past_endings: tuple[str, ...]
    present_endings: tuple[str, ...]


@cache
def tense_words(language: str) -> TenseWords:
    """The tense signs of a language."""
    table = {row["sign"]: tuple(row["words"]) for row in rows(language, "tenses")}
    words: dict[str, Tense] = dict.fromkeys(table["past"], "past")
    words |= dict.fromkeys(table["future"], "future")
    return TenseWords(words, frozenset(table["tags"]), table["past_endings"], table["present_endings"])
