"""How surely an attribution answers: what words tell stands, the rest is weighed."""

import pytest

from lagebild.annotate.stances.candidates import ANSWERING
from lagebild.annotate.stances.leaning import LEAST, Leaning, to_leaning
from lagebild.records import STANCES, StanceValue

HEARD = {"heard: assert": 1.0, "heard surely: assert": 4.0, "told: nothing": 1.0}
WEIGHTS: dict[str, dict[StanceValue, float]] = {"negates": {"deny": 1.0}, "admits": {"admit": 0.5}}


@pytest.mark.parametrize("told", [stance for stance in STANCES if stance != "speculate"])
def test_what_words_tell_stands(told: StanceValue) -> None:
    leaning = to_leaning(told, HEARD)
    assert (leaning.stance, leaning.told) == (told, True)
    assert leaning.may_answer == (told in ANSWERING)


def test_a_guess_is_weighed() -> None:
    leaning = to_leaning("speculate", HEARD)
    assert (leaning.stance, leaning.told) == ("assert", False)


def test_the_likeliest_that_answers_need_not_be_the_likeliest() -> None:
    leaning = to_leaning(
        None, {"negates": 1.0, "surely said": 1.0}, {**WEIGHTS, "surely said": {"assert": 3.0}}
    )
    assert (leaning.stance, leaning.answering) == ("assert", "deny")
    assert leaning.may_answer


def test_chances_of_all_that_answer_count_together() -> None:
    one, both = (
        to_leaning(None, {"negates": 1.0}, WEIGHTS),
        to_leaning(None, dict.fromkeys(WEIGHTS, 1.0), WEIGHTS),
    )
    assert one.chance < both.chance < 1


def test_what_was_heard_is_kept() -> None:
    assert to_leaning(None, HEARD).heard == {"heard: assert": 1.0, "heard surely: assert": 4.0}


@pytest.mark.parametrize(("chance", "may"), [(LEAST, True), (LEAST - 0.01, False), (0.0, False)])
def test_who_hardly_answers_is_not_asked_what(chance: float, may: bool) -> None:
    assert Leaning("assert", "deny", chance).may_answer is may


@pytest.mark.parametrize(("chance", "odds"), [(1.0, 4.0), (0.5, 0.0), (0.0, -3.0)])
def test_odds_are_bounded(chance: float, odds: float) -> None:
    assert Leaning("assert", "deny", chance).odds == odds
