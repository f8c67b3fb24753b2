"""What a user may set, field by field: from defaults, then a TOML file, then the environment, then the call.

Not for: what steps do with a text; the same text gives the same records whatever is set here but the model.
"""

import os
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Annotated, Any, Final

import msgspec

from lagebild.errors import SettingError

PREFIX = "LAGEBILD_"
"""Environment variables are this and the name of a field in capitals: `LAGEBILD_JOBS=4`."""

FILE_VARIABLE = f"{PREFIX}SETTINGS"
"""Names the TOML file: `LAGEBILD_SETTINGS=~/lagebild.toml`."""

DEFAULT_MODEL: Final[str] = "news-open"
"""What reads documents where nobody chooses."""

Whole = Annotated[int, msgspec.Meta(ge=0)]
Positive = Annotated[int, msgspec.Meta(ge=1)]


@dataclass(frozen=True, slots=True)
class Settings:
    """All settings. Keys of the TOML file are the names of these fields."""

    jobs: Whole = 0
    """Processes to annotate in. 0: one a core for a large pile, this one alone for a small pile."""
    model: str = DEFAULT_MODEL
    """The learned model that reads documents beside the rules, by name; `rules` for them alone."""
    max_file_bytes: Positive = 64 * 1024 * 1024
    """Bytes of one document at most; a longer one is listed as failed."""
    columns: str = ""
    """What tables and JSON lines call the fields of a report: `text=Volltext, title=Titel`."""
    fetch_seconds: Positive = 30
    """Seconds until an address is given up, from the first byte asked to the last received."""
    local_network: bool = False
    """Whether addresses of this machine and the network around it may be fetched."""


def read_settings(file: Path | None = None, environment: Mapping[str, str] = os.environ) -> Settings:
    """The settings. Raises SettingError with the place of a value that is not allowed."""
    named = environment.get(FILE_VARIABLE)
    file = file or (Path(named).expanduser() if named else None)
    known = _read_file(file) if file else {}
    for field in fields(Settings):
        variable = PREFIX + field.name.upper()
        if variable in environment:
            known[field.name] = environment[variable]
            _convert({field.name: environment[variable]}, variable, strict=False)
    return _convert(known, "the settings", strict=False)


def _read_file(file: Path) -> dict[str, Any]:
    try:
        known = tomllib.loads(file.read_text(encoding="utf-8"))
    except OSError as error:
        raise SettingError(f"{file} cannot be read: {error.strerror}.", "Name a TOML file.") from error
    except ValueError as error:
        raise SettingError(f"{file} is not TOML: {error}.", "Write lines like: jobs = 4") from error
    allowed = [field.name for field in fields(Settings)]
    for key in known:
        if key not in allowed:
            raise SettingError(f"{file} sets {key!r}, which there is not.", f"One of: {', '.join(allowed)}.")
    _convert(known, str(file), strict=True)
    return known


def _convert(known: dict[str, Any], where: str, strict: bool) -> Settings:
    try:
        return msgspec.convert(known, Settings, strict=strict)
    except msgspec.ValidationError as error:
        raise SettingError(f"A value in {where} is not allowed: {error}.", "See docs: settings.") from error
