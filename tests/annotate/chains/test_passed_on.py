"""Media between who said it and the page: unlisted ones, several in a row, and where a statement runs on."""

import pytest

from lagebild.annotate.chains import resolve_chains
from marked import read_marked
from plain import read_plain, to_text


def chain(words: str) -> list[str]:
    """The chain of the attribution with the highest number, without the publisher."""
    text, known = read_marked(words)
    last = max(resolve_chains(text, known, "de").attributions, key=lambda a: a.id)
    return [v.name for v in last.chain[1:]]


LIST = "[s einer Liste [@body:zoll des Zollamts]]"


@pytest.mark.parametrize(
    ("words", "relay"),
    [
        (f"Laut {LIST}, die dem „Seeboten“ vorliegt, [q fehlt Holz].", "Seeboten"),
        (f"Laut {LIST}, die der Seebote druckte, [q fehlt Holz].", "Seebote"),
        (f"Wie aus {LIST} [c hervorgeht], die das Blatt „Anker“ druckte, [q fehlt Holz].", "Anker"),
    ],
)
def test_who_shows_a_text_need_not_be_in_a_table(words: str, relay: str) -> None:
    assert chain(words) == [relay, "des Zollamts"]


@pytest.mark.parametrize("clause", ["die dieser Zeitung vorliegt", "die am Montag bekannt wurde"])
def test_a_text_that_nobody_else_shows_has_no_relay(clause: str) -> None:
    (told,) = read_plain(
        to_text(f"Laut einer Liste des Zollamts, {clause}, fehlt Holz."), "chains"
    ).attributions
    assert [v.role for v in told.chain] == ["publisher", "origin"]


def test_who_cites_need_not_be_in_a_table() -> None:
    words = "Wie [s der Seebote unter Berufung auf [@body:zoll das Zollamt]] [c schreibt], [q fehlt Holz]."
    assert chain(words) == ["Seebote", "das Zollamt"]


def test_several_that_cite_one_another_stand_in_their_order() -> None:
    words = (
        "[s Der [@medium:kurier Kurier]] [c meldet] unter Berufung auf den [@medium:bote Boten], der sich "
        "auf die [@medium:post Seepost] stützt, die [@body:zoll das Zollamt] zitiert, [q Holz fehle]."
    )
    assert chain(words) == ["Kurier", "Boten", "Seepost", "das Zollamt"]


def test_a_person_who_is_cited_cites_nobody_in_the_clause_that_describes_him() -> None:
    words = (
        "[s Der [@medium:kurier Kurier]] [c meldet] unter Berufung auf [@person:ode Ode], der "
        "[@body:zoll das Zollamt] gerne zitiert, [q Holz fehle]."
    )
    assert chain(words) == ["Kurier", "Ode"]


@pytest.mark.parametrize("verb", ["sagte", "versicherte"])
def test_what_runs_on_went_through_the_same_medium(verb: str) -> None:
    words = (
        f"Ministerin Ada Ohm {verb} der Zeitung „Anker“, das Holz sei verkauft. Gekauft habe es ein Müller."
    )
    first, second = read_plain(to_text(words), "chains").attributions
    assert [v.name for v in first.chain[1:]] == ["Anker", "Ada Ohm"]
    assert [v.name for v in second.chain[1:]] == ["Anker", "Ada Ohm"]


def test_who_accuses_somebody_on_air_is_passed_on() -> None:
    words = "[s [@person:ode Ode]] [c klagte] im [@medium:funk Seefunk], [q Holz fehle]."
    text, known = read_marked(words, stance="allege")
    (told,) = resolve_chains(text, known, "de").attributions
    assert [v.name for v in told.chain[1:]] == ["Seefunk", "Ode"]


def test_the_paper_itself_is_no_relay_however_it_is_called() -> None:
    words = "[s [@person:ode Ode]] [c sagte] [a der Seepost], [q Holz fehle]."
    text, known = read_marked(words, publisher="Varner Seepost")
    (told,) = resolve_chains(text, known, "de").attributions
    assert [v.name for v in told.chain[1:]] == ["Ode"]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Wie [s [@person:ode er]] dem „[@medium:kurier Kurier]“ [c sagte], [q fehlt Holz].", "Kurier"),
        ("[s [@person:ode Ode]] [c sagte] [a der Talauer Welle], [q Holz fehle].", "Talauer Welle"),
        ("[s [@person:ode Ode]] [c sagte] [a dem [@body:x Pressedienst Vik]], [q es fehle].", "Vik"),
        ("[f Über [@medium:k Kurier] kam von [s [@person:ode Ode]] die [c Antwort]:] [q es].", "Kurier"),
        ("[s [@person:ode Ode]] [c sagte] auf Anfrage der [@medium:kurier Kurier], [q es fehle].", "Kurier"),
    ],
)  # fmt: skip
def test_a_medium_that_the_words_around_name_is_passed_on(words: str, expected: str) -> None:
    relay, origin = chain(words)
    assert relay.endswith(expected)
    assert origin in ("Ode", "er")


@pytest.mark.parametrize(
    "words",
    [
        "[s [@person:ode Ode]] [c sagte] [a uns], [q das Haus habe den Drucker verkauft].",
        "[f Aus einer Liste der [@medium:k Kurier] gehe nach [s [@person:ode Ode]] [c hervor],] [q dass].",
        "[f Der „[@medium:kurier Kurier]“-Leser [s [@person:ode Ode]] [c meint],] [q dass Holz fehlt].",
        "[s [@person:ode Ode]] [c sagte] [a dem Verboten], [q Holz fehle].",
    ],
)  # fmt: skip
def test_what_only_looks_like_a_medium_that_was_told_is_none(words: str) -> None:
    assert chain(words) == ["Ode"]


def test_media_of_one_clause_have_it_from_who_is_named_before() -> None:
    words = (
        "Laut [s einer Liste [@body:zoll des Zollamts]], die [@medium:kurier der Kurier] abdruckte und "
        "[@medium:bote der Bote] weiterverbreitete, [q fehlt Holz]."
    )
    assert chain(words) == ["der Bote", "der Kurier", "des Zollamts"]


def test_the_paper_is_its_own_with_an_ending_too() -> None:
    text, known = read_marked("[s [@person:ode Ode]] [c sagte] [a dem Seeboten], [q Holz fehle].", "Seebote")
    (told,) = resolve_chains(text, known, "de").attributions
    assert [v.name for v in told.chain[1:]] == ["Ode"]


def test_statements_are_those_of_whoever_is_named_behind_them() -> None:
    (told,) = read_plain(to_text("Nach Angaben mehrerer Besucher fehlt Holz."), "chains").attributions
    assert "Besucher" in told.chain[-1].name
    assert chain("[c Nach] [s Angaben] [q fehlt Holz].") == [""]


def test_who_belongs_to_somebody_is_one_voice_and_no_two() -> None:
    words = (
        "[s Der [@medium:kurier Kurier]] [c meldet] unter Berufung auf [@person:o Leute] der [@body:z Werft]"
    )
    assert chain(words + ", [q Holz fehle].") == ["Kurier", "Leute"]


def test_who_is_no_mention_cites_in_a_relative_clause() -> None:
    words = "Laut [s der Osttal-Welle], die sich auf [@person:ode Lotsen] stützt, [q fehlt Holz]."
    assert chain(words) == ["Osttal-Welle", "Lotsen"]


@pytest.mark.parametrize(
    "words",
    [
        "Wie der „Seehund“ von einem Lotsen erfuhr, fehlt Holz.",
        "Wie die Hafenpost von einem Lotsen weiß, fehlt Holz.",
    ],
)
def test_a_medium_that_no_table_knows_has_it_from_somebody(words: str) -> None:
    (told,) = read_plain(to_text(words), "chains").attributions
    assert [v.name for v in told.chain[1:]] == [words.split()[2].strip("„“"), "Lotse"]


def test_who_is_told_in_quotation_marks_may_stand_before_the_verb() -> None:
    words = "Wie [s [@person:ode Ode]] dem „Basaltboten“ [c sagte], [q fehlt Holz]."
    assert chain(words) == ["Basaltboten", "Ode"]


@pytest.mark.parametrize(
    ("words", "relays"),
    [
        ("[2s [@person:ode Ode]] [2c sagte] [2a dem Fachblatt], [2q das stimme].", ["dem Kurier"]),
        ("Später [2c sagte] [2s [@person:ode Ode]] dem Blatt, [2q das stimme].", ["dem Kurier"]),
        ("[2s [@person:ode Ode]], der Chef der Zeitung, [2c sagte], [2q das stimme].", []),
        ("[2s [@person:ode Ode]] [2c warnte] [2a das Blatt], [2q das stimme nicht].", []),
    ],
)
def test_a_noun_for_a_medium_points_back_to_the_one_named_last(words: str, relays: list[str]) -> None:
    assert chain(f"[1c Laut] [1s [@medium:kurier dem Kurier]] [1q fehlt Holz]. {words}") == [*relays, "Ode"]


def test_of_whom_it_is_his_own_statement_may_stand_before_it() -> None:
    words = "[@medium:anker Der Anker] sah [c nach] [s eigenen Angaben] [q die Liste [@body:zoll des Zolls]]."
    assert chain(words) == ["Der Anker"]
