"""Dates as bylines print them, to ISO 8601 with the precision given.

Not for: time expressions in running text; see `annotate.timexes`.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Final

from lagebild.lang.load import LANGUAGES
from lagebild.lang.page_facts import all_fact_rules
from lagebild.lang.time_words import word_values

_YEAR: Final = r"(?P<year>19\d\d|20\d\d)"
_TIME: Final = (
    r"(?:[^\d\n.;]{1,8}(?P<hour>[01]?\d|2[0-3])[:.](?P<minute>[0-5]\d)(?!\d|\.\d)"
    r"(?:\s*(?P<half>[ap]\.?m\b\.?))?)?"
)
_SHORT: Final = 80
_NO_LETTERS: Final = re.compile(r"\d+|[^\w]|_")
_CLOCK: Final = re.compile(r"^(?:[01]?\d|2[0-3])[.:][0-5]\d(?:\s*(?P<unit>[^\W\d_]{1,7}))?$")


@dataclass(frozen=True, slots=True)
class FoundDate:
    """A date at [start, end) of a line, as ISO 8601."""

    start: int
    end: int
    value: str


@cache
def _months() -> dict[str, str]:
    known: dict[str, str] = {}
    for language in LANGUAGES:
        for word, value in word_values(language)["month"].items():
            known.setdefault(word.rstrip("."), value)
            if len(word.rstrip(".")) > 4:
                known.setdefault(word[:3], value)  # "20 Jun 2024", as machines print it
    return known


@cache
def weekdays() -> dict[str, int]:
    """Names of weekdays in lower case, Monday 1."""
    return {word: int(value) for lang in LANGUAGES for word, value in word_values(lang)["weekday"].items()}


def one_of(words: dict[str, str] | dict[str, int]) -> str:
    """A pattern for any of these words, longest first."""
    return "|".join(re.escape(word) for word in sorted(words, key=lambda w: (-len(w), w)))


def month_pattern() -> str:
    """A pattern for the name of any month."""
    return one_of(_months())


@cache
def _patterns() -> tuple[re.Pattern[str], ...]:
    month = rf"(?P<month>{month_pattern()})\.?"
    shapes = (
        rf"(?<!\d)(?P<day>[0-3]?\d)(?:\.|st|nd|rd|th)?[\s-]+{month},?[\s-]+{_YEAR}{_TIME}",
        rf"\b{month}\s+(?P<day>[0-3]?\d)(?:st|nd|rd|th)?,?\s+{_YEAR}{_TIME}",
        rf"(?<!\d){_YEAR}-(?P<month>[01]\d)-(?P<day>[0-3]\d)(?:T(?P<hour>[012]\d):(?P<minute>[0-5]\d)(?P<half>)|(?!\d))",
        rf"(?<![\d.])(?P<day>[0-3]?\d)\.\s?(?P<month>[01]?\d)\.\s?{_YEAR}{_TIME}",
    )
    return tuple(re.compile(shape, re.I) for shape in shapes)


def find_dates(line: str) -> Iterator[FoundDate]:
    """Every full date of a line, with the time that stands beside it; leftmost first, not overlapping."""
    at = 0
    found = sorted(
        (hit for pattern in _patterns() for hit in pattern.finditer(line)),
        key=lambda hit: (hit.start(), -hit.end()),
    )
    for hit in found:
        value = _value(hit)
        if hit.start() >= at and value is not None:
            at = hit.end()
            yield FoundDate(hit.start(), hit.end(), value)


def _value(hit: re.Match[str]) -> str | None:
    month = hit["month"]
    number = int(month) if month.isdigit() else int(_months()[month.casefold()])
    try:
        day = date(int(hit["year"]), number, int(hit["day"]))
    except ValueError:
        return None
    if hit["hour"] is None:
        return day.isoformat()
    hour = int(hit["hour"])
    if hit["half"]:
        hour = hour % 12 + (12 if hit["half"].lower().startswith("p") else 0)
    return f"{day.isoformat()}T{hour:02}:{hit['minute']}"


def is_date_line(line: str) -> bool:
    """Whether a line holds one date and, beside names of days and filler, nothing else."""
    if len(line) > 60 or not any(char.isdigit() for char in line):
        return False
    found = list(find_dates(line))
    if not found:
        return False
    rest = line[: found[0].start] + " " + line[found[-1].end :]
    rest = re.sub(rf"\b(?:{one_of(weekdays())})\b", " ", rest, flags=re.I)
    return not _NO_LETTERS.sub("", _without_filler(rest))


def is_dated_line(line: str) -> bool:
    """Whether a short line holds a date with its time of day: a byline, whatever else stands there."""
    if len(line) > _SHORT or not any(char.isdigit() for char in line):
        return False
    return any("T" in found.value for found in find_dates(line))


def is_clock_line(line: str) -> bool:
    """Whether a line holds a time of day and nothing else: "18.40 Uhr"."""
    found = _CLOCK.match(line)
    return found is not None and not _without_filler(found["unit"] or "").strip()


def _without_filler(line: str) -> str:
    for rule in all_fact_rules("filler"):
        line = rule.pattern.sub(" ", line)
    return line
