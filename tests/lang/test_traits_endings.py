"""Traits and endings: each language has the rows that code asks for, and their examples show them."""

from typing import get_args

import pytest

from lagebild.lang.endings import WordSort, endings
from lagebild.lang.load import LANGUAGES, rows
from lagebild.lang.traits import Trait, has_trait

ENDINGS = [row for language in LANGUAGES for row in rows(language, "endings")]


def test_every_trait_is_that_of_some_language_and_known() -> None:
    named = {row["name"] for language in LANGUAGES for row in rows(language, "traits")}
    assert named == set(get_args(Trait))
    assert has_trait("de", "capital_nouns")
    assert not has_trait("en", "capital_nouns")


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("of", get_args(WordSort))
def test_every_language_says_what_endings_words_take(language: str, of: WordSort) -> None:
    found = endings(language, of)
    assert len(set(found)) == len(found)


@pytest.mark.parametrize("row", ENDINGS, ids=lambda row: row["of"])
def test_examples_end_so(row: dict[str, list[str]]) -> None:
    words = str(row.get("example", "")).replace(",", "").split()
    longest = max(row["endings"], key=len, default="")
    assert not longest or any(word.endswith(tuple(filter(None, row["endings"]))) for word in words)
