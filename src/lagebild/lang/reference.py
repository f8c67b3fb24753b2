"""Small words that decide what a name or noun stands for; the table lists the roles."""

from dataclasses import dataclass
from functools import cache

from lagebild.lang.load import rows


@dataclass(frozen=True, slots=True)
class ReferenceWord:
    """One word, lower case, and its role."""

    word: str
    role: str
    example: str | None = None


@cache
def reference_words(language: str, role: str) -> frozenset[str]:
    """Lower-case words with a role."""
    table = (ReferenceWord(**row) for row in rows(language, "reference_words"))
    return frozenset(row.word for row in table if row.role == role)
