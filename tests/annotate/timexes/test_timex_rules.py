"""Each rule is tested by the examples in its table."""

import pytest

from lagebild.annotate.timexes import find_timexes
from lagebild.lang.load import LANGUAGES
from lagebild.lang.timexes import Example, timex_rules
from lagebild.records import Annotations, Document, Fact, Page, Span, Text

CASES = [
    pytest.param(language, example, id=f"{language}-{rule.name}-{i}")
    for language in LANGUAGES
    for rule in timex_rules(language)
    for i, example in enumerate(rule.examples)
]


def to_text(words: str, published: str | None, language: str) -> Text:
    """A page that is all report."""
    document = Document("doc", "page.txt", "0" * 64, "text/plain", "utf-8", words, words.encode())
    span = Span("span", "doc", 0, len(words), words, "report", "given")
    fact = Fact(published, "given") if published else None
    return Text(document, (span,), Page(published=fact, language=language))


@pytest.mark.parametrize(("language", "example"), CASES)
def test_example(language: str, example: Example) -> None:
    text = to_text(example.text, example.published, language)
    found = [(t.quote, t.value, t.mod) for t in find_timexes(text, Annotations(), language).timexes]
    assert (example.quote, example.value, example.mod) in found


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_rule_that_reckons_has_an_example(language: str) -> None:
    bare = [rule.name for rule in timex_rules(language) if rule.reckon != "none" and not rule.examples]
    assert not bare


@pytest.mark.parametrize("language", LANGUAGES)
def test_rule_names_are_unique(language: str) -> None:
    names = [rule.name for rule in timex_rules(language)]
    assert len(names) == len(set(names))
