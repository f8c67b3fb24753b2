"""Alpha on a published case, and what two markings of the corpus must reach."""

import pytest

from evals.agreement import SECOND, alpha, measure

FLOOR = 0.8


def test_alpha_of_the_textbook_case() -> None:
    # Krippendorff, "Computing Krippendorff's Alpha-Reliability" (2011), section A: 0.095
    first, second = "0100000010", "1110010000"
    assert alpha(list(zip(first, second, strict=True))) == pytest.approx(0.095, abs=0.0005)


def test_alpha_of_one_mind() -> None:
    assert alpha([("a", "a"), ("b", "b")]) == 1


@pytest.mark.skipif(not SECOND.is_dir(), reason="no second marking in corpus/second")
def test_two_markings_agree() -> None:
    total = measure()
    for part in ("quote", "speaker", "type"):
        assert total.f1(part) >= FLOOR, part
    for layer in ("content", "source", "kind"):
        assert alpha(total.words[layer]) >= FLOOR, layer
