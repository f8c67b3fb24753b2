"""Seconds as players show them."""

import pytest

from lagebild.text.clock import clock


@pytest.mark.parametrize(
    ("second", "shown"),
    [(0.12, "0:00"), (59.9, "0:59"), (754, "12:34"), (3723.25, "1:02:03"), (-1.0, "0:00")],
)
def test_clock(second: float, shown: str) -> None:
    assert clock(second) == shown
