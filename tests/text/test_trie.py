"""A trie pattern reads what a plain list of words would."""

import re

from hypothesis import given
from hypothesis import strategies as st

from lagebild.text.trie import to_pattern


def test_a_shorter_word_stands_for_the_longer_ones() -> None:
    assert to_pattern(["abend", "abends", "ab"]) == "ab"
    assert to_pattern(["mai", "mars"]) == "ma(?:i|rs)"
    assert to_pattern([]) == ""


@given(st.sets(st.text("abc.(", min_size=1, max_size=4), min_size=1), st.text("abc.(", max_size=6))
def test_it_matches_where_a_word_begins(words: set[str], text: str) -> None:
    assert bool(re.match(to_pattern(words), text)) == any(text.startswith(word) for word in words)
