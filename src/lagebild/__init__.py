"""From a pile of reports to the sourced picture.

>>> import lagebild
>>> d = lagebild.build("reports/", "story.lagebild")  # doctest: +SKIP
>>> for claim in d.claims(about="Kräne"):  # doctest: +SKIP
...     print(claim.independent_origins, claim.place.quote)
"""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:  # the dossier brings a database along: not for a mere import of this package
    from lagebild.dossier import Dossier
    from lagebild.dossier.dossier import Paths
    from lagebild.settings import Settings

__all__ = ["build", "create", "open"]


def open(path: str | Path, model: str | None = None) -> Dossier:
    """An existing dossier. Raises DossierError where there is none.

    `model` reads what is added to it: a name of `lagebild models`; where none is given, that of the settings.
    Raises SettingError where there is no such model.
    """
    from lagebild.dossier import Dossier

    return Dossier(path, _settings(model))


def create(path: str | Path, model: str | None = None) -> Dossier:
    """The dossier at a path, made empty where there is none yet. `model` as for `open`."""
    from lagebild.dossier import Dossier
    from lagebild.store import create as create_file

    settings = _settings(model)
    if not Path(path).exists():
        create_file(Path(path))
    return Dossier(path, settings)


def build(paths: Paths, path: str | Path, jobs: int | None = None, model: str | None = None) -> Dossier:
    """A dossier of files and folders. An existing one is gone on with: known documents are skipped.

    `model` as for `open`.
    """
    dossier = create(path, model)
    dossier.add(paths, jobs=jobs)
    return dossier


def _settings(model: str | None) -> Settings | None:
    """The settings with this model; None where they are to be read as they are."""
    if model is None:
        return None
    from lagebild.dossier.models import check_model
    from lagebild.settings import read_settings

    check_model(model)
    return replace(read_settings(), model=model)
