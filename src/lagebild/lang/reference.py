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


@cache
def _stems(language: str, role: str) -> tuple[str, ...]:
    return tuple(sorted(reference_words(language, role)))


def has_stem(language: str, role: str, word: str) -> bool:
    """True where `word`, lower case, starts with a word of that role ("stellvertretende")."""
    return word.startswith(_stems(language, role))


@cache
def never_name(language: str) -> frozenset[str]:
    """Words that are no part of a name however they are capitalised."""
    roles = ("article", "indefinite", "place_preposition", "genitive", "joins", "not_name")
    return frozenset().union(*(reference_words(language, role) for role in roles))
