"""Borders by the encoder: every word gets the chance of its own first piece, however windows are cut."""

from collections.abc import Sequence
from typing import cast

import numpy as np
import pytest

from lagebild.models.borders import JointBorders
from lagebild.models.encoder.borders import EncoderBorders, Rating
from lagebild.models.encoder.decode import Scores
from lagebild.models.encoder.pieces import Pieces

OPENS = 9
"""Number of the piece of "nun", with which sentences begin in these tests."""


class TwoPieces:
    """Every word has two pieces; the first tells whether it is "nun"."""

    def of(self, word: str, spaced: bool) -> list[int]:  # noqa: ARG002 - the protocol has it
        return [OPENS if word == "nun" else 5, 6]


class Opening:
    """A network that sees a border where a word's first piece is OPENS; keeps the sizes of windows."""

    def __init__(self) -> None:
        self.sizes: list[int] = []

    def rate_borders(self, pieces: np.ndarray, mask: np.ndarray, begins: np.ndarray) -> Scores:
        self.sizes += mask.sum(1).tolist()
        opens = np.take_along_axis(pieces, begins, 1) == OPENS
        return np.where(opens, 9.0, -9.0).astype(np.float32)


class Startled:
    """A network that sees borders at both edges of every window and nowhere else."""

    def rate_borders(self, pieces: np.ndarray, mask: np.ndarray, begins: np.ndarray) -> Scores:
        del pieces, mask
        odds = np.full(begins.shape, -9.0, np.float32)
        for row, size in enumerate((begins > 0).sum(1)):
            odds[row, :4] = odds[row, size - 4 : size] = 9.0
        return odds


class Numbered:
    """A network that says of each word something of its own, and something else in each window."""

    def rate_borders(self, pieces: np.ndarray, mask: np.ndarray, begins: np.ndarray) -> Scores:
        del pieces
        odds: Scores = np.sin(begins * 0.7 + mask.sum(1)[:, None]).astype(np.float32)
        return odds


def borders(network: Rating) -> EncoderBorders:
    return EncoderBorders(network, cast(Pieces, TwoPieces()))


@pytest.mark.parametrize("size", [1, 7, 240, 1000, 5003])
def test_every_word_has_its_own_chance(size: int) -> None:
    words = ["nun" if at % 13 == 5 else "wort" for at in range(size)]
    network = Opening()
    found = borders(network).find_borders(words)
    assert [at for at, chance in enumerate(found) if chance > 0.5] == [0, *range(5, size, 13)]
    assert len(found) == size
    assert max(network.sizes) <= 512


def test_what_lies_deep_in_a_window_counts_more_than_its_edge() -> None:
    found = borders(Startled()).find_borders(["wort"] * 1000)
    assert [at for at, chance in enumerate(found) if chance > 0.5] == [0, 1, 2, 3, 996, 997, 998, 999]


def test_chances_are_the_same_with_any_batch(monkeypatch: pytest.MonkeyPatch) -> None:
    words = [f"wort{at % 7}" for at in range(900)]
    found = []
    for batch in (1, 3, 8):
        monkeypatch.setattr("lagebild.models.encoder.borders._BATCH", batch)
        found.append(borders(Numbered()).find_borders(words))
    assert found[0] == found[1] == found[2]


def test_words_that_the_encoder_parts_count_once() -> None:
    words = ["z.B.", "nun", "U-Boot", "3,5", "'s", "nun", "§", "nun"]
    found = borders(Opening()).find_borders(words)
    assert [round(chance, 2) for chance in found] == [1.0, 1.0, 0.0, 0.0, 0.0, 1.0, 0.0, 1.0]


def test_no_words_have_no_borders() -> None:
    assert borders(Opening()).find_borders([]) == []


def test_words_of_nothing_the_encoder_reads() -> None:
    assert borders(Opening()).find_borders(["nun", "\u200b", "nun"])[2] > 0.5


class Fixed:
    """A model that always says the same."""

    def __init__(self, *chances: float) -> None:
        self.chances = list(chances)

    def find_borders(self, words: Sequence[str]) -> list[float]:
        return self.chances[: len(words)]


def test_two_models_as_one_give_the_mean_of_their_odds() -> None:
    joint = JointBorders(Fixed(1.0, 0.9, 0.5, 0.0), Fixed(1.0, 0.1, 0.5, 0.0), 0.5)
    assert [round(chance, 3) for chance in joint.find_borders(["a", "b", "c", "d"])] == [1.0, 0.5, 0.5, 0.0]


def test_the_share_is_the_weight_of_the_second_model() -> None:
    low, high = (JointBorders(Fixed(0.9), Fixed(0.1), share).find_borders(["a"])[0] for share in (0.9, 0.1))
    assert low < 0.5 < high
