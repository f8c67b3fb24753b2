"""Signs of a stance: each row of the table finds its example, and what was said before is seen."""

import pytest

from lagebild.annotate.stances.layer import view
from lagebild.annotate.stances.signs import Signs, find_signs
from lagebild.lang.load import LANGUAGES
from lagebild.lang.signs import SignRule, load_signs
from lagebild.lang.stance_weights import load_stance_weights
from marked import read_marked

ROWS = [(language, rule) for language in LANGUAGES for rule in load_signs(language)]


def signs(words: str, number: int = 0, language: str = "de") -> Signs:
    text, known = read_marked(words)
    return find_signs(number, view(text.document.text, known, language))


@pytest.mark.parametrize(("language", "rule"), ROWS, ids=[f"{lang}-{rule.name}" for lang, rule in ROWS])
def test_row_finds_its_example(language: str, rule: SignRule) -> None:
    assert f"words: {rule.name}" in signs(rule.example, language=language)


@pytest.mark.parametrize("language", LANGUAGES)
def test_names_of_rows_are_unique(language: str) -> None:
    names = [rule.name for rule in load_signs(language)]
    assert len(names) == len(set(names))


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_word_that_counts_is_a_row(language: str) -> None:
    counted = {name for name in load_stance_weights(language) if name.startswith("words: ")}
    assert counted <= {f"words: {rule.name}" for rule in load_signs("de")}
    assert len(counted) > len(load_signs(language)) / 2


def test_rows_of_the_second_language_have_names_of_the_first() -> None:
    assert {rule.name for rule in load_signs("en")} <= {rule.name for rule in load_signs("de")}


def test_words_of_the_content_are_no_words_around_it() -> None:
    assert "words: in_answer" not in signs("[s Der Wirt] [c sagte], [q Lio habe geantwortet].")


def test_the_cue_tells_its_stance() -> None:
    assert signs("[s Der Wirt] [c bestritt] [q den Verkauf].")["told: deny"] == 1
    assert signs("[s Der Wirt] [c sagte], [q es sei kalt].")["told: nothing"] == 1


@pytest.mark.parametrize(
    ("words", "language", "found"),
    [
        ("[s Ein Fahrer] [c sagte], [q es sei kalt].", "de", True),
        ("[s Der Fahrer] [c sagte], [q es sei kalt].", "de", False),
        ("[s A driver] [c said] [q it was cold].", "en", True),
        ("[s Anna Ode] [c said] [q it was cold].", "en", False),
    ],
)
def test_somebody_is_who_has_no_name_and_was_not_told_of(words: str, language: str, found: bool) -> None:
    assert ("somebody speaks" in signs(words, language=language)) == found


ACCUSED = (
    "[1s Bergland] [1c sagte], [1q [@country:XA Astland] habe Kähne verkauft]. "
    "[2s [@country:XA Astland]] [2c sagte], [2q die Kähne seien im Hafen]."
)


def test_who_was_named_before_and_what_was_said_of_him() -> None:
    first, second = signs(ACCUSED, 0), signs(ACCUSED, 1)
    assert {"first of all", "names others"} <= first.keys()
    assert {"speaker named before", "said before", "said before of the speaker"} <= second.keys()
    assert not {"first of all", "names others"} & second.keys()


def test_own_words_before_are_nobody_elses() -> None:
    found = signs(
        "[1s [@person:ode Ode]] [1c sagte], [1q die Kähne seien leer]. "
        "[2s [@person:ode Ode]] [2c sagte], [2q die Kähne seien im Hafen].",
        1,
    )
    assert "said before" not in found


@pytest.mark.parametrize(
    ("said", "found"),
    [
        ("[s Der Wirt] [c sagte], [q es sei nur Dünger gewesen].", "only"),
        ("[s Der Wirt] [c sagte], [q es gehe nicht nur um Dünger].", ""),
        ("[s Der Wirt] [c sagte], [q der Dünger sei nur der Anfang].", ""),
        ("[s Der Wirt] [c sagte], [q um Dünger allein gehe es nicht].", ""),
        ("[s Der Wirt] [c sagte], [q um Dünger gehe es nicht].", "negation"),
    ],
)
def test_not_only_neither_limits_nor_negates(said: str, found: str) -> None:
    own = {name.split(": ")[1] for name in signs(said) if name in ("words: only", "points: negation")}
    assert own == ({found} if found else set())


@pytest.mark.parametrize(
    ("said", "found"),
    [
        ("[s The landlord] [c said] [q it was only fertiliser].", "only"),
        ("[s The landlord] [c said] [q it was not only fertiliser].", ""),
        ("[s The landlord] [c said] [q it was only the beginning].", ""),
        ("[s The landlord] [c said] [q it was not fertiliser].", "negation"),
    ],
)
def test_not_only_in_english(said: str, found: str) -> None:
    own = {n.split(": ")[1] for n in signs(said, language="en") if n in ("words: only", "points: negation")}
    assert own == ({found} if found else set())
