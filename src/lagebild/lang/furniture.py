"""Lines that are not the report: the table `furniture`, typed.

Not for: what has no language, such as addresses, arrows and hashtags; that is in `clean`.
"""

import re
from dataclasses import dataclass
from functools import cache
from typing import cast

from lagebild.lang.load import LANGUAGES, rows
from lagebild.records import Role


@dataclass(frozen=True, slots=True)
class FurnitureRule:
    """One kind of line, known by its words.

    `most_words`: a longer line is never matched. `follows`: the short line after this one belongs to it.
    `ends`: from here on short lines belong to the end of the page. `example` is a line that it matches,
    `counters` are lines that it must leave alone.
    """

    name: str
    role: Role
    pattern: re.Pattern[str]
    most_words: int
    follows: bool
    ends: bool
    example: str
    counters: tuple[str, ...]

    def matches(self, line: str, words: int) -> bool:
        """Whether a stripped line of so many words is of this kind."""
        return words <= self.most_words and self.pattern.search(line) is not None


@cache
def furniture_rules(language: str) -> tuple[FurnitureRule, ...]:
    """Rules of one language, in the order of the table: the first that matches decides."""
    return tuple(
        FurnitureRule(
            name=row["name"],
            role=cast(Role, row.get("role", "furniture")),
            pattern=re.compile(row["pattern"], 0 if row.get("case") else re.IGNORECASE),
            most_words=row.get("most_words", 30),
            follows=row.get("follows", False),
            ends=row.get("ends", False),
            example=row["example"],
            counters=tuple(row.get("counters", ())),
        )
        for row in rows(language, "furniture")
    )


@cache
def all_rules() -> tuple[FurnitureRule, ...]:
    """Rules of every language: pages mix them (an English comment box under a German report)."""
    return tuple(rule for language in LANGUAGES for rule in furniture_rules(language))
