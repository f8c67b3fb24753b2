"""Look-ups of goods and amounts."""

import pytest

from lagebild.lang.amounts import load_amounts
from lagebild.lang.goods import load_goods
from lagebild.lang.syntax import load_syntax

NUMBERS = [
    ("fünf", 5), ("zweiundzwanzig", 22), ("fünfhundert", 500), ("zehntausend", 10_000),
    ("1.500", 1_500), ("2,5", 2.5), ("Million", 1_000_000), ("12", 12), ("Hund", None), ("hundert", 100),
]  # fmt: skip


@pytest.mark.parametrize(("word", "value"), NUMBERS, ids=[n[0] for n in NUMBERS])
def test_number_of_a_word(word: str, value: float | None) -> None:
    assert load_amounts("de").parse_word(word) == value


def test_number_goes_on_over_its_powers() -> None:
    assert load_amounts("de").read(["drei", "Millionen", "Tonnen"], 0) == (2, 3_000_000)
    assert load_amounts("en").read(["2.5", "billion", "dollars"], 0) == (2, 2_500_000_000)
    assert load_amounts("de").read(["Millionen", "Tonnen"], 0) is None


GROUPS = [
    (["380", "000", "Kisten"], (2, 380_000)), (["40", "'", "000", "Mann"], (3, 40_000)),
    (["12", "345", "678"], (3, 12_345_678)), (["2031", "500", "Kisten"], (1, 2031)),
    (["5", "50"], (1, 5)), (["40", "'", "Wort"], (1, 40)), (["0", "500"], (1, 0)),
]  # fmt: skip


@pytest.mark.parametrize(("words", "read"), GROUPS, ids=[" ".join(g[0]) for g in GROUPS])
def test_figures_in_groups_of_three_are_one_number(words: list[str], read: tuple[int, float]) -> None:
    assert load_amounts("de").read(words, 0) == read


GOODS = [
    ("Artilleriegeschoss", "ammunition"), ("Panzerabwehrrakete", "missiles"), ("Trägerrakete", "space"),
    ("Atom-U-Boot", "nuclear"), ("Weizen", "food"), ("Preis", None), ("Kerze", None), ("Reis", "food"),
    ("Waffenstillstand", None), ("Spionagesatellit", "satellites"),
]  # fmt: skip


@pytest.mark.parametrize(("lemma", "category"), GOODS, ids=[g[0] for g in GOODS])
def test_category_of_a_lemma(lemma: str, category: str | None) -> None:
    assert load_goods("de").find_category(lemma) == category


def test_what_shoots_is_one_family() -> None:
    goods = load_goods("de")
    assert {goods.family(c) for c in ("ammunition", "missiles", "drones", "armour", "weapons")} == {"arms"}
    assert goods.family("food") == "food"


def test_categories_and_families_are_the_same_in_every_language() -> None:
    german, english = load_goods("de").families, load_goods("en").families
    assert {c: f for c, f in english.items() if german.get(c) != f} == {}


@pytest.mark.parametrize("language", ["de", "en"])
def test_syntax_has_every_name_that_the_code_asks_for(language: str) -> None:
    assert load_syntax(language).finite
