"""First names with their gender, and family names that stand first; both languages hold the same rows."""

from functools import cache

from lagebild.lang.load import rows
from lagebild.text.folding import fold


@cache
def first_names(language: str) -> dict[str, str]:
    """Gender ("m", "f" or "") by folded first name; "" too where a name stands in the rows of both."""
    found: dict[str, str] = {}
    for row in rows(language, "first_names"):
        for name in row["names"]:
            key = fold(name)
            found[key] = row["gender"] if found.get(key, row["gender"]) == row["gender"] else ""
    return found


@cache
def family_names(language: str) -> frozenset[str]:
    """Folded family names that stand before the given name."""
    return frozenset(fold(name) for row in rows(language, "family_names") for name in row["names"])
