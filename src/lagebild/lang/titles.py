"""Offices and titles that stand before a name or for a person, and whose word an office carries.

Not for: names; see `names`.
"""

from dataclasses import dataclass
from functools import cache
from typing import Final, Literal

from lagebild.lang.endings import endings
from lagebild.lang.load import rows
from lagebild.lang.reference import reference_words
from lagebild.lang.traits import has_trait

SpeaksFor = Literal["state", "body", "medium", "none"]


@dataclass(frozen=True, slots=True)
class Title:
    """One title. `role` makes offices of one sort equal ("Präsident", "Staatschef"); `gender` m, f or ""."""

    word: str
    gender: str
    role: str
    speaks_for: SpeaksFor
    definite: bool = True
    """True where "der X" alone may stand for a person named elsewhere."""
    state_role: str | None = None
    """The role where the first part of the compound is a state: "Kreml-Chef"."""


@cache
def title_forms(language: str) -> dict[str, Title]:
    """Titles by their case-folded forms, with case endings and feminines."""
    forms: dict[str, Title] = {}
    for row in rows(language, "titles"):
        for word, gender in _genders(language, row["word"], row["gender"]):
            title = Title(
                word,
                gender,
                row["role"],
                row.get("speaks_for", "none"),
                row.get("definite", True),
                row.get("state_role"),
            )
            for ending in endings(language, "title"):
                forms.setdefault((word + ending).casefold(), title)
    return forms


def _genders(language: str, word: str, gender: str) -> list[tuple[str, str]]:
    """A masculine title with its feminines, where the table does not say that it has none."""
    if gender != "m" or " " in word:
        return [(word, gender)]
    return [(word, "m"), *((word.removesuffix("e") + end, "f") for end in endings(language, "feminine"))]


LONGEST: Final = 100
"""Characters of the longest word that may end in a title; a page's addresses and broken lines are longer."""


def match_title(language: str, word: str) -> tuple[Title, str] | None:
    """The title that `word` is or ends in, and what stands before it: ("Sprecher", "kreml")."""
    folded = word.casefold()
    forms = title_forms(language)
    if folded in reference_words(language, "not_title"):
        return None
    if folded in forms:
        return forms[folded], ""
    if not has_trait(language, "joined_compounds") and "-" not in folded:
        return None
    if len(folded) > LONGEST:
        return None
    for cut in range(2, len(folded) - 3):
        title = forms.get(folded[cut:])
        if title is not None:
            return title, folded[:cut].rstrip("-")
    return None
