"""A mended text, and the way back: what layers find in it stands in the original, whatever was mended."""

from dataclasses import dataclass

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lagebild.records import Document, Page, Quote, Span, Text
from lagebild.text.mending import Edit, Mending, mend_text, restore

BROKEN = "Die Vertei-\ndigung des „XHafens» steht."
EDITS = (Edit(10, 12, ""), Edit(24, 25, ""), Edit(31, 32, "“"))


@dataclass(frozen=True)
class Row:
    """A record with places at two depths."""

    start: int
    end: int
    quote: str
    parts: tuple[Quote, ...] = ()
    name: str = "Hafens"


def test_words_are_read_whole_and_quoted_as_they_stand() -> None:
    mending = Mending(BROKEN, EDITS)
    assert mending.text == "Die Verteidigung des „Hafens“ steht."
    start = mending.text.index("Verteidigung")
    row = restore(
        Row(start, start + 12, "Verteidigung", (Quote(22, 28, "Hafens"), Quote(21, 29, "„Hafens“"))), mending
    )
    assert row.quote == "Vertei-\ndigung"
    assert [part.quote for part in row.parts] == ["Hafens", "„XHafens»"]
    assert row.name == "Hafens"


def test_nothing_to_mend_changes_nothing() -> None:
    mending = Mending(BROKEN, ())
    row = Row(0, 3, "Die")
    assert mending.text == BROKEN
    assert restore(row, mending) is row


def test_what_is_put_in_rests_on_no_words() -> None:
    mending = Mending("Ja, sagte er", (Edit(0, 0, "„"), Edit(2, 2, "“")))
    assert mending.text == "„Ja“, sagte er"
    assert mending.to_original(0, 4) == (0, 2)
    assert mending.to_original(3, 4) == (2, 2)


def test_spans_that_a_broken_word_joins_are_one() -> None:
    words = "Die SPD-\nFraktion warnt."
    document = Document("d", "x.txt", "0", "text/plain", "utf-8", words, words.encode())
    spans = tuple(
        Span(f"s{at}", "d", start, end, words[start:end], "report", "test")
        for at, (start, end) in enumerate([(0, 8), (9, len(words))])
    )
    mended = mend_text(Text(document, spans, Page()), Mending(words, (Edit(8, 9, ""),)))
    assert [span.quote for span in mended.spans] == ["Die SPD-Fraktion warnt."]


@st.composite
def mendings(draw: st.DrawFn) -> Mending:
    original = draw(st.text("abc\n-", max_size=30))
    places = st.integers(0, len(original))
    pairs = draw(st.lists(st.tuples(places, places, st.text("XYZ", max_size=3)), max_size=6))
    return Mending(original, (Edit(min(a, b), max(a, b), words) for a, b, words in pairs))


@given(mendings(), st.data())
def test_every_run_of_the_mended_text_rests_on_the_original(mending: Mending, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(mending.text)))
    end = data.draw(st.integers(start, len(mending.text)))
    first, last = mending.to_original(start, end)
    assert 0 <= first <= last <= len(mending.original)
    if end > start and not {"X", "Y", "Z"} & set(mending.text[start:end]):
        kept = iter(mending.original[first:last])
        assert all(char in kept for char in mending.text[start:end])  # its letters, in order


@given(mendings(), st.data())
def test_places_of_the_original_are_found_in_the_mended_text(mending: Mending, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(mending.original)))
    end = data.draw(st.integers(start, len(mending.original)))
    first, last = mending.from_original(start, end)
    assert 0 <= first <= last <= len(mending.text)


@pytest.mark.parametrize("start, end", [(0, 99), (-3, 2)])
def test_edits_that_lie_outside_are_left_out(start: int, end: int) -> None:
    assert Mending("abc", (Edit(start, end, "X"),)).text == "abc"
