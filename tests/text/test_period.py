"""Periods as they are shown."""

import pytest

from lagebild.text.period import period


@pytest.mark.parametrize(
    ("first", "last", "shown"),
    [
        ("2031-03-04T05:10", "2031-03-14", "2031-03-04 to 2031-03-14"),
        ("2029", "2029", "2029"),
        ("2031-03-04T05:10", "2031-03-04T18:00", "2031-03-04"),
        ("2031-03", None, "2031-03"),
        (None, None, "undated"),
    ],
)
def test_a_period_is_told_once(first: str | None, last: str | None, shown: str) -> None:
    assert period(first, last) == shown
