"""Words at which sentences start, end, or do not end."""

from dataclasses import dataclass
from functools import cache

from lagebild.lang.load import rows


@dataclass(frozen=True, slots=True)
class Border:
    """One word, lower case, and what it tells of the border beside it; the table lists the roles."""

    word: str
    role: str
    example: str | None = None


@cache
def border_words(language: str, role: str) -> frozenset[str]:
    """Lower-case words with a role."""
    table = (Border(**row) for row in rows(language, "borders"))
    return frozenset(border.word for border in table if border.role == role)
