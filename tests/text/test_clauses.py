"""Clauses of tagged sentences, and the places of noun phrases in them."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lagebild.lang.syntax import load_syntax
from lagebild.models.tagger import load_tagger
from lagebild.records import Token
from lagebild.text.clauses import find_clauses
from lagebild.text.places import find_place

WORDS = "Irland Malta die das liefert hat Panzer , : . und dass geliefert zu liefern von „ “ nicht"


def tag(words: str, language: str = "de") -> list[Token]:
    """Tokens of words set apart by spaces."""
    parts = words.split()
    tagged = load_tagger(language).tag(parts) if parts else []
    return [
        Token(i, i + 1, word, lemma, pos)
        for i, (word, (lemma, pos)) in enumerate(zip(parts, tagged, strict=True))
    ]


def clauses(words: str, language: str = "de") -> list[str]:
    tokens = tag(words, language)
    found = find_clauses(tokens, 0, len(tokens), load_syntax(language))
    return [
        " ".join(tokens[i].text for i in clause.tokens if tokens[i].text not in ",.:") for clause in found
    ]


SENTENCES = [
    ("Irland liefert Panzer .", ["Irland liefert Panzer"]),
    # a list that commas cut is one clause
    ("Irland liefert Panzer , Munition und Öl .", ["Irland liefert Panzer Munition und Öl"]),
    (
        "Sie werfen Irland vor , Malta mit Öl , Gas und Kohle zu beliefern .",
        ["Sie werfen Irland vor", "Malta mit Öl Gas und Kohle zu beliefern"],
    ),
    # what a relative clause interrupts goes on after it
    ("Irland , das reich ist , liefert Öl .", ["Irland liefert Öl", "das reich ist"]),
    (
        "Den Vorwurf , Irland habe gelogen , wies er zurück .",
        ["Den Vorwurf wies er zurück", "Irland habe gelogen"],
    ),
    ("Irland sagt , dass Malta Öl kauft .", ["Irland sagt", "dass Malta Öl kauft"]),
    # a plural verb that looks like an infinitive
    ("Die Staaten befürchten , dass Malta lügt .", ["Die Staaten befürchten", "dass Malta lügt"]),
    # speech without marks
    ("sie wollen Waffen weil sie die brauchen", ["sie wollen Waffen", "weil sie die brauchen"]),
    ("das sind die Waffen die sie haben wollen", ["das sind die Waffen", "die sie haben wollen"]),
    # the name of who speaks
    ("Quill : Irland liefert Öl .", ["Quill", "Irland liefert Öl"]),
]


@pytest.mark.parametrize(("words", "expected"), SENTENCES, ids=[s[0][:50] for s in SENTENCES])
def test_sentence_falls_into_its_clauses(words: str, expected: list[str]) -> None:
    assert clauses(words) == expected


def test_english_gerund_opens_a_clause() -> None:
    assert clauses("They accuse Ireland of supplying Malta .", "en") == [
        "They accuse Ireland",
        "of supplying Malta",
    ]


PLACES = [
    ("Irland liefert Panzer an Malta .", "Malta", "an"),
    ("Irland liefert Malta Panzer .", "Malta", ""),
    ("Die Waffen Irlands sind alt .", "Irlands", "genitive"),
    ("Irlands Waffen sind alt .", "Irlands", "genitive"),
    ("Experten zufolge regnet es .", "Experten", "zufolge"),
    ("Irland hilft mit Tausenden von Granaten .", "Granaten", "mit"),
    ("Irland hilft mit Öl und Gas .", "Gas", "mit"),
    ("Irland liefert bis zu 300 Panzer .", "Panzer", ""),
]


@pytest.mark.parametrize(("words", "noun", "hook"), PLACES, ids=[f"{p[0][:40]} {p[1]}" for p in PLACES])
def test_place_of_a_noun(words: str, noun: str, hook: str) -> None:
    tokens, syntax = tag(words), load_syntax("de")
    (clause,) = find_clauses(tokens, 0, len(tokens), syntax)
    at = next(i for i, token in enumerate(tokens) if token.text == noun)
    assert find_place(tokens, clause, at, at + 1, syntax).hook == hook


@settings(max_examples=60, deadline=None)
@given(st.lists(st.sampled_from(WORDS.split()), max_size=25))
def test_every_word_is_in_exactly_one_clause(words: list[str]) -> None:
    tokens = tag(" ".join(words))
    found = find_clauses(tokens, 0, len(tokens), load_syntax("de"))
    assert sorted(i for clause in found for i in clause.tokens) == list(range(len(tokens)))
