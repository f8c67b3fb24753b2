"""The table `tenses`: words and verb endings that tell whether a clause speaks of the past or the future.

Not for: tags of verbs; see `syntax`.
"""

from dataclasses import dataclass
from functools import cache
from typing import Literal

from lagebild.lang.load import rows

Tense = Literal["past", "present", "future"]


@dataclass(frozen=True, slots=True)
class TenseWords:
    """`words`: lower-case word to "past" or "future". `tags`: tags of finite full verbs, told by their form.

    `past_endings` follow the stem of a weak verb; `present_vowels` are the changes of a strong verb's vowel
    that keep it in the present; `past_leads` stand straight before a date that is past,
    `coming_leads` before one that comes.
    """

    words: dict[str, Tense]
    tags: frozenset[str]
    past_endings: frozenset[str]
    present_vowels: frozenset[tuple[str, str]]
    past_leads: frozenset[str]
    coming_leads: frozenset[str]


@cache
def tense_words(language: str) -> TenseWords:
    """The tense signs of a language."""
    table = {row["sign"]: tuple(row["words"]) for row in rows(language, "tenses")}
    words: dict[str, Tense] = dict.fromkeys(table["past"], "past")
    words |= dict.fromkeys(table["future"], "future")
    vowels = tuple(tuple(change.split(">")) for change in table["present_vowels"])
    return TenseWords(
        words,
        frozenset(table["tags"]),
        frozenset(table["past_endings"]),
        frozenset((before, after) for before, after in vowels),
        frozenset(table["past_leads"]),
        frozenset(table["coming_leads"]),
    )
