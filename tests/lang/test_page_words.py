"""The examples of the table `page_words` are its tests."""

import re

import pytest

from lagebild.lang.load import LANGUAGES
from lagebild.lang.page_words import PageWord, any_of, page_words

WORDS = [word for language in LANGUAGES for word in page_words(language)]


@pytest.mark.parametrize("word", WORDS, ids=lambda word: word.name)
def test_example_is_matched_as_a_whole(word: PageWord) -> None:
    assert re.fullmatch(word.pattern, word.example)


@pytest.mark.parametrize("word", WORDS, ids=lambda word: word.name)
def test_counter_examples_are_left_alone(word: PageWord) -> None:
    for counter in word.counters:
        assert re.match(any_of(word.kind), counter) is None, counter
