"""German indirect and reported speech: content, frame and source by construction."""

import pytest
from told import annotate, by, content, joined, speakers, told

CASES = [
    # dass, verb-second, infinitive, question
    ("Ina Voss sagte, dass der Hafen wächst.", "dass der Hafen wächst", "Ina Voss"),
    ("Ina Voss sagte am Montag in Nordstadt, der Hafen wachse.", "der Hafen wachse", "Ina Voss"),
    ("Der General drohte, die Brücke zu sprengen.", "die Brücke zu sprengen", "Der General"),
    ("Der General drohte, Nordland mit Bomben, Raketen und Drohnen anzugreifen.",
     "Nordland mit Bomben, Raketen und Drohnen anzugreifen", "Der General"),
    ("Ole Brandt fragte, ob der Zug noch komme.", "ob der Zug noch komme", "Ole Brandt"),
    # content before its cue, and on both sides of it
    ("Der Hafen wachse, sagte Ina Voss.", "Der Hafen wachse", "Ina Voss"),
    ("Wie Ina Voss mitteilte, wächst der Hafen.", "wächst der Hafen", "Ina Voss"),
    ("Der Hafen wächst, wie Ina Voss mitteilte.", "Der Hafen wächst", "Ina Voss"),
    ("Wie die Sprecherin, Ina Voss, mitteilte, wächst der Hafen.", "wächst der Hafen",
     "die Sprecherin, Ina Voss"),
    # separable verbs
    ("Ole Brandt wies am Abend darauf hin, dass Akten fehlen.", "dass Akten fehlen", "Ole Brandt"),
    ("Nordland werfen sie vor, Waffen zu verkaufen.", "Waffen zu verkaufen", "sie"),
    # the clause ends where another begins
    ("Das Amt teilte mit, dass der Regen anhält und warnte vor Hochwasser.", "dass der Regen anhält",
     "Das Amt"),
    # beside their source
    ("Nach Angaben der Polizei war die Straße gesperrt.", "war die Straße gesperrt", "Angaben der Polizei"),
    ("Die Straße war nach Angaben der Polizei gesperrt.", "Die Straße war ... gesperrt",
     "Angaben der Polizei"),
    ("Dem Bericht zufolge brach der Damm.", "brach der Damm", "Dem Bericht"),
    ("Laut Ole Brandt brach der Damm.", "brach der Damm", "Ole Brandt"),
    ("Die Stadt hofft Fachleuten zufolge auf Geld.", "Die Stadt hofft ... auf Geld", "Fachleuten"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "said", "source"), CASES)
def test_content_and_source(text: str, said: str, source: str) -> None:
    record = by(told(text), said)
    assert content(record) == said
    assert joined(record.source) == source


def test_time_and_place_are_no_attribution() -> None:
    assert told("Nach dem Spiel fuhr der Bus nach Nordstadt.") == ()
    assert told("Danach wurde der Saal geräumt.") == ()


def test_passive_names_agent_and_accused() -> None:
    record = told("Der Wirt wird von der Polizei beschuldigt, Wein gepanscht zu haben.")[0]
    assert joined(record.source) == "der Polizei"
    assert joined(record.addressee) == "Der Wirt"


def test_relative_clause_takes_its_antecedent_as_source() -> None:
    record = by(told("Im Saal stand Ole Brandt, der sagte, dass der Damm hält."), "dass der Damm")
    assert joined(record.source) == "Ole Brandt"


def test_cited_body_is_the_speaker() -> None:
    _, known = annotate(
        "Ein Bericht des Funkboten unter Berufung auf das Verteidigungsministerium "
        "legt nahe, dass Waffen fehlen."
    )
    record = known.attributions[0]
    assert any("Verteidigungsministerium" in name for name in speakers(known, record))


def test_several_speakers() -> None:
    _, known = annotate("Sowohl Norwegen als auch Schweden bestreiten dies.")
    record = known.attributions[0]
    assert content(record) == "dies"
    assert joined(record.source) == "Sowohl Norwegen als auch Schweden"
    assert speakers(known, record) == ["Norwegen", "Schweden"]


def test_shared_subject() -> None:
    _, known = annotate("Norwegen kritisierte das Urteil und kündigte eine Klage an.")
    acts = [a for a in known.attributions if a.kind == "reported"]
    assert [speakers(known, a) for a in acts] == [["Norwegen"], ["Norwegen"]]


def test_owner_of_a_noun_does_not_speak() -> None:
    _, known = annotate("Schwedens Nachbar Norwegen bestreitet dies.")
    assert speakers(known, known.attributions[0]) == ["Norwegen"]


def test_the_sentence_before_is_given_to_somebody() -> None:
    record = told("Die Straße bleibt gesperrt. Das teilte die Polizei am Montag mit.")[0]
    assert content(record) == "Die Straße bleibt gesperrt ... Das"
    assert joined(record.source) == "die Polizei"


def test_an_objection_is_no_part_of_what_is_reported() -> None:
    found = told("Ein Bericht legt nahe, dass Norwegen Schiffe kauft, obwohl Norwegen dies bestreitet.")
    assert content(by(found, "dass")) == "dass Norwegen Schiffe kauft"
    assert by(found, "dies").parent is None


def test_questions_to_the_reader_are_no_reports() -> None:
    assert told("Wissen Sie, was der Hafen kostet?") == ()


def test_a_torn_list_is_one_infinitive() -> None:
    record = told("Die Stadt kündigte an, Brücken, Wege und Plätze zu bauen.")[0]
    assert content(record) == "Brücken, Wege und Plätze zu bauen"


def test_who_is_promised_something() -> None:
    record = told("Zuvor hatte Norwegen seinem Nachbarn Hilfe beim Bau zugesichert.")[0]
    assert joined(record.addressee) == "seinem Nachbarn"
    assert record.stance == "pledge"


def test_the_words_of_a_refusal_hold_its_source_and_its_negation() -> None:
    found = told("Das Rathaus bestätigte am Dienstag das Treffen nicht. Beide Städte bestreiten den Bericht.")
    assert [a.quote for a in found] == [
        "Das Rathaus bestätigte am Dienstag das Treffen nicht",
        "Beide Städte bestreiten den Bericht",
    ]
