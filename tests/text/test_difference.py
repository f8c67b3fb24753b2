"""A script of edits turns the one row into the other, whatever the rows."""

from hypothesis import given
from hypothesis import strategies as st

from lagebild.text.difference import find_edits, share_words

ROWS = st.lists(st.sampled_from("abcd"), max_size=12)


@given(ROWS, ROWS)
def test_edits_turn_the_one_into_the_other(before: list[str], after: list[str]) -> None:
    made: list[str] = []
    at = 0
    for edit in find_edits(before, after):
        made += before[at : edit.a] + after[edit.c : edit.d]
        assert before[edit.a : edit.b] != after[edit.c : edit.d]
        at = edit.b
    assert made + before[at:] == after


def test_words_in_common() -> None:
    assert share_words("der Hafen bekommt Kräne", "der Hafen bekommt Kräne") == 1
    assert share_words("der Hafen bekommt Kräne", "niemand weiß etwas davon") == 0
    assert 0 < share_words("der Hafen bekommt 40 Kräne", "der Hafen bekommt 60 Kräne") < 1
