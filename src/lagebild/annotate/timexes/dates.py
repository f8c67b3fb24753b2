"""Reckons dates: days, months, years, decades, centuries, holidays, seasons, halves and quarters.

Not for: days told from another day; see `days`.
"""

import re
from datetime import date, timedelta

from dateutil.easter import easter

from lagebild.annotate.timexes.frame import Frame, Reckoned, anchored
from lagebild.annotate.timexes.moment import Moment, make_moment
from lagebild.annotate.timexes.years import resolve_year

_PIVOT = 50
"""Years of two digits: below it they belong to this century, from it on to the last."""


def stated_year(frame: Frame) -> int | None:
    """The year that the words give, by number or by its distance from the page's ("vorigen Jahres")."""
    if (year := frame.number("year")) is not None:
        return year
    if (short := frame.number("short_year")) is not None:
        return short + (2000 if short < _PIVOT else 1900)
    steps = frame.number("year_step")
    return frame.published.year + steps if steps is not None and frame.published else None


def reckon_date(frame: Frame) -> Reckoned | None:
    """A day or month of the year."""
    month = frame.number("month") or frame.number("month_number")
    day = frame.number("day") or frame.number("ordinal")
    year = stated_year(frame)
    if month is None:
        return None
    if year is not None:
        moment = make_moment(year, month, day)
        anchor = frame.published if "year_step" in frame.words else None
        return anchored(moment.iso() + _part(frame), anchor) if moment else None
    if "year_step" in frame.words:
        return _bare(month, day)
    moment = resolve_year(frame, month, day)
    return (
        anchored(moment.iso() + _part(frame), frame.told or frame.published) if moment else _bare(month, day)
    )


def _part(frame: Frame) -> str:
    """The time of day as it follows the date."""
    if (hour := frame.number("hour")) is not None:
        return f"T{hour:02d}:{frame.number('minute') or 0:02d}"
    return f"T{frame.words['part']}" if frame.words.get("part") else ""


def _bare(month: int, day: int | None) -> Reckoned | None:
    """`XXXX-06-18`; None for a day that month never has (the year 2000 had every day)."""
    moment = make_moment(2000, month, day)
    return Reckoned("XXXX" + moment.iso()[4:]) if moment else None


def reckon_month_step(frame: Frame) -> Reckoned | None:
    """ "vergangenen September": the nearest one on the side that the word says."""
    month, steps, published = frame.number("month"), frame.number("step"), frame.published
    if month is None or steps is None:
        return None
    if published is None:
        return _bare(month, None)
    here = published.month or month
    year = published.year
    if steps < 0:
        year += steps + (month < here)
    elif steps > 0:
        year += steps - (month > here)
    return anchored(Moment(year, month).iso(), published)


def reckon_year(frame: Frame) -> Reckoned | None:
    """A year, stated or told from the page's: "2021", "voriges Jahr"."""
    year = stated_year(frame)
    return Reckoned(f"{year:04d}") if year else None


def reckon_decade(frame: Frame) -> Reckoned | None:
    """ "1990er Jahre" 199; "60er Jahre" the last ones that lie behind us, 196."""
    digits = frame.words.get("decade") or frame.words.get("decade_word") or ""
    if len(digits) == 2:
        digits = ("20" if int(digits) < 20 else "19") + digits
    return Reckoned(digits[:3]) if len(digits) == 4 else None


def reckon_century(frame: Frame) -> Reckoned | None:
    """ "20. Jahrhundert" 19, as TIMEX3 counts centuries."""
    ordinal = frame.number("ordinal") or int(frame.words.get("ordinal_digits", "0").rstrip(".") or 0)
    return Reckoned(f"{ordinal - 1:02d}") if ordinal else None


def reckon_season(frame: Frame) -> Reckoned | None:
    """Season of a year; a winter bears the year in which it begins, except where it still lasts."""
    season = frame.words["season"]
    if (year := stated_year(frame)) is not None:
        return Reckoned(f"{year:04d}-{season}")
    base = frame.published
    if base is None:
        return Reckoned(f"XXXX-{season}")
    shift = _season_shift(frame, season)
    return anchored(f"{base.year + shift:04d}-{season}", base)


_SEASON_MONTHS = {"SP": (3, 5), "SU": (6, 8), "FA": (9, 11), "WI": (12, 14)}


def _season_shift(frame: Frame, season: str) -> int:
    month = frame.published.month if frame.published else None
    first, last = _SEASON_MONTHS[season]
    if month and (steps := frame.number("step")):
        return steps + (month > last) if steps < 0 else steps - (month < first)
    tense = frame.tense()
    if month is None or tense is None:
        return 0
    if tense == "past" and month < first and season != "WI":
        return -1
    return 1 if tense == "future" and month > last else 0


def reckon_part(frame: Frame) -> Reckoned | None:
    """Quarter or half of a year: "zweites Halbjahr 2014" 2014-H2."""
    letter = frame.words.get("half") or frame.words.get("quarter") or ""
    ordinal = frame.number("ordinal") or int(frame.words.get("ordinal_digits", "0").rstrip(".") or 0)
    if not 1 <= ordinal <= (2 if letter == "H" else 4):
        return None
    year = stated_year(frame)
    if year is not None:
        return Reckoned(f"{year:04d}-{letter}{ordinal}")
    if frame.published is None:
        return Reckoned(f"XXXX-{letter}{ordinal}")
    first_month = (ordinal - 1) * (6 if letter == "H" else 3) + 1
    is_ahead = first_month > (frame.published.month or 12)
    behind = int(is_ahead and frame.tense() == "past")
    return anchored(f"{frame.published.year - behind:04d}-{letter}{ordinal}", frame.published)


def reckon_holiday(frame: Frame) -> Reckoned | None:
    """A named day of the stated year, else of the year nearest to the page."""
    rule = frame.words["holiday"]
    if (year := stated_year(frame)) is not None:
        return Reckoned(_holiday(rule, year).isoformat())
    base = frame.told or frame.published
    if base is None:
        return Reckoned(f"XXXX-{rule}" if rule[0].isdecimal() else "XXXX-XX-XX")
    today = base.date()
    if today is None:
        return anchored(_holiday(rule, base.year).isoformat(), base)
    years = (y for y in (today.year - 1, today.year, today.year + 1) if 1583 <= y < 4099)
    found = [_holiday(rule, year) for year in years]
    return anchored(min(found, key=lambda day: abs(day - today)).isoformat(), base) if found else None


def _holiday(rule: str, year: int) -> date:
    """The day of a rule `month-day`, `easter+39` or `advent-21` (from the fourth Sunday of Advent)."""
    if fixed := re.fullmatch(r"(\d\d)-(\d\d)", rule):
        return date(year, int(fixed[1]), int(fixed[2]))
    if rule.startswith("easter"):
        return easter(year) + timedelta(days=int(rule.removeprefix("easter")))
    christmas = date(year, 12, 25)
    return (
        christmas - timedelta(days=christmas.isoweekday()) + timedelta(days=int(rule.removeprefix("advent")))
    )
