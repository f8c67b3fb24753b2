"""Which stance is taken where a model has read the text: rules and model weighed together."""

from dataclasses import replace

import pytest

from lagebild.annotate.stances import resolve_stances
from lagebild.annotate.stances.heard import Heard, find_heard
from lagebild.annotate.stances.leaning import to_leaning
from lagebild.lang.load import LANGUAGES
from lagebild.lang.stance_weights import load_stance_weights
from lagebild.records import STANCES, Act, Annotations, Attribution, Findings, StanceValue
from marked import read_marked

SURE, UNSURE = 0.99, 0.3
SAID = "[s Die Hafenmeisterin] [c sagte], [q der Kran stehe bald still]."


def read(
    words: str, sure: float | None, *values: str, cue: StanceValue = "assert", language: str = "de"
) -> tuple[Attribution, ...]:
    """The attributions of a text, in each of which a model heard one of `values`."""
    text, known = read_marked(words, stance=cue)
    acts = tuple(to_act(a, value, sure) for a, value in zip(known.attributions, values, strict=True))
    return resolve_stances(text, replace(known, findings=Findings("model", (), acts)), language).attributions


def to_act(attribution: Attribution, value: str, sure: float | None) -> Act:
    labels = {"kind": attribution.kind, "medium": "speech", "stance": value}
    spans = tuple((q.start, q.end) for q in attribution.content)
    return Act("content", spans, {}, labels, 0.99, {} if sure is None else {"stance": sure})


ALONE = ("assert", "decline", "pledge", "request", "warn", "admit")
"""What a model may hear by itself; a guess, a denial and a withdrawal need words of their own beside it,
and an accusation somebody who is accused."""


@pytest.mark.parametrize("value", ALONE)
def test_what_the_model_is_sure_of_stands_where_the_cue_tells_nothing(value: str) -> None:
    assert read(SAID, SURE, value)[0].stance == value


@pytest.mark.parametrize(
    ("words", "language"),
    [
        ("[s Ein Fahrer] [c sagte], [q [@country:XA Astland] habe die Kähne heimlich verkauft].", "de"),
        ("[s A driver] [c said] [q [@country:XA Astland] had secretly sold the barges].", "en"),
    ],
)
def test_an_accusation_that_the_model_is_sure_of_stands_where_it_names_the_accused(
    words: str, language: str
) -> None:
    assert read(words, SURE, "allege", language=language)[0].stance == "allege"


@pytest.mark.parametrize("value", STANCES)
def test_what_it_is_unsure_of_is_an_assertion(value: str) -> None:
    assert read(SAID, UNSURE, value)[0].stance == "assert"


def test_a_model_that_does_not_tell_how_sure_it_is_is_believed() -> None:
    assert read(SAID, None, "pledge")[0].stance == "pledge"


@pytest.mark.parametrize(
    ("words", "cue"),
    [
        ("[s Die Hafenmeisterin] [c warnte], [q der Kran stehe bald still].", "warn"),
        ("[s Die Hafenmeisterin] [c forderte], [q den Kran zu sperren].", "request"),
        ("[s Die Hafenmeisterin] [c räumte ein], [q der Kran sei kaputt].", "admit"),
    ],
)
def test_what_the_cue_tells_stands_beside_a_model_that_is_unsure(words: str, cue: StanceValue) -> None:
    assert read(words, UNSURE, "assert", cue=cue)[0].stance == cue


def test_criticism_is_no_denial_where_nothing_is_negated_and_nobody_spoke_before() -> None:
    assert read("[s Ode] [c sagte], [q der Plan sei ein Fehler].", SURE, "deny")[0].stance == "assert"


CLAIMED = "[1s Bergland] [1c sagte], [1q [@country:XA Astland] habe die Kähne verkauft]. "


def test_words_that_negate_nothing_deny_what_was_said_before() -> None:
    words = CLAIMED + "[2s [@country:XA Astland]] [2c entgegnete], [2q die Kähne lägen alle im Hafen]."
    found = read(words, SURE, "allege", "deny")
    assert (found[1].stance, found[1].answers) == ("deny", found[0].id)


def test_of_equal_stances_the_first_is_taken() -> None:
    assert to_leaning(None, {}, {}).stance == STANCES[0]


@pytest.mark.parametrize("language", LANGUAGES)
def test_weights_are_of_stances_alone(language: str) -> None:
    assert {stance for row in load_stance_weights(language).values() for stance in row} <= set(STANCES)


def test_languages_weigh_the_same_signs_differently() -> None:
    one, other = (load_stance_weights(language) for language in LANGUAGES)
    assert one != other
    assert len(one.keys() & other.keys()) > len(one) / 2


def heard(*acts: tuple[int, int, str]) -> list[Heard | None]:
    known = read_marked(SAID)[1]
    start = known.attributions[0].content[0].start
    labels = {"kind": "indirect", "medium": "speech"}
    found = tuple(
        Act(layer, ((start + a, start + b),), {}, {**labels, "stance": "warn"}, 0.9, {"stance": 0.8})
        for a, b, layer in acts
    )
    return find_heard(Annotations(attributions=known.attributions, findings=Findings("model", (), found)))


@pytest.mark.parametrize("acts", [[], [(0, 3, "content")], [(0, 25, "trigger")]])
def test_what_shares_few_words_is_not_the_same_statement(acts: list[tuple[int, int, str]]) -> None:
    assert heard(*acts) == [None]


def test_what_shares_most_words_is_heard() -> None:
    assert heard((0, 3, "nested"), (2, 25, "content")) == [Heard("warn", 0.8)]
