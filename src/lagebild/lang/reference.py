"""The table `reference_words`: small words that decide what a name or noun stands for."""

from functools import cache

from lagebild.lang.role_words import role_words


def reference_words(language: str, role: str) -> frozenset[str]:
    """Words with a role."""
    return role_words(language, "reference_words", role)


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
