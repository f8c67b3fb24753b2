"""Where a document came from, as one string that can be stored and gone back to: `file:///...` or an address.

Not for: the name under which it is shown, which is the same on every machine.
"""

import os
from pathlib import Path
from typing import Final
from urllib.parse import quote_from_bytes, unquote_to_bytes, urlsplit

_ADDRESS: Final = ("http://", "https://")


def is_address(source: str) -> bool:
    """Whether it is to be fetched, and no file."""
    return source.lower().startswith(_ADDRESS)


def to_place(path: Path) -> str:
    """A file as a URI. Bytes of its name that are no UTF-8 survive."""
    return "file://" + quote_from_bytes(os.fsencode(path.absolute()))


def from_place(place: str) -> Path:
    """The file that a URI names."""
    return Path(os.fsdecode(unquote_to_bytes(urlsplit(place).path)))


def name_in_pile(place: str, shown: str) -> str:
    """What a file was called in its pile, told by the path under which one of its documents was shown.

    "file:///home/a/reports/x/y.zip" with "x/y.zip/inner.txt" > "x/y.zip".
    """
    if is_address(place):
        return place
    parts = os.fsencode(from_place(place)).decode("utf-8", "replace").split("/")
    for start in range(len(parts)):
        name = "/".join(parts[start:])
        if name and shown.startswith(name):
            return name
    return parts[-1]
