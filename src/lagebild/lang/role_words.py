"""Tables of single words, each with its role: `borders`, `reference_words`.

Not for: what a role means; the head of each table lists the roles with examples.
"""

from dataclasses import dataclass
from functools import cache

from lagebild.lang.load import rows


@dataclass(frozen=True, slots=True)
class RoleWord:
    """One word, lower case where case does not count, and its role."""

    word: str
    role: str
    example: str | None = None


@cache
def role_words(language: str, table: str, role: str) -> frozenset[str]:
    """Words of a table with a role; none where the language has no such role."""
    found = (RoleWord(**row) for row in rows(language, table))
    return frozenset(row.word for row in found if row.role == role)
