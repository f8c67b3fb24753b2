"""What a pile is made of: files, found in folders; standard input; addresses to fetch.

Not for: reading any of it; see `adding`.
"""

import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path
from shutil import copyfileobj
from tempfile import NamedTemporaryFile
from typing import Final

from lagebild.dossier.places import is_address, to_place
from lagebild.read import FoundFile, find_files

STANDARD_INPUT: Final = "-"


@dataclass(frozen=True, slots=True)
class Source:
    """One file or address of a pile. `place` is None for what cannot be had again: standard input."""

    name: str
    place: str | None
    file: FoundFile | None
    """None for an address, which is fetched when its turn comes."""


def find_sources(given: Iterable[str | Path], dossier: Path) -> list[Source]:
    """Everything that was given, in its order, folders recursively; the dossier itself is left out."""
    found = [source for kind, some in groupby(given, _kind) for source in _find(kind, some)]
    return [source for source in found if not _is_own(source, dossier)]


def _kind(given: str | Path) -> str:
    if isinstance(given, str) and is_address(given):
        return "address"
    return "input" if str(given) == STANDARD_INPUT else "file"


def _find(kind: str, given: Iterable[str | Path]) -> Iterator[Source]:
    if kind == "address":
        for address in given:
            yield Source(str(address), str(address), None)
    elif kind == "input":
        yield Source(STANDARD_INPUT, None, FoundFile(_keep_input(), STANDARD_INPUT))
    else:
        for file in find_files(map(Path, given)):
            yield Source(file.name, to_place(file.path), file)


def _keep_input() -> Path:
    """Standard input as a file: an archive cannot be read as it streams. It goes when the program ends."""
    import atexit

    with NamedTemporaryFile(prefix="lagebild-", delete=False) as kept:
        path = Path(kept.name)
        atexit.register(path.unlink, missing_ok=True)
        copyfileobj(sys.stdin.buffer, kept)
    return path


def _is_own(source: Source, dossier: Path) -> bool:
    """Whether a file is the dossier itself, or stands beside it while it is written."""
    if source.file is None:
        return False
    own = dossier.name, f"{dossier.name}-wal", f"{dossier.name}-shm"
    path = source.file.path
    return path.name in own and path.parent.resolve() == dossier.parent.resolve()
