"""How far a transfer has come, and whether it is one, where a model tells how sure it is."""

from dataclasses import replace
from typing import Any

import pytest
from test_found_transfers import act, found_in

from lagebild.annotate.transfers.act_signs import Seen, find_status_signs, find_worth_signs, to_odds
from lagebild.annotate.transfers.drafting import find_drafts
from lagebild.annotate.transfers.found import Finder
from lagebild.annotate.transfers.reading import load_tables
from lagebild.annotate.transfers.weighing import is_likely, weigh_standing
from lagebild.lang.load import rows
from lagebild.lang.party_verbs import load_party_verbs
from lagebild.lang.syntax import load_syntax
from lagebild.lang.transfer_weights import load_transfer_weights
from lagebild.records import PARTIES, Act, Findings
from lagebild.text.scene import Scene
from plain import read_plain, to_text


def heard(one: Act, sure: float = 0.4, score: float = 0.9) -> Act:
    """The act of a model that tells how sure it is of a status, and puts few parties on the right side."""
    return replace(one, score=score, sure={PARTIES: 0.6, "status": sure, "negated": sure})


def see(words: str, one: Act) -> Seen:
    """What a finder sees of the one act of a text."""
    text = to_text(words)
    known = replace(read_plain(text, "chains"), findings=Findings("trial", (), (one,)))
    scene, seen = Scene(known, load_syntax("de")), []

    class Looking(Finder):
        def decide(self, what: Seen) -> Any:
            seen.append(what)
            return super().decide(what)

    Looking(text, known, scene, load_tables("de"), "de").find(find_drafts(text, known, "de", scene))
    (what,) = seen
    return what


GIFT = "Die Werft schenkte dem Ruderclub einen Kahn."
ROLES = {"supplier": "Die Werft", "recipient": "dem Ruderclub", "item": "einen Kahn"}


@pytest.mark.parametrize("row", rows("de", "party_verbs"), ids=lambda row: row["gives"])
def test_words_for_giving_say_which_way(row: dict[str, Any]) -> None:
    example = row["example"]
    one = act(example["text"], example["trigger"], item=example["good"])
    (told,) = found_in(example["text"], replace(one, sure={PARTIES: 0.6}))
    assert told.split(":")[0] == example["is"]


def test_no_word_for_giving_is_in_two_rows() -> None:
    assert len(load_party_verbs("de")) == sum(len(row["words"]) for row in rows("de", "party_verbs"))


@pytest.mark.parametrize(
    ("words", "trigger", "said", "expected"),
    [
        ("Der Ruderclub bittet die Werft um einen Kahn.", "bittet", "offered", ("sought", False)),
        ("Die Werft hat dem Ruderclub einen Kahn geliefert.", "geliefert", "agreed", ("delivered", False)),
        (
            "Die Werft hat dem Ruderclub nie einen Kahn geliefert.",
            "geliefert",
            "refused",
            ("delivered", True),
        ),
    ],
)
def test_what_a_model_is_not_sure_of_yields_to_the_words(
    words: str, trigger: str, said: str, expected: tuple[str, bool]
) -> None:
    standing = weigh_standing(see(words, heard(act(words, trigger, said, item="einen Kahn"), 0.35)))
    assert (standing.status, standing.negated) == expected


def test_what_a_model_is_sure_of_stands() -> None:
    for said in ("delivered", "offered", "refused"):
        assert weigh_standing(see(GIFT, heard(act(GIFT, "schenkte", said, **ROLES), 0.99))).status == said


def test_a_model_that_does_not_tell_how_sure_it_is_stands() -> None:
    one = replace(act(GIFT, "schenkte", "possible", "true", **ROLES), sure={PARTIES: 0.6})
    standing = weigh_standing(see(GIFT, one))
    assert (standing.status, standing.negated) == ("possible", True)


def test_what_is_not_likely_is_left_out() -> None:
    words = "Am Abend nahm der Regen zu, und er sah Licht."
    one = act(words, "sah", item="Licht")
    assert found_in(words, replace(one, sure={PARTIES: 0.6})) != []
    assert not is_likely(see(words, heard(one, 0.3, 0.3)))
    assert found_in(words, heard(one, 0.3, 0.3)) == []


def test_what_is_likely_is_told() -> None:
    assert found_in(GIFT, heard(act(GIFT, "schenkte", **ROLES), 0.95)) == [
        "Werft > Ruderclub: Kahn (delivered)"
    ]


def test_signs_can_be_read() -> None:
    seen = see(GIFT, heard(act(GIFT, "schenkte", **ROLES), 0.95))
    stands, worth = find_status_signs(seen), find_worth_signs(seen)
    assert {"heard status delivered", "voice own", "clause main", "frame open", "wants supplier"} <= {*stands}
    assert stands["heard surely status delivered"] == to_odds(0.95)
    assert {"way subject", "good in the clause", "supplier read", "recipient back 0", "item marks 1"} <= {
        *worth
    }


def test_odds_are_bounded() -> None:
    assert to_odds(0.5) == 0
    assert to_odds(1.0) == -to_odds(0.0) == to_odds(0.999)


@pytest.mark.parametrize("language", ["de", "en"])
def test_weights_say_what_the_words_say(language: str) -> None:
    weights = load_transfer_weights(language)
    assert weights["negation"]["not delivered"] > weights["negation"]["delivered"]
    assert weights["supplier sure"]["right"] > 0


def test_what_is_done_is_told_in_the_perfect() -> None:
    weights = load_transfer_weights("de")
    assert weights["perfect"]["delivered"] > weights["perfect"]["offered"]
