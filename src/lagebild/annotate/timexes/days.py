"""Reckons days and times of day as told from the page's day or from the date named before.

Not for: months and years; see `dates`.
"""

from datetime import timedelta

from lagebild.annotate.timexes.frame import Frame, Reckoned, anchored
from lagebild.annotate.timexes.moment import Moment, step

_UNKNOWN_DAY = "XXXX-XX-XX"
_NOON = 12


def reckon_day(frame: Frame) -> Reckoned | None:
    """ "gestern", "vorgestern Abend": `day_step` days from the page's day, with a part of the day if told."""
    count = frame.number("day_step")
    if count is None:
        return None
    return anchored(step(frame.published, "D", count) + _part(frame), frame.published)


def reckon_weekday(frame: Frame) -> Reckoned | None:
    """The nearest such day: not after the page's day, or not before it in a clause about the future."""
    weekday = frame.number("weekday")
    if weekday is None:
        return None
    today = frame.published.date() if frame.published else None
    if today is None:
        return Reckoned(f"XXXX-WXX-{weekday}{_part(frame)}")
    ahead = (weekday - today.isoweekday()) % 7
    days = _days_away(frame, ahead)
    try:
        return anchored((today + timedelta(days=days)).isoformat() + _part(frame), frame.published)
    except OverflowError:
        return None


def _days_away(frame: Frame, ahead: int) -> int:
    """Days to a weekday that comes next in `ahead` days. `week`: a week counted from this one is named."""
    steps = frame.number("step")
    today = frame.published.date() if frame.published else None
    week = 0 if steps == 0 else frame.number("week_step")
    if week is not None and today:
        first = -(today.isoweekday() - 1)
        return first + (int(frame.words["weekday"]) - 1) + 7 * week
    if steps is not None:
        return (ahead - 7 if steps < 0 else ahead or 7) + 7 * (steps - (1 if steps > 0 else -1))
    if steps is None and frame.tense() in {"present", "future"}:
        return ahead
    return ahead - 7 if ahead else 0


def reckon_said_day(frame: Frame) -> Reckoned | None:
    """ "am selben Tag", "tags darauf", "am Nachmittag": from the day named before, else the page's.

    `from: said` allows no other day than one named before.
    """
    base = frame.said if frame.words.get("from") == "said" else frame.said or frame.published
    return anchored(step(base, "D", frame.number("days") or 0) + _part(frame), base)


def reckon_night_before(frame: Frame) -> Reckoned | None:
    """ "Nacht zum Mittwoch" is the night of the day before."""
    reckoned = reckon_weekday(frame)
    if reckoned is None or reckoned.value.startswith("XXXX"):
        weekday = frame.number("weekday") or 1
        return Reckoned(f"XXXX-WXX-{(weekday - 2) % 7 + 1}TNI")
    year, month, day = (int(part) for part in reckoned.value[:10].split("-"))
    return Reckoned(step(Moment(year, month, day), "D", -1) + "TNI", reckoned.anchor)


def reckon_clock(frame: Frame) -> Reckoned | None:
    """An hour of the day named before, else of the page's day; 24 o'clock stays 24."""
    hour = frame.number("hour")
    if hour is None:
        hour = frame.number("number")
    if hour is None or hour > 24:
        return None
    if hour < _NOON and _is_late(frame, hour):
        hour += _NOON
    minute = frame.number("minute") or 0
    if shift := frame.number("minute_shift"):
        hour, minute = divmod((hour * 60 + shift) % (24 * 60), 60)
    base = frame.said or frame.published
    day = _clock_day(frame, base)
    return anchored(f"{day}T{hour:02d}:{minute:02d}", base)


def _is_late(frame: Frame, hour: int) -> bool:
    part = frame.words.get("part", "")
    return part in {"AF", "EV"} or (part == "NI" and hour > 6) or frame.words.get("half_day") == "PM"


def _clock_day(frame: Frame, base: Moment | None) -> str:
    count = frame.number("day_step")
    if count is not None:
        return step(frame.published, "D", count)
    return base.iso() if base and base.date() else _UNKNOWN_DAY


def _part(frame: Frame) -> str:
    part = frame.words.get("part", "")
    return f"T{part}" if part else ""
