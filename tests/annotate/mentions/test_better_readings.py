"""Nouns and pronouns that could mean two, where grammar or the noun itself tells which one."""

import pytest
from test_found_mentions import read
from test_standing_in import meant


@pytest.mark.parametrize(
    ("noun", "name"),
    [("Institut", "Moorinstitut"), ("Vogelbund", "Vogelbund Nordlys")],
)
def test_a_body_whose_own_noun_ends_in_this_one_goes_before_one_with_a_name(noun: str, name: str) -> None:
    text = "Ein Moorinstitut zählt Vögel. Der Vogelbund Nordlys zweifelt. "
    text += f"{ARTICLE[noun]} {noun} wartet."
    marks = [("Moorinstitut", "Organization"), ("Vogelbund Nordlys", "Organization")]
    marks += [("Vogelbund Nordlys", "ORG"), (noun, "Organization")]
    assert meant(read(text, marks), noun) == name


ARTICLE = {"Institut": "Das", "Vogelbund": "Der"}


@pytest.mark.parametrize(
    ("clause", "name"),
    [("bei der sie versichert ist", "Olga Berg"), ("und sie wartet auf Post", "Sulmkasse")],
)
def test_a_pronoun_in_a_relative_clause_is_not_whom_the_clause_tells_of(clause: str, name: str) -> None:
    text = f"Den ganzen Mai war Olga Berg zur Kur. Es kam Post. Die Sulmkasse, {clause}, zahlt nichts."
    known = read(text, [("Sulmkasse", "Organization")])
    assert meant(known, "sie") == name


def test_a_noun_of_one_before_a_name_is_no_group() -> None:
    known = read(
        "Das Land will dem Verbündeten Brunnland helfen.", [("Brunnland", "Country"), ("Brunnland", "LOC")]
    )
    assert "Verbündeten" not in [m.quote for m in known.mentions]
    assert meant(known, "Brunnland") == "Brunnland"


def test_a_noun_of_several_stays_a_group() -> None:
    known = read("Das Land will den Verbündeten helfen.", [])
    assert "Verbündeten" in [m.quote for m in known.mentions]
