"""Which person a title or surname stands for where two might be meant; media that no list knows."""

import pytest
from mention_cases import pairs, read, referent


def test_a_title_of_a_woman_is_no_man() -> None:
    text = "Ministerin Olga Berg reist. Ihr Kollege Sven Holm ruht. Der Minister lacht. Die Ministerin irrt."
    found = dict(pairs(text))
    assert (found["Minister"], found["Ministerin"]) == ("Sven Holm", "Olga Berg")


def test_two_of_one_surname_are_told_apart_by_their_titles() -> None:
    text = "Ministerin Olga Berg reist. Vereinschef Emil Berg ruht. Ministerin Berg irrt. Herr Berg isst."
    found = dict(pairs(text))
    assert (found["Ministerin Berg"], found["Herr Berg"]) == ("Olga Berg", "Emil Berg")


def test_a_politician_of_a_state_is_who_was_just_given_an_office() -> None:
    text = "Staatssekretär Holm kritisierte die Liste. Der norwegische Politiker erklärte, sie komme zu spät."
    assert {name for quote, name in pairs(text) if "olitiker" in quote or "Holm" in quote} == {"Holm"}


@pytest.mark.parametrize(
    "text",
    [
        "Der Staatssekretär im norwegischen Verkehrsministerium, Arne Moen, schwieg.",
        "Der Leiter an der Hochschule für Seefahrt in Wesendorf, Arne Moen, schwieg.",
    ],
)
def test_a_name_behind_the_place_of_an_office(text: str) -> None:
    assert referent(text, "Arne Moen").named


def test_an_engine_driver_is_no_head_of_state() -> None:
    known = read("Der norwegische Lokführer schwieg. Der norwegische Staatschef reist ab.")
    people = {m.referent for m in known.mentions if m.schema == "Person"}
    assert len(people) == 2


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Ein neuer Ostwind-Bericht legt nahe, dass es regnet.", "Ostwind"),
        ("Die Nachrichtenagentur Nordform meldete, es regne.", "Nordform"),
    ],
)
def test_media_that_no_list_knows(text: str, name: str) -> None:
    assert referent(text, name).schema == "Medium"


@pytest.mark.parametrize(
    "text", ["Ein Norwegen-Bericht liegt vor.", "Ein UN-Bericht liegt vor.", "Der Lage-Bericht."]
)
def test_reports_of_no_medium(text: str) -> None:
    assert not [m for m in read(text).mentions if m.schema == "Medium"]


def test_a_name_is_a_mediums_where_it_tells_or_is_told() -> None:
    text = "Laut Analyse von Orlandino regnet es. „Das stimmt“, sagte er Orlandino. Laut Orlandino hagelt es."
    found = [m for m in read(text).mentions if m.quote == "Orlandino"]
    assert [m.schema for m in found] == ["Medium"] * 3


def test_who_is_only_told_something_of_is_none() -> None:
    assert not [
        m
        for m in read("Er sprach von Orlandino. Laut Orlandino schneit es.").mentions
        if m.schema == "Medium"
    ]


@pytest.mark.parametrize(
    "text",
    [
        "„Wir zahlen“, so Thandiwe Mokoena.",
        "Laut Thandiwe Mokoena regnet es.",
        "Thandiwe Mokoena, Forscherin in Wesendorf, erklärte das.",
    ],
)
def test_a_name_that_no_list_knows_is_who_is_cited(text: str) -> None:
    assert referent(text, "Thandiwe Mokoena").schema == "Person"


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("Kritik aus Oslo blieb ohne Folgen.", "country:NO"),
        ("Nach Vorwürfen aus Oslo schwieg der Verein.", "country:NO"),
        ("Der Zug aus Oslo kam spät.", "place:oslo"),
    ],
)
def test_what_is_heard_from_a_capital_comes_from_the_state(text: str, key: str) -> None:
    assert dict(pairs(text))["Oslo"] == key


def test_a_surname_may_be_a_firms_name_too() -> None:
    found = dict(pairs("Minister Olaf Siemens schwieg. Siemens reist ab. Die Firma Bosch wächst."))
    assert (found["Siemens"], found["Bosch"]) == ("Olaf Siemens", "body:bosch")


def test_a_spokeswoman_of_somebody_is_not_that_one() -> None:
    found = dict(pairs("Minister Emil Berg reist. Eine Sprecherin Bergs schwieg."))
    assert found["Sprecherin"] != "Emil Berg"
    assert found["Bergs"] == "Emil Berg"


def test_a_name_before_report_is_a_mediums_where_compounds_stand_apart() -> None:
    known = read("A recent Børsposten report suggests that it rains. It snows, he told Børsposten.", "en")
    assert [m.schema for m in known.mentions if m.quote == "Børsposten"] == ["Medium"] * 2
