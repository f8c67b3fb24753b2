"""Builds an ONNX graph node by node, with matrices in 8 bits or in floats.

Written by hand and not traced from torch: so the graph holds only what is needed, in the operators that
onnxruntime computes fastest on a CPU, and stays the same whatever the version of torch.
Not for: which layers there are; see `export`.
"""

from collections.abc import Sequence
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray
from onnx import ModelProto, TensorProto, checker, helper, numpy_helper

Array = NDArray[np.float32]
OWN: Final = "com.microsoft"
"""The domain of onnxruntime's own operators."""
BLOCK: Final = 32
"""Values of an embedding that share a scale."""
_OPSET: Final = 21
_LEAST: Final = 1e-9
_WEIGHT_STEPS, _STATE_STEPS = 63, 127
"""Whole numbers to either side of zero."""
_MIDDLE: Final = 128
"""What stands for a state of zero."""


class Graph:
    """Nodes and weights in the order they are added; every method gives the name of what it computes."""

    def __init__(self, name: str, exact: bool) -> None:
        self._name, self._exact = name, exact
        self._nodes: list[Any] = []
        self._weights: list[Any] = []
        self._inputs: list[Any] = []

    def input(self, name: str, kind: int, shape: Sequence[str | int]) -> str:
        """An input of the graph; a named axis may have any size."""
        self._inputs.append(helper.make_tensor_value_info(name, kind, shape))
        return name

    def weight(self, array: NDArray[Any]) -> str:
        """An array that is part of the file."""
        name = f"w{len(self._weights)}"
        self._weights.append(numpy_helper.from_array(np.ascontiguousarray(array), name))
        return name

    def whole(self, *numbers: int) -> str:
        """A row of whole numbers."""
        return self.weight(np.array(numbers, np.int64))

    def node(self, kind: str, *inputs: str, domain: str = "", results: int = 1, **how: Any) -> Any:
        """A node; its result's name, or a list of them where there are several."""
        names = [f"n{len(self._nodes)}_{i}" for i in range(results)]
        self._nodes.append(helper.make_node(kind, list(inputs), names, domain=domain, **how))
        return names[0] if results == 1 else names

    def product(self, states: str, weight: Array, least: float | None = None) -> str:
        """`states` times the matrix [out, in]; see `products`."""
        return self.products(states, [weight], least)[0]

    def products(self, states: str, weights: Sequence[Array], least: float | None = None) -> list[str]:
        """`states` times each matrix [out, in]; whole numbers inside, floats outside.

        States: 8 bits, one scale for each row, so that a row's result depends on no other row; some pieces
        have values ten times as large as others, which would leave these few steps in a common scale.
        `least`: no state is under it, so that the largest one needs no look at those below zero.
        Weights: 7 bits, one scale an output, so that sums of two products fit in 16 bits on processors that
        add so (AVX2 without VNNI).
        """
        if self._exact:
            return [str(self.node("MatMul", states, self.weight(weight.T))) for weight in weights]
        largest = self._largest(states, least)
        step = self.weight(np.array(1 / _STATE_STEPS, np.float32))
        middle = self.weight(np.array(_MIDDLE, np.uint8))
        whole = self._whole_numbers(states, self.node("Mul", largest, step))
        return [self._whole_product(whole, step, middle, weight, largest) for weight in weights]

    def _largest(self, states: str, least: float | None) -> str:
        """The largest size of a value in each row."""
        sizes = self.node("Abs", states) if least is None else states
        largest = self.node("ReduceMax", sizes, self.whole(-1), keepdims=1)
        if least is None:
            return str(largest)
        return str(self.node("Max", largest, self.weight(np.array(abs(least), np.float32))))

    def _whole_numbers(self, states: str, steps: str) -> str:
        """States [1, rows, size] in 8 bits. `steps`: the scale of each row."""
        flat = self.node("Reshape", steps, self.whole(-1))
        shape, value = self.node("Shape", flat), numpy_helper.from_array(np.array([_MIDDLE], np.uint8))
        middles = self.node("ConstantOfShape", shape, value=value)
        return str(self.node("QuantizeLinear", states, flat, middles, axis=1))

    def _whole_product(self, whole: str, step: str, middle: str, weight: Array, largest: str) -> str:
        scale = np.maximum(np.abs(weight).max(1), _LEAST).astype(np.float32) / _WEIGHT_STEPS
        rounded = np.rint(weight / scale[:, None]).astype(np.int8)
        given = (whole, self.weight(rounded.T), step, self.weight(scale), middle)
        return str(self.node("Mul", self.node("MatMulIntegerToFloat", *given, domain=OWN), largest))

    def plain_matrix(self, states: str, weight: Array, bias: Array) -> str:
        """`states` times the matrix in floats, plus the bias: for the small ones at the end."""
        return str(self.node("Add", self.node("MatMul", states, self.weight(weight.T)), self.weight(bias)))

    def rows(self, table: Array, numbers: str) -> str:
        """Rows of an embedding table: 4 bits, one scale for 32 values of a row."""
        if self._exact:
            return str(self.node("Gather", self.weight(table), numbers))
        values, scales = to_blocks(table)
        name = f"w{len(self._weights)}"
        packed = (values[:, ::2] & 15).astype(np.uint8) | ((values[:, 1::2] & 15).astype(np.uint8) << 4)
        raw = packed.astype(np.uint8).tobytes()
        self._weights.append(helper.make_tensor(name, TensorProto.INT4, table.shape, raw, raw=True))
        how = {"gather_axis": 0, "quantize_axis": 1, "block_size": BLOCK}
        return str(self.node("GatherBlockQuantized", name, numbers, self.weight(scales), domain=OWN, **how))

    def done(self, results: dict[str, str], shapes: dict[str, Sequence[str | int]]) -> bytes:
        """The file. `results`: names of the outputs and what they are."""
        for name, found in results.items():
            self._nodes.append(helper.make_node("Identity", [found], [name]))
        outputs = [helper.make_tensor_value_info(n, TensorProto.FLOAT, shapes[n]) for n in results]
        graph = helper.make_graph(self._nodes, self._name, self._inputs, outputs, self._weights)
        opsets = [helper.make_opsetid("", _OPSET), helper.make_opsetid(OWN, 1)]
        model: ModelProto = helper.make_model(graph, opset_imports=opsets, ir_version=10)
        checker.check_model(model)
        return bytes(model.SerializeToString(deterministic=True))


def to_blocks(table: Array) -> tuple[NDArray[np.int8], Array]:
    """4-bit values [rows, width] and scales [rows, width / 32].

    The value that is largest, whatever its sign, becomes -8. A table that was in 4 bits of this kind
    before, as the base encoder's, is kept without loss.
    """
    blocks = table.reshape(len(table), -1, BLOCK)
    largest = np.take_along_axis(blocks, np.abs(blocks).argmax(2, keepdims=True), 2)
    scales = np.where(largest == 0, np.float32(1), largest / np.float32(-8))
    values = np.clip(np.rint(blocks / scales), -8, 7).astype(np.int8)
    return values.reshape(table.shape), scales[:, :, 0].astype(np.float32)
