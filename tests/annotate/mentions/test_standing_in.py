"""Nouns that stand for somebody named before, and titles of whom the document names elsewhere."""

import pytest
from test_found_mentions import mention, names, read

from lagebild.records import Annotations


def meant(known: Annotations, quote: str) -> str:
    """The name behind the last mention with these words, "" where there is none."""
    named = {r.id: r.name for r in known.referents}
    return next((named[m.referent] for m in reversed(known.mentions) if m.quote == quote), "")


KASSE = [
    ("Taldorfer Sparkasse", "Company"),
    ("Taldorfer Sparkasse", "ORG"),
    ("Rehaklinik Talau", "PublicBody"),
    ("Rehaklinik Talau", "ORG"),
]


@pytest.mark.parametrize(
    ("text", "noun", "name"),
    [
        ("Die Taldorfer Sparkasse zahlt. Das Unternehmen wartet.", "Unternehmen", "Taldorfer Sparkasse"),
        ("Die Taldorfer Sparkasse zahlt. Die neue Firma wartet.", "Firma", "Taldorfer Sparkasse"),
        ("Die Rehaklinik Talau zahlt. Die Klinik wartet.", "Klinik", "Rehaklinik Talau"),
        ("Taldorfer Sparkasse zahlt an Rehaklinik Talau. Das Haus wartet.", "Haus", "Rehaklinik Talau"),
        ("Die Taldorfer Sparkasse zahlt. Eine Firma wartet.", "Firma", ""),
        ("Die Taldorfer Sparkasse zahlt. Die Firma des Bürgermeisters wartet.", "Firma", ""),
        ("Die Taldorfer Sparkasse zahlt. Die Firma Nordlys wartet.", "Firma", ""),
        ("Die Firma wartet. Die Taldorfer Sparkasse zahlt.", "Firma", ""),
    ],
)  # fmt: skip
def test_a_noun_that_nobody_tagged_is_a_mention_where_it_stands_for_somebody(
    text: str, noun: str, name: str
) -> None:
    assert meant(read(text, [m for m in KASSE if m[0] in text]), noun) == name


def test_a_noun_with_its_name_behind_a_comma_is_not_whom_the_text_named_before() -> None:
    text = "Die Rehaklinik Talau zahlt. Der Träger, die Stiftung Nordlys, wartet."
    marks = [("Rehaklinik Talau", "PublicBody"), ("Stiftung Nordlys", "Organization")]
    assert meant(read(text, marks), "Träger") == ""


@pytest.mark.parametrize(
    ("text", "noun", "name"),
    [
        ("Sven Holm kam mit Olga Berg. Der Mann schwieg.", "Mann", "Sven Holm"),
        ("Sven Holm kam mit Olga Berg. Die Frau schwieg.", "Frau", "Olga Berg"),
        ("Olga Berg sprach. Eine Zeugin kam hinzu. Die Frau schwieg.", "Frau", "Zeugin"),
    ],
)
def test_a_noun_for_a_person_is_one_of_that_gender_rather_without_a_name(
    text: str, noun: str, name: str
) -> None:
    marks = [("Zeugin", "Person")] if "Zeugin" in text else []
    assert meant(read(text, [*marks, (noun, "Person")]), noun) == name


def test_a_trade_is_that_of_whom_the_text_named_just_before() -> None:
    text = "Niemand glaubt Sven Holm. Der Sportdirektor schweigt."
    assert meant(read(text, [("Sportdirektor", "Person")]), "Sportdirektor") == "Sven Holm"


@pytest.mark.parametrize("words", ["Der Richter", "Ein Sportdirektor", "Die Sportdirektorin"])
def test_other_titles_are_somebody_else(words: str) -> None:
    title = words.split()[1]
    known = read(f"Niemand glaubt Sven Holm. {words} schweigt.", [(title, "Person")])
    assert meant(known, title) == title


def test_a_title_and_the_name_behind_it_are_one() -> None:
    text = "Der Verein wartet. Deren Vorsitzende Jorun Sletta schwieg."
    known = read(text, [("Vorsitzende", "Person"), ("Jorun Sletta", "PER")])
    assert names(known)["Vorsitzende Jorun Sletta"] == "Jorun Sletta"


def test_a_person_with_a_compound_title_speaks_for_the_body_in_it() -> None:
    text = "Nordlys zahlt. Nordlys-Vorständin Jorun Sletta schwieg."
    marks = [("Nordlys", "Company"), ("Nordlys-Vorständin Jorun Sletta", "Person"), ("Jorun Sletta", "PER")]
    known = read(text, marks)
    assert names(known)["Nordlys-Vorständin Jorun Sletta"] == "Jorun Sletta"


def test_the_adjective_of_a_state_that_no_table_has() -> None:
    text = "Mirland und Ruvien streiten. Die mirländische Regierung schweigt."
    marks = [("Mirland", "Country"), ("Ruvien", "Country"), ("mirländische Regierung", "Country")]
    known = read(text, marks)
    assert mention(known, "mirländische Regierung").referent == mention(known, "Mirland").referent


@pytest.mark.parametrize(
    ("words", "same"), [("Die Ruvier", True), ("Den Ruviern", True), ("Ruvier", False), ("Die Ruinen", False)]
)
def test_the_people_of_a_state_that_no_table_has(words: str, same: bool) -> None:
    known = read(f"Ruvien zahlt. {words} fehlt es an Öl.", [("Ruvien", "Country"), ("Ruvien", "LOC")])
    assert meant(known, words.split()[-1]) == ("Ruvien" if same else "")


def test_a_demonstrative_alone_is_who_was_named_last() -> None:
    known = read("Sven Holm traf Emil Berg. Dieser schwieg.", [])
    assert meant(known, "Dieser") == "Emil Berg"
    assert meant(read("Sven Holm kam. Dieser Tag war lang.", []), "Dieser") == ""


@pytest.mark.parametrize(("article", "pronoun"), [("Die", "Sie"), ("Der", ""), ("Das", "")])
def test_the_article_gives_a_body_its_gender(article: str, pronoun: str) -> None:
    known = read(f"{article} Nordlys zahlt. Sie wartet.", [("Nordlys", "Company")])
    same = mention(known, "Nordlys").referent == mention(known, "Sie").referent
    assert same == bool(pronoun)


HALVOR = [("Halvor Trust", "Company"), ("Halvor Trust", "ORG")]


@pytest.mark.parametrize(
    ("text", "noun", "name"),
    [
        ("Halvor Trust pays. On Friday the firm waited.", "firm", "Halvor Trust"),
        ("Halvor Trust pays. On Friday the trust waited.", "trust", "Halvor Trust"),
        ("Halvor Trust pays. On Friday a firm waited.", "firm", ""),
        ("Halvor Trust pays. On Friday the firms waited.", "firms", ""),
        ("Halvor Trust pays. It said so on Friday.", "It", "Halvor Trust"),
        ("Halvor Trust pays. Sven Holm came, and it has not yet denied this.", "it", "Halvor Trust"),
        ("Halvor Trust pays. It rained on Friday.", "It", ""),
        ("Halvor Trust pays. It is said that the bank is empty.", "It", ""),
        ("Sven Holm came. It said so on Friday.", "It", ""),
    ],
)
def test_english_nouns_and_it_stand_for_bodies_in_small_letters(text: str, noun: str, name: str) -> None:
    marks = [m for m in HALVOR if m[0] in text]
    assert (
        meant(read(text, [*marks, ("Sven Holm", "PER")] if "Sven" in text else marks, language="en"), noun)
        == name
    )


@pytest.mark.parametrize(
    ("text", "schema"),
    [
        ("Velmar's trade ministry waits. Velmar paid.", "Country"),
        ("Velmar's new army waits. Velmar paid.", "Country"),
        ("Velmar's office waits. Velmar paid.", "Company"),
    ],
)
def test_who_has_a_body_of_states_is_a_state(text: str, schema: str) -> None:
    known = read(text, [("Velmar", "Company"), ("Velmar", "ORG"), ("Velmar", "Company")], language="en")
    places = [m for m in known.mentions if m.quote == "Velmar"]
    assert {m.schema for m in places} == {schema}


def test_an_owner_is_named_without_its_ending() -> None:
    known = read("Velmar’s crews wait.", [("Velmar’s", "Country")], language="en")
    assert names(known) == {"Velmar": "Velmar"}


def test_a_state_is_not_the_medium_whose_name_it_begins() -> None:
    marks = [
        ("Velmar", "Company"),
        ("Velmar", "ORG"),
        ("Velmar Courier", "Medium"),
        ("Velmar Courier", "ORG"),
    ]
    known = read("Velmar paid. So says the Velmar Courier.", marks, language="en")
    assert names(known)["Velmar"] == "Velmar"


def test_who_is_named_in_what_is_said_did_not_say_it() -> None:
    marks = [("Nordlys", "Company"), ("Nordlys", "ORG"), ("Talpost", "Company"), ("Talpost", "ORG")]
    known = read("Nordlys wrote. Talpost paid, it added.", marks, language="en")
    assert meant(known, "it") == "Nordlys"
