"""Media and agencies by name, and the nouns that announce one.

Not for: news agencies, which bylines name too; see `agencies`.
"""

from dataclasses import dataclass
from functools import cache

from lagebild.lang.endings import endings
from lagebild.lang.load import rows


@dataclass(frozen=True, slots=True)
class MediumName:
    """One medium; `key` holds in every language. `guarded`: its name is also a common noun."""

    key: str
    name: str
    state: str | None
    guarded: bool


@cache
def media_forms(language: str) -> dict[str, tuple[tuple[tuple[str, ...], MediumName], ...]]:
    """Media by the first word of every form, as written; longest first."""
    table: dict[str, list[tuple[tuple[str, ...], MediumName]]] = {}
    for row in rows(language, "media"):
        guarded = row.get("guarded", False)
        medium = MediumName(f"medium:{row['id']}", row["names"][0], row.get("state"), guarded)
        for name in row["names"]:
            for form in (name, name + "s"):
                words = tuple(form.replace("’", "'").split())
                table.setdefault(words[0], []).append((words, medium))
    return {first: tuple(sorted(forms, key=lambda f: -len(f[0]))) for first, forms in table.items()}


@cache
def single_word_media(language: str) -> dict[str, MediumName]:
    """Media of one word, case-folded: for the first part of a compound ("WELT-Korrespondent")."""
    return {
        words[0].casefold(): medium
        for forms in media_forms(language).values()
        for words, medium in forms
        if len(words) == 1
    }


@cache
def medium_nouns(language: str) -> dict[str, bool]:
    """Case-folded nouns that announce a medium; True where they may point back to one by themselves."""
    return {
        (row["word"] + ending).casefold(): row.get("alone", False)
        for row in rows(language, "medium_nouns")
        for ending in endings(language, "noun")
    }


def is_outlet(language: str, word: str) -> bool:
    """True for a capitalised compound that ends in a noun for a medium: "Hafenzeitung"."""
    folded = word.casefold()
    return word[:1].isupper() and any(
        folded.endswith(noun) and len(folded) > len(noun) + 2 for noun in medium_nouns(language)
    )


@cache
def medium_endings(language: str) -> frozenset[str]:
    """Words that make a medium of the name right before them: "Bangkok Post"."""
    return frozenset(row["word"] for row in rows(language, "medium_endings"))
