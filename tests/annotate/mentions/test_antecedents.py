"""Nouns that no rule leads back, by weighed signs; and what no sum of signs may do."""

import pytest
from test_found_mentions import read
from test_standing_in import meant

from lagebild.annotate.mentions.antecedent_signs import is_generic, sorts_of
from lagebild.lang.antecedent_weights import load_antecedent_weights


def test_a_longer_noun_has_the_sorts_of_its_end() -> None:
    assert sorts_of("de", "privatbank") == sorts_of("de", "bank")
    assert is_generic("de", "bank") and not is_generic("de", "privatbank")
    assert sorts_of("de", "mann") == ()


@pytest.mark.parametrize("noun", ["Eine Behörde", "Unsere Behörde"])
def test_nobody_named_is_meant_without_a_definite_article(noun: str) -> None:
    marks = [("Zollamt Talau", "PublicBody"), ("Zollamt Talau", "ORG"), ("Behörde", "PublicBody")]
    assert meant(read(f"Das Zollamt Talau zahlt. {noun} wartet.", marks), "Behörde") != "Zollamt Talau"


def test_a_noun_that_ends_as_a_name_begins_is_likelier_meant() -> None:
    weights = load_antecedent_weights()
    assert weights["noun: begins as it does"] > 0 > weights.get("noun: very far", -1.0)
