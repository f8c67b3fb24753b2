"""The branch that rates borders: how its texts are cut, and that it learns alone. Needs the extra `train`."""

import random
from typing import cast

import numpy as np
import pytest
from training.sources.speech import cut, draw
from training.weights import Base

from lagebild.models.encoder.pieces import BEGIN, END, Pieces

torch = pytest.importorskip("torch", reason="torch is not installed: pip install -e '.[train]'")

SIZE = 32
SENTENCES = [["der", "Kahn", "fährt"], ["Edda", "bleibt", "hier"], ["nun", "regnet", "es", "wieder"]] * 4


class Letters:
    """As many pieces as letters; capitals have pieces of their own."""

    def of(self, word: str, spaced: bool) -> list[int]:
        del spaced
        return [5 + ord(letter) % 40 + 40 * letter.isupper() for letter in word]


PIECES = cast(Pieces, Letters())


def test_windows_hold_every_word_once_and_know_where_sentences_begin() -> None:
    windows = list(cut(SENTENCES, PIECES, lower=False, most=60))
    assert len(windows) > 1
    assert all(len(w.pieces) <= 61 and (w.pieces[0], w.pieces[-1]) == (BEGIN, END) for w in windows)
    found = [first for w in windows for first in w.firsts]
    firsts = [number == 0 for sentence in SENTENCES for number in range(len(sentence))]
    assert found == firsts[: len(found)]
    assert len(firsts) - len(found) < 10  # a short rest is left out


def test_capitals_are_gone_where_they_are_to_be() -> None:
    cased, lower = (list(cut(SENTENCES, PIECES, low, 500)) for low in (False, True))
    assert any(piece > 44 for w in cased for piece in w.pieces)
    assert not any(piece > 44 for w in lower for piece in w.pieces)


def test_every_epoch_cuts_anew() -> None:
    chance = random.Random(1)
    one, other = (list(draw({"speeches": [SENTENCES] * 5}, PIECES, chance)) for _ in range(2))
    assert one != other
    assert {w.weight for w in one} == {1.0}


def test_it_learns_and_leaves_the_rest_as_it_was() -> None:
    from training.borders import find_loss, train
    from training.network import Network

    torch.manual_seed(1)
    network = Network(_base(), torch.randn(100, SIZE), drop=0.0)
    before = {name: value.clone() for name, value in network.state_dict().items()}
    batch = [[w] for w in cut(SENTENCES, PIECES, False, 500)]
    network.begin_bordering()
    at_first = find_loss(network, batch[0]).item()
    train(network, [batch * 60] * 3, seed=1)
    assert find_loss(network, batch[0]).item() < at_first / 2
    changed = {n.split(".")[0] for n, v in network.state_dict().items() if not torch.equal(v, before[n])}
    assert changed == {"bordering", "border"}


def _base() -> Base:
    """A base encoder of ten small layers."""
    chance, shapes = np.random.default_rng(1), dict[str, tuple[int, ...]]()
    for name in ("query", "key", "value", "attention"):
        shapes[name] = (SIZE, SIZE)
    shapes |= {"inner": (2 * SIZE, SIZE), "outer": (SIZE, 2 * SIZE)}
    arrays = {
        "position": chance.normal(size=(200, SIZE)),
        "norm.weight": np.ones(SIZE),
        "norm.bias": np.zeros(SIZE),
    }
    for layer in range(10):
        for part, shape in shapes.items():
            arrays[f"{layer}.{part}.weight"] = chance.normal(size=shape, scale=SIZE**-0.5)
            arrays[f"{layer}.{part}.bias"] = np.zeros(shape[0])
        for norm in ("attention_norm", "output_norm"):
            arrays |= {f"{layer}.{norm}.weight": np.ones(SIZE), f"{layer}.{norm}.bias": np.zeros(SIZE)}
    return Base(10, SIZE, 2, 2 * SIZE, 100, {name: a.astype(np.float32) for name, a in arrays.items()})
