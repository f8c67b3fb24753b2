"""Companies and bodies by well-known names, and words that end the name of one."""

from functools import cache

from lagebild.lang.load import rows
from lagebild.records import Schema


@cache
def company_suffixes(language: str) -> dict[str, Schema]:
    """What the capitalised words before such a word are a name of."""
    return {word: row["schema"] for row in rows(language, "companies") for word in row.get("suffix", ())}


@cache
def legal_forms(language: str) -> frozenset[str]:
    """Words that tell what a firm is by law, which nobody says who names it: "Hafenblatt GmbH"."""
    return frozenset(
        word for row in rows(language, "companies") if row.get("legal") for word in row.get("suffix", ())
    )


@cache
def company_names(language: str) -> dict[str, tuple[tuple[tuple[str, ...], str], ...]]:
    """Forms of well-known names, and the name, by first word; longest first."""
    table: dict[str, set[tuple[tuple[str, ...], str]]] = {}
    for row in rows(language, "companies"):
        for name in row.get("name", ()):
            for form in (name, name + "s"):
                words = tuple(form.split())
                table.setdefault(words[0], set()).add((words, name))
    return {first: tuple(sorted(forms, key=lambda f: (-len(f[0]), f))) for first, forms in table.items()}
