"""Steps from dates of every precision."""

import pytest

from lagebild.annotate.timexes.moment import Moment, make_moment, parse_moment, step


@pytest.mark.parametrize(
    ("value", "moment"),
    [
        ("2024-06-19T20:12", Moment(2024, 6, 19)),
        ("2024-06", Moment(2024, 6)),
        ("2024", Moment(2024)),
        ("2023-02-30", None),
        ("XXXX-06", None),
        ("", None),
    ],
)
def test_parse_moment(value: str, moment: Moment | None) -> None:
    assert parse_moment(value) == moment


@pytest.mark.parametrize(
    ("moment", "unit", "count", "value"),
    [
        (Moment(2024, 1, 1), "W", -1, "2023-W52"),
        (Moment(2024, 3, 31), "M", -1, "2024-02"),
        (Moment(2024, 11, 18), "3M", 1, "2025-Q1"),
        (Moment(2024, 11, 18), "6M", 0, "2024-H2"),
        (Moment(2024), "10Y", -1, "201"),
        (Moment(2024), "100Y", -1, "19"),
        (Moment(2024), "Y", -4, "2020"),
        (Moment(2024), "Y", -3000, "XXXX"),
        (Moment(2024), "M", 0, "2024-XX"),
        (Moment(2024, 6), "D", -1, "XXXX-XX-XX"),
        (Moment(9999, 12, 31), "D", 1, "XXXX-XX-XX"),
        (None, "W", 0, "XXXX-WXX"),
    ],
)
def test_step(moment: Moment | None, unit: str, count: int, value: str) -> None:
    assert step(moment, unit, count) == value


def test_no_moment_outside_the_calendar() -> None:
    assert make_moment(2023, 2, 29) is None
    assert make_moment(2024, 2, 29) == Moment(2024, 2, 29)
