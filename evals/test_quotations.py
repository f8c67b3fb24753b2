"""Floors on the German news quotation data, and the measure itself on small cases."""

import os

import pytest

from evals.quotations import Quotation, find_attributions_of, measure, pair, read_gold, split

FLOORS = {
    "quote": 0.71,
    "speaker": 0.62,
    "cue": 0.69,
    "frame": 0.74,
    "roles": 0.62,
    "joint": 0.67,
    "type": 0.70,
    "medium": 0.44,
}


def quotation(*tokens: int) -> Quotation:
    return Quotation(
        frozenset(tokens),
        dict.fromkeys(("speaker", "cue", "frame", "addressee"), frozenset()),
        "direct",
        "speech",
    )


def test_pairs_have_the_largest_sum() -> None:
    a, b = quotation(1, 2, 3), quotation(3, 4)
    x, y = quotation(1, 2), quotation(2, 3, 4)
    assert list(pair([a, b], [x, y])) == [(a, x), (b, y)]


def test_no_overlap_is_one_miss_and_one_surplus() -> None:
    a, x = quotation(1), quotation(2)
    assert list(pair([a], [x])) == [(a, None), (None, x)]


@pytest.mark.slow
@pytest.mark.skipif(
    "LAGEBILD_DATA" not in os.environ, reason="LAGEBILD_DATA names no folder with data/quotations"
)
def test_floors_on_dev() -> None:
    path = split("dev")
    if not path.exists():
        pytest.skip(f"{path} is missing: attributions were not measured")
    report = measure(read_gold(path), find_attributions_of)
    assert {part: round(report.f1(part), 3) for part in FLOORS if report.f1(part) < FLOORS[part]} == {}
