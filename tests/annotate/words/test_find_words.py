"""Sentences and tags of whole texts."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lagebild.annotate.words import find_words
from lagebild.models.tagger import load_tagger
from lagebild.records import Annotations, Document, Page, Role, Span, Text

GERMAN = load_tagger("de")
PARTS = ["Er", "geht", ".", "„", "“", "\n", "und", "18.", "Juni", "»", "!", "Dr.", "…", "("]


def to_text(*spans: tuple[str, Role]) -> Text:
    """A page whose spans follow each other, a line apart."""
    words = "\n".join(part for part, _ in spans)
    document = Document("doc", "page.txt", "0" * 64, "text/plain", "utf-8", words, words.encode())
    found, at = [], 0
    for part, role in spans:
        found.append(Span(f"span-{at}", "doc", at, at + len(part), part, role, "given"))
        at += len(part) + 1
    return Text(document, tuple(found), Page(language="de"))


def quotes(*spans: tuple[str, Role]) -> list[str]:
    return [s.quote for s in find_words(to_text(*spans), Annotations(), "de", GERMAN).sentences]


@pytest.mark.parametrize(
    "sentences",
    [
        ["Am 3. Mai kam Dr. Alt nach Nordhafen.", "Er blieb bis zum 12. Juni."],
        ["Sie nannte u. a. Öl, Kohle usw.", "Mehr sagte sie nicht."],
        ["„Wir gehen nicht.“", "Danach schwieg sie."],
        ["»Das ist neu!«, rief er.", "Alle lachten."],
        ["Es sei «unklar, was das soll»sagte Alt.", "Er ging."],
        ['"Das stimmt", sagte Holm.', '"Mehr weiß ich nicht."', "Sie ging."],
        ["Kommt sie (am 2. August)?", "Niemand weiß es."],
        ["Er fuhr nach Karlow.", "2024 kam er zurück."],
    ],
)
def test_sentences_end_where_a_reader_ends_them(sentences: list[str]) -> None:
    assert quotes((" ".join(sentences), "report")) == sentences


def test_a_line_end_ends_a_sentence_but_not_in_the_middle_of_one() -> None:
    lines = "Frachter sinkt vor Nordhafen\nDie Reederei teilte am Abend mit, dass das Schiff\ngesunken sei."
    assert quotes((lines, "report")) == lines.split("\n", 1)


def test_bullets_are_sentences() -> None:
    assert quotes(("Geliefert wird:\n• Öl\n• Kohle", "report")) == ["Geliefert wird:", "• Öl", "• Kohle"]


def test_no_sentence_crosses_a_span_and_furniture_has_none() -> None:
    spans: list[tuple[str, Role]] = [
        ("Hafen gesperrt", "headline"),
        ("Teilen", "furniture"),
        ("Er ist zu.", "report"),
    ]
    assert quotes(*spans) == ["Hafen gesperrt", "Er ist zu."]


def test_marks_have_tags_of_their_own() -> None:
    known = find_words(to_text(("„Ja“, sagte sie.", "report")), Annotations(), "de", GERMAN)
    assert [token.pos for token in known.tokens if not token.text[0].isalpha()] == ["$(", "$(", "$,", "$."]


def test_quotation_marks_do_not_change_the_tags_of_words() -> None:
    plain = find_words(to_text(("Der Hafen ist neu.", "report")), Annotations(), "de", GERMAN)
    marked = find_words(to_text(("Der «Hafen» ist neu.", "report")), Annotations(), "de", GERMAN)
    assert [t.pos for t in plain.tokens] == [t.pos for t in marked.tokens if t.pos != "$("]


def test_speech_without_marks_comes_apart_at_its_verbs() -> None:
    spoken = (
        "ja die Ministerin war gestern hier in Nordhafen und da hat sie mit den Fischern gesprochen "
        "das war ein langes Gespräch also ich denke dass die Fischer jetzt mehr Geld bekommen "
        "aber die Werft sagt dazu nichts und sie will auch morgen nichts sagen"
    )
    found = quotes((spoken, "transcript"))
    assert " ".join(found) == spoken
    assert any(sentence.startswith("das war ein") for sentence in found)
    assert all(3 <= len(sentence.split()) <= 40 for sentence in found)


def test_speech_comes_apart_right_before_a_pronoun_and_its_verb() -> None:
    spoken = (
        "ich habe das vor allem von einem Fachmann aus dem Norden Orvan teddik heißt der Mann "
        "er hat mir gestern gesagt dass die Werft schon liefert und zwar seit dem Winter "
        "das wird hier immer bestritten wie gesagt"
    )
    found = quotes((spoken, "transcript"))
    assert any(sentence.startswith("das wird hier") for sentence in found)
    assert any(sentence.startswith("er hat mir") for sentence in found)


@settings(max_examples=60, deadline=None)
@given(
    st.lists(
        st.sampled_from(["Er", "geht", ".", "„", "“", "\n", "und", "18.", "Juni", "»", "!", "Dr.", "…", "("])
    )
)
def test_tokens_and_sentences_cover_the_text(parts: list[str]) -> None:
    text = to_text((" ".join(parts), "report"))
    known = find_words(text, Annotations(), "de", GERMAN)
    original = text.document.text
    assert all(original[t.start : t.end] == t.text for t in known.tokens)
    assert all(original[s.start : s.end] == s.quote for s in known.sentences)
    assert [s.first for s in known.sentences[1:]] == [s.last for s in known.sentences[:-1]]
    assert sum(s.last - s.first for s in known.sentences) == len(known.tokens)
    assert "".join(t.text for t in known.tokens).replace(" ", "") == "".join(original.split())


def test_a_wrapped_paragraph_is_read_as_one() -> None:
    lines = [
        "Die Reederei teilte am Abend mit, dass das Schiff vor der",
        "Küste gesunken sei. Die Mannschaft wurde gerettet. Ein",
        "Sprecher dankte den Fischern von Nordhafen, die als erste",
        "Hilfe geleistet hatten.",
    ]
    found = [" ".join(quote.split()) for quote in quotes(("\n".join(lines), "report"))]
    assert [quote.split()[0] for quote in found] == ["Die", "Die", "Ein"]
    assert found[-1].endswith("geleistet hatten.")
