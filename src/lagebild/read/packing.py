"""What keeps archives from hurting: how far they may expand, how deep they may nest, what their paths may be.

Nothing is ever written where a path says; members are read from memory or from a nameless file.
Not for: any one kind of archive; see `archives`.
"""

import io
import os
from collections.abc import Callable
from dataclasses import dataclass, field
from tempfile import SpooledTemporaryFile
from typing import IO, BinaryIO, Final, cast

from lagebild.errors import ReadError
from lagebild.read.given import Given, Read
from lagebild.records import Failure

MOST_TIMES: Final = 200
"""How many times its own size an archive may expand to. Text packs to a tenth, a bomb to a thousandth."""
FREE: Final = 64 * 1024 * 1024
"""Bytes that any archive may expand to, however small it is."""
DEEPEST: Final = 3
"""Archives in archives in archives, and no further."""
_IN_MEMORY: Final = 8 * 1024 * 1024
_PIECE: Final = 1 << 18
_AT_ONCE: Final = 64 * 1024 * 1024

TOO_MUCH: Final = f"it expands to more than {MOST_TIMES} times its size; the rest of it was not read"
UNPACK: Final = "Unpack it by hand if you trust it, and give what is in it."


@dataclass(slots=True)
class Budget:
    """Bytes that one outermost archive may still expand to, with all that is packed in it."""

    left: int

    @property
    def is_spent(self) -> bool:
        """Whether nothing more may be unpacked."""
        return self.left < 0

    def spend(self, count: int) -> None:
        """Counts unpacked bytes. Raises ReadError where there are too many."""
        self.left -= count
        if self.left < 0:
            raise ReadError(TOO_MUCH, UNPACK)


@dataclass(frozen=True, slots=True)
class Packed(Given):
    """A file that is a member of an archive."""

    budget: Budget = field(default_factory=lambda: Budget(FREE))
    depth: int = 0


def open_budget(given: Given) -> tuple[Budget, int]:
    """The budget of an archive, that of the archive around it where there is one, and how deep it stands.

    Raises ReadError where archives are packed too deep in each other.
    """
    if isinstance(given, Packed):
        if given.depth >= DEEPEST:
            raise ReadError(f"it is packed in {given.depth} other archives", UNPACK)
        return given.budget, given.depth
    size = given.stream.seek(0, os.SEEK_END)
    given.stream.seek(0)
    return Budget(FREE + MOST_TIMES * size), 0


def refuse_path(name: str) -> str | None:
    """Why a member's path is refused; None where it stays in its archive."""
    parts = name.replace("\\", "/").split("/")
    if name.startswith(("/", "\\")) or ".." in parts or (len(parts[0]) == 2 and parts[0][1] == ":"):
        return "its path leads out of the archive"
    return None


def is_hidden(name: str) -> bool:
    """Whether a member is left out, as hidden files of a folder are."""
    return any(part.startswith(".") or part == "__MACOSX" for part in name.split("/"))


def read_member(given: Given, name: str, member: IO[bytes], budget: Budget, depth: int) -> Read:
    """Every Document of one member, in whatever format; it is copied first, as far as it may expand."""
    from lagebild.read.files import read_stream  # which comes here through the table of formats

    name = os.fsencode(name).decode("utf-8", "replace") if not name.isascii() else name
    inner = f"{given.name}/{name}"
    with SpooledTemporaryFile(max_size=_IN_MEMORY) as kept:
        size = 0
        try:
            while piece := member.read(_PIECE):
                size += len(piece)
                budget.spend(len(piece))
                kept.write(piece)
        except ReadError as error:
            yield Failure(inner, error.what, error.way_out)
            return
        kept.seek(0)
        stream = cast(BinaryIO, kept)
        packed = Packed(inner, stream, given.limit, given.columns, budget=budget, depth=depth + 1)
        yield from read_stream(stream, name.rsplit("/", 1)[-1], packed, size)


class Metered(io.RawIOBase):
    """A stream whose bytes are counted as they are read. Raises ReadError where there are too many."""

    def __init__(self, stream: IO[bytes], budget: Budget, short: bool = False) -> None:
        """`short`: gives what is there rather than all that is asked: so the start of a cut file is had."""
        self._stream = stream
        self._read: Callable[[int], bytes] = getattr(stream, "read1", stream.read) if short else stream.read
        self._budget = budget
        self._allowed: int | None = None

    def allow(self, count: int | None) -> None:
        """At most so many bytes may be read until this is called again; None lifts that."""
        self._allowed = count

    def read(self, size: int | None = -1) -> bytes:
        """As of any stream; never more than a part of what a file may be, at once."""
        wanted = _AT_ONCE if size is None or size < 0 else size
        if wanted > _AT_ONCE:
            raise ReadError(f"a part of it claims to be {wanted:,} bytes long", UNPACK)
        piece = self._read(wanted)
        self._budget.spend(len(piece))
        if self._allowed is not None:
            self._allowed -= len(piece)
            if self._allowed < 0:
                raise ReadError("a heading in it does not end", UNPACK)
        return piece

    def seek(self, offset: int, whence: int = os.SEEK_SET) -> int:
        """Forward by reading, so that what is passed over counts too."""
        at = self._stream.tell()
        if whence == os.SEEK_SET and offset > at:
            while (left := offset - at) > 0 and (piece := self.read(min(left, _PIECE))):
                at += len(piece)
            return at
        return self._stream.seek(offset, whence)

    def tell(self) -> int:
        """As of any stream."""
        return self._stream.tell()

    def readable(self) -> bool:
        """Yes."""
        return True

    def seekable(self) -> bool:
        """Yes."""
        return True
