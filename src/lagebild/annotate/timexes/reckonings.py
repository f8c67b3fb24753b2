"""The calculations by the names that the rules call them by."""

from collections.abc import Mapping
from typing import Final

from lagebild.annotate.timexes import amounts, dates, days
from lagebild.annotate.timexes.frame import Reckoning

RECKONINGS: Final[Mapping[str, Reckoning]] = {
    "date": dates.reckon_date,
    "month_step": dates.reckon_month_step,
    "year": dates.reckon_year,
    "decade": dates.reckon_decade,
    "century": dates.reckon_century,
    "season": dates.reckon_season,
    "part_of_year": dates.reckon_part,
    "holiday": dates.reckon_holiday,
    "day": days.reckon_day,
    "weekday": days.reckon_weekday,
    "said_day": days.reckon_said_day,
    "night_before": days.reckon_night_before,
    "clock": days.reckon_clock,
    "duration": amounts.reckon_duration,
    "away": amounts.reckon_away,
    "ahead": amounts.reckon_ahead,
    "period": amounts.reckon_period,
    "set": amounts.reckon_set,
    "constant": amounts.reckon_constant,
    "none": lambda _: None,
}
