"""The table `borders`: words at which sentences start, end, or do not end."""

from lagebild.lang.role_words import role_words


def border_words(language: str, role: str) -> frozenset[str]:
    """Lower-case words with a role."""
    return role_words(language, "borders", role)
