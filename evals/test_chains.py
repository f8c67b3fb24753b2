"""Floors for stances, answers and chains on our own short reports, a little below what is measured.

`python -m evals.chains` prints the figures.
"""

import pytest

from evals.chains import given, read_gold, score, whole

GIVEN = [
    ("de", "tune", {"stance": 0.97, "chain": 0.95, "answers_f1": 0.90}),
    ("de", "held", {"stance": 0.97, "chain": 0.88, "answers_f1": 0.70}),
    ("en", "tune", {"stance": 0.97, "chain": 0.90, "answers_f1": 0.97}),
    ("en", "held", {"stance": 0.97, "chain": 0.84, "answers_f1": 0.97}),
]
WHOLE = [
    ("de", "tune", {"found": 0.84, "stance": 0.84, "chain": 0.80, "answers_f1": 0.60}),
    ("de", "held", {"found": 0.84, "stance": 0.84, "chain": 0.74, "answers_f1": 0.60}),
    ("en", "tune", {"found": 0.80, "stance": 0.80, "chain": 0.70, "answers_f1": 0.80}),
    ("en", "held", {"found": 0.74, "stance": 0.74, "chain": 0.60, "answers_f1": 0.75}),
]


@pytest.mark.parametrize(("language", "half", "floors"), GIVEN, ids=[f"{g[0]}-{g[1]}" for g in GIVEN])
def test_with_the_statements_given(language: str, half: str, floors: dict[str, float]) -> None:
    shares = score(read_gold(language, half), given).as_shares()
    assert {k: v for k, v in shares.items() if v < floors.get(k, 0.0)} == {}


@pytest.mark.parametrize(("language", "half", "floors"), WHOLE, ids=[f"{g[0]}-{g[1]}" for g in WHOLE])
def test_through_all_layers(language: str, half: str, floors: dict[str, float]) -> None:
    shares = score(read_gold(language, half), whole).as_shares()
    assert {k: v for k, v in shares.items() if v < floors.get(k, 0.0)} == {}
