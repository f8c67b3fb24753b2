"""The graphs of a model file: `lower` and then `tag` for one window, `look` for one run of words in it;
`border` above `lower` for one window without marks.

All take one text at a time, without padding: what stands beside a window in a batch cannot change it.
Shapes: P pieces, W words. Not for: the network that is trained; see `network`.
"""

from collections.abc import Mapping, Sequence
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray
from onnx import TensorProto

from lagebild.models.encoder.network import BORDER, LOOK, LOWER, TAG
from lagebild.models.encoder.tables import HINTS, LAYERS
from training.graph import OWN, Array, Graph

Weights = Mapping[str, Array]
_EPSILON: Final = 1e-12
_LEAST_BENT: Final = -0.17
"""GELU gives nothing below."""
_P, _W = ("pieces",), ("words",)


def to_lower(weights: Weights, heads: int, exact: bool) -> bytes:
    """pieces [P], hints [P, channels] -> states [P, H]."""
    graph = Graph("lower", exact)
    pieces = graph.input("pieces", TensorProto.INT64, _P)
    hints = graph.input("hints", TensorProto.INT64, (*_P, len(HINTS)))
    states = _opening(graph, weights, pieces, hints)
    for number in range(_lower(weights)):
        states = _layer(graph, weights, f"shared.{number}", heads, states)
    size = weights["norm.bias"].shape[0]
    return graph.done({"states": _flat(graph, states)}, {"states": (*_P, size)})


def to_tag(weights: Weights, heads: int, exact: bool) -> bytes:
    """lower [P, H], begins [W] -> scores [W, tags of all layers], states [P, H]."""
    graph = Graph("tag", exact)
    states, begins = _above(graph, weights)
    for number in range(_lower(weights), _count(weights, "shared")):
        states = _layer(graph, weights, f"shared.{number}", heads, states)
    shared = states
    words = _branch(graph, weights, "tagging", heads, states, begins)
    head, bias = (
        np.concatenate([weights[f"tags.{layer}.{p}"] for layer in LAYERS]) for p in ("weight", "bias")
    )
    results = {
        "scores": _flat(graph, graph.plain_matrix(words, head, bias)),
        "states": _flat(graph, shared),
    }
    return graph.done(results, {"scores": (*_W, len(bias)), "states": (*_P, head.shape[1])})


def to_border(weights: Weights, heads: int, exact: bool) -> bytes:
    """lower [P, H], begins [W] -> odds [W]: log odds that a sentence begins there."""
    graph = Graph("border", exact)
    words = _branch(graph, weights, "bordering", heads, *_above(graph, weights))
    odds = graph.plain_matrix(words, weights["border.weight"], weights["border.bias"])
    flat = graph.node("Reshape", odds, graph.whole(-1))
    return graph.done({"odds": flat}, {"odds": _W})


def to_look(weights: Weights, heads: int, exact: bool) -> bytes:
    """states [P, H], marks [P], begins [W], inside [W] -> roles [W, roles], labels [1 + labels]."""
    graph = Graph("look", exact)
    size = weights["marks.weight"].shape[1]
    given = graph.input("states", TensorProto.FLOAT, (*_P, size))
    marks = graph.input("marks", TensorProto.INT64, _P)
    begins = graph.input("begins", TensorProto.INT64, _W)
    inside = graph.input("inside", TensorProto.FLOAT, _W)
    marked = graph.node("Gather", graph.weight(weights["marks.weight"]), marks)
    states = graph.node("Unsqueeze", graph.node("Add", given, marked), graph.whole(0))
    places = graph.node("Concat", graph.whole(0), begins, axis=0)
    found = _flat(graph, _branch(graph, weights, "looking", heads, states, places))
    first, words = graph.node("Split", found, _first_and_rest(graph, begins), results=2, axis=0)
    roles = graph.plain_matrix(words, weights["roles.weight"], weights["roles.bias"])
    row = graph.node("Unsqueeze", inside, graph.whole(0))
    count = graph.node("Max", graph.node("ReduceSum", row, graph.whole(1), keepdims=1), graph.weight(_one()))
    pooled = graph.node("Div", graph.node("MatMul", row, words), count)
    whole = graph.node("Concat", pooled, first, axis=1)
    inner = graph.plain_matrix(whole, weights["labels.0.weight"], weights["labels.0.bias"])
    bent = graph.node("Gelu", inner, domain=OWN)
    labels = graph.plain_matrix(bent, weights["labels.2.weight"], weights["labels.2.bias"])
    results = {"roles": roles, "labels": _flat(graph, labels)}
    shapes: dict[str, Sequence[str | int]] = {
        "roles": (*_W, len(weights["roles.bias"])),
        "labels": (len(weights["labels.2.bias"]),),
    }
    return graph.done(results, shapes)


def _opening(graph: Graph, weights: Weights, pieces: str, hints: str) -> Any:
    words = graph.rows(weights["words.weight"], pieces)
    end = graph.node("Shape", pieces)
    position = graph.node("Slice", graph.weight(weights["position"]), graph.whole(0), end)
    starts = np.cumsum([0, *map(len, HINTS.values())])[:-1]
    numbers = graph.node("Add", hints, graph.weight(starts.astype(np.int64)))
    told = graph.node("Gather", graph.weight(weights["hints.weight"]), numbers)
    told = graph.node("ReduceSum", told, graph.whole(1), keepdims=0)
    states = graph.node("Add", graph.node("Add", words, position), told)
    norm = (graph.weight(weights["norm.weight"]), graph.weight(weights["norm.bias"]))
    states = graph.node("LayerNormalization", states, *norm, epsilon=_EPSILON)
    return graph.node("Unsqueeze", states, graph.whole(0))


def _above(graph: Graph, weights: Weights) -> tuple[Any, str]:
    """States of the lower layers, [1, P, H], and first pieces of words."""
    given = graph.input("lower", TensorProto.FLOAT, (*_P, weights["norm.bias"].shape[0]))
    begins = graph.input("begins", TensorProto.INT64, _W)
    return graph.node("Unsqueeze", given, graph.whole(0)), begins


def _branch(graph: Graph, weights: Weights, stack: str, heads: int, states: Any, places: Any) -> Any:
    """All layers of a stack; the last one for these places only."""
    last = _count(weights, stack) - 1
    for number in range(last):
        states = _layer(graph, weights, f"{stack}.{number}", heads, states)
    return _layer(graph, weights, f"{stack}.{last}", heads, states, places)


def _layer(graph: Graph, weights: Weights, name: str, heads: int, states: str, places: str = "") -> Any:
    """A layer of the encoder over [1, P, H]; with `places` only what comes out there: [1, W, H]."""

    def weight(which: str) -> Array:
        return weights[f"{name}.{which}.weight"]

    def bias(which: str) -> str:
        return graph.weight(weights[f"{name}.{which}.bias"])

    def norm(which: str, new: str, old: str, shift: str) -> str:
        both = graph.node("Add", graph.node("Add", new, shift), old)
        given = (both, graph.weight(weight(which)), bias(which))
        return str(graph.node("LayerNormalization", *given, epsilon=_EPSILON))

    parts = np.split(weight("query_key_value"), 3)
    if places:
        asked = graph.node("Gather", states, places, axis=1)
        query, (key, value) = graph.product(asked, parts[0]), graph.products(states, parts[1:])
    else:
        asked = states
        query, key, value = graph.products(states, parts)
    given = (query, key, value, bias("query_key_value"))
    own = parts[0].shape[0] * heads // parts[0].shape[1]  # a slim layer has fewer, of the same size
    mixed = graph.node("MultiHeadAttention", *given, domain=OWN, num_heads=own)
    asked = norm("attention_norm", graph.product(mixed, weight("attention")), asked, bias("attention"))
    bent = graph.node("BiasGelu", graph.product(asked, weight("inner")), bias("inner"), domain=OWN)
    return norm("output_norm", graph.product(bent, weight("outer"), _LEAST_BENT), asked, bias("outer"))


def _first_and_rest(graph: Graph, begins: str) -> Any:
    return graph.node("Concat", graph.whole(1), graph.node("Shape", begins), axis=0)


def _flat(graph: Graph, states: str) -> Any:
    return graph.node("Squeeze", states, graph.whole(0))


def _one() -> NDArray[np.float32]:
    return np.ones((1, 1), np.float32)


def _lower(weights: Weights) -> int:
    """Layers that branch three shares with the others: all that it has no layer of its own for."""
    return _count(weights, "shared") + _count(weights, "tagging") - _count(weights, "bordering")


def _count(weights: Weights, stack: str) -> int:
    """Layers of a stack."""
    return len({name.split(".")[1] for name in weights if name.startswith(f"{stack}.")})


GRAPHS: Final = {LOWER: to_lower, TAG: to_tag, LOOK: to_look, BORDER: to_border}
"""How each part of a model file is built."""
