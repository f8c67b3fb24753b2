"""A mailbox in one file (mbox) to Documents: message after message, as it streams.

Not for: a message; see `mail`.
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import BinaryIO, Final

from lagebild.errors import ReadError
from lagebild.read.given import Given, Read
from lagebild.read.limits import SPLIT_IT, too_large
from lagebild.read.mail import read_message
from lagebild.records import Failure

_OPENING: Final = re.compile(
    rb"From (?:.{0,200}? )?(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun),? .{0,40}\d\d?:\d\d|From -\s|From \S+@\S+\s*$"
)
"""The line before each message. A sentence that begins with "From" has no weekday and time behind it."""
_QUOTED: Final = re.compile(rb"^>(>*From )", re.M)
_PIECE: Final = 1 << 20


def read_mailbox(given: Given) -> Read:
    """Each message at `name#number`, and what it carries. Raises ReadError where there is none."""
    number = 0
    for number, message in enumerate(_split(given.stream, given.limit), start=1):
        name = f"{given.name}#{number}"
        if isinstance(message, int):
            yield Failure(name, too_large(message, given.limit), SPLIT_IT)
            continue
        try:
            yield from read_message(_QUOTED.sub(rb"\1", message), replace(given, name=name))
        except (ReadError, ValueError, LookupError, AttributeError, TypeError, RecursionError) as error:
            what = " ".join(f"{type(error).__name__} {error}".split())[:200]
            yield Failure(
                name, f"message {number} cannot be read: {what}", "Open it in a mail program and save it."
            )
    if number == 0:
        raise ReadError('no line of it opens a message ("From ... date")', "Save the messages as .eml.")


def _split(stream: BinaryIO, limit: int) -> Iterator[bytes | int]:
    """The bytes of each message; of one over the limit its size alone."""
    lines: list[bytes] = []
    size, opened, empty_before = 0, False, True
    while line := stream.readline(_PIECE):
        if empty_before and line.startswith(b"From ") and (_OPENING.match(line) or not opened):
            if opened:
                yield b"".join(lines) if size <= limit else size
            lines, size, opened = [], 0, True
        elif opened:
            size += len(line)
            if size <= limit:
                lines.append(line)
            else:
                lines.clear()
        empty_before = not line.strip()
    if opened:
        yield b"".join(lines) if size <= limit else size
