"""Puts an adjective and its noun into the nominative: "russischen Präsidenten" > "russischer Präsident".

Not for: names of people; see `name_parts.bare`.
"""

from collections.abc import Sequence

from lagebild.lang.declined import decline
from lagebild.lang.traits import has_trait


def to_nominative(
    language: str, words: Sequence[str], base: str, gender: str, *, plural: bool = False
) -> str:
    """`words`, of which the last ends in some form of `base`, without the endings of other cases.

    As they are where the gender is not known or the noun does not hold `base`.
    """
    head = words[-1]
    kept = head.lower().rfind(base.lower())
    of = "plural" if plural else gender
    if kept < 0 or not of or not has_trait(language, "inflected_adjectives"):
        return " ".join(words)
    return " ".join([*(decline(language, word, of) for word in words[:-1]), head[: kept + len(base)]])


def shown_form(words: Sequence[str], name: str) -> str:
    """`name` where `words` are its words in another case ("Vereinten Nationen"), else "": another name."""
    parts = name.split()
    same = len(words) == len(parts) and all(map(_differ_in_ending, words, parts))
    return name if same else ""


def _differ_in_ending(one: str, other: str) -> bool:
    stem = max(3, min(len(one), len(other)) - 2)
    return abs(len(one) - len(other)) <= 2 and one[:stem] == other[:stem]
