"""The table `clause_words`: small words by which clauses, noun phrases and moods are told apart.

Not for: words that attribute; see `cues`.
"""

from functools import cache

from lagebild.lang.load import rows


@cache
def clause_words(language: str, role: str) -> frozenset[str]:
    """Lower-case words with a role; none where the language has no such role."""
    return frozenset(
        word for row in rows(language, "clause_words") if row["role"] == role for word in row["words"]
    )


@cache
def small_words(language: str) -> frozenset[str]:
    """All words of the table, whatever their role."""
    return frozenset(word for row in rows(language, "clause_words") for word in row["words"])
