"""The model files that come with the package, by name; nothing is fetched.

`catalogue.json` beside this file has a row for each. Not for: what is in a file; see `encoder.model_file`.
"""

from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from importlib.resources import files
from importlib.resources.abc import Traversable

import msgspec

from lagebild.errors import ModelError, SettingError
from lagebild.models.encoder.model_file import AGAIN, Model, unpack
from lagebild.models.encoder.reading import Reader


@dataclass(frozen=True, slots=True)
class ModelRow:
    """A model file: its name for `--model`, its place beside this module, what it must be byte for byte."""

    name: str
    file: str
    version: str
    licence: str
    sha256: str
    bytes: int
    languages: tuple[str, ...] = ()
    """Those that it was trained on."""


@cache
def find_models() -> tuple[ModelRow, ...]:
    """The rows of the catalogue, in its order."""
    table = files("lagebild.models") / "catalogue.json"
    return msgspec.json.decode(table.read_bytes(), type=tuple[ModelRow, ...])


def find_model(name: str) -> ModelRow:
    """The row of a model. Raises SettingError, which names all models, where there is none."""
    for row in find_models():
        if row.name == name:
            return row
    known = ", ".join(row.name for row in find_models()) or "none"
    raise SettingError(f"There is no model {name!r}.", f"Models that come with lagebild: {known}.")


@cache
def load_model(name: str) -> Model:
    """A model by its name, checked and loaded once a process. Raises SettingError, ModelError."""
    return open_model(find_model(name), files("lagebild.models"))


def load_reader(name: str) -> Reader:
    """The reader of a model, loaded once a process. Raises SettingError, ModelError."""
    return load_model(name).reader


def open_model(row: ModelRow, folder: Traversable) -> Model:
    """The model of a row from its file in `folder`. Raises ModelError where it is not the file of the row."""
    path = folder / row.file
    try:
        data = path.read_bytes()
    except OSError as error:
        raise ModelError(f"The model file {path} cannot be read ({error}).", AGAIN) from error
    if len(data) != row.bytes:
        raise ModelError(f"The model file {path} has {len(data)} bytes; it should have {row.bytes}.", AGAIN)
    if sha256(data).hexdigest() != row.sha256:
        raise ModelError(f"The model file {path} is damaged or not the one of this version.", AGAIN)
    return unpack(data, str(path))
