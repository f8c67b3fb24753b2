"""Puts an adjective and its noun into the nominative: "russischen Präsidenten" > "russischer Präsident".

Not for: names of people; see `name_parts.bare`.
"""

from collections.abc import Sequence

from lagebild.lang.endings import WordSort, endings
from lagebild.lang.traits import has_trait

_STRONG: dict[str, WordSort] = {"m": "strong_m", "f": "strong_f", "n": "strong_n"}


def to_nominative(
    language: str, words: Sequence[str], base: str, gender: str, *, plural: bool = False
) -> str:
    """`words`, of which the last ends in some form of `base`, without the endings of other cases.

    As they are where the gender is not known or the noun does not hold `base`.
    """
    head = words[-1]
    kept = head.lower().rfind(base.lower())
    sort = "strong_plural" if plural else _STRONG.get(gender)
    if kept < 0 or sort is None or not has_trait(language, "inflected_adjectives"):
        return " ".join(words)
    ending = endings(language, sort)[0]
    return " ".join([*(_adjective(language, word, ending) for word in words[:-1]), head[: kept + len(base)]])


def shown_form(words: Sequence[str], name: str) -> str:
    """`name` where `words` are its words in another case ("Vereinten Nationen"), else "": another name."""
    parts = name.split()
    same = len(words) == len(parts) and all(map(_differ_in_ending, words, parts))
    return name if same else ""


def _differ_in_ending(one: str, other: str) -> bool:
    stem = max(3, min(len(one), len(other)) - 2)
    return abs(len(one) - len(other)) <= 2 and one[:stem] == other[:stem]


def _adjective(language: str, word: str, ending: str) -> str:
    """Adjectives made of towns do not change: "Berliner Behörden"."""
    if word[0].isupper() and word.endswith(endings(language, "strong_m")):
        return word
    for old in sorted(endings(language, "adjective"), key=len, reverse=True):
        if word.endswith(old) and len(word) > len(old) + 2:
            return word[: -len(old)] + ending
    return word
