"""Whose word it is, and whose it is not, where the nearest name would mislead."""

import pytest
from told import annotate, by, content, speakers, told


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Die norwegische Werft kündigte an, neun Schiffe zu bauen.", []),
        ("Der norwegische Rechnungshof kündigte an, neun Schiffe zu prüfen.", ["norwegischer Rechnungshof"]),
        ("Die norwegische Regierung kündigte an, neun Schiffe zu bauen.", ["Norwegen"]),
        ("Die norwegische Seite kündigte an, neun Schiffe zu bauen.", ["Norwegen"]),
        ("Die Norweger kündigten an, neun Schiffe zu bauen.", ["Norwegen"]),
    ],
)
def test_a_nationality_is_not_its_state(text: str, expected: list[str]) -> None:
    _, known = annotate(text)
    assert speakers(known, known.attributions[0]) == expected


def test_a_surname_on_s_before_von_is_no_genitive() -> None:
    _, known = annotate("Sprecherin Ina Peters von der Zeitung Nordbote sagte, neun Schiffe kämen.")
    assert speakers(known, known.attributions[0]) == ["Ina Peters"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Der Betriebsrat an Ministerin Ina Voss sagte, neun Schiffe kämen.", []),
        ("Der Präsident, der frühere Lehrer Jan Ohm, sagte, neun Schiffe kämen.", ["Jan Ohm"]),
        ("Die Fahrerin, eine Ministerin, sagte, neun Schiffe kämen.", []),
    ],
)
def test_who_stands_beside_the_source(text: str, expected: list[str]) -> None:
    _, known = annotate(text)
    found = known.attributions[0]
    assert speakers(known, found) == expected


def test_what_a_paper_takes_back_is_taken_back_by_it() -> None:
    _, known = annotate("Die Zeitung Nordbote nahm einen Bericht zurück, wonach Norwegen neun Schiffe kauft.")
    found = by(known.attributions, "wonach Norwegen")
    assert (found.stance, speakers(known, found)) == ("retract", ["Nordbote"])


@pytest.mark.parametrize(
    "text",
    [
        "Niemand weiß, was Norwegen dafür bekommt.",
        "Das Schiff fuhr, wie der Kahn im Hafen heißt, nach Norden.",
    ],
)
def test_no_voice(text: str) -> None:
    assert [content(a) for a in told(text)] == []


@pytest.mark.parametrize(
    ("text", "start"),
    [
        ("Ob der Hafen schließt, ließ Ministerin Ina Voss offen.", "Ob der Hafen"),
        ("Ministerin Ina Voss wollte sich auf Anfrage nicht äußern.", "Ministerin Ina Voss"),
        ("Das Ministerium ließ eine Anfrage zunächst unbeantwortet.", "eine Anfrage"),
    ],
)
def test_refusals(text: str, start: str) -> None:
    assert by(told(text), start).stance == "decline"


def test_a_quotation_in_a_quotation() -> None:
    _, known = annotate("„Mir hat Arne Moen gesagt: ‚Hier liegt kein Schiff‘“, erzählte Ministerin Ina Voss.")
    outer, inner = by(known.attributions, "„Mir hat"), by(known.attributions, "‚Hier liegt")
    assert speakers(known, inner) == ["Arne Moen"]
    assert inner.parent == outer.id
    assert speakers(known, outer) == ["Ina Voss"]


def test_a_title_in_single_marks_is_no_quotation() -> None:
    assert len(told("„Ich lese gern: ‚Die See‘ von Moen“, sagte Ministerin Ina Voss.")) == 1


@pytest.mark.parametrize(
    ("text", "stances"),
    [
        ("„Wir haben gebaut“, ließ das Ministerium verbreiten.", ["assert"]),
        ("Sollte sich das bestätigen, werde man handeln, sagte Ministerin Ina Voss.", ["assert"]),
    ],
)
def test_words_that_only_look_like_an_answer(text: str, stances: list[str]) -> None:
    assert [a.stance for a in told(text)] == stances


def test_the_name_that_a_compound_begins_with_is_not_who_speaks() -> None:
    _, known = annotate("Thea Varning schwieg. Varning-Vorständin Ada Ohm sagte, neun Schiffe kämen.")
    assert speakers(known, known.attributions[-1]) == ["Ada Ohm"]
