"""States by every kind of word that stands for them."""

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from mention_cases import pairs, read

from lagebild.lang.states import state_forms, state_name, states

WORDS = ["Oslo", "in", "Norwegens", "und", "die", "USA", "Kim", ".", "„", "er", "beide", "Länder", "sagte"]


@pytest.mark.parametrize(
    ("text", "quote", "key"),
    [
        ("Die Frachter gehören Norwegen.", "Norwegen", "country:NO"),
        ("Er kritisierte Norwegens Häfen.", "Norwegens", "country:NO"),
        ("In den Vereinigten Staaten wächst die Sorge.", "Vereinigten Staaten", "country:US"),
        ("Die USA schweigen.", "USA", "country:US"),
        ("Die Norweger liefern Fisch.", "Norweger", "country:NO"),
        ("Die Norweger gewannen.", "Norweger", "country:NO"),
        ("Er sah norwegische Schiffe.", "norwegische", "country:NO"),
        ("Oslo bestreitet den Vorwurf.", "Oslo", "country:NO"),
        ("Der Kreml schweigt.", "Kreml", "country:RU"),
        ("Das Weiße Haus widersprach.", "Weiße Haus", "country:US"),
        ("Die US-Regierung widersprach.", "US-Regierung", "country:US"),
        ("Die norwegische Regierung widersprach.", "norwegische Regierung", "country:NO"),
        ("Die Regierung in Oslo widersprach.", "Regierung in Oslo", "country:NO"),
        ("Nach US-Angaben ist er tot.", "US", "country:US"),
        ("Die Norwegen-Reise endete.", "Norwegen", "country:NO"),
        ("„LNorwegen liefert Fisch».", "Norwegen", "country:NO"),
    ],
)
def test_a_state_is_found(text: str, quote: str, key: str) -> None:
    assert (quote, key) in pairs(text)


@pytest.mark.parametrize(
    "text",
    ["Sie trafen sich in Oslo.", "Er flog nach Oslo.", "Er kommt aus Oslo.", "Die Hauptstadt Oslo feiert."],
)
def test_a_capital_is_a_place_where_something_is(text: str) -> None:
    assert ("Oslo", "place:oslo") in pairs(text)


def test_coordinated_capitals_are_alike() -> None:
    assert [key for _, key in pairs("Das gilt in Oslo und Helsinki.")] == ["place:oslo", "place:helsinki"]
    assert [key for _, key in pairs("Oslo und Helsinki bestätigten das.")] == ["country:NO", "country:FI"]


def test_spellings_of_a_capital_are_one_place() -> None:
    keys = {key for _, key in pairs("Ein Zug fuhr nach Kiew. Keiner fuhr nach Kyjiw.")}
    assert keys == {"place:kiew"}


@pytest.mark.parametrize("language", ["de", "en"])
def test_every_state_has_a_name_and_no_form_is_empty(language: str) -> None:
    assert len(states(language)) > 130
    assert all(state_name(language, code) != code for code in states(language))
    assert all(words and all(words) for forms in state_forms(language).values() for words, _, _ in forms)


@pytest.mark.parametrize("language", ["de", "en"])
def test_no_two_states_share_a_form(language: str) -> None:
    seen: dict[tuple[str, ...], str] = {}
    for forms in state_forms(language).values():
        for words, code, _ in forms:
            assert seen.setdefault(words, code) == code, words


@settings(max_examples=40, deadline=None)
@given(
    st.lists(
        st.sampled_from(
            [
                "Oslo",
                "in",
                "Norwegens",
                "und",
                "die",
                "USA",
                "Kim",
                ".",
                "„",
                "er",
                "beide",
                "Länder",
                "Holm",
                "sagte",
                "Minister",
            ]
        )
    )
)
def test_mentions_quote_the_text_and_overlap_only_whole(parts: list[str]) -> None:
    text = " ".join(parts)
    known = read(text)
    assert all(text[m.start : m.end] == m.quote for m in known.mentions)
    spans = sorted({(m.start, m.end) for m in known.mentions})
    assert all(one[1] <= other[0] for one, other in pairwise(spans))
    assert {m.referent for m in known.mentions} == {r.id for r in known.referents}
    assert len({m.id for m in known.mentions}) == len(known.mentions)


def test_english() -> None:
    text = "Norwegian officials met Finns in Oslo. Helsinki denied it. The Kremlin declined."
    keys = [key for _, key in pairs(text, "en")]
    assert keys[1:] == ["country:FI", "place:oslo", "country:FI", "country:RU"]


def test_places_that_are_also_nouns_need_a_preposition_of_place() -> None:
    assert pairs("Nach drei Siegen war Schluss.") == []
    assert pairs("Das Werk in Siegen schließt.") == [("Siegen", "place:siegen")]


@pytest.mark.parametrize(
    ("text", "keys"),
    [
        ("Die Straßen von Moskau sind leer.", ["place:moskau"]),
        ("Das wurde von Moskau bestritten.", ["country:RU"]),
        ("Er wurde in der Nähe von Brüssel gesehen.", []),
        ("Brüssel widersprach.", ["body:eu"]),
        ("Eine Norwegerin reiste ab.", []),
        ("Die Polizei fand zwei Iraner.", []),
        ("Die Norweger reisten ab.", ["country:NO"]),
    ],
)
def test_who_or_where_is_meant(text: str, keys: list[str]) -> None:
    assert [r.key for r in read(text).referents if r.key and not r.key.startswith("place:brue")] == keys


def test_finns_are_no_women() -> None:
    assert ("Finnen", "country:FI") in pairs("Die Finnen sagen, dass der Hafen brennt.")
    assert not pairs("Die Finnin schweigt.")
