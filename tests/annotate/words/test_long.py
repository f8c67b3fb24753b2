"""No sentence is longer than the bound, and none of normal length is cut."""

from lagebild.annotate.words.long import MOST, cut_long
from lagebild.records import Token


def _tokens(words: list[str]) -> list[Token]:
    return [Token(i, i + 1, w, w, "$," if w == "," else "NN") for i, w in enumerate(words)]


def test_a_sentence_within_the_bound_stays_whole() -> None:
    assert cut_long(_tokens(["Boot"] * MOST)) == [(0, MOST)]


def test_a_cut_falls_behind_a_mark() -> None:
    words = ["Boot"] * (MOST - 10) + [","] + ["Hafen"] * 50
    assert cut_long(_tokens(words)) == [(0, MOST - 9), (MOST - 9, MOST + 41)]


def test_without_a_mark_a_cut_falls_at_the_bound() -> None:
    cuts = cut_long(_tokens(["Boot"] * (3 * MOST + 5)))
    assert cuts == [(0, MOST), (MOST, 2 * MOST), (2 * MOST, 3 * MOST), (3 * MOST, 3 * MOST + 5)]
