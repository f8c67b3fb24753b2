"""Interviews as they are printed: a name and a colon open each turn."""

import pytest
from told import annotate, by, content, speakers

GERMAN = """Olga Berg leitet die Werft in Wesendorf seit neun Jahren.
Hafenbote: Frau Berg, liegen die Schiffe noch im Hafen?
Olga Berg: Ja. Wir bauen neun Schiffe im Jahr. Ich gebe zu, dass zwei davon schief sind.
Hafenbote: Die Gewerkschaft sagt, das sei zu viel.
Berg: Sven Holm hat mir geschrieben, die Schiffe seien gut.
Das Gespräch fand am Montag statt."""

ENGLISH = """Olga Berg has run the yard for nine years.
Harbour Post: Are the ships still there?
Olga Berg: They are. We build nine ships a year.
Harbour Post: Is that too many?
Berg: Nobody thinks so in this town."""


@pytest.mark.parametrize(
    ("text", "language", "start"),
    [
        (GERMAN, "de", "Ja. Wir bauen"),
        (GERMAN, "de", "Sven Holm hat"),
        (ENGLISH, "en", "They are. We build"),
        (ENGLISH, "en", "Nobody thinks"),
    ],
)
def test_answers_are_direct_speech(text: str, language: str, start: str) -> None:
    _, known = annotate(text, language)
    found = by(known.attributions, start)
    assert (found.kind, speakers(known, found)) == ("direct", ["Olga Berg"])


def test_what_is_told_in_an_answer_stands_in_it() -> None:
    _, known = annotate(GERMAN)
    inner = by(known.attributions, "die Schiffe seien gut")
    assert speakers(known, inner) == ["Sven Holm"]
    assert inner.parent == by(known.attributions, "Sven Holm hat").id
    assert speakers(known, by(known.attributions, "dass zwei davon")) == ["Olga Berg"]


@pytest.mark.parametrize("words", ["liegen die Schiffe", "Das Gespräch fand", "leitet die Werft"])
def test_questions_and_the_page_itself_are_not(words: str) -> None:
    _, known = annotate(GERMAN)
    assert not [a for a in known.attributions if words in content(a)]


def test_two_lines_with_a_colon_are_no_interview() -> None:
    _, known = annotate("Olga Berg: Die Werft wächst weiter.\nSven Holm: Der Hafen wächst auch.")
    assert not [a for a in known.attributions if a.rule == "turn"]
