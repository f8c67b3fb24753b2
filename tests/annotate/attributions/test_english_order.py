"""What English shows by the order of its words: shared and relative subjects, passives, quotes that go on."""

import pytest
from told import annotate_parts, by, content, joined, told

FOUND = [
    ("Tom Hale, who said he had seen it, resigned.", "he had seen it", "Tom Hale"),
    ("The firm admitted that the pump failed but denied any fraud.", "any fraud", "The firm"),
    ("The firm admitted that the pump failed but denied any fraud.", "that the pump failed", "The firm"),
    ("Hale left early, saying the hall was cold.", "the hall was cold", "Hale"),
    (
        "The fee would fall, the mayor, Jana Holt, told reporters.",
        "The fee would fall",
        "the mayor, Jana Holt",
    ),
    ("The price, she said, was fair.", "The price ... was fair", "she"),
    (
        "Experts spoke of rain, but the mayor, Jana Holt, said it was dry.",
        "it was dry",
        "the mayor, Jana Holt",
    ),
    ("The officer who made the arrest said it was late.", "it was late", "The officer who made the arrest"),
    ("The trade was first reported by the Harlow Times.", "The trade", "the Harlow Times"),
    (
        "The ships, all new, will sail in May, said the guide, who was tired.",
        "The ships, all new, will sail in May",
        "the guide",
    ),
    ("Holm, who has called the deal “mad,” is here.", "the deal “mad,”", "Holm"),
    ("One of them said that the ship had left.", "that the ship had left", "One of them"),
    ("Both Spain and Malta denied this.", "this", "Both Spain and Malta"),
    ("Malta has yet to respond.", "Malta has yet to respond", "Malta"),
    ("The owner called the plan “mad”.", "the plan “mad”", "The owner"),
    ("The ministry would neither confirm nor deny the report.", "the report", "The ministry"),
    ("Spain was accused of fraud by Malta.", "Spain was accused of fraud by Malta", "Malta"),
]


@pytest.mark.parametrize(("text", "said", "source"), FOUND)
def test_who_says_what(text: str, said: str, source: str) -> None:
    record = by(told(text, "en"), said)
    assert content(record) == said
    assert joined(record.source) == source


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("The club is understood to have sold its ground.", "The club ... to have sold its ground"),
        ("The club has reportedly sold its ground.", "The club has ... sold its ground"),
        ("The owner was accused of hiding a spill.", "The owner was accused of hiding a spill"),
    ],
)
def test_nobody_is_named(text: str, said: str) -> None:
    record = by(told(text, "en"), said)
    assert content(record) == said
    assert record.source == ()


@pytest.mark.parametrize(
    "text",
    [
        "An official who asked not to be named left the room.",
        "Staff urged to stay at home.",
        "Asked whether he thought it was late, she left.",
        "You say it is late.",
    ],
)
def test_nobody_speaks(text: str) -> None:
    assert told(text, "en") == ()


def test_quotes_go_on_over_paragraphs_that_open_again() -> None:
    text = '"We wait," said Tom Hale. "The river is dead.\n\n"Nobody here cares about us. We will sue them."'
    found = told(text, "en")
    assert content(by(found, '"Nobody')).endswith('We will sue them."')
    assert len(found) == 3
    assert {joined(a.source) for a in found} == {"Tom Hale"}


def test_a_question_before_its_answer_is_not_said() -> None:
    found = told("Asked whether he would go on, Hale said: “I will not answer that at all.”", "en")
    assert [content(a) for a in found] == ["“I will not answer that at all.”"]


def test_a_shifted_verb_runs_on() -> None:
    found = told("The ships were clean, Jana Holt said. They would be delivered in May.", "en")
    assert [(a.kind, content(a)) for a in found][1] == (
        "indirect_free_indirect",
        "They would be delivered in May.",
    )
    assert found[1].speakers == found[0].speakers != ()


def test_a_headline_may_name_a_voice_before_its_colon() -> None:
    assert annotate_parts(("report", "The minister left.")).attributions == ()
    found = told("Minister: we will not pay", "en", "headline")
    assert [content(a) for a in found] == ["we will not pay"]
