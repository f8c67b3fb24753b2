"""The table `traits`: how a language writes, so that rules need not ask which language it is.

Not for: words or endings; see `endings` and the other tables.
"""

from functools import cache
from typing import Literal

from lagebild.lang.load import rows

Trait = Literal[
    "capital_nouns", "joined_compounds", "joined_genitive", "inflected_adjectives", "polite_capital",
    "clitics", "few_lessons",
]  # fmt: skip


@cache
def has_trait(language: str, trait: Trait) -> bool:
    """Whether a language does this; the table says what it is, with an example."""
    return any(row["name"] == trait for row in rows(language, "traits"))
