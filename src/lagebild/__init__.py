"""From a pile of reports to the sourced picture.

>>> import lagebild
>>> d = lagebild.build("reports/", "story.lagebild")  # doctest: +SKIP
>>> for claim in d.claims(about="Kräne"):  # doctest: +SKIP
...     print(claim.independent_origins, claim.place.quote)
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:  # the dossier brings a database along: not for a mere import of this package
    from lagebild.dossier import Dossier
    from lagebild.dossier.dossier import Paths

__all__ = ["build", "create", "open"]


def open(path: str | Path) -> Dossier:
    """An existing dossier. Raises DossierError where there is none."""
    from lagebild.dossier import Dossier

    return Dossier(path)


def create(path: str | Path) -> Dossier:
    """The dossier at a path, made empty where there is none yet."""
    from lagebild.dossier import Dossier
    from lagebild.store import create as create_file

    if not Path(path).exists():
        create_file(Path(path))
    return Dossier(path)


def build(paths: Paths, path: str | Path, jobs: int | None = None) -> Dossier:
    """A dossier of files and folders. An existing one is gone on with: known documents are skipped."""
    dossier = create(path)
    dossier.add(paths, jobs=jobs)
    return dossier
