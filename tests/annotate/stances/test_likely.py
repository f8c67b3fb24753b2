"""What likely answers what: signs of each statement and of none, and the bound above which one is taken."""

from collections.abc import Mapping
from dataclasses import replace

import pytest

from lagebild.annotate.stances.candidates import ANSWERING
from lagebild.annotate.stances.facets import Facets
from lagebild.annotate.stances.layer import view
from lagebild.annotate.stances.leaning import Leaning
from lagebild.annotate.stances.likely import find_choice, find_likely
from lagebild.annotate.stances.ties import Ties
from lagebild.lang.answer_weights import load_answer_weights
from lagebild.records import STANCES, StanceValue
from marked import read_marked

SURE = Leaning("deny", "deny", 1.0)
ASKED = (
    "[1s Bergland] [1c fragte]: [1q „Hat [@country:XA Astland] Kähne verkauft?“] "
    "[2s [@person:ode Ode]] [2c sagte], [2q der Wind habe gedreht]. "
    "[3s [@country:XA Astland]] [3c bestritt], [3q Kähne verkauft zu haben]."
)


def facets(words: str, *stances: StanceValue) -> list[Facets]:
    text, known = read_marked(words)
    found = view(text.document.text, known, "de").facets
    return [
        replace(f, attribution=replace(f.attribution, stance=s)) for f, s in zip(found, stances, strict=True)
    ]


def choice(
    given: list[Facets], leaning: Leaning = SURE
) -> tuple[dict[int, Mapping[str, float]], Mapping[str, float]]:
    """What the last one may answer."""
    numbers, rows = find_choice(len(given) - 1, given, leaning, frozenset(), no_ties(given))
    return dict(zip(numbers, rows[:-1], strict=True)), rows[-1]


def no_ties(given: list[Facets]) -> Ties:
    return Ties({f.attribution.id: f.attribution.parent for f in given})


def test_each_statement_has_its_signs() -> None:
    found, _ = choice(facets(ASKED, "allege", "assert", "deny"))
    assert {"deny after allege", "asks", "accused", "share of the answer"} <= found[0].keys()
    assert {"deny after assert", "right before", "last other voice", "no shared term"} <= found[1].keys()
    assert not {"asks", "accused"} & found[1].keys()


def test_an_answer_is_judged_as_what_it_would_be() -> None:
    found, none = choice(facets(ASKED, "allege", "assert", "assert"), Leaning("assert", "decline", 0.4))
    assert "decline after allege" in found[0]
    assert {"none: decline", "none: not likeliest"} <= none.keys()


def test_what_was_heard_speaks_for_none() -> None:
    _, none = choice(facets(ASKED, "allege", "assert", "deny"), replace(SURE, heard={"heard: warn": 1.0}))
    assert none["none: heard: warn"] == 1


@pytest.mark.parametrize(
    ("stance", "numbers"), [("deny", {1}), ("decline", {1}), ("retract", {0, 1}), ("admit", {0, 1})]
)
def test_own_words_are_taken_back_or_admitted_but_not_denied(stance: StanceValue, numbers: set[int]) -> None:
    given = facets(
        "[1s [@person:ode Ode]] [1c sagte], [1q der Deich sei sicher]. "
        "[2s [@person:wim Wim]] [2c sagte], [2q der Deich sei nass]. "
        "[3s [@person:ode Ode]] [3c sprach] [3q vom Deich].",
        "assert",
        "assert",
        stance,
    )
    assert choice(given, Leaning(stance, stance, 1.0))[0].keys() == numbers


def test_the_likeliest_is_taken_and_none_where_nobody_spoke() -> None:
    given = facets(ASKED, "allege", "assert", "deny")
    assert find_likely(2, given, SURE, frozenset(), no_ties(given)) is given[0]
    alone = facets("[s Ode] [c bestritt] [q den Verkauf].", "deny")
    assert find_likely(0, alone, SURE, frozenset(), no_ties(alone)) is None


def test_who_does_not_seem_to_answer_must_do_so_likelier_than_not() -> None:
    given = facets(ASKED, "allege", "assert", "assert")
    doubtful = Leaning("assert", "deny", 0.16, told=False)
    assert find_likely(2, given, doubtful, frozenset(), no_ties(given)) is None


def test_every_weight_is_that_of_a_sign() -> None:
    weights = load_answer_weights()
    assert {f"none: {stance}" for stance in ANSWERING} <= weights.keys()
    pairs = [name.split(" after ") for name in weights if " after " in name]
    assert pairs
    assert all(answer in ANSWERING and statement in STANCES for answer, statement in pairs)
    assert all(-5 < weight < 5 for weight in weights.values())
