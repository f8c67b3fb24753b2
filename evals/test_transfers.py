"""Floors for transfers on our own short texts, a little below what is measured (F1: tune 1.0, held 0.94)."""

import pytest

from evals.transfers import score

FLOORS = {"tune": (0.95, 0.95), "held": (0.90, 0.95)}


@pytest.mark.parametrize("half", FLOORS)
def test_transfers_hold_their_floor(half: str) -> None:
    measured = score(half)
    f1, status = FLOORS[half]
    assert measured.f1 >= f1
    assert measured.status >= status
