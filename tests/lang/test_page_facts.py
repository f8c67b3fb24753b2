"""The examples of the table `page_facts` are its tests."""

import pytest

from lagebild.lang.load import LANGUAGES
from lagebild.lang.page_facts import FactRule, fact_rules

RULES = [rule for language in LANGUAGES for rule in fact_rules(language)]
ORDER = ("number", "weekday", "day", "month", "year", "name")


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: f"{rule.shows}-{rule.name}")
def test_example_gives_its_value(rule: FactRule) -> None:
    hit = rule.pattern.search(rule.example)
    assert hit is not None
    groups = hit.groupdict()
    if rule.shows == "publisher":
        assert groups["name"].rstrip(".").removesuffix(".de") == rule.value
    elif not groups:
        assert hit.group() == rule.value
    else:
        assert " ".join(groups[name] for name in ORDER if groups.get(name)) == rule.value
