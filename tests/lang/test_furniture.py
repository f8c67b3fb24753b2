"""The examples of the table `furniture` are its tests."""

import pytest

from lagebild.lang.furniture import FurnitureRule, furniture_rules
from lagebild.lang.load import LANGUAGES

RULES = [rule for language in LANGUAGES for rule in furniture_rules(language)]


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_example_is_matched(rule: FurnitureRule) -> None:
    assert rule.matches(rule.example, len(rule.example.split()))


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_counter_examples_are_left_alone(rule: FurnitureRule) -> None:
    for counter in rule.counters:
        assert not rule.matches(counter, len(counter.split())), counter


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_rule_that_its_example_is_for_decides(language: str) -> None:
    """A rule that an earlier one always beats would be dead."""
    for rule in furniture_rules(language):
        words = len(rule.example.split())
        first = next(r for r in furniture_rules(language) if r.matches(rule.example, words))
        assert first.name == rule.name
