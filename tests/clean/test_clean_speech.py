"""Pages written for the test that say, or show, that they are speech written down; and others that do not."""

import pytest
from cleaned_page import BODY, MORE, cleaned, roles

SPOKEN = "so wir sind wieder da und es geht um den hafen von wesendorf und um die frage wer die kräne bezahlt"
TURNS = (
    "WINTER (Sprecher): Die Kräne gehören der Stadt. Das steht im Vertrag.",
    "KELLER (Hafenbote): Und wer hat sie bezahlt?",
    "WINTER: Dazu sage ich nichts.",
    "KELLER: Stimmt es, dass Norland sie haben will?",
    "WINTER: Nein. Gefragt hat Norland nie.",
)


@pytest.mark.parametrize(
    "title",
    [
        "Hafengespräch: Wer zahlt die Kräne? (automatisches Transkript)",
        "Wer zahlt die Kräne? – Untertitel, maschinell erzeugt",
        "The cranes of Wesendorf (auto-generated captions)",
    ],
)
def test_a_page_whose_title_calls_it_written_by_a_machine_is_a_transcript(title: str) -> None:
    text = cleaned(f"{title}\n\n{BODY}\n\nQuatsch, die Kräne stehen noch.\n\n{MORE}")
    assert [span.role for span in text.spans] == ["headline"] + ["transcript"] * 3
    assert text.page.kind == "transcript"


@pytest.mark.parametrize(
    "title",
    [
        "Richter: Sender muss automatisch Untertitel zeigen",
        "Mitschrift belastet den Hafenmeister",
        "Die Untertitel sind automatisch, der Ärger ist echt",
    ],
)
def test_a_report_about_transcripts_is_none(title: str) -> None:
    assert cleaned(f"{title}\n\n{BODY}\n\n{MORE}").page.kind == "article"


def test_a_note_alone_in_the_first_line_is_no_title() -> None:
    found = roles(f"[automatisch erstellte Untertitel]\n\n{SPOKEN}\n\n{SPOKEN}")
    assert [role for role, _ in found] == ["furniture", "transcript", "transcript"]


def test_minutes_are_a_transcript_where_speakers_take_turns() -> None:
    top = "Fragestunde zu den Kränen\n\nMitschrift der Pressekonferenz vom Montag, gekürzt\n\n"
    text = cleaned(top + "\n\n".join(TURNS))
    assert [span.role for span in text.spans] == ["headline", "byline"] + ["transcript"] * 5
    assert cleaned(top + "\n\n".join([BODY, MORE, BODY])).page.kind == "article"


def test_an_interview_of_a_newspaper_is_no_transcript() -> None:
    assert cleaned("Der Hafen und das Geld\n\n" + "\n\n".join(TURNS)).page.kind != "transcript"


def test_paragraphs_without_a_mark_are_speech_where_there_are_enough_of_them() -> None:
    said = "\n\n".join([SPOKEN] * 3)
    assert [role for role, _ in roles(f"Mittagstalk am Hafen\n\n{said}")] == ["headline"] + ["transcript"] * 3
    assert "transcript" not in [role for role, _ in roles(f"Mittagstalk am Hafen\n\n{SPOKEN}\n\n{BODY}")]


def test_sentences_that_begin_in_lower_case_are_speech() -> None:
    said = " ".join(f"{SPOKEN}." for _ in range(6))
    assert roles(f"Mittagstalk am Hafen\n\n{said}")[1][0] == "transcript"


def test_time_codes_from_the_first_line_on_leave_no_title() -> None:
    stamps = ("00:00", "00:07", "00:31", "00:48", "01:02")
    text = cleaned("\n\n".join(f"{stamp} {SPOKEN} {SPOKEN} {SPOKEN}" for stamp in stamps))
    assert text.page.title is None
    assert [span.role for span in text.spans] == ["furniture", "transcript"] * 5


def test_music_between_paragraphs_of_speech_is_furniture_and_nothing_below_is_lost() -> None:
    found = roles("\n\n".join(["Wer zahlt die Kräne?", SPOKEN, SPOKEN, SPOKEN, "[Musik]", SPOKEN]))
    assert [role for role, _ in found][-2:] == ["furniture", "transcript"]


BRACKETS = (
    "[Winter] die kräne gehören der stadt und das steht im vertrag",
    "[Frage Hafenbote] und wer hat sie bezahlt",
    "[Winter] dazu sage ich nichts",
    "[Keller] ab Montag",
)


def test_turns_under_names_in_brackets_are_speech_however_short() -> None:
    text = cleaned("\n\n".join(["Mitschrift: Wer zahlt die Kräne von Wesendorf", *BRACKETS]))
    assert [span.role for span in text.spans][1:] == ["transcript"] * 4


def test_entries_behind_something_else_in_brackets_are_no_speech() -> None:
    rows = ["[Foto] Kräne am Kai.", "[Video] Der Hafen.", "[Karte] Wege zum Hafen.", "[Ton] Der Richter."]
    found = roles("\n\n".join([BODY, MORE, *rows]))
    assert all(role != "transcript" for role, _ in found)


def test_a_few_long_lines_behind_time_codes_are_speech_and_the_page_above_them_is_not() -> None:
    text = cleaned(f"Wer zahlt?\n\n@hafenfunk · 41 Aufrufe\n\n{SPOKEN}\n\n0:52 {SPOKEN}\n\n2:10 {SPOKEN}")
    assert all(span.role != "transcript" for span in text.spans if "Aufrufe" in span.quote)
    assert sum(span.role == "transcript" for span in text.spans) == 3
