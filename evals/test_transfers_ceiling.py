"""Floors for what the transfers layer makes of the corpus' own marks (dev: .79, without some parties .63)."""

import pytest

from evals.transfers_ceiling import Case, measure, read_cases

FLOORS = {0.0: 0.76, 0.3: 0.60}


@pytest.fixture(scope="module")
def cases() -> list[Case]:
    return list(read_cases("dev", "de"))


@pytest.mark.parametrize("share", FLOORS)
def test_the_layer_holds_its_floor(cases: list[Case], share: float) -> None:
    assert measure(cases, "de", share).rows.f1 >= FLOORS[share]
