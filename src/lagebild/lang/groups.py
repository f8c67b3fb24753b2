"""Nouns for people who speak without a name.

Not for: peoples; see `states`.
"""

from dataclasses import dataclass
from functools import cache

from lagebild.lang.endings import endings
from lagebild.lang.load import rows


@dataclass(frozen=True, slots=True)
class GroupNoun:
    """One plural noun; the table tells what the fields mean."""

    word: str
    state: bool = False
    medium: bool = False


@cache
def group_nouns(language: str) -> dict[str, GroupNoun]:
    """Nouns by their case-folded forms."""
    forms: dict[str, GroupNoun] = {}
    for row in rows(language, "groups"):
        noun = GroupNoun(**row)
        for ending in endings(language, "plural"):
            forms.setdefault((noun.word + ending).casefold(), noun)
    return forms


def match_group(language: str, word: str) -> tuple[GroupNoun, str] | None:
    """The noun that `word` is or, after a hyphen, ends in, and what stands before the hyphen."""
    folded = word.casefold()
    forms = group_nouns(language)
    if folded in forms:
        return forms[folded], ""
    prefix, dash, last = folded.rpartition("-")
    return (forms[last], prefix) if dash and last in forms else None
