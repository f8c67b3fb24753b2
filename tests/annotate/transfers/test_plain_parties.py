"""Who plainly gives and takes in English: the order of words stands before what a model and weights say."""

from dataclasses import replace
from typing import Any

import pytest
from test_found_transfers import act, tell

from lagebild.annotate.transfers import find_transfers
from lagebild.annotate.transfers.fixed_places import find_places, find_voice
from lagebild.lang.load import rows
from lagebild.lang.party_verbs import as_noun, load_party_verbs
from lagebild.lang.plain_parties import load_plain_parties
from lagebild.lang.syntax import load_syntax
from lagebild.records import PARTIES, Act, Annotations, Findings
from lagebild.text.scene import Scene
from plain import read_plain, to_text


def find(words: str, one: Act) -> Annotations:
    text = to_text(words, "en")
    known = replace(read_plain(text, "chains"), findings=Findings("trial", (), (one,)))
    return find_transfers(text, known, "en")


def unsure(words: str, trigger: str, **roles: str) -> Act:
    """The act of a model that puts little more than half of the parties on the right side."""
    return replace(act(words, trigger, **roles), sure={PARTIES: 0.6})


def parties(words: str, one: Act) -> list[str]:
    return [tell(transfer).split(":")[0] for transfer in find(words, one).transfers]


@pytest.mark.parametrize("row", rows("en", "plain_parties"), ids=lambda row: row["example"]["text"])
def test_what_is_plain_stands_though_a_model_turns_it_round(row: dict[str, Any]) -> None:
    example = row["example"]
    gives, takes = (f"The {x}" if x == "yard" else x for x in example["is"].split(" > "))
    words = example["text"]
    named = {"supplier": takes, "recipient": gives}
    roles = {side: name if name in words else name.lower() for side, name in named.items()}
    assert parties(words, unsure(words, example["trigger"], item=example["good"], **roles)) == [example["is"]]


@pytest.mark.parametrize("row", rows("en", "party_verbs"), ids=lambda row: row["gives"])
def test_words_for_giving_say_which_way(row: dict[str, Any]) -> None:
    example = row["example"]
    one = unsure(example["text"], example["trigger"], item=example["good"])
    assert parties(example["text"], one) == [example["is"]]


def test_a_verb_with_its_particle_and_a_noun_have_rows_of_their_own() -> None:
    ways = load_party_verbs("en")
    assert (ways["overturn"], ways["downturn"], "turn" in ways) == ("subject", "from", False)
    assert (ways["loan"], ways[as_noun("loan")]) == ("subject", "genitive")


def test_german_has_no_plain_places() -> None:
    assert load_plain_parties("de") == {}
    words = "Irland hat Malta zwei Kähne verkauft."
    known = read_plain(to_text(words), "chains")
    scene = Scene(known, load_syntax("de"))
    clause = scene.clauses(known.sentences[0])[0]
    assert find_places(scene, clause, clause.tokens[-2]) == {}


PLACES = [
    ("Malta never sold Ireland a boat.", "sold", "verb", {"Malta": "subject", "Ireland": "first object"}),
    ("Malta was sold two boats.", "sold", "passive", {"Malta": "subject", "boats": "behind"}),
    ("Malta is selling boats.", "selling", "verb", {"Malta": "subject", "boats": "behind"}),
    ("Malta, an island, sold boats.", "sold", "verb", {"island": "subject past comma", "boats": "behind"}),
    ("Malta agreed to sell boats.", "sell", "to", {"Malta": "above", "boats": "behind"}),
    ("Ireland asked Malta to sell boats.", "sell", "to", {"Malta": "before to", "boats": "behind"}),
    ("Malta built boats and sold them.", "sold", "verb", {"Malta": "shared", "them": "behind"}),
    ("Malta, which sold boats, sank.", "sold", "verb", {"Malta": "antecedent", "boats": "behind"}),
    ("The town in Malta sold boats.", "sold", "verb", {"town": "subject", "boats": "behind"}),
]


@pytest.mark.parametrize(("words", "trigger", "voice", "expected"), PLACES)
def test_places_to_a_verb(words: str, trigger: str, voice: str, expected: dict[str, str]) -> None:
    known = read_plain(to_text(words, "en"), "chains")
    scene = Scene(known, load_syntax("en"))
    at = next(i for i, token in enumerate(known.tokens) if token.text == trigger)
    clause = next(c for c in scene.clauses(known.sentences[0]) if at in c.tokens)
    assert find_voice(scene, clause, at) == voice
    assert {known.tokens[i].text: place for i, place in find_places(scene, clause, at).items()} == expected


@pytest.mark.parametrize(
    ("words", "trigger", "good", "roles", "expected"),
    [
        ("Malta lent him £900.", "lent", "£900", {}, "Malta > him"),
        ("The yard supplied Malta with boats.", "supplied", "boats", {}, "yard > Malta"),
        ("Ireland signed over two boats to Malta.", "signed", "boats", {}, "Ireland > Malta"),
        (
            "Ireland never sold boats to anyone.",
            "sold",
            "boats",
            {"recipient": "Ireland"},
            "Ireland > anyone",
        ),
        ("The shelf returned four boats to Malta.", "returned", "four boats|shelf", {}, "shelf > Malta"),
    ],
)
def test_less_usual_order(words: str, trigger: str, good: str, roles: dict[str, str], expected: str) -> None:
    assert parties(words, unsure(words, trigger, item=good, **roles)) == [expected]
