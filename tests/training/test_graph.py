"""Products in whole numbers stay near those in floats, row by row, and no row changes another."""

import numpy as np
import pytest

onnx = pytest.importorskip("onnx", reason="graphs are written with onnx, which only training needs")

from training.graph import Array, Graph  # noqa: E402

ROWS, SIZE, OUT = 5, 64, 32
NEAR = 0.03
"""Of the largest value of a row: steps are 1/127 of a state and 1/63 of a weight."""


def product(states: Array, weights: list[Array], least: float | None = None) -> list[Array]:
    """What a graph with nothing but these products gives."""
    import onnxruntime

    graph = Graph("product", exact=False)
    given = graph.input("states", onnx.TensorProto.FLOAT, (1, "rows", SIZE))
    found = graph.products(given, weights, least)
    results = {f"product{number}": name for number, name in enumerate(found)}
    data = graph.done(results, dict.fromkeys(results, (1, "rows", OUT)))
    session = onnxruntime.InferenceSession(data, providers=["CPUExecutionProvider"])
    return list(session.run(None, {"states": states}))


def drawn(*shape: int) -> Array:
    """Random numbers, the same every time."""
    return np.random.default_rng(1).normal(size=shape).astype(np.float32)


@pytest.mark.parametrize("least", [None, -0.17])
def test_products_are_near_those_in_floats(least: float | None) -> None:
    states, weight = drawn(1, ROWS, SIZE), drawn(OUT, SIZE)
    weights: list[Array] = [weight, (weight * -3).astype(np.float32)]
    states[0, 1] *= 50  # one row far larger than the others takes no steps from them
    states = states if least is None else np.maximum(states, least)
    for found, weight in zip(product(states, weights, least), weights, strict=True):
        exact = states @ weight.T
        assert (np.abs(found - exact).max(2) <= NEAR * np.abs(exact).max(2)).all()


def test_a_row_is_the_same_alone() -> None:
    states, weight = drawn(1, ROWS, SIZE), drawn(OUT, SIZE)
    (together,) = product(states, [weight])
    for row in range(ROWS):
        (alone,) = product(states[:, row : row + 1], [weight])
        assert np.array_equal(alone[0, 0], together[0, row])
