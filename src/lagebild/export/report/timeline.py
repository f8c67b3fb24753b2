"""The timeline as points in lanes. Geometry only; the template draws it.

A date stands at the start of the time it names, as wide as its precision: a year is a bar, a day a point.
"""

from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta

from lagebild.picture import TimelineRow

WIDTH = 1000.0
_LEFT, _RIGHT = 90.0, 20.0
_LANE = 46.0
_MARGIN = timedelta(days=20)
"""Before the first date and behind the last."""
LANES = ("published", "said", "transfer", "event")


@dataclass(frozen=True, slots=True)
class Moment:
    """All rows of one kind and date: a mark from `x` as wide as the date is vague."""

    x: float
    y: float
    width: float
    date: str
    what: str
    rows: tuple[TimelineRow, ...]


@dataclass(frozen=True, slots=True)
class Tick:
    """A label on the axis."""

    x: float
    label: str


@dataclass(frozen=True, slots=True)
class Timeline:
    """The drawing. Empty `moments` where nothing is dated."""

    width: float
    height: float
    lanes: tuple[tuple[str, float], ...]
    ticks: tuple[Tick, ...]
    moments: tuple[Moment, ...]


def draw_timeline(rows: list[TimelineRow]) -> Timeline:
    """Lanes by what happened; the axis runs over the time of the pages, the rest is at its edge."""
    dated = [(row, *found) for row in rows if (found := parse_period(row.date))]
    height = _LANE * len(LANES) + 30
    lanes = tuple((name, _LANE * index + 24) for index, name in enumerate(LANES))
    if not dated:
        return Timeline(WIDTH, height, lanes, (), ())
    pages = [(first, last) for row, first, last in dated if row.what == "published"] or [d[1:] for d in dated]
    first = max(min(start for start, _ in pages), date.min + _MARGIN) - _MARGIN
    last = min(max(end for _, end in pages), date.max - _MARGIN) + _MARGIN
    scale = (WIDTH - _LEFT - _RIGHT) / max(1, (last - first).days)

    def at(day: date) -> float:
        return _LEFT + scale * (min(max(day, first), last) - first).days

    together: dict[tuple[str, str], list[TimelineRow]] = {}
    for row, _, _ in dated:
        together.setdefault((row.what, row.date), []).append(row)
    moments = []
    for (what, value), rows_then in together.items():
        start, end = parse_period(value) or (first, last)
        y = _LANE * LANES.index(what) + 8 + _depth(value) * 9
        moments.append(Moment(at(start), y, max(6.0, at(end) - at(start)), value, what, tuple(rows_then)))
    return Timeline(WIDTH, height, lanes, tuple(_ticks(first, last, at(first), scale)), tuple(moments))


def _depth(value: str) -> int:
    """Vaguer dates lie above: years 0, months and weeks 1, days 2."""
    return min(2, len(value[:10].replace("-W", "-").split("-")) - 1)


def parse_period(value: str) -> tuple[date, date] | None:
    """First and last day of an ISO date of any precision: `2024`, `2024-06`, `2024-W24`, `2024-06-19`."""
    try:
        if "-W" in value:
            year, week = value.split("-W")[:2]
            return date.fromisocalendar(int(year), int(week[:2]), 1), date.fromisocalendar(
                int(year), int(week[:2]), 7
            )
        parts = [int(part) for part in value[:10].split("T")[0].split("-")]
        start = date(*[*parts, 1, 1][:3])
    except (ValueError, TypeError, OverflowError):
        return None
    if len(parts) == 1:
        return start, date(start.year, 12, 31)
    if len(parts) == 2:
        return start, start.replace(day=monthrange(start.year, start.month)[1])
    return start, start


def _ticks(first: date, last: date, x: float, scale: float) -> list[Tick]:
    months = (last.year - first.year) * 12 + last.month - first.month
    every = max(1, months // 8)
    ticks = []
    for step in range(0, months + 1, every):
        year, month = divmod(first.year * 12 + first.month - 1 + step, 12)
        day = date(year, month + 1, 1)
        if first <= day <= last:
            ticks.append(Tick(x + scale * (day - first).days, f"{year}-{month + 1:02}"))
    return ticks
