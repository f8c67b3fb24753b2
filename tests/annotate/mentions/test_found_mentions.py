"""Mentions that a learned model found beside those of the rules: who they are, which words they hold."""

from dataclasses import replace

import pytest
from mention_cases import read as read_by_rules

from lagebild.annotate.mentions import find_mentions, to_found_mentions
from lagebild.annotate.words import find_words
from lagebild.lang.stand_ins import StandIn, stand_ins
from lagebild.models.tagger import load_tagger
from lagebild.records import Annotations, Document, Findings, Found, Mention, Page, Role, Span, Text

HARBOUR = (
    "Die Werft Nordlys baut Boote. Hafenmeister Jorun Sletta lobte Nordlys. Die Werft schwieg. Sletta ging."
)


def read(
    words: str, marks: list[tuple[str, str]], role: Role = "report", language: str = "de"
) -> Annotations:
    """Marks are (words, label) in text order; labels in capitals are those of names."""
    document = Document("doc", "page.txt", "0" * 64, "text/plain", "utf-8", words, words.encode())
    text = Text(
        document, (Span("span", "doc", 0, len(words), words, role, "given"),), Page(language=language)
    )
    known = find_words(text, Annotations(), language, load_tagger(language))
    known = find_mentions(text, known, language)
    return to_found_mentions(text, replace(known, findings=Findings("trial", _found(words, marks))), language)


def _found(words: str, marks: list[tuple[str, str]]) -> tuple[Found, ...]:
    found: list[Found] = []
    at = 0
    for quote, label in marks:
        at = words.index(quote, at)
        layer = "name" if label.isupper() else "mention"
        if Found(layer, at, at + len(quote), label) in found:
            at = words.index(quote, at + 1)
        found.append(Found(layer, at, at + len(quote), label))
    return tuple(found)


def names(known: Annotations) -> dict[str, str]:
    """The name of the referent of each mention."""
    named = {r.id: r.name for r in known.referents}
    return {m.quote: named[m.referent] for m in known.mentions}


def mention(known: Annotations, quote: str) -> Mention:
    return next(m for m in known.mentions if m.quote == quote)


def test_without_a_model_nothing_changes() -> None:
    known = read_by_rules(HARBOUR)
    assert to_found_mentions(_page(HARBOUR), known, "de") is known


def _page(words: str) -> Text:
    return Text(
        Document("doc", "page.txt", "0" * 64, "text/plain", "utf-8", words, words.encode()), (), Page()
    )


def test_a_firm_that_no_list_knows_is_one_under_name_and_noun() -> None:
    known = read(HARBOUR, [("Werft Nordlys", "Company"), ("Nordlys", "ORG"), ("Nordlys.", "Company")])
    assert "Nordlys" not in {m.quote for m in read_by_rules(HARBOUR).mentions if m.schema == "Company"}
    firm = mention(known, "Werft Nordlys")
    assert (firm.schema, mention(known, "Nordlys").referent) == ("Company", firm.referent)
    assert names(known)["Nordlys"] == "Werft Nordlys"


def test_a_noun_alone_is_the_body_of_that_noun() -> None:
    marks = [("Werft Nordlys", "Company"), ("Nordlys", "ORG"), ("Die Werft", "Company")]
    known = read(HARBOUR, marks)
    assert mention(known, "Werft").kind == "title"
    assert names(known)["Werft"] == "Werft Nordlys"


def test_a_noun_without_a_name_is_one_body_each_time() -> None:
    known = read("Die Gießerei zahlt. Der Betriebsrat dankt der Gießerei.", [("Gießerei", "Company")] * 2)
    foundries = [m for m in known.mentions if m.quote == "Gießerei"]
    assert len(foundries) == 2
    assert len({m.referent for m in foundries}) == 1
    assert not next(r for r in known.referents if r.id == foundries[0].referent).named


def test_a_person_with_an_office_that_no_table_has() -> None:
    text = "Deichgräf Tjark Immels schwieg. Der Deichgräf ging. Später kam Immels zurück."
    known = read(
        text, [("Deichgräf Tjark Immels", "Person"), ("Tjark Immels", "PER"), ("Der Deichgräf", "Person")]
    )
    assert set(names(known).values()) == {"Tjark Immels"}
    assert [m.quote for m in known.mentions] == ["Deichgräf Tjark Immels", "Deichgräf", "Immels"]
    assert known.referents[0].office == "Deichgräf"


def test_a_title_that_stands_before_a_name_of_the_rules_is_taken_in() -> None:
    text = "Kämmerin Anna Berg rechnet. Die Kämmerin lacht."
    known = read(text, [("Kämmerin Anna Berg", "Person"), ("Anna Berg", "PER"), ("Kämmerin", "Person")])
    assert names(known) == {"Kämmerin Anna Berg": "Anna Berg", "Kämmerin": "Anna Berg"}


def test_a_person_whom_the_rules_know_only_by_title_gets_the_name() -> None:
    text = "Ministerpräsidentin Nila Torv hatte sich gerühmt."
    assert "title" in {m.kind for m in read_by_rules(text).mentions}
    known = read(text, [("Ministerpräsidentin Nila Torv", "Person"), ("Nila Torv", "PER")])
    assert names(known) == {"Ministerpräsidentin Nila Torv": "Nila Torv"}


def test_a_pronoun_stands_for_a_found_person() -> None:
    known = read("Am Kai stand Ilko Varn. Er schwieg.", [("Ilko Varn", "Person"), ("Ilko Varn", "PER")])
    assert names(known)["Er"] == "Ilko Varn"


def test_an_invented_state_is_one_wherever_it_is_named() -> None:
    text = "Norrfeld liefert Strom. Das teilte Norrfeld mit. Norrfelds Netz ist alt."
    known = read(text, [("Norrfeld", "Country")])
    states = [m for m in known.mentions if m.schema == "Country"]
    assert [m.quote for m in states] == ["Norrfeld", "Norrfeld", "Norrfelds"]
    assert len({m.referent for m in states}) == 1
    assert {(r.name, r.key) for r in known.referents if r.schema == "Country"} == {("Norrfeld", None)}


def test_a_known_state_stays_what_it_is() -> None:
    known = read(
        "Norwegen liefert Strom. Norwegen zahlt.", [("Norwegen", "Company"), ("Norwegen", "Country")]
    )
    assert {r.key for r in known.referents} == {"country:NO"}


def test_a_name_is_what_it_was_called_most() -> None:
    text = "Orvien hilft. Orvien zahlt. Orvien liefert."
    known = read(text, [("Orvien", "Country"), ("Orvien", "Person"), ("Orvien", "Country")])
    assert {m.schema for m in known.mentions} == {"Country"}


def test_a_surname_stays_one_whatever_the_model_takes_it_for() -> None:
    known = read("Sportchef Lamin Sarr ging. Sarr schwieg.", [("Lamin Sarr", "PER"), ("Sarr", "Country")])
    assert set(names(known).values()) == {"Lamin Sarr"}


def test_part_of_a_name_is_the_whole() -> None:
    text = "Zellwerk Rheintal baut aus. Das meldete Zellwerk."
    known = read(text, [("Zellwerk Rheintal", "Company"), ("Zellwerk Rheintal", "ORG"), ("Zellwerk.", "ORG")])
    assert names(known) == {"Zellwerk Rheintal": "Zellwerk Rheintal", "Zellwerk": "Zellwerk Rheintal"}


def test_a_body_holds_the_place_in_its_name() -> None:
    text = "Das Institut Salzburg forscht."
    known = read(text, [("Institut Salzburg", "Organization"), ("Institut Salzburg", "ORG")])
    assert [(m.quote, m.schema) for m in known.mentions] == [("Institut Salzburg", "Organization")]


def test_first_parts_of_compounds_are_left_to_the_rules() -> None:
    known = read("US-Angaben zufolge ist es so.", [("US-Angaben", "Country")])
    assert [m.quote for m in known.mentions] == ["US"]


def test_where_somebody_comes_from_is_not_the_name() -> None:
    text = "Ein Mann aus Tremsund warnte. Der Mann ging."
    known = read(text, [("Ein Mann aus Tremsund", "Person")])
    assert "Tremsund" not in {r.name for r in known.referents if r.schema == "Person"}


def test_a_state_does_not_swallow_its_army() -> None:
    known = read("Norwegens Militär übt.", [("Norwegens Militär", "Country")])
    assert [m.quote for m in known.mentions] == ["Norwegens", "Militär"]


def test_a_known_capital_stays_a_place() -> None:
    known = read("Er reiste nach Helsinki.", [("Helsinki", "Country")])
    assert [(m.quote, m.schema) for m in known.mentions if m.kind == "name"] == [("Helsinki", "Address")]


@pytest.mark.parametrize("quote", ["Norrfeld-Reise", "#norrfeld"])
def test_what_only_holds_a_name_is_no_state(quote: str) -> None:
    assert not read(f"Es ging um {quote} und Fisch.", [(quote, "Country")]).mentions


def test_a_surname_in_speech_is_not_the_end_of_another_name() -> None:
    text = "Ministerin Olga Berg kam an und dann sah man auch noch Sven berg ging wieder fort ohne ein Wort"
    known = read(text, [("Sven berg", "PER")], "transcript")
    assert "Sven berg" not in names(known)


def test_groups_of_one_noun_are_one() -> None:
    text = "Die Deichläufer warnten. Danach gingen die Deichläufer."
    known = read(text, [("Die Deichläufer", "Group"), ("die Deichläufer", "Group")])
    assert [(m.quote, m.kind) for m in known.mentions] == [("Deichläufer", "group")] * 2
    assert len({m.referent for m in known.mentions}) == 1


@pytest.mark.parametrize("quote", ["—", "„“", "die", "Er"])
def test_marks_articles_and_pronouns_alone_are_nobody(quote: str) -> None:
    text = "Er las — und die „“ blieb."
    assert quote not in {
        m.quote for m in read(text, [(quote, "Organization")]).mentions if m.kind != "pronoun"
    }


def test_spans_in_furniture_have_no_words() -> None:
    words = "Werft Nordlys\nEs regnet."
    document = Document("doc", "page.txt", "0" * 64, "text/plain", "utf-8", words, words.encode())
    spans = (
        Span("a", "doc", 0, 13, words[:13], "furniture", "given"),
        Span("b", "doc", 14, 24, words[14:], "report", "given"),
    )
    text = Text(document, spans, Page(language="de"))
    known = find_words(text, Annotations(), "de", load_tagger("de"))
    known = replace(known, findings=Findings("trial", (Found("mention", 0, 13, "Company"),)))
    assert to_found_mentions(text, known, "de").mentions == ()


def test_english_names() -> None:
    text = "The Tidewater Trust paid. Warden Piet Olm thanked Tidewater Trust."
    marks = [("Tidewater Trust", "Organization"), ("Warden Piet Olm", "Person"), ("Piet Olm", "PER")]
    known = read(text, marks, language="en")
    assert names(known) == {"Tidewater Trust": "Tidewater Trust", "Warden Piet Olm": "Piet Olm"}


def test_ids_are_the_same_each_time() -> None:
    marks = [("Werft Nordlys", "Company"), ("Jorun Sletta", "PER"), ("Nordlys", "ORG")]
    one, other = read(HARBOUR, marks), read(HARBOUR, marks)
    assert (one.mentions, one.referents) == (other.mentions, other.referents)


_THE = {"de": {"f": "Die", "m": "Der", "n": "Das"}, "en": {"n": "The"}}


@pytest.mark.parametrize(
    ("language", "noun"),
    [(language, noun) for language in _THE for noun in dict.fromkeys(stand_ins(language).values())],
)
@pytest.mark.parametrize("sort", ["Company", "PublicBody", "Organization", "Medium"])
def test_a_noun_stands_for_what_was_named_last_of_its_sorts(language: str, noun: StandIn, sort: str) -> None:
    verb = {"de": "wartete", "en": "waited"}[language]
    text = f"Halvor {verb}. {_THE[language][noun.gender]} {noun.word} {verb}."
    known = read(text, [("Halvor", "ORG"), ("Halvor", sort), (noun.word, sort)], language=language)
    same = mention(known, "Halvor").referent == known.mentions[-1].referent
    assert known.mentions[-1].quote.endswith(noun.word)
    assert same == (sort in noun.sorts)


@pytest.mark.parametrize("words", ["Eine Firma", "Unsere Firma", "Die Firmen"])
def test_a_noun_for_another_one_or_for_many_stands_for_nobody_named(words: str) -> None:
    known = read(
        f"Halvor wartete. {words} lachte.",
        [("Halvor", "ORG"), ("Halvor", "Company"), (words.split()[1], "Company")],
    )
    assert mention(known, "Halvor").referent != known.mentions[-1].referent


SUMMIT = "Bei Tisch: Kim Putin. Gestern lieferte San Halvar Holz. Halvarien schwieg."


def test_two_surnames_side_by_side_are_no_state() -> None:
    known = read(SUMMIT, [("Kim Putin", "Country"), ("San Halvar", "Country"), ("Halvarien", "Country")])
    states = {m.quote for m in known.mentions if m.schema == "Country"}
    assert "Kim Putin" not in states
    assert {"Halvarien", "San Halvar"} <= states


@pytest.mark.parametrize("pair", ["Kim Putin", "Selenskyj Macron", "Ohm Petersen"])
def test_a_list_of_surnames_names_no_state(pair: str) -> None:
    known = read(f"Auf dem Bild von links {pair} im Garten.", [(pair, "Country")])
    assert not [m for m in known.mentions if m.schema == "Country"]


@pytest.mark.parametrize("name", ["Republik Halvar", "Königreich Ormund", "Nordkorea", "Vereinigte Staaten"])
def test_a_state_of_several_words_has_a_noun_or_a_name_that_tables_know(name: str) -> None:
    known = read(f"Gestern lieferte {name} Holz.", [(name, "Country")])
    assert [m.schema for m in known.mentions if name.endswith(m.quote)] == ["Country"]


def test_who_serves_somebody_is_not_whom_he_serves() -> None:
    text = "Magda Sorell schwieg. Sorells Sprecher Arvo Fink kam."
    marks = [("Magda Sorell", "Person"), ("Sorells Sprecher Arvo Fink", "Person"), ("Arvo Fink", "PER")]
    known = read(text, marks)
    named = {r.id: r.name for r in known.referents}
    last = max(known.mentions, key=lambda m: m.start)
    assert named[last.referent].endswith("Fink")


def test_a_government_behind_the_adjective_of_a_state_is_the_state() -> None:
    rows = [("ruvische Regierung", "PublicBody"), ("Ruvien", "Country"), ("Ruvien", "LOC")]
    found = names(read("Die ruvische Regierung schwieg. Ruvien ist weit.", rows))
    assert found["ruvische Regierung"] == "Ruvien"


def test_a_noun_behind_an_adjective_is_no_name_and_stands_in_the_nominative() -> None:
    rows = [("ruvische Hafenamt", "PublicBody"), ("ruvische Hafenamt", "ORG")]
    assert names(read("Das ruvische Hafenamt schwieg.", rows))["ruvische Hafenamt"] == "ruvisches Hafenamt"
