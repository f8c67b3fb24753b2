"""Whom pronouns and words for two stand for."""

import pytest
from mention_cases import pairs, read


def last(text: str) -> list[str]:
    """Names behind the last mention."""
    found = pairs(text)
    quote = found[-1][0]
    return sorted(name for words, name in found[-2:] if words == quote)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Sven Holm kam an. Er schwieg.", ["Sven Holm"]),
        ("Sven Holm traf Olga Berg. Sie schwieg.", ["Olga Berg"]),
        ("Sven Holm traf Emil Berg. Er schwieg.", ["Sven Holm"]),
        ("Sven Holm sagte zu Emil Berg ja und gab ihm Geld.", ["Emil Berg"]),
        ("Sven Holm und Olga Berg kamen an. Sie haben geschwiegen.", ["Olga Berg", "Sven Holm"]),
        ("Die USA zürnen. Norwegen werfen sie Untreue vor.", ["country:US"]),
        ("Norwegen liefert an Finnland. Beide Länder schweigen.", ["country:FI", "country:NO"]),
        ("Finnen haben Vorstellungen, was sie von Norwegen wollen. Sie wollen Fisch.", ["country:FI"]),
        ("Es war ein Auftritt von Olga Berg im Saal, bei dem sie schwieg.", ["Olga Berg"]),
        (
            "Sven Holm traf Olga Berg. Noch schweigen die beiden.",
            ["Olga Berg", "Sven Holm"],
        ),
    ],
)
def test_antecedents(text: str, names: list[str]) -> None:
    if "Norwegen werfen" in text:
        assert ("sie", "country:US") in pairs(text)
    else:
        assert last(text) == names


@pytest.mark.parametrize(
    ("text", "pronoun", "name"),
    [
        ("Norweger und Finnen verhandeln. Man weiß, was sie von den Norwegern wollen.", "sie", "country:FI"),
        ("Sven Holm kam vor Emil Berg. Gern mied er Holm.", "er", "Emil Berg"),
        ("Sven Holm kam vor Emil Berg. Gern schwieg er, weil Holm fror.", "er", "Sven Holm"),
    ],
)
def test_who_is_named_behind_a_pronoun_in_its_clause_is_not_meant(text: str, pronoun: str, name: str) -> None:
    assert (pronoun, name) in pairs(text)


def test_in_speech_the_next_verb_tells_whether_they_are_many() -> None:
    text = "Und die Norweger haben eigene Vorstellungen was sie von den Finnen wollen wie Olga Berg sagte"
    assert ("sie", "country:NO") in pairs(text)


def test_a_pronoun_that_nobody_fits_has_a_referent_without_a_name() -> None:
    known = read("Er schwieg.")
    assert [(r.schema, r.named) for r in known.referents] == [("Person", False)]


def test_a_pronoun_in_a_quotation_does_not_point_out_of_it() -> None:
    text = "Sven Holm sprach. „Ich glaube, dass er treibt“, sagte Holm."
    assert dict(pairs(text))["er"] == "er"


def test_the_person_spoken_to_is_nobody() -> None:
    assert pairs("Wir bitten Sie um Geduld.") == []


def test_the_text_goes_on_about_who_spoke_and_not_about_whom_he_named() -> None:
    text = "Sven Holm und Emil Berg kamen. „Wir danken Präsident Berg“, so Holm. Er sei froh."
    assert pairs(text)[-1] == ("Er", "Sven Holm")


def test_a_pronoun_may_be_the_last_word_behind_a_comma() -> None:
    assert pairs("Sven Holm kam, er")[-1] == ("er", "Sven Holm")
