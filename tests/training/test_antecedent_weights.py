"""Learning whom nouns stand for. Needs scipy."""

import pytest

pytest.importorskip("scipy", reason="scipy is not installed: pip install -e '.[train]'")

NEAR, FAR, NONE = {"near": 1.0}, {"far": 1.0}, {"none": 1.0}


def test_what_is_right_more_often_weighs_more() -> None:
    from training.antecedents import Example, learn

    given = [Example([NEAR, FAR, NONE], [True, False, False])] * 6
    given += [Example([NEAR, NONE], [False, True])] * 6
    weights = learn(given)
    assert weights["near"] > weights["far"]


def test_rare_signs_are_left_out() -> None:
    from training.antecedents import LEAST, Example, learn

    given = [Example([NEAR, NONE], [True, False])] * LEAST
    given += [Example([FAR, NONE], [True, False])] * (LEAST - 1)
    assert learn(given).keys() == {"near", "none"}
