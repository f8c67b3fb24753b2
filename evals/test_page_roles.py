"""On the project's own reports hardly a sentence is taken for furniture, and most furniture is known."""

import pytest

from evals.page_roles import rate, score_roles


@pytest.mark.parametrize("split", ["train", "dev"])
def test_report_and_furniture_are_told_apart(split: str) -> None:
    counts = score_roles(split, "de")
    precision, recall = rate(counts, "report")
    assert precision >= 0.99
    assert recall >= 0.99
    precision, recall = rate(counts, "furniture")
    assert precision >= 0.76
    assert recall >= 0.63
