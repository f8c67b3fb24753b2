"""A branch that is made slim keeps what says most. Needs the extra `train`."""

import random
from dataclasses import replace
from types import SimpleNamespace
from typing import Any

import pytest

torch = pytest.importorskip("torch", reason="torch is not installed: pip install -e '.[train]'")

SIZE, WIDE_HEADS, WIDE_INNER = 384, 12, 1536


def branch() -> Any:
    """One layer as wide as the base encoder's, of whose heads and inner values most add nothing."""
    from training.network import Layer

    torch.manual_seed(1)
    layer = Layer(SIZE, WIDE_INNER, WIDE_HEADS, 0.0)
    each = SIZE // WIDE_HEADS
    with torch.no_grad():
        for head in (0, 3, 4, 7, 8, 11):
            layer.attention.weight[:, head * each : (head + 1) * each] = 0
        layer.outer.weight[:, torch.arange(WIDE_INNER) % 4 > 0] = 0
    return SimpleNamespace(looking=torch.nn.ModuleList([layer]))


def test_what_adds_nothing_goes_and_nothing_else_changes() -> None:
    from training.slim import HEADS, INNER, is_slim, make_slim

    network = branch()
    states, bias = torch.randn(2, 9, SIZE), torch.zeros(2, 1, 1, 9)
    with torch.no_grad():
        before = network.looking[0](states, bias)
        assert not is_slim(network)
        make_slim(network, lambda: network.looking[0](states, bias))
        assert is_slim(network)
        assert network.looking[0].heads == HEADS
        assert network.looking[0].inner.out_features == INNER
        assert torch.allclose(network.looking[0](states, bias), before, atol=1e-5)


def test_weights_of_a_slim_branch_fit_into_a_new_network() -> None:
    from training.slim import make_room, make_slim

    network, other = branch(), branch()
    states, bias = torch.randn(2, 9, SIZE), torch.zeros(2, 1, 1, 9)
    make_slim(network, lambda: network.looking[0](states, bias))
    make_room(other)
    other.looking.load_state_dict(network.looking.state_dict())
    with torch.no_grad():
        assert torch.equal(other.looking[0](states, bias), network.looking[0](states, bias))


def test_all_found_runs_and_the_marked_ones_that_are_not_are_looked_at() -> None:
    from training.example import Example, Seed
    from training.labels import Window
    from training.looks import SIDES, looks_of
    from training.readings import Read

    words = tuple("abcdefghijkl")
    said = tuple(Seed((run,), {}, {}) for run in ((0, 3), (8, 10)))
    example = Example("one", words, (True,) * len(words), (0,), quotations=said)
    window = Window(example, 0, len(words), tuple(range(len(words) + 2)), tuple(range(1, 13)), (), {})
    found = (("content", (0, 4)), ("content", (5, 6)), ("nested", (0, 3)))
    read = Read(window, torch.zeros(len(words) + 2, 4), found)
    looks = list(looks_of(read, 7, random.Random(1)))
    assert [(look.layer, look.run, look.seed, round(look.valid, 2)) for look in looks[:3]] == [
        ("content", (0, 4), said[0], 0.75),
        ("content", (5, 6), None, 0.0),
        ("nested", (0, 3), None, 0.0),
    ]
    assert [look.seed for look in looks[3:]] == list(said)
    assert {look.window for look in looks} == {7}
    assert {look.side for look in looks} <= set(SIDES)
    assert not list(looks_of(replace(read, found=(), window=replace(window, end=0)), 0, random.Random(1)))
