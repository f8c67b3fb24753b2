"""ZIP, tar and single compressed files to the Documents of what is packed in them, as it streams.

A member is shown as `archive.zip/inner/file.txt`. Not for: web archives; see `web_archive`.
"""

import bz2
import gzip
import lzma
import os
import tarfile
import zipfile
import zlib
from collections.abc import Callable, Iterator
from pathlib import PurePath
from typing import IO, Any, Final

from lagebild.errors import ReadError
from lagebild.read.given import Given, Read
from lagebild.read.packing import (
    UNPACK,
    Budget,
    Metered,
    is_hidden,
    open_budget,
    read_member,
    refuse_path,
)
from lagebild.records import Failure

_PLAIN: Final = "Pack it again with plain paths."
_AGAIN: Final = "Pack it again from whole files."
_LARGEST_TABLE: Final = 16 * 1024 * 1024
"""Bytes of a table of contents, which has to be held: a quarter of a million members."""
_TAIL: Final = 66_000
_COMPRESSED: Final[tuple[tuple[bytes, Callable[[IO[bytes]], Any]], ...]] = (
    (b"\x1f\x8b", lambda stream: gzip.GzipFile(fileobj=stream, mode="rb")),
    (b"BZh", bz2.BZ2File),
    (b"\xfd7zXZ", lzma.LZMAFile),
)
_BROKEN: Final = (zipfile.BadZipFile, tarfile.TarError, zlib.error, lzma.LZMAError, EOFError, OSError)
_ENDINGS: Final = (".gz", ".bz2", ".xz")


def read_zip(given: Given) -> Read:
    """The Documents of every member of a ZIP archive, in the order of its table of contents."""
    budget, depth = open_budget(given)
    if _table_size(given) > _LARGEST_TABLE:
        raise ReadError("its table of contents is too long", UNPACK)
    try:
        archive = zipfile.ZipFile(given.stream)
        members = archive.infolist()
    except (*_BROKEN, ValueError, NotImplementedError) as error:
        raise ReadError(f"its table of contents cannot be read: {_said(error)}", _AGAIN) from error
    for member in members:
        name = f"{given.name}/{_shown(member.filename)}"
        if reason := refuse_path(member.filename):
            yield Failure(name, reason, _PLAIN)
        elif not member.filename or member.is_dir() or is_hidden(member.filename):
            continue  # a member without a name is a slip of the table; it has no content of its own
        elif member.flag_bits & 1:
            yield Failure(name, "it is encrypted", "Unpack it with its password, and give what is in it.")
        else:
            yield from _read_zipped(given, archive, member, budget, depth)
        if budget.is_spent:
            return


def _read_zipped(
    given: Given, archive: zipfile.ZipFile, member: zipfile.ZipInfo, budget: Budget, depth: int
) -> Read:
    try:
        with archive.open(member) as stream:
            yield from read_member(given, member.filename, stream, budget, depth)
    except (*_BROKEN, ValueError, NotImplementedError, RuntimeError) as error:
        yield Failure(f"{given.name}/{_shown(member.filename)}", f"it is damaged: {_said(error)}", _AGAIN)


def read_tar(given: Given) -> Read:
    """The Documents of every plain file of a tar archive, in its order."""
    budget, depth = open_budget(given)
    yield from _read_tar(given, given.stream, budget, depth)


def read_compressed(given: Given) -> Read:
    """The Documents of a file compressed with gzip, bzip2 or xz, whatever it is: tar, WARC or one report."""
    from lagebild.read.web_archive import is_warc, read_records

    budget, depth = open_budget(given)
    head = given.stream.read(6)
    given.stream.seek(0)
    opener = next((opener for mark, opener in _COMPRESSED if head.startswith(mark)), None)
    if opener is None:
        raise ReadError("it is not compressed as its name says", "Give it the name that it should have.")
    try:
        unpacked: IO[bytes] = opener(given.stream)
        start = unpacked.read(512)
        unpacked.seek(0)
        stream = Metered(unpacked, budget)
        if is_warc(start):
            yield from read_records(given, Metered(unpacked, budget, short=True), budget)
        elif start[257:262] == b"ustar" or _named(given) == ".tar":
            yield from _read_tar(given, stream, budget, depth)
        else:
            name = PurePath(given.name).name
            yield from read_member(given, _without_ending(name), unpacked, budget, depth)
    except _BROKEN as error:
        yield Failure(given.name, f"it is damaged: {_said(error)}", "Get it again, whole.")


def _read_tar(given: Given, stream: Any, budget: Budget, depth: int) -> Read:
    try:
        for archive, member in _tar_members(stream):
            name = f"{given.name}/{_shown(member.name)}"
            if reason := refuse_path(member.name):
                yield Failure(name, reason, _PLAIN)
            elif member.isdir() or is_hidden(member.name.removeprefix("./")):
                continue
            elif not member.isreg():
                yield Failure(name, "it is a link or no plain file", "Give the file itself.", skipped=True)
            elif (inside := archive.extractfile(member)) is not None:
                yield from read_member(given, member.name.removeprefix("./"), inside, budget, depth)
            if budget.is_spent:
                return
    except (*_BROKEN, ValueError) as error:
        yield Failure(given.name, f"it breaks off or is damaged: {_said(error)}", "Get it again, whole.")


def _tar_members(stream: Any) -> Iterator[tuple[tarfile.TarFile, tarfile.TarInfo]]:
    with tarfile.open(fileobj=stream, mode="r:") as archive:
        while (member := archive.next()) is not None:
            yield archive, member
            archive.members = []  # type: ignore[attr-defined]  # it would keep them all


def _table_size(given: Given) -> int:
    """Bytes of a ZIP archive's table of contents, as its end says; 0 where it does not."""
    size = given.stream.seek(0, os.SEEK_END)
    given.stream.seek(max(0, size - _TAIL))
    tail = given.stream.read(_TAIL)
    given.stream.seek(0)
    end, large = tail.rfind(b"PK\x05\x06"), tail.rfind(b"PK\x06\x06")
    if large >= 0:
        return int.from_bytes(tail[large + 40 : large + 48], "little")
    return int.from_bytes(tail[end + 12 : end + 16], "little") if end >= 0 else 0


def _named(given: Given) -> str:
    name = PurePath(given.name.lower())
    return ".tar" if name.suffix in (".tgz", ".tbz2", ".txz") else PurePath(name.stem).suffix


def _without_ending(name: str) -> str:
    return next((name[: -len(e)] for e in _ENDINGS if name.lower().endswith(e) and len(name) > len(e)), name)


def _shown(name: str) -> str:
    return os.fsencode(name).decode("utf-8", "replace")


def _said(error: BaseException) -> str:
    return " ".join(str(error).split())[:120] or type(error).__name__
