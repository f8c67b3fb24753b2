"""The names that nouns give bodies stand in the nominative, whatever case the sentence asks for."""

import pytest
from test_found_mentions import names, read


@pytest.mark.parametrize(
    ("text", "quote", "name"),
    [
        ("Das geht aus einem Papier des Kulturamts hervor.", "Kulturamts", "Kulturamt"),
        ("Die Halle des Hafenamtes brannte.", "Hafenamtes", "Hafenamt"),
        ("Das Geld kam von den Stadtwerken.", "Stadtwerken", "Stadtwerke"),
        ("Er sprach mit den Sportverbänden.", "Sportverbänden", "Sportverbände"),
        ("Das städtische Hafenamt schwieg.", "städtische Hafenamt", "städtisches Hafenamt"),
        ("Die Halle des Hafenamtes der Stadt brannte.", "Hafenamtes der Stadt", "Hafenamt der Stadt"),
        ("Die Clubs schwiegen.", "Clubs", "Clubs"),
        ("Er half den Behörden.", "Behörden", "Behörden"),
    ],
)
def test_a_noun_names_a_body_in_the_nominative(text: str, quote: str, name: str) -> None:
    assert names(read(text, [(quote, "PublicBody")]))[quote] == name


def test_english_nouns_stay_as_they_are() -> None:
    found = names(read("The clubs said nothing.", [("clubs", "Organization")], language="en"))
    assert found["clubs"] == "clubs"


def test_a_ministry_of_a_seat_stands_in_the_nominative() -> None:
    found = names(read("Nach Angaben des Innenministeriums in Lissabon ist das so.", []))
    assert found["Innenministeriums in Lissabon"] == "Innenministerium in Lissabon"


def test_one_of_a_group_is_named_as_one() -> None:
    found = names(read("Ein norwegischer Regierungsvertreter widersprach.", []))
    assert found["norwegischer Regierungsvertreter"] == "norwegischer Regierungsvertreter"


def test_the_genitive_within_a_name_stays() -> None:
    text = "Das Museum wartet. Der Förderverein des Museums ist dagegen."
    found = names(
        read(text, [("Förderverein des Museums", "Organization"), ("Förderverein des Museums", "ORG")])
    )
    assert found["Förderverein des Museums"] == "Förderverein des Museums"


@pytest.mark.parametrize(
    ("text", "quote", "name"),
    [
        ("Das sind die Worte eines Pflegers.", "Pflegers", "Pfleger"),
        ("Das steht im Brief eines früheren Mitarbeiters.", "früheren Mitarbeiters", "früherer Mitarbeiter"),
        ("Er traf einen Zollbeamten der Insel.", "Zollbeamten der Insel", "Zollbeamter der Insel"),
        ("Er traf eine Zeugin.", "Zeugin", "Zeugin"),
    ],
)
def test_a_noun_names_a_person_in_the_nominative(text: str, quote: str, name: str) -> None:
    assert names(read(text, [(quote, "Person")]))[quote] == name


@pytest.mark.parametrize(
    ("text", "quote", "name"),
    [
        ("Das sind die Angaben zweier Lokführer.", "zweier Lokführer", "zwei Lokführer"),
        ("Er sprach mit den Wehrleuten.", "Wehrleuten", "Wehrleute"),
        ("Er sprach mit den Mechanikern.", "Mechanikern", "Mechaniker"),
    ],
)
def test_a_noun_names_a_group_in_the_nominative(text: str, quote: str, name: str) -> None:
    assert names(read(text, [(quote, "Group")]))[quote] == name
