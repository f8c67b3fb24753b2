"""Floors for the layers on the dev split of the project's own corpus, a little below what is measured.

`python -m evals.corpus dev` and `python -m evals.stories dev` print the figures.
"""

import pytest

from evals.corpus import measure
from evals.marked import Comparison
from evals.stories import measure as measure_stories

GERMAN = {
    "quote": 0.66,
    "roles": 0.54,
    "joint": 0.61,
    "type": 0.60,
    "stance": 0.44,
    "chain": 0.47,
    "chain with relays": 0.25,
    "answers": 0.09,
    "times": 0.72,
    "time values": 0.66,
}
ENGLISH = {"quote": 0.50, "joint": 0.45, "stance": 0.30, "chain": 0.25}
CLAIM_PRECISION = 0.6
"""Of pairs of statements that are put into one claim; few are, so recall has no floor yet."""


@pytest.fixture(scope="module", params=["de", "en"])
def measured(request: pytest.FixtureRequest) -> tuple[Comparison, dict[str, float]]:
    language = str(request.param)
    return measure("dev", language), GERMAN if language == "de" else ENGLISH


def test_layers_hold_their_floors(measured: tuple[Comparison, dict[str, float]]) -> None:
    total, floors = measured
    assert {task: total.f1(task) for task, floor in floors.items() if total.f1(task) < floor} == {}


def test_claims_join_what_belongs_together() -> None:
    rows = [pairs for _, pairs, _ in measure_stories("dev")]
    right, found = sum(r.right for r in rows), sum(r.found for r in rows)
    assert found > 0
    assert right / found >= CLAIM_PRECISION
