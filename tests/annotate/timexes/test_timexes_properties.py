"""On any text: no error, offsets that hold, no overlap, the same answer twice."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lagebild.annotate.timexes import find_timexes
from lagebild.lang.load import LANGUAGES
from lagebild.lang.time_words import word_values
from lagebild.records import Annotations, Document, Fact, Page, Span, Text

WORDS = sorted({word for language in LANGUAGES for words in word_values(language).values() for word in words})
PIECES = st.one_of(
    st.sampled_from(WORDS),
    st.sampled_from(["vor", "bis", "am", ".", ",", "-", "Uhr", "of", "ago", "in", "\n", "İ", "ß", "🕑"]),
    st.integers(0, 99999).map(str),
    st.text(max_size=6),
)
TEXTS = st.lists(PIECES, max_size=30).map(" ".join)
DAYS = st.one_of(
    st.none(),
    st.dates().map(lambda day: day.isoformat()),
    st.sampled_from(["2024", "2024-06", "9999-12-31", "0001-01-01", "2023-02-30", "gestern", ""]),
)


@pytest.mark.parametrize("language", LANGUAGES)
@given(words=TEXTS, published=DAYS)
@settings(max_examples=150, deadline=None)
def test_any_text(language: str, words: str, published: str | None) -> None:
    document = Document("doc", "page.txt", "0" * 64, "text/plain", "utf-8", words, b"")
    half = len(words) // 2
    spans = tuple(
        Span(f"span-{a}", "doc", a, b, words[a:b], "report", "given")
        for a, b in ((0, half), (half, len(words)))
    )
    text = Text(document, spans, Page(published=Fact(published, "given") if published is not None else None))
    found = find_timexes(text, Annotations(), language).timexes
    end = 0
    for timex in found:
        assert end <= timex.start < timex.end
        assert words[timex.start : timex.end] == timex.quote
        assert timex.value
        end = timex.end
    assert len({timex.id for timex in found}) == len(found)
    assert find_timexes(text, Annotations(), language).timexes == found
