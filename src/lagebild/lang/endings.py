"""The table `endings`: the forms of words that other tables list once.

Not for: taking a form apart; tables are looked up by their forms.
"""

from functools import cache
from typing import Literal

from lagebild.lang.load import rows

WordSort = Literal[
    "noun", "plural", "name", "title", "feminine", "feminine_body", "adjective", "of_state", "of_people",
    "people", "people_e", "strong_m", "strong_f", "strong_n", "strong_plural", "genitive", "dative_plural",
    "noun_plural", "same_plural", "weak", "number", "masculine",
]  # fmt: skip


@cache
def endings(language: str, of: WordSort) -> tuple[str, ...]:
    """Endings of words of one sort, in the order of the table. Raises KeyError where it has no such row."""
    return {row["of"]: tuple(row["endings"]) for row in rows(language, "endings")}[of]
