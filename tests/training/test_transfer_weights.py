"""Weights of transfers, learned from made-up signs: what goes together is learned, what is rare is not."""

import pytest

pytest.importorskip("scipy", reason="scipy is not installed: pip install -e '.[train]'")

from training.transfer_weights import Example, check, learn, tell


def example(number: int) -> Example:
    """Every other one is wanted and told by "modal"; every third is marked by nobody and wrong."""
    wanted, marked = number % 2 == 0, number % 3 > 0
    stands = {"always": 1.0, "modal": float(wanted), f"only {number}": 1.0}
    worth = {"always": 1.0, "known": float(marked), f"only {number}": 1.0}
    status = ("sought" if wanted else "delivered") if marked else ""
    return Example(f"report-{number}", stands, worth, status, marked, "delivered")


GIVEN = [example(number) for number in range(120)]


def test_what_goes_together_is_learned() -> None:
    weights = learn(GIVEN)
    assert weights["modal"]["sought"] > 0 > weights["modal"]["delivered"]
    assert weights["known"]["right"] > 0
    assert tell(GIVEN[2], weights)[0] == "sought"
    assert tell(GIVEN[1], weights)[0] == "delivered"
    assert tell(GIVEN[1], weights)[1] > 0 > tell(GIVEN[0], weights)[1]


def test_what_is_rare_is_not() -> None:
    assert not any(name.startswith("only") for name in learn(GIVEN))


def test_reports_are_measured_that_were_not_learned_from() -> None:
    told = dict(part.rsplit(" ", 1) for part in check(GIVEN).split(", "))
    assert (told["found"], told["marked"], told["heard"], told["status"]) == ("120", "80", "40", "80")
    assert told["kept_right"] == told["exact"] == "80"
