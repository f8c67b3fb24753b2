"""One model, one file: its graphs, the vocabulary, and what the model is, in a zip that is not compressed.

Not for: which models there are and whether a file is the right one; see `catalogue`.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from hashlib import sha256
from io import BytesIO
from typing import Final
from zipfile import BadZipFile, ZipFile, ZipInfo

import msgspec

from lagebild.errors import ModelError
from lagebild.models.encoder.network import GRAPHS, OnnxNetwork
from lagebild.models.encoder.pieces import Pieces
from lagebild.models.encoder.reading import Choices, Reader
from lagebild.models.encoder.tables import HINTS, LABELS, LAYERS, ROLES, SEEDS

TOKENIZER, ABOUT = "tokenizer.json", "model.json"
PARTS: Final = (*GRAPHS, TOKENIZER, ABOUT)
AGAIN: Final = "Install lagebild again: the file comes with it."
_DATE: Final = (1980, 1, 1, 0, 0, 0)


def find_fingerprint() -> str:
    """Tells the tables of this version from others: a file made for others would give wrong labels."""
    tables = json.dumps([LAYERS, ROLES, LABELS, SEEDS, HINTS])
    return sha256(tables.encode()).hexdigest()[:16]


@dataclass(frozen=True, slots=True)
class About:
    """What a model is. `languages`: those that it was trained on; `trained_on`: data with their licences."""

    name: str
    version: str
    licence: str
    languages: tuple[str, ...]
    trained_on: tuple[str, ...]
    choices: Choices = field(default_factory=Choices)
    tables: str = field(default_factory=find_fingerprint)


@dataclass(frozen=True, slots=True)
class Model:
    """A model that is ready, and what it is."""

    about: About
    reader: Reader


def pack(parts: Mapping[str, bytes]) -> bytes:
    """The file with these members; the same bytes for the same parts."""
    file = BytesIO()
    with ZipFile(file, "w") as packed:
        for name in sorted(parts):
            packed.writestr(ZipInfo(name, _DATE), parts[name])
    return file.getvalue()


def unpack(data: bytes, name: str) -> Model:
    """The model in a file. `name`: what errors call the file.

    Raises ModelError where it is not a model file, or was made for other tables than this version's.
    """
    parts = _parts(data, name)
    try:
        about = msgspec.json.decode(parts[ABOUT], type=About)
    except msgspec.MsgspecError as error:
        raise ModelError(
            f"{name}: {ABOUT} in it does not tell what the model is ({error}).", AGAIN
        ) from error
    if about.tables != find_fingerprint():
        raise ModelError(
            f"{name} was made for other tables of layers and hints ({about.tables}) than this version of"
            f" lagebild has ({find_fingerprint()}).",
            "Use the file that came with this version, or export the model again.",
        )
    network = OnnxNetwork(parts)
    return Model(about, Reader(network, Pieces(json.loads(parts[TOKENIZER])), about.choices, about.name))


def _parts(data: bytes, name: str) -> dict[str, bytes]:
    try:
        with ZipFile(BytesIO(data)) as packed:
            return {part: packed.read(part) for part in PARTS}
    except (BadZipFile, KeyError, OSError, EOFError) as error:
        raise ModelError(f"{name} is not a whole model file ({error}).", AGAIN) from error
