"""Weights out of a model file, so that training can go on from one that is shipped.

The same graphs are built of marked weights, each row unlike every other and whole in 8 bits; where a marked
row lies in them, there lies the real one in the file. What 8 bits have rounded stays rounded.
Not for: reading texts; see `lagebild.models.encoder.model_file`.
"""

from collections.abc import Iterator, Mapping
from io import BytesIO
from typing import Final
from zipfile import ZipFile

import numpy as np
import onnx
from numpy.typing import NDArray
from onnx import numpy_helper

from training.branches import GRAPHS
from training.graph import Array

_MOST: Final = 63
"""The largest whole number of a weight in 8 bits: rows that have it are kept as they are."""
_FIRST: Final = 1000
"""From here on numbers mark the values of a bias or norm: the graphs have small ones of their own."""
_TABLE: Final = "words.weight"
"""Is kept in 4 bits and not trained."""


def read_weights(file: bytes, shapes: Mapping[str, tuple[int, ...]], heads: int) -> dict[str, Array]:
    """Weights by name. `shapes`: of all that the network has.

    Raises ValueError where one of them is not in the file.
    """
    marked = dict(_marks(shapes))
    places = {row.tobytes(): (name, at) for name, table in marked.items() for at, row in _rows(table)}
    found = {name: np.full(shape, np.nan, np.float32) for name, shape in shapes.items() if name != _TABLE}
    with ZipFile(BytesIO(file)) as packed:
        for part, build in GRAPHS.items():
            own = _arrays(build(marked, heads, exact=False))
            for name, real in _arrays(packed.read(part)).items():
                _put(own[name], real, places, found)
    lost = sorted(name for name, value in found.items() if np.isnan(value).any())
    if lost:
        raise ValueError(f"not in the file, which was made for another network: {', '.join(lost)}")
    return found


def _marks(shapes: Mapping[str, tuple[int, ...]]) -> Iterator[tuple[str, Array]]:
    chance, number = np.random.default_rng(1), _FIRST
    for name, shape in sorted(shapes.items()):
        if len(shape) == 1:
            yield name, np.arange(number, number + shape[0], dtype=np.float32)
            number += shape[0]
        else:
            table = chance.integers(-_MOST, _MOST, shape).astype(np.float32)
            table[:, 0] = _MOST
            yield name, table


def _rows(table: NDArray[np.float32]) -> Iterator[tuple[int, NDArray[np.float32]]]:
    yield from enumerate(np.ascontiguousarray(table))


def _arrays(graph: bytes) -> dict[str, Array]:
    """Weights of a graph by their names in it, those in 8 bits times their scales."""
    model = onnx.load_from_string(graph).graph
    arrays = {
        w.name: numpy_helper.to_array(w) for w in model.initializer if w.data_type != onnx.TensorProto.INT4
    }
    for node in model.node:
        if node.op_type == "MatMulIntegerToFloat":
            weight, scale = node.input[1], node.input[3]
            arrays[weight] = arrays[weight].astype(np.float32) * arrays[scale]
    return {
        name: array for name, array in arrays.items() if array.dtype == np.float32 and array.ndim in (1, 2)
    }


def _put(
    marked: Array, real: Array, places: Mapping[bytes, tuple[str, int]], found: Mapping[str, Array]
) -> None:
    """Puts each row of `real` where the row that is marked so comes from; tables may lie turned."""
    for own, theirs in ((marked, real), (marked.T, real.T)) if marked.ndim > 1 else ((marked, real),):
        for (_, mark), (_, row) in zip(_rows(own), _rows(theirs), strict=True):
            if mark.tobytes() in places:
                name, at = places[mark.tobytes()]
                found[name][at] = row
