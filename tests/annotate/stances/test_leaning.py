"""How surely an attribution answers: what words tell stands, the rest is weighed."""

from math import log

import pytest

from lagebild.annotate.stances.candidates import ANSWERING
from lagebild.annotate.stances.leaning import LEAST, LEAST_TOLD, Leaning, to_leaning
from lagebild.lang.load import LANGUAGES
from lagebild.lang.stance_weights import load_stance_weights
from lagebild.records import STANCES, StanceValue

HEARD = {"heard: assert": 1.0, "heard surely: assert": 4.0, "told: nothing": 1.0}
SHIPPED = load_stance_weights("de")
WEIGHTS: dict[str, dict[StanceValue, float]] = {"negates": {"deny": 1.0}, "admits": {"admit": 0.5}}


@pytest.mark.parametrize("told", [stance for stance in STANCES if stance not in {"assert", "speculate"}])
@pytest.mark.parametrize("language", LANGUAGES)
def test_what_words_tell_stands_beside_a_model_that_heard_nothing(told: StanceValue, language: str) -> None:
    signs = {f"told: {told}": 1.0, f"cue: {told}": 1.0, "heard: nothing": 1.0}
    leaning = to_leaning(told, signs, load_stance_weights(language))
    assert (leaning.stance, leaning.told) == (told, True)
    assert leaning.may_answer == (told in ANSWERING)


@pytest.mark.parametrize(("odds", "stands"), [(0.1, True), (-0.1, False)])
def test_what_words_tell_falls_where_it_is_too_unlikely(odds: float, stands: bool) -> None:
    others = {stance: -50.0 for stance in STANCES if stance not in {"request", "deny"}}
    bound = log(LEAST_TOLD / (1 - LEAST_TOLD))
    leaning = to_leaning("request", {"both": 1.0}, {"both": {**others, "request": bound + odds}})
    assert leaning.told == stands
    assert leaning.stance == ("request" if stands else "deny")


def test_a_guess_is_weighed() -> None:
    leaning = to_leaning("speculate", HEARD, SHIPPED)
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
    assert to_leaning(None, HEARD, SHIPPED).heard == {"heard: assert": 1.0, "heard surely: assert": 4.0}


@pytest.mark.parametrize(("chance", "may"), [(LEAST, True), (LEAST - 0.01, False), (0.0, False)])
def test_who_hardly_answers_is_not_asked_what(chance: float, may: bool) -> None:
    assert Leaning("assert", "deny", chance).may_answer is may


@pytest.mark.parametrize(("chance", "odds"), [(1.0, 4.0), (0.5, 0.0), (0.0, -3.0)])
def test_odds_are_bounded(chance: float, odds: float) -> None:
    assert Leaning("assert", "deny", chance).odds == odds
