# ruff: noqa: E501 - lines of pages are as long as they are
"""What holds for any text: spans cover it, do not overlap, and quote it; cleaning is pure."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lagebild.clean import clean
from lagebild.read import document_from_text, read_html
from lagebild.records import CARRYING, Document, Text

LINES = (
    "Minister weist Vorwürfe zurück", "Von Anna Beispiel", "4. Mai 2021, 18:05 Uhr", "Foto HAFENBLATT", "➤ Mehr lesen: Streit",
    "Der Minister wies die Vorwürfe am Dienstag zurück. Er sagte, davon sei nichts wahr.", "", "", "#hafen", "• Getreide",
    "Lesen Sie den vollständigen Artikel unter", "Der Bote", "Kommentare", "Ähnliche Nachrichten", "Привет", "00:01 guten abend",
    "Bis 2030 soll der Hafen wachsen, heute, Dienstag, 4. Mai, beginnt der Bau.", "© Petra Muster/Hafenbild", "x_y", "NEXT Teil zwei",
    "Das Tor war zu. © Petra Muster/Hafenbild", "https://hafen.example/a", "Minister weist Vorwürfe zurück - und geht.", "18.40 Uhr",
)  # fmt: skip


def check(document: Document) -> Text:
    text = clean(document)
    at = 0
    for span in text.spans:
        assert at <= span.start < span.end
        assert not document.text[at : span.start].replace("\ufeff", "").strip()
        assert document.text[span.start : span.end] == span.quote
        assert span.quote == span.quote.strip()
        assert span.reason
        at = span.end
    assert not document.text[at:].replace("\ufeff", "").strip()
    assert len({span.id for span in text.spans}) == len(text.spans)
    page = text.page
    for fact in (page.title, page.publisher, page.published, *page.authors, *page.agencies):
        if fact is not None:
            assert fact.value
            assert fact.how
            if fact.shown is not None:
                assert document.text[fact.shown.start : fact.shown.end] == fact.shown.quote
    return text


@settings(max_examples=300, deadline=None)
@given(st.text(max_size=300))
def test_spans_cover_any_string(text: str) -> None:
    check(document_from_text("x", text))


@settings(max_examples=300, deadline=None)
@given(
    st.lists(st.sampled_from(LINES), max_size=30),
    st.sampled_from(["\n", "\n\n", "\r\n", "\u2028", " \n\t\n"]),
)
def test_spans_cover_any_page_made_of_known_lines(lines: list[str], end: str) -> None:
    check(document_from_text("x", end.join(lines)))


@settings(max_examples=100, deadline=None)
@given(
    st.lists(
        st.sampled_from([*LINES, "<p>", "</p>", "<h1>", "<ul><li>", "<br>", "<article>", "<script>"]),
        max_size=30,
    )
)
def test_spans_cover_any_html(pieces: list[str]) -> None:
    check(read_html("\n".join(pieces).encode(), "x.html"))


def test_cleaning_is_pure() -> None:
    document = document_from_text("x", "\n\n".join(LINES))
    assert clean(document) == clean(document)


@pytest.mark.parametrize("text", ["", " \n ", "\ufeff", "\x00"])
def test_next_to_nothing_is_cleaned_too(text: str) -> None:
    assert clean(document_from_text("x", text)).page.language == "und"


def test_roles_that_carry_are_what_annotation_reads() -> None:
    text = check(document_from_text("x", "\n\n".join(LINES)))
    assert {span.role for span in text.carrying()} <= CARRYING


def test_a_byte_order_mark_is_in_no_span() -> None:
    text = check(
        document_from_text("bom.txt", "\ufeffDer Hafen bleibt zu.\n\ufeff\n\ufeff Das sagte der Wirt.\n")
    )
    assert [span.quote for span in text.spans] == ["Der Hafen bleibt zu.", "Das sagte der Wirt."]
