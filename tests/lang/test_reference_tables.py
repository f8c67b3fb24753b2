"""The examples in the tables of words, borders and names, and what must hold for every row."""

import pytest

from lagebild.annotate.words import find_words
from lagebild.lang.abbreviations import abbreviations
from lagebild.lang.bodies import body_forms, body_heads
from lagebild.lang.load import LANGUAGES, rows
from lagebild.lang.media import media_forms
from lagebild.lang.names import family_names, first_names
from lagebild.lang.titles import match_title
from lagebild.models.tagger import load_tagger
from lagebild.records import Annotations, Document, Page, Span, Text

ORDINALS = [row["example"] for row in rows("de", "borders") if "ordinal" in row["role"] and "example" in row]


def sentences(words: str, language: str) -> list[str]:
    document = Document("doc", "page.txt", "0" * 64, "text/plain", "utf-8", words, words.encode())
    text = Text(document, (Span("span", "doc", 0, len(words), words, "report", "given"),), Page())
    return [s.quote for s in find_words(text, Annotations(), language, load_tagger(language)).sentences]


@pytest.mark.parametrize("example", ORDINALS)
def test_an_ordinal_ends_no_sentence(example: str) -> None:
    assert sentences(example, "de") == [example]


@pytest.mark.parametrize("language", LANGUAGES)
def test_abbreviations_end_no_sentence_but_where_the_table_says_so(language: str) -> None:
    for form, row in abbreviations(language).items():
        assert form.endswith("."), form
        assert len(sentences(f"Ort {form} Holm ist da.", language)) == (2 if row.ends else 1), form


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_row_is_written_twice(language: str) -> None:
    for table in ("reference_words", "borders"):
        pairs = [(row["word"], row["role"]) for row in rows(language, table)]
        assert len(pairs) == len(set(pairs)), [pair for pair in pairs if pairs.count(pair) > 1]


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_name_belongs_to_one_body_and_one_medium(language: str) -> None:
    for forms in (*body_forms(language).values(),):
        keys = {words: body.key for words, body in forms}
        assert all(keys[words] == body.key for words, body in forms)
    for media in media_forms(language).values():
        by_words = {words: medium.key for words, medium in media}
        assert all(by_words[words] == medium.key for words, medium in media)


@pytest.mark.parametrize(
    ("word", "title", "prefix"),
    [
        ("Kreml-Sprechers", "Sprecher", "kreml"),
        ("Verteidigungsministerin", "Ministerin", "verteidigungs"),
        ("US-Präsidenten", "Präsident", "us"),
        ("Vizepräsident", "Vizepräsident", ""),
        ("Experten", "Experte", ""),
    ],
)
def test_titles_are_known_in_compounds_and_cases(word: str, title: str, prefix: str) -> None:
    found = match_title("de", word)
    assert found is not None
    assert (found[0].word, found[1]) == (title, prefix)


@pytest.mark.parametrize("word", ["Tisch", "Hafen", "Frachter", "Montag", "Bericht"])
def test_other_nouns_are_no_titles(word: str) -> None:
    assert match_title("de", word) is None


@pytest.mark.parametrize("language", LANGUAGES)
def test_tables_of_names_load(language: str) -> None:
    assert first_names(language)["olga"] == "f"
    assert "kim" in family_names(language)
    assert body_heads(language)
