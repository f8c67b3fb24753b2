"""What lies in stretches of a text, and how much two sets of them share."""

import pytest

from lagebild.text.stretches import lies_in, share_of


@pytest.mark.parametrize(("end", "lies"), [(10, True), (11, True), (12, False)])
def test_more_than_half_lies_in_them(end: int, lies: bool) -> None:
    assert lies_in(0, end, [(0, 4), (6, 8)]) is lies


@pytest.mark.parametrize(
    ("others", "share"),
    [([(0, 4), (6, 8)], 1.0), ([(0, 4)], 4 / 6), ([(3, 7)], 2 / 8), ([(4, 6)], 0.0), ([], 0.0)],
)
def test_share_is_what_both_have_of_what_either_has(others: list[tuple[int, int]], share: float) -> None:
    assert share_of([(0, 4), (6, 8)], others) == share_of(others, [(0, 4), (6, 8)]) == share


def test_nothing_shares_nothing() -> None:
    assert share_of([], []) == 0.0
