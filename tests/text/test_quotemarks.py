"""Quoted stretches, in all styles of marks, whole or not."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lagebild.text.quotemarks import find_quoted


def quoted(text: str) -> list[str]:
    return [text[q.start : q.end] for q in find_quoted(text, 0, len(text))]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Er rief „Halt“ und ging.", ["„Halt“"]),
        ("Er rief »Halt« und «geh» und “nein” und \"doch\".", ["»Halt«", "«geh»", "“nein”", '"doch"']),
        ("Er rief „Halt» und “geh».", ["„Halt»", "“geh»"]),
        ("«Es lohnt sich»sagte er.", ["«Es lohnt sich»"]),
        ("„Er sagte ‚nein‘ dazu“, hieß es.", ["„Er sagte ‚nein‘ dazu“", "‚nein‘"]),
        ("Das geht’s nicht, sagt Jonas' Vater.", []),
        ("„Wir kommen. Dann schlief er. „Gut“, sagte sie.", ["„Wir kommen.", "„Gut“"]),
        ("Das kostet 5\" mehr.", []),
    ],
)  # fmt: skip
def test_pairs(text: str, found: list[str]) -> None:
    assert quoted(text) == found


def test_open_end_is_marked() -> None:
    text = "Er sagte: „Wir kommen"
    (only,) = find_quoted(text, 0, len(text))
    assert not only.closed
    assert text[only.start : only.end] == "„Wir kommen"


@given(st.text(alphabet="ab .,\"'„“»«‚‘’\n", max_size=60))
def test_never_leaves_the_stretch(text: str) -> None:
    for q in find_quoted(text, 0, len(text)):
        assert 0 <= q.start < q.end <= len(text)
