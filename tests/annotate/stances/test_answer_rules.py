"""Every row of the table `answers` has an example, and the example is its test."""

import pytest

from lagebild.annotate.stances.clause import find_clauses
from lagebild.annotate.stances.facets import find_facets
from lagebild.annotate.stances.pointing import find_pointing
from lagebild.lang.answers import AnswerRule, load_answers
from marked import read_marked

ROWS = [(language, rule) for language in ("de", "en") for rule in load_answers(language)]


@pytest.mark.parametrize(("language", "rule"), ROWS, ids=[f"{lang}-{rule.name}" for lang, rule in ROWS])
def test_the_row_itself_finds_its_example(language: str, rule: AnswerRule) -> None:
    text, known = read_marked(rule.example)
    facets = find_facets(known, find_clauses(text.document.text, known))
    assert rule.pointing in find_pointing(facets[0], [rule])
    assert rule.pointing in find_pointing(facets[0], load_answers(language))
