"""Reckons lengths of time, points that lie a length away, recurring times, and words that only point."""

from lagebild.annotate.timexes.frame import Frame, Reckoned, anchored
from lagebild.annotate.timexes.moment import Moment, step

_MONTHS_OF_A_YEAR = 12


def to_duration(unit: str, number: str) -> str:
    """ISO 8601: `P2W`, `PT68S`, `P10Y` for one decade, `PXY` for some years; half a year is `P6M`."""
    if number == "0.5" and unit == "Y":
        return "P6M"
    prefix = "PT" if unit.startswith("T") else "P"
    letters = unit.removeprefix("T")
    size = letters.rstrip("YMWDHSE")
    if not size:
        return f"{prefix}{number}{letters}"
    if number == "X":
        return f"{prefix}X{letters}"
    return f"{prefix}{float(number) * int(size):g}{letters[len(size) :]}"


def unit_of(frame: Frame) -> str:
    """The unit named by noun in singular or plural or as the stem of an adjective."""
    words = frame.words
    return words.get("unit") or words.get("units") or words.get("unit_stem") or "D"


def reckon_duration(frame: Frame) -> Reckoned | None:
    """A length of time; without a number it is `X` units."""
    return Reckoned(to_duration(unit_of(frame), _plain(frame.words.get("number", "X"))))


def _plain(number: str) -> str:
    """ "3.435" is 3435, "3,5" is 3.5 (German); values of number words are plain already."""
    head, _, tail = number.partition(".")
    if len(tail) == 3 and head.isdecimal():
        number = head + tail
    return number.replace(",", ".")


def reckon_away(frame: Frame) -> Reckoned | None:
    """ "vor vier Jahren", "zwei Tage später": a point `sign` lengths away, in the precision of the unit.

    `from: named` counts from the date named before. Where the number is not known, only the side is.
    """
    sign = frame.number("sign") or -1
    base = frame.named if frame.words.get("from") == "named" else frame.published
    number = _plain(frame.words.get("number", "X"))
    unit = unit_of(frame)
    if number == "X":
        return Reckoned("PAST_REF" if sign < 0 else "FUTURE_REF")
    if not number.isdecimal():
        number, unit = f"{float(number) * _MONTHS_OF_A_YEAR:g}", "M" if unit == "Y" else unit
    if not number.isdecimal():
        return Reckoned("PAST_REF" if sign < 0 else "FUTURE_REF")
    value = step(base, unit, sign * int(number))
    return Reckoned(
        value, base.iso() if base else None, "TIME" if unit.startswith("T") else None, _side(frame, sign)
    )


def _side(frame: Frame, sign: int) -> str | None:
    """More than ten years ago lies before the day ten years ago, less than ten years ago after it."""
    about = frame.words.get("about")
    if about not in {"MORE_THAN", "LESS_THAN"}:
        return None
    return "BEFORE" if (about == "MORE_THAN") == (sign < 0) else "AFTER"


def reckon_ahead(frame: Frame) -> Reckoned | None:
    """ "in zwei Jahren": a point where the clause speaks of the future, else the time that something took."""
    if frame.tense() != "future" or unit_of(frame).startswith("T"):
        duration = reckon_duration(frame)
        return Reckoned(duration.value, None, "DURATION") if duration else None
    return reckon_away(frame)


def reckon_period(frame: Frame) -> Reckoned | None:
    """ "letzte Woche", "dieses Jahr", "heuer": the day, week, month ... some steps from the page's own."""
    steps = frame.number("step") or 0
    unit = unit_of(frame)
    base = frame.told if "step" not in frame.words and unit == "Y" and frame.told else frame.published
    if "step" not in frame.words and unit == "WE" and frame.tense() != "future":
        steps = _weekend_behind(base)
    return anchored(step(base, unit, steps), base)


def _weekend_behind(base: Moment | None) -> int:
    """A weekend without further words is the last one that has begun."""
    today = base.date() if base else None
    return -1 if today and today.isoweekday() < 6 else 0


def reckon_set(frame: Frame) -> Reckoned | None:
    """ "jeden Montag" XXXX-WXX-1, "alle zwei Jahre" P2Y, "täglich" P1D."""
    part = f"T{frame.words['part']}" if frame.words.get("part") else ""
    weekday = frame.words.get("weekday") or frame.words.get("weekdays")
    if weekday:
        return Reckoned(f"XXXX-WXX-{weekday}{part}")
    if season := frame.words.get("season"):
        return Reckoned(f"XXXX-{season}")
    if month := frame.number("month"):
        return Reckoned(f"XXXX-{month:02d}")
    if part:
        return Reckoned(f"XXXX-XX-XX{part}")
    return Reckoned(to_duration(unit_of(frame), _plain(frame.words.get("number", "1"))))


def reckon_constant(frame: Frame) -> Reckoned | None:
    """The value that the table gives the word: PAST_REF, P1D, PXY."""
    names = ("value", "past", "present", "future", "often", "long")
    return next((Reckoned(frame.words[name]) for name in names if frame.words.get(name)), None)
