"""Entries of an XML file as small files of their own: bytes of the file, verbatim, with what they stand in.

A feed of a thousand entries gives a thousand feeds of one: the same declaration and opening tags, the facts
of the feed that hold for each entry, the entry. So an entry can be read again from its own bytes alone, and
the same entry in tomorrow's feed is the same bytes. One pass over marks, so that broken XML does no harm;
document type declarations, in which entities are made, are left out. Not for: what an entry says.
"""

import re
from collections.abc import Iterator
from itertools import chain
from typing import Final

_MARK: Final = re.compile(
    rb"<!--.*?(?:-->|\Z)|<!\[CDATA\[.*?(?:\]\]>|\Z)|<\?.*?(?:\?>|\Z)|"
    rb"""<(/?)((?:[A-Za-z_][\w.-]*:)?)([A-Za-z_][\w.-]*)((?:[^<>"']|"[^"<]*"|'[^'<]*')*+)>""",
    re.S,
)
_DECLARATION: Final = re.compile(rb"\s*(<\?xml.*?\?>)", re.S)
_DEEPEST: Final = 8
"""Nesting up to which entries are looked for."""

Marks = Iterator[re.Match[bytes]]


class _Frame:
    """An open element around the entries: its tag, and the facts inside it that are taken along."""

    def __init__(self, name: bytes, tag: bytes) -> None:
        self.name = name
        self.tag = tag
        self.kept: list[bytes] = []

    def closed(self) -> bytes:
        """The element with its facts alone."""
        return b"%b%b</%b>" % (self.tag, b"".join(self.kept), self.name)


def slice_entries(raw: bytes, entries: frozenset[bytes], kept: frozenset[bytes]) -> Iterator[bytes]:
    """Each element with one of these names (without prefix) that stands in no other of them, as a file.

    `kept` are names of elements around the entries that are taken along whole, where they come before them.
    """
    found = _DECLARATION.match(raw.removeprefix(b"\xef\xbb\xbf"))
    declaration = found.group(1) if found else b""
    frames: list[_Frame] = []
    marks = (mark for mark in _MARK.finditer(raw) if mark.group(3) is not None)
    for mark in marks:
        closing, prefix, local, rest = mark.groups()
        name, alone = prefix + local, rest.endswith(b"/")
        if closing:
            _close(frames, name)
        elif local in entries or (local in kept and frames):
            end = mark.end() if alone else _find_end(marks, name)
            piece = raw[mark.start() : end]
            if (
                local in entries
            ):  # one that is cut off stays so, else it would not be the same when read again
                yield _wrap(declaration, frames, piece, end is not None)
            else:
                frames[-1].kept.append(piece)
        elif not alone and len(frames) < _DEEPEST:
            frames.append(_Frame(name, mark.group()))


def _find_end(marks: Marks, name: bytes) -> int | None:
    """Where the element just opened ends, others of its name inside it passed over; None: nowhere."""
    depth = 1
    for mark in marks:
        if mark.group(2) + mark.group(3) != name:
            continue
        if mark.group(1):
            depth -= 1
        elif not mark.group(4).endswith(b"/"):
            depth += 1
        if depth == 0:
            return mark.end()
    return None


def _close(frames: list[_Frame], name: bytes) -> None:
    """Ends the innermost open element of this name; its facts stay with the element around it."""
    if all(frame.name != name for frame in frames):
        return
    while True:
        frame = frames.pop()
        if frame.kept and frames:
            frames[-1].kept.append(frame.closed())
        if frame.name == name:
            return


def _wrap(declaration: bytes, frames: list[_Frame], entry: bytes, whole: bool) -> bytes:
    before = chain.from_iterable((frame.tag, *frame.kept) for frame in frames)
    after = (b"</%b>" % frame.name for frame in reversed(frames if whole else []))
    return b"".join((declaration, *before, entry, *after))
