"""Direct speech: every style of marks, and who says it."""

import pytest
from told import by, content, joined, told

STYLES = [
    ("„", "“"), ("»", "«"), ("«", "»"), ('"', '"'), ("“", "”"), ("„", "”"), ("„", '"'),
    ("„", "»"), ("“", "»"),
]  # fmt: skip


@pytest.mark.parametrize(("opens", "closes"), STYLES)
def test_every_style_of_marks(opens: str, closes: str) -> None:
    quoted = f"{opens}Wir bauen den Hafen nicht{closes}"
    found = told(f"{quoted}, sagte Ministerin Ina Voss am Montag.")
    assert [content(a) for a in found] == [quoted]
    assert joined(found[0].source) == "Ministerin Ina Voss"
    assert joined(found[0].cue) == "sagte"
    assert found[0].kind == "direct"


def test_quotation_that_goes_on_behind_its_cue() -> None:
    found = told("„Der Deich“, sagte Ole Brandt, „hält noch viele Jahre.“")
    assert content(found[0]) == "„Der Deich“ ... „hält noch viele Jahre.“"
    assert joined(found[0].source) == "Ole Brandt"


def test_quotation_that_goes_on_in_the_next_sentence() -> None:
    found = told("„Wir reden mit allen“, sagte Ole Brandt. „Das dauert seine Zeit.“")
    second = by(found, "„Das dauert")
    assert joined(second.source) == "Ole Brandt"
    assert second.rule == "quote goes on"


def test_cue_before_a_colon() -> None:
    found = told("Auf die Frage nach dem Preis sagte Ina Voss nur: „Wir sind uns einig.“")
    assert content(found[0]) == "„Wir sind uns einig.“"
    assert joined(found[0].frame).endswith("nur:")


def test_no_space_and_a_pronoun_behind_broken_marks() -> None:
    found = told(
        "«Der Handel ist für uns alle wichtig»sagte Ole Brandt. "
        "«Er wächst seit Jahren» berichtete er dem Funkboten."
    )
    assert joined(by(found, "«Der Handel").source) == "Ole Brandt"
    second = by(found, "«Er wächst")
    assert joined(second.source) == "er"
    assert joined(second.addressee) == "dem Funkboten"


def test_missing_closing_mark_loses_nothing_else() -> None:
    found = told("„Wir kommen wieder. Die Straße war am Abend frei. „Das ist gut“, sagte Ina Voss.")
    assert joined(by(found, "„Das ist gut“").source) == "Ina Voss"


def test_titles_and_a_few_quoted_words_are_no_speech() -> None:
    assert not [
        a
        for a in told("Der Film „Die große Flut“ lief im Saal „Nord“ vor zwölf Leuten.")
        if a.kind == "direct"
    ]


def test_a_few_quoted_words_belong_to_the_reported_clause() -> None:
    found = told("Ina Voss sagte, dass die Lage „sehr ernst“ sei.")
    assert [content(a) for a in found] == ["dass die Lage „sehr ernst“ sei"]


def test_quoted_words_behind_als() -> None:
    found = told("Ina Voss bezeichnete das Urteil als „schweren Fehler“.")
    assert content(found[0]) == "„schweren Fehler“"
    assert found[0].kind == "direct"


def test_apposition_belongs_to_the_source() -> None:
    found = told("„Wir warten ab“, sagte die Sprecherin des Hafenamts, Ina Voss, am Montag.")
    assert joined(found[0].source) == "die Sprecherin des Hafenamts, Ina Voss"


def test_second_clause_is_no_part_of_the_frame() -> None:
    found = told("„Schön, Sie zu sehen“, sagte Ole Brandt zu Ina Voss und schüttelte ihr die Hand.")
    assert joined(found[0].frame) == ", sagte Ole Brandt zu Ina Voss"
    assert joined(found[0].addressee) == "Ina Voss"


def test_a_quoted_sentence_that_nobody_introduces_is_kept() -> None:
    found = told("Die Halle war leer. „Hier hat seit vielen Jahren niemand mehr gearbeitet.“ Der Regen fiel.")
    assert found[0].rule == "quote alone"
    assert found[0].speakers == ()
