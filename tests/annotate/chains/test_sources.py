"""Sources that name several towns, or hold more than a name."""

import pytest

from lagebild.annotate.chains import resolve_chains
from marked import read_marked
from plain import read_plain, to_text


def chain(words: str) -> list[str]:
    text, known = read_marked(words)
    return [v.name for v in resolve_chains(text, known, "de").attributions[-1].chain[1:]]


def test_towns_that_act_are_voices() -> None:
    words = "[s [@place:talau Talau], [@place:vik Vik] und [@place:dorf Dorf]] [c winkten ab]: [q Nein]."
    assert chain(words) == ["Talau", "Vik", "Dorf"]


def test_who_stands_behind_what_is_cited_is_no_relay() -> None:
    words = (
        "Die Zeitung [@medium:anker Anker] [c schreibt] unter Berufung auf [s den Wärter der "
        "[@body:wache Wache]], [q Holz fehle]."
    )
    assert chain(words)[0] == "Anker"


@pytest.mark.parametrize(
    ("source", "name"),
    [
        ("Boten dankte Rat", "Rat"),
        ("Verkäufer, Betrieb", "Verkäufer"),
        ("Rat der", "Rat"),
    ],
)
def test_words_around_a_name_are_left_out(source: str, name: str) -> None:
    assert chain(f"[s {source}] [c meint], [q Holz fehle].") == [name]


def test_an_owner_is_not_whose_word_it_is() -> None:
    text = to_text("Vesna’s pilotage board said that the lock was shut.", "en")
    (told,) = read_plain(text, "chains").attributions
    assert told.chain[-1].name == "Vesna’s pilotage board"


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("Laut einem Lageristen fehlt Holz.", "Lagerist"),
        ("Der städtische Zoll sagte, es fehle Holz.", "städtischer Zoll"),
        ("Wie die Hafenpost von einem früheren Lageristen weiß, fehlt Holz.", "früherer Lagerist"),
        ("Wie die Hafenpost von den Lotsen weiß, fehlt Holz.", "Lotsen"),
        ("Wie die Hafenpost aus einem internen Schreiben weiß, fehlt Holz.", "internen Schreiben"),
    ],
)
def test_who_is_named_by_words_alone_stands_in_the_nominative(words: str, name: str) -> None:
    (told,) = read_plain(to_text(words), "chains").attributions
    assert told.chain[-1].name == name
