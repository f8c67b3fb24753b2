"""A date that is known as far as it is known: year, month, day, each of the later ones may be missing.

Steps from a moment never come out more exact than the moment: a week after "2024" is `XXXX-WXX`.
"""

import re
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from dateutil.relativedelta import relativedelta

_ISO: Final = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?(?!\d)")

UNKNOWN: Final = {
    "D": "XXXX-XX-XX",
    "W": "XXXX-WXX",
    "WE": "XXXX-WXX-WE",
    "M": "XXXX-XX",
    "3M": "XXXX-QX",
    "6M": "XXXX-HX",
    "Y": "XXXX",
    "10Y": "XXX",
    "100Y": "XX",
    "1000Y": "X",
    "TH": "XXXX-XX-XXTXX",
    "TM": "XXXX-XX-XXTXX:XX",
    "TS": "XXXX-XX-XXTXX:XX:XX",
}
"""What TIMEX3 writes for a point of each unit of which nothing is known."""


@dataclass(frozen=True, slots=True)
class Moment:
    """A year, a month of a year, or a day."""

    year: int
    month: int | None = None
    day: int | None = None

    def date(self) -> date | None:
        """The day, or None where only the month or the year is known."""
        return date(self.year, self.month, self.day) if self.month and self.day else None

    def iso(self) -> str:
        """ISO 8601 with the precision that is known."""
        parts = [f"{self.year:04d}"]
        parts += [f"{part:02d}" for part in (self.month, self.day) if part]
        return "-".join(parts)


def parse_moment(value: str) -> Moment | None:
    """The date at the start of an ISO value, at most to the day; None where there is none."""
    match = _ISO.match(value)
    if match is None:
        return None
    year, month, day = (int(part) if part else None for part in match.groups())
    return make_moment(year, month, day) if year else None


def make_moment(year: int, month: int | None = None, day: int | None = None) -> Moment | None:
    """The moment, or None where no calendar has it (30 February)."""
    try:
        date(year, month or 1, day or 1)
    except ValueError:
        return None
    return Moment(year, month, day if month else None)


def step(moment: Moment | None, unit: str, count: int) -> str:
    """The TIMEX3 value of the day, week or month that lies `count` units from a moment (0: its own)."""
    if moment is None:
        return UNKNOWN[unit]
    try:
        value = _step_in_days(moment, unit, count) if unit in {"D", "W", "WE"} else _step(moment, unit, count)
    except (ValueError, OverflowError):
        return UNKNOWN[unit]
    return value if value else UNKNOWN[unit]


def _step_in_days(moment: Moment, unit: str, count: int) -> str | None:
    today = moment.date()
    if today is None:
        return None
    if unit == "D":
        return (today + timedelta(days=count)).isoformat()
    year, week, _ = (today + timedelta(weeks=count)).isocalendar()
    return f"{year:04d}-W{week:02d}" + ("-WE" if unit == "WE" else "")


def _step(moment: Moment, unit: str, count: int) -> str | None:
    if unit.endswith("Y"):
        size = int(unit[:-1] or 1)
        year = moment.year + count * size
        return f"{year:04d}"[: 4 - len(str(size)) + 1] if year > 0 else None
    if not unit.endswith("M") or unit == "TM":
        return None
    if moment.month is None:
        return f"{moment.year:04d}-{UNKNOWN[unit][5:]}" if count == 0 else None
    size = int(unit[:-1] or 1)
    there = date(moment.year, moment.month, 1) + relativedelta(months=count * size)
    part = (there.month - 1) // size + 1
    return (
        f"{there.year:04d}-{part:02d}" if size == 1 else f"{there.year:04d}-{'Q' if size == 3 else 'H'}{part}"
    )
