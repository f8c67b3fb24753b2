"""Words by which a page shows its publisher and its date: the table `page_facts`, typed.

Not for: what a file format states outright; see `read`.
"""

import re
from dataclasses import dataclass
from functools import cache
from typing import Literal, cast

from lagebild.lang.load import LANGUAGES, rows
from lagebild.lang.time_words import word_values

Shows = Literal[
    "publisher", "created", "weekday", "years_ago", "open_end", "filler", "live",
    "between_authors", "before_authors", "updated", "speech", "protocol", "made", "origin",
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class FactRule:
    """One way in which a page shows a fact, and how much it weighs. `value` is what `example` gives.

    Groups of the pattern: `name` (publisher); `year` (created); `weekday`, `day`, `month` (weekday: a day
    of the report without its year); `number`, `year` (years_ago: so many years ago, in that year); `year`
    (open_end: a year that need not be past). The others have none: `made` are words for how a text came
    about, `origin` what stands before the name of whose text it is. `shift` is how many days the
    report comes after the day named.
    """

    name: str
    shows: Shows
    pattern: re.Pattern[str]
    score: int
    example: str
    value: str
    shift: int = 0


@cache
def fact_rules(language: str) -> tuple[FactRule, ...]:
    """Rules of one language's table."""
    classes = word_values(language)
    return tuple(
        FactRule(
            row["name"],
            cast(Shows, row["shows"]),
            re.compile(_fill(row["pattern"], classes), re.MULTILINE),
            row.get("score", 1),
            row["example"],
            str(row["value"]),
            row.get("shift", 0),
        )
        for row in rows(language, "page_facts")
    )


@cache
def all_fact_rules(shows: Shows) -> tuple[FactRule, ...]:
    """Rules of every language that show one kind of fact."""
    return tuple(rule for language in LANGUAGES for rule in fact_rules(language) if rule.shows == shows)


def _fill(pattern: str, classes: dict[str, dict[str, str]]) -> str:
    """`{month}` in a pattern becomes all words of that class of the calendar, in any case."""
    for name in ("month", "weekday", "number"):
        words = "|".join(sorted(map(re.escape, classes[name]), key=lambda word: (-len(word), word)))
        pattern = pattern.replace("{" + name + "}", f"(?P<{name}>(?i:{words}))")
    return pattern
