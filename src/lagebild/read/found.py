"""Finds the files of a pile: folders recursively, in an order that is the same on every machine.

Not for: opening files or telling their format.
"""

import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class FoundFile:
    """A file, and its name relative to the folder that was given (for a single file: its own name)."""

    path: Path
    name: str


def find_files(paths: Iterable[Path]) -> Iterator[FoundFile]:
    """Every file of `paths`, folders recursively, sorted by name within each path, each file once.

    Hidden files and folders (leading dot) below a given folder are left out; a path that is given itself is
    taken as it is, also where it does not exist, so that reading it can say so. A folder that a symbolic link
    leads back to is not entered twice.
    """
    seen: set[str] = set()
    for path in paths:
        found = _walk(path) if _is_folder(path) else iter((FoundFile(path, _shown(path.name)),))
        for file in found:
            real = os.path.realpath(file.path)
            if real not in seen:
                seen.add(real)
                yield file


def _walk(root: Path) -> Iterator[FoundFile]:
    pending = [root]
    entered: set[tuple[int, int]] = set()
    while pending:
        current = pending.pop()
        try:
            status = current.stat()
            entries = sorted((e for e in current.iterdir() if not e.name.startswith(".")), key=_order)
        except OSError:
            name = current.relative_to(root).as_posix() if current != root else root.name
            yield FoundFile(current, _shown(name))
            continue
        if (status.st_dev, status.st_ino) in entered:
            continue
        entered.add((status.st_dev, status.st_ino))
        folders = [entry for entry in entries if _is_folder(entry)]
        inside = set(folders)
        for entry in entries:
            if entry not in inside:
                yield FoundFile(entry, _shown(entry.relative_to(root).as_posix()))
        pending.extend(reversed(folders))


def _is_folder(path: Path) -> bool:
    try:
        return path.is_dir()
    except OSError:  # a folder above it may not be searched: reading it will say so
        return False


def _order(path: Path) -> bytes:
    return os.fsencode(path.name)


def _shown(name: str) -> str:
    """A name that can be printed and stored: bytes of a file name that are not UTF-8 become U+FFFD."""
    return os.fsencode(name).decode("utf-8", "replace")
