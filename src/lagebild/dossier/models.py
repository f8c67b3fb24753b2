"""The models that a user may choose from: their names, what they know, what they may be used for.

Not for: loading one; the steps do, where a document is read.
"""

import re
from dataclasses import dataclass
from importlib.resources import files
from typing import Final

from lagebild.errors import ModelError, SettingError
from lagebild.lang.load import LANGUAGES
from lagebild.models.catalogue import find_model, find_models
from lagebild.records import RULES
from lagebild.settings import DEFAULT_MODEL
from lagebild.step_version import VERSION

_OF_THE_RULES: Final = "Apache-2.0"
_NOT_COMMERCIAL: Final = re.compile(r"\bNC\b")
"""Licences of Creative Commons say so with these letters: `CC BY-NC-SA 4.0`."""


@dataclass(frozen=True, slots=True)
class ModelLine:
    """One name for `--model`. `bytes` is the size of its file, 0 for the rules."""

    name: str
    version: str
    languages: tuple[str, ...]
    licence: str
    commercial: bool
    """Whether its licence allows commercial use."""
    bytes: int
    default: bool


def list_models() -> tuple[ModelLine, ...]:
    """The models that come with lagebild, and the rules, which need none."""
    rules = ModelLine(RULES, VERSION, LANGUAGES, _OF_THE_RULES, True, 0, RULES == DEFAULT_MODEL)
    return (
        *(
            ModelLine(
                row.name, row.version, row.languages, row.licence, _is_commercial(row.licence), row.bytes,
                row.name == DEFAULT_MODEL,
            )
            for row in find_models()
        ),
        rules,
    )  # fmt: skip


def check_model(name: str) -> None:
    """Raises SettingError where there is no such model, ModelError where its file is missing.

    Whether the file is the right one is seen where it is loaded.
    """
    if name == RULES:
        return
    names = [*(row.name for row in find_models()), RULES]
    if name not in names:
        raise SettingError(f"There is no model {name!r}.", f"One of: {', '.join(names)}.")
    file = files("lagebild.models") / find_model(name).file
    if not file.is_file():
        raise ModelError(
            f"The model file {file} is missing.", "Install lagebild again: the file comes with it."
        )


def find_terms(name: str) -> str | None:
    """What a user has to know before using what this model finds; None where any use is free."""
    for line in list_models():
        if line.name == name and not line.commercial:
            return f"the model {name} is licensed under {line.licence}: not for commercial use"
    return None


def find_version(name: str) -> str:
    """The version of a model. Raises SettingError where there is none of this name."""
    return find_model(name).version


def find_bytes(name: str) -> int:
    """The size of a model's file; 0 for the rules."""
    return 0 if name == RULES else find_model(name).bytes


def _is_commercial(licence: str) -> bool:
    return not _NOT_COMMERCIAL.search(licence)
