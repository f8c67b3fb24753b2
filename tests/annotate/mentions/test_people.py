"""People: names, titles, surnames, and whose word they carry."""

import pytest
from mention_cases import pairs, read, referent


@pytest.mark.parametrize(
    ("text", "name", "office", "speaks_for"),
    [
        ("Kreml-Sprecherin Olga Berg schwieg.", "Olga Berg", "Kreml-Sprecherin", "country:RU"),
        ("Der norwegische Präsident Sven Holm schwieg.", "Sven Holm", "norwegischer Präsident", "country:NO"),
        ("Norwegens Machthaber Sven Holm schwieg.", "Sven Holm", "Machthaber", "country:NO"),
        ("Nato-Generalsekretär Sven Holm schwieg.", "Sven Holm", "Nato-Generalsekretär", "body:nato"),
        ("Kreml-Chef Sven Holm schwieg.", "Sven Holm", "Kreml-Chef", "country:RU"),
        ("Der Berater der USA, Sven Holm, schwieg.", "Sven Holm", "Berater der USA", "country:US"),
        ("Professorin Olga Berg schwieg.", "Olga Berg", "Professorin", None),
        ("Der frühere US-Präsident Sven Holm schwieg.", "Sven Holm", "früherer US-Präsident", None),
    ],
)
def test_offices(text: str, name: str, office: str, speaks_for: str | None) -> None:
    found = referent(text, name)
    assert (found.office, found.speaks_for) == (office, speaks_for)


@pytest.mark.parametrize(
    ("text", "office"),
    [
        ("Das ist die Reise des norwegischen Präsidenten Sven Holm.", "norwegischer Präsident"),
        ("Sie traf die frühere Außenministerin Olga Berg.", "frühere Außenministerin"),
        ("Sie sprach mit dem Sprecher der Nato, Sven Holm.", "Sprecher der Nato"),
        ("Die Worte des Regierungssprechers Sven Holm halfen.", "Regierungssprecher"),
    ],
)
def test_offices_are_given_in_the_nominative(text: str, office: str) -> None:
    assert [r.office for r in read(text).referents if r.office] == [office]


def test_an_adviser_speaks_for_whom_he_serves() -> None:
    text = "Der norwegische Präsident Sven Holm schwieg. Holms Berater Emil Berg widersprach."
    assert referent(text, "Emil Berg").speaks_for == "country:NO"


def test_a_surname_is_whom_the_text_names_in_full() -> None:
    text = "Holm reist ab. Sven Holm kam gestern. Holms Besuch endet, die Holm-Reise auch."
    assert {name for quote, name in pairs(text) if "Holm" in quote} == {"Sven Holm"}


def test_three_part_names_are_called_by_the_first() -> None:
    text = "Kim Sol Hae schwieg. Professor Emil Kim nicht. Es regnete. Dann kam Kim Sol Hae. Kim lachte."
    assert pairs(text)[-1] == ("Kim", "Kim Sol Hae")


def test_spellings_of_one_name_are_one_person() -> None:
    names = {
        name
        for _, name in pairs("Wladimir Barlow kam. Vladimir Barlow ging. Kim Sol-hae kam. Kim Sol Hae ging.")
    }
    assert len(names) == 2


def test_father_and_son_are_two() -> None:
    names = [name for _, name in pairs("Kim Sol Hae kam. Kims Vater Kim Sol Gun blieb. Kim lachte.")]
    assert names == ["Kim Sol Hae", "Kim Sol Hae", "Kim Sol Gun", "Kim Sol Hae"]


def test_surnames_side_by_side_stay_two() -> None:
    text = "Kim Sol Hae kam. Sven Holm kam. Am Montag will Kim Holm treffen."
    assert pairs(text)[-2:] == [("Kim", "Kim Sol Hae"), ("Holm", "Sven Holm")]


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Der norwegische Staatschef", "Sven Holm"),
        ("Der finnische Minister", "Emil Berg"),
    ],
)
def test_an_office_alone_is_its_bearer(title: str, name: str) -> None:
    text = f"Norwegens Präsident Sven Holm traf den finnischen Außenminister Emil Berg. {title} schwieg."
    assert pairs(text)[-1] == (title.removeprefix("Der "), name)


def test_an_office_nobody_bears_stays_without_a_name() -> None:
    found = referent("Ein Sprecher des Kreml widersprach.", "Sprecher des Kreml")
    assert not found.named
    assert found.speaks_for == "country:RU"


def test_a_date_may_part_office_and_name() -> None:
    found = pairs("Das ist die Reise des norwegischen Präsidenten heute, Dienstag, 18. Juni Sven Holm.")
    assert found == [("norwegischen Präsidenten", "Sven Holm"), ("Sven Holm", "Sven Holm")]


@pytest.mark.parametrize(
    "text", ["Diese Woche regnete es.", "Gestern Abend kam Neues.", "MEHR LESEN Die Lage im Hafen."]
)
def test_words_are_not_made_names(text: str) -> None:
    assert pairs(text) == []


def test_english() -> None:
    text = "Norwegian President Sven Holm left. Kremlin spokeswoman Olga Berg said he was late. Berg smiled."
    assert [name for _, name in pairs(text, "en")] == ["Sven Holm", "Olga Berg", "Sven Holm", "Olga Berg"]


def test_who_is_first_met_by_an_office_before_the_name_is_named() -> None:
    assert referent("Das ist die Reise des norwegischen Präsidenten heute Sven Holm.", "Sven Holm").named


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Alexis Holmas schwieg lange.", "Alexis Holmas"),
        ("Sven Holms Besuch endete.", "Sven Holm"),
        ("Der Besuch Sven Holms endete. Holm ging.", "Sven Holm"),
    ],
)
def test_a_final_s_is_a_genitive_only_where_something_is_owned(text: str, name: str) -> None:
    assert pairs(text)[0][1] == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Außenminister Sebastian Lang hingegen schwieg.", "Sebastian Lang"),
        ("Der Machthaber Muammar al-Holmi schwieg.", "Muammar al-Holmi"),
        ("Verbandschef Joseph S. Blattner kam.", "Joseph S. Blattner"),
        ("König Charles III. kommt am Montag.", "Charles III."),
        ("Trainerin Eva-Maria Stein schwieg.", "Eva-Maria Stein"),
        ("Das sagte Prime Minister Olav Berg.", "Olav Berg"),
    ],
)
def test_names_in_full(text: str, name: str) -> None:
    assert [found for _, found in pairs(text)] == [name]


@pytest.mark.parametrize(
    "text",
    [
        "Mit Nexora Imprint liefert die Firma ein Gerät.",
        "Die spanische Guarda Veral teilte mit, es brenne.",
        "XKL-Aktien gaben nach.",
        "Der Hof Domus Perlo liegt am Fluss.",
    ],
)
def test_names_of_things_are_no_people(text: str) -> None:
    assert all(not r.named or r.schema != "Person" for r in read(text).referents)


@pytest.mark.parametrize(
    ("full", "short"),
    [
        ("Marine Le Holm", "Le Holm"),
        ("Benedetto Della Holma", "Della Holma"),
        ("Johanna Berg-Leitner", "Berg-Leitner"),
        ("Präsident Enrique Pera Holmo", "Präsident Pera Holmo"),
        ("Papst Benedikt XXI.", "Benedikt"),
        ("Park Sol-hae", "Park"),
    ],
)
def test_the_end_of_a_full_name_is_the_same_person(full: str, short: str) -> None:
    names = {name for _, name in pairs(f"{full} kam am Montag an. Dann reiste {short} weiter.")}
    assert len(names) == 1


def test_an_ending_that_several_share_is_whom_the_document_names_most() -> None:
    text = "Marine Le Holm kam. Marine Le Holm ging. Jean-Marie Le Holm blieb. Gestern lachte Frau Le Holm."
    assert pairs(text)[-1][1] == "Marine Le Holm"


def test_an_unknown_name_is_a_person_where_its_surname_speaks() -> None:
    text = "Qorval Temtam reiste am Montag an. Am Abend sagte Temtam, er bleibe."
    assert "Qorval Temtam" in {name for _, name in pairs(text)}


def test_of_two_spellings_the_one_most_used_is_shown() -> None:
    text = "Vladimir Holm kam. Wladimir Holm ging. Wladimir Holm lachte. Holm schwieg."
    assert {name for _, name in pairs(text)} == {"Wladimir Holm"}


def test_given_names_alone_are_whom_the_document_names_in_full() -> None:
    text = "Maria Giulia Holma reiste ab. Die Eltern von Maria Giulia schwiegen. Maria Giulia schrieb nicht."
    assert {name for _, name in pairs(text) if "Giulia" in name} == {"Maria Giulia Holma"}


def test_what_stands_behind_a_preposition_does_not_speak() -> None:
    assert all(r.schema != "Person" for r in read("Im Nordkorso sagt niemand etwas.").referents)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Außenminister Jaro Dorn sagte nichts.", "Jaro Dorn"),
        ("Außenminister Jaros Garten blieb leer.", "Jaro"),
        ("Die Netzforscherin Jaro Dorn vom Hafenamt sagte nichts.", "Jaro Dorn"),
        ("Gestern hat Außenminister Jaro Hilfe vom Hafenamt zugesagt.", "Jaro"),
    ],
)
def test_a_noun_behind_an_office_and_an_unlisted_first_name_ends_the_name(text: str, name: str) -> None:
    assert name in [r.name for r in read(text).referents if r.schema == "Person"]
