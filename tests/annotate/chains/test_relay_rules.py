"""Every row of the table `relays` has an example with its chain, and the example is its test."""

import pytest

from lagebild.annotate.chains import resolve_chains
from lagebild.lang.relays import RelayRule, load_relays
from marked import read_marked

ROWS = [(language, rule) for language in ("de", "en") for rule in load_relays(language)]


@pytest.mark.parametrize(("language", "rule"), ROWS, ids=[f"{lang}-{rule.name}" for lang, rule in ROWS])
def test_example_gets_its_chain(language: str, rule: RelayRule) -> None:
    text, known = read_marked(rule.example)
    found = resolve_chains(text, known, language).attributions
    last = max(found, key=lambda a: a.id)
    assert tuple(v.name for v in last.chain[1:]) == rule.chain


@pytest.mark.parametrize("rule", [r for _, r in ROWS], ids=[f"{lang}-{r.name}" for lang, r in ROWS])
def test_the_pattern_finds_its_example(rule: RelayRule) -> None:
    text, known = read_marked(rule.example)
    last = max(known.attributions, key=lambda a: a.id)
    parts = [text.document.text, *(q.quote for q in (*last.source, *last.cue, *last.addressee))]
    assert any(rule.pattern.search(part) for part in parts)
