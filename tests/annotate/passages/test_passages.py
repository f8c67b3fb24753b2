"""Fingerprints of passages: the same for copies, whatever the marks and the role."""

from hypothesis import given
from hypothesis import strategies as st

from lagebild.annotate.passages import LEAST_WORDS, MOST_WORDS, find_passages
from lagebild.records import Annotations, Document, Page, Passage, Role, Span, Text
from lagebild.text.shingles import find_shingles, hash_words
from plain import to_text


def passages(text: Text) -> tuple[Passage, ...]:
    return find_passages(text, Annotations(), "de").passages


def test_copy_with_other_marks_and_case_has_the_same_key() -> None:
    one = passages(to_text("Wir schließen »heute« alle Kommentare, weil niemand moderiert – leider."))
    two = passages(to_text("WIR SCHLIESSEN „heute“ alle Kommentare weil niemand moderiert, leider!"))
    assert [p.key for p in one] == [p.key for p in two]
    assert one[0].shingles == two[0].shingles


def test_furniture_is_read_too_and_keeps_its_role() -> None:
    words = "Bitte lesen Sie vor dem Schreiben unsere Regeln ganz."
    document = Document("d", "a.txt", "0" * 64, "text/plain", "utf-8", words, b"")
    role: Role = "furniture"
    text = Text(document, (Span("s", "d", 0, len(words), words, role, "test"),), Page())
    assert [p.role for p in passages(text)] == ["furniture"]


def test_short_runs_have_no_fingerprint() -> None:
    assert passages(to_text("Nur vier kurze Wörter.")) == ()


def test_runs_end_at_end_marks_and_lines() -> None:
    words = (
        "Eins zwei drei vier fünf sechs. Sieben acht neun zehn elf zwölf\nund noch sechs Wörter hier unten"
    )
    found = passages(to_text(words))
    assert [p.words for p in found] == [6, 6, 6]


def test_speech_without_marks_is_cut() -> None:
    found = passages(to_text(" ".join(f"wort{i}" for i in range(100))))
    assert [p.words for p in found] == [MOST_WORDS, 100 - MOST_WORDS]


def test_hashes_are_those_of_every_machine() -> None:
    assert hash_words(["eine", "feste", "zahl"]) == 5544194414300682
    assert find_shingles(["a", "b", "c"], 2, 8) == tuple(
        sorted({hash_words(["a", "b"]), hash_words(["b", "c"])})
    )


@given(st.text(max_size=400))
def test_any_text_gives_verbatim_passages_and_safe_numbers(words: str) -> None:
    text = to_text(words)
    for passage in passages(text):
        assert text.document.text[passage.start : passage.end] == passage.quote
        assert passage.words >= LEAST_WORDS
        assert all(0 <= shingle < 2**53 for shingle in passage.shingles)
