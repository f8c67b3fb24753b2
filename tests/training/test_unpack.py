"""Weights out of a model file."""

import numpy as np
import pytest

pytest.importorskip("onnx", reason="graphs are written with onnx, which only training needs")

from training.branches import GRAPHS
from training.graph import Array
from training.unpack import read_weights

from lagebild.models.encoder.model_file import pack
from lagebild.models.encoder.tables import HINTS, LABELS, LAYERS, ROLES, SEEDS, width

HEADS, SIZE, INNER = 2, 64, 96
STEP = 1 / 63
"""Of the largest weight of a row in 8 bits."""


def shapes() -> dict[str, tuple[int, ...]]:
    """Of a network with one layer of each kind, slim in branch two; branch three begins above no layer."""
    found: dict[str, tuple[int, ...]] = {
        "words.weight": (300, SIZE), "position": (20, SIZE), "norm.weight": (SIZE,), "norm.bias": (SIZE,),
        "hints.weight": (sum(map(len, HINTS.values())), SIZE), "marks.weight": (1 + len(SEEDS), SIZE),
        "roles.weight": (len(ROLES), SIZE), "roles.bias": (len(ROLES),),
        "labels.0.weight": (48, 2 * SIZE), "labels.0.bias": (48,),
        "border.weight": (1, SIZE), "border.bias": (1,),
    }  # fmt: skip
    labels = 1 + sum(map(len, LABELS.values()))
    found |= {"labels.2.weight": (labels, 48), "labels.2.bias": (labels,)}
    for layer in ("shared.0", "tagging.0", "looking.0", "bordering.0", "bordering.1"):
        share = 2 if layer.startswith("looking") else 1
        sizes = {
            "query_key_value": (3 * SIZE // share, SIZE),
            "attention": (SIZE, SIZE // share),
            "inner": (INNER // share, SIZE),
            "outer": (SIZE, INNER // share),
        }
        for part, size in sizes.items():
            found |= {f"{layer}.{part}.weight": size, f"{layer}.{part}.bias": size[:1]}
        for norm in ("attention_norm", "output_norm"):
            found |= {f"{layer}.{norm}.weight": (SIZE,), f"{layer}.{norm}.bias": (SIZE,)}
    for layer in LAYERS:
        found |= {f"tags.{layer}.weight": (width(layer), SIZE), f"tags.{layer}.bias": (width(layer),)}
    return found


def packed(weights: dict[str, Array]) -> bytes:
    """The graphs of a model file in 8 bits."""
    return pack({part: build(weights, HEADS, exact=False) for part, build in GRAPHS.items()})


def test_every_weight_comes_back_as_near_as_8_bits_keep_it() -> None:
    chance = np.random.default_rng(3)
    weights = {name: chance.normal(size=shape).astype(np.float32) for name, shape in shapes().items()}
    found = read_weights(packed(weights), shapes(), HEADS)
    assert set(found) == set(weights) - {"words.weight"}
    for name, value in found.items():
        near = STEP * np.abs(weights[name]).max(-1, keepdims=True) if value.ndim > 1 else 0
        assert (np.abs(value - weights[name]) <= near).all(), name
    assert np.array_equal(found["tags.name.bias"], weights["tags.name.bias"])


def test_a_file_of_another_network_is_told() -> None:
    weights = {name: np.ones(shape, np.float32) for name, shape in shapes().items()}
    with pytest.raises(ValueError, match="extra"):
        read_weights(packed(weights), shapes() | {"extra": (SIZE,)}, HEADS)
