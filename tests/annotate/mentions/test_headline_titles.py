"""Titles without an article in a headline: the first one below of that gender bears them."""

import pytest

from lagebild.annotate.mentions import find_mentions
from lagebild.annotate.words import find_words
from lagebild.models.tagger import load_tagger
from lagebild.records import Annotations, Document, Page, Span, Text


def of_headline(headline: str, body: str, language: str = "de") -> str:
    """The name behind the first mention of the headline."""
    words = f"{headline}\n{body}"
    document = Document("doc", "page.txt", "0" * 64, "text/plain", "utf-8", words, words.encode())
    cut = len(headline)
    spans = (
        Span("a", "doc", 0, cut, headline, "headline", "given"),
        Span("b", "doc", cut + 1, len(words), body, "report", "given"),
    )
    text = Text(document, spans, Page(language=language))
    known = find_words(text, Annotations(), language, load_tagger(language))
    known = find_mentions(text, known, language)
    return {r.id: r.name for r in known.referents}[known.mentions[0].referent]


@pytest.mark.parametrize(
    ("headline", "body", "name"),
    [
        ("Forscherin gibt Fehler zu", "Neben Emil Holm sprach Olga Berg.", "Olga Berg"),
        ("Trainer gibt Fehler zu", "Neben Emil Holm sprach Olga Berg.", "Emil Holm"),
        ("Forscherin gibt Fehler zu", "Emil Holm sprach.", "Forscherin"),
        ("Gestern gab Forscherin auf", "Olga Berg sprach.", "Forscherin"),
    ],
)
def test_whom_a_headline_tells_of(headline: str, body: str, name: str) -> None:
    assert of_headline(headline, body) == name


def test_a_title_that_tells_no_gender_is_the_first_one_below() -> None:
    body = "On Friday Olga Berg said so. Emil Holm waited."
    assert of_headline("Professor admits mistake", body, "en") == "Olga Berg"
