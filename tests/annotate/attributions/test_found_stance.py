"""Which stances of a model stand: those that it is sure of, and that no rule knows better."""

from dataclasses import replace

import pytest
from told import annotate

from lagebild.annotate.attributions import to_found_attributions
from lagebild.annotate.attributions.found_stance import choose_stance
from lagebild.records import STANCES, Act, Findings, StanceValue

PLAIN = "Der Kran stehe still."
NEGATED = "Der Kran stehe nicht still."
SURE, UNSURE = 0.99, 0.3


def chosen(said: str, value: str, sure: dict[str, float], language: str = "de") -> StanceValue:
    labels = {"kind": "indirect", "medium": "speech", "stance": value}
    return choose_stance(Act("content", ((0, 1),), {}, labels, 0.99, sure), said, None, language)


@pytest.mark.parametrize("value", STANCES)
def test_what_the_model_is_sure_of_stands(value: str) -> None:
    assert chosen(PLAIN, value, {"stance": SURE}) == value


@pytest.mark.parametrize("value", STANCES)
def test_what_it_is_unsure_of_is_an_assertion(value: str) -> None:
    assert chosen(NEGATED, value, {"stance": UNSURE}) == "assert"


@pytest.mark.parametrize("value", STANCES)
def test_a_model_that_does_not_tell_is_believed(value: str) -> None:
    assert chosen(PLAIN, value, {}) == value


@pytest.mark.parametrize(
    ("language", "plain", "negated"),
    [
        ("de", PLAIN, NEGATED),
        ("de", "Nicht nur der Kran stehe still.", "Von dem Kran wisse sie nichts."),
        ("en", "The crane is at rest.", "The crane is not at rest."),
    ],
)
def test_a_denial_without_a_negation_must_be_surer(language: str, plain: str, negated: str) -> None:
    rather = {"stance": 0.75}
    assert chosen(negated, "deny", rather, language) == "deny"
    assert chosen(plain, "deny", rather, language) == "assert"


def test_only_denials_need_a_negation() -> None:
    assert chosen(PLAIN, "decline", {"stance": 0.75}) == "decline"


def stance_of(words: str, said: str, value: str, sure: float) -> str:
    """The stance of the one statement in `words` once a model has read it after the rules."""
    text, known = annotate(words)
    start = words.index(said)
    labels = {"kind": "indirect", "medium": "speech", "stance": value}
    act = Act("content", ((start, start + len(said)),), {}, labels, 0.99, {"stance": sure})
    read = replace(known, findings=Findings("model", (), (act,)))
    (found,) = to_found_attributions(text, read, "de").attributions
    assert found.rule == "model"
    return found.stance


WARNED = "Die Hafenmeisterin Oda Brink warnte, der Kran stehe bald still."
SAID = "Die Hafenmeisterin Oda Brink sagte, der Kran stehe bald still."


def test_what_the_cue_says_stands_before_what_the_model_says() -> None:
    assert stance_of(WARNED, "der Kran stehe bald still", "pledge", SURE) == "warn"


@pytest.mark.parametrize(("sure", "stance"), [(SURE, "pledge"), (UNSURE, "assert")])
def test_where_the_cue_says_nothing_the_model_must_be_sure(sure: float, stance: str) -> None:
    assert stance_of(SAID, "der Kran stehe bald still", "pledge", sure) == stance
