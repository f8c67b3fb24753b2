"""Which year a month or a day of the year belongs to where the text does not say it."""

from datetime import date

from lagebild.annotate.timexes.frame import Frame
from lagebild.annotate.timexes.moment import Moment, make_moment

_SOON = 6
_LATELY = 9
"""Months ahead: without a tense a month is coming up to the one, in the future up to the other."""
_CLEAR_DAYS = 60
"""So far may the nearest date lie on the other side of the clause's tense before the tense decides."""


def resolve_year(frame: Frame, month: int, day: int | None) -> Moment | None:
    """The month or day in the year that fits best: of a date told just before, else nearest to the page."""
    told = frame.told
    published = frame.published
    if told is not None and (published is None or told.year != published.year):
        return make_moment(told.year, month, day)
    if published is None:
        return None
    if published.month is None:
        return make_moment(published.year, month, day)
    return _nearest_day(frame, published, month, day) if day else _nearest_month(frame, published, month)


def _nearest_month(frame: Frame, published: Moment, month: int) -> Moment:
    """Twelve months lie around the page's own; the tense says on which side to look, no tense the past."""
    ahead = (month - (published.month or month)) % 12
    if ahead == 0:
        return Moment(published.year, month)
    tense = frame.tense() if ahead > 1 else "present"
    if (tense == "future" and ahead < _LATELY) or (tense in {None, "present"} and ahead <= _SOON):
        return Moment(published.year + (month < (published.month or 1)), month)
    return Moment(published.year - (month > (published.month or 12)), month)


def _nearest_day(frame: Frame, published: Moment, month: int, day: int) -> Moment | None:
    today = published.date() or date(published.year, published.month or 1, 15)
    found = [make_moment(published.year + shift, month, day) for shift in (-1, 0, 1)]
    days = [(moment, (there - today).days) for moment in found if moment and (there := moment.date())]
    if not days:
        return None
    nearest, distance = min(days, key=lambda pair: abs(pair[1]))
    tense = frame.tense()
    if tense == "past" and distance > _CLEAR_DAYS:
        return next((moment for moment, d in reversed(days) if d <= 0), nearest)
    if tense == "future" and distance < -_CLEAR_DAYS:
        return next((moment for moment, d in days if d >= 0), nearest)
    return nearest
