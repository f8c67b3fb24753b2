"""Floors for the facts that hold of each story of invented reports, a little below what is measured."""

from pathlib import Path
from typing import Final

import pytest

from evals.piles import build, check, read_gold, shares, stories
from lagebild.records import RULES

FLOORS: Final = {
    RULES: {
        "bohrkoepfe": 0.61,
        "eisbrecher": 0.87,
        "impfstoffe": 0.66,
        "milkpowder": 0.74,
        "triebwagen": 0.90,
        "turbinen": 0.91,
    },
    "news-open": {
        "bohrkoepfe": 0.76,
        "eisbrecher": 0.90,
        "impfstoffe": 0.76,
        "milkpowder": 0.87,
        "triebwagen": 0.87,
        "turbinen": 0.90,
    },
}
LEAST: Final = 0.5
"""For stories that have no floor of their own yet."""


@pytest.mark.parametrize("model", FLOORS)
@pytest.mark.parametrize("story", stories())
def test_facts_of_a_story_hold(story: str, model: str, tmp_path: Path) -> None:
    facts = list(check(build(story, tmp_path, model), read_gold(story)))
    held, every = shares(facts)["all"]
    missing = "\n".join(f"{fact.kind}: {fact.told}" for fact in facts if not fact.holds)
    assert held / every >= FLOORS[model].get(story, LEAST), missing
