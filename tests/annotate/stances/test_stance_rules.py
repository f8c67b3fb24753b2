"""Every row of the table `stances` has an example, and the example is its test."""

import pytest

from lagebild.annotate.stances import resolve_stances
from lagebild.annotate.stances.clause import find_clauses
from lagebild.lang.stances import StanceRule, load_stances
from marked import read_marked

ROWS = [(language, rule) for language in ("de", "en") for rule in load_stances(language)]


@pytest.mark.parametrize(("language", "rule"), ROWS, ids=[f"{lang}-{rule.name}" for lang, rule in ROWS])
def test_example_gets_the_stance_of_its_row(language: str, rule: StanceRule) -> None:
    text, known = read_marked(rule.example)
    assert resolve_stances(text, known, language).attributions[0].stance == rule.stance


@pytest.mark.parametrize("rule", [r for _, r in ROWS], ids=[f"{lang}-{r.name}" for lang, r in ROWS])
def test_the_row_itself_finds_its_example(rule: StanceRule) -> None:
    text, known = read_marked(rule.example)
    clause = find_clauses(text.document.text, known)[0]
    attribution = known.attributions[0]
    parts = {
        "clause": clause.bare,
        "words": clause.words,
        "cue": " ".join(q.quote for q in attribution.cue),
        "source": " ".join(q.quote for q in attribution.source),
        "content": " ".join(q.quote for q in attribution.content),
    }
    assert rule.pattern.search(parts[rule.part])


@pytest.mark.parametrize("language", ["de", "en"])
def test_names_of_rows_are_unique(language: str) -> None:
    names = [rule.name for rule in load_stances(language)]
    assert len(names) == len(set(names))


def test_what_no_row_fits_keeps_the_stance_of_its_cue() -> None:
    text, known = read_marked("[s Der Müller] [c sagte], [q das Korn sei reif].", stance="warn")
    assert resolve_stances(text, known, "de").attributions[0].stance == "warn"
