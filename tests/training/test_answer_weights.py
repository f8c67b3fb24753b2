"""Learning what an answer answers. Needs scipy."""

import pytest

pytest.importorskip("scipy", reason="scipy is not installed: pip install -e '.[train]'")

NEAR, FAR, NONE = {"near": 1.0}, {"far": 1.0}, {"none: deny": 1.0}


def test_what_is_right_more_often_weighs_more() -> None:
    from training.answers import learn

    weights = learn([([FAR, NEAR, NONE], 1)] * 6 + [([NEAR, FAR, NONE], 1)] * 2 + [([FAR, NONE], 1)] * 4)
    assert weights["near"] > weights["none: deny"] > weights["far"]


def test_rare_signs_are_left_out() -> None:
    from training.answers import LEAST, learn

    given = [([NEAR, NONE], 0)] * LEAST + [([FAR, NONE], 0)] * (LEAST - 1)
    assert learn(given).keys() == {"near", "none: deny"}


def test_a_report_is_judged_by_weights_of_the_others() -> None:
    from training.answers import FOLDS, cross
    from training.stances import Found

    from lagebild.records import Attribution, StanceValue, take

    def said(stance: StanceValue) -> Found:
        marked = Attribution("a", "d", 0, 1, "x", "direct", ("speech",), stance, (take("x", 0, 1),))
        return Found("de", (), ({"cue: warn": 1.0},), (None,), {0: marked})

    odd, others = said("warn"), [said("assert") for _ in range(FOLDS * 4)]
    judged = {id(found): weights for found, weights in cross([odd, *others])}
    assert "warn" not in {s for s, w in judged[id(odd)].get("cue: warn", {}).items() if w > 0}
    assert len(judged) == len(others) + 1
