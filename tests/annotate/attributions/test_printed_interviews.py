"""Interviews as they are printed: a name and a colon open each turn."""

import pytest
from told import annotate, by, content, speakers

from lagebild.annotate.attributions.interviews import PRINTED

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


BRACKETS = """Olga Berg leitet die Werft in Wesendorf seit neun Jahren.
[Hafenbote] Liegen die Schiffe noch im Hafen?
[Olga Berg] Wir bauen neun Schiffe im Jahr.
[Hafenbote] Die Gewerkschaft sagt, das sei zu viel.
[Berg] Das glaubt in dieser Stadt niemand."""


@pytest.mark.parametrize("start", ["Wir bauen", "Das glaubt"])
def test_a_name_in_brackets_opens_a_turn_too(start: str) -> None:
    _, known = annotate(BRACKETS)
    found = by(known.attributions, start)
    assert speakers(known, found) == ["Olga Berg"]
    assert not content(found).startswith("]")


@pytest.mark.parametrize("words", ["liegen die Schiffe", "Das Gespräch fand", "leitet die Werft"])
def test_questions_and_the_page_itself_are_not(words: str) -> None:
    _, known = annotate(GERMAN)
    assert not [a for a in known.attributions if words in content(a)]


def test_two_lines_with_a_colon_are_no_interview() -> None:
    _, known = annotate("Olga Berg: Die Werft wächst weiter.\nSven Holm: Der Hafen wächst auch.")
    assert not [a for a in known.attributions if a.rule == PRINTED]


DASHED = """Olga Berg leitet die Mühle in Holmdorf.

Das Gespräch führte Piet Ohm.

Frau Berg, was mahlen Sie heute?

– Roggen. Mein Bruder hat mir geschrieben, der Weizen sei feucht.

Und morgen?

– Hafer, wenn er kommt.

Das Mehl aus dem Süden soll verdorben sein.

– Davon weiß ich nichts.

Die Mühle steht seit neunzig Jahren."""

IN_TURN = """Olga Berg leitet die Mühle in Holmdorf.

TALBLATT: Frau Berg, mahlen Sie heute?

BERG: Heute nicht. Der Bach ist zu niedrig.

– Und morgen?

– Morgen vielleicht. Wir warten auf Regen.

– Wer zahlt das?

– Niemand, wie immer.

Die Mühle steht seit neunzig Jahren."""

RECORD = """Mitschrift aus dem Rathaus

HOLM (Sprecher): Zwei Brücken leihen wir aus. Der Vertrag gilt ein Jahr.

BERGER (Talbote): Der Rat behauptet, es seien drei. Stimmt das?

HOLM: Nein. Es sind zwei.

BERGER: Wer zahlt den Transport?

HOLM: Darüber sprechen wir am Montag."""


def turns(text: str) -> list[tuple[str, str]]:
    """Each turn, as (whose words it rests on, what is said)."""
    _, known = annotate(text)
    found = sorted((a for a in known.attributions if a.rule == PRINTED), key=lambda a: a.content[0].start)
    return [(a.source[0].quote, content(a)) for a in found]


def test_dashes_open_answers_of_who_is_named_before() -> None:
    found = turns(DASHED)
    assert [said for _, said in found] == [
        "Roggen. Mein Bruder hat mir geschrieben, der Weizen sei feucht.",
        "Hafer, wenn er kommt.",
        "Davon weiß ich nichts.",
    ]
    _, known = annotate(DASHED)
    assert {tuple(speakers(known, a)) for a in known.attributions if a.rule == PRINTED} == {("Olga Berg",)}
    inner = by(known.attributions, "der Weizen sei feucht")
    assert inner.parent == by(known.attributions, "Roggen.").id


def test_dashes_open_questions_and_answers_in_turn() -> None:
    assert [said for _, said in turns(IN_TURN)] == [
        "Heute nicht. Der Bach ist zu niedrig.",
        "Morgen vielleicht. Wir warten auf Regen.",
        "Niemand, wie immer.",
    ]


def test_a_record_names_everybody_and_a_bracket_tells_who_they_are() -> None:
    assert [who for who, _ in turns(RECORD)] == ["HOLM", "BERGER", "HOLM", "BERGER", "HOLM"]


def test_a_list_with_dashes_is_no_talk() -> None:
    assert not turns(
        "Olga Berg mahlt:\n\n– Roggen aus dem Tal\n\n– Weizen\n\n– Hafer, wenn er kommt.\n\n– Mais"
    )
