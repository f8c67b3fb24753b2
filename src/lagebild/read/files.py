"""A found file to its Documents, or to a Failure that says why not and what to do.

Not for: any one format; each has a file of its own beside this one.
"""

import stat
from collections.abc import Iterator
from typing import Final

from lagebild.read.found import FoundFile
from lagebild.read.json_lines import read_json_lines
from lagebild.read.limits import DEFAULT_LIMIT, MOST_CHARACTERS, SPLIT_IT, SPLIT_TEXT, too_large, too_long
from lagebild.read.plain import read_text
from lagebild.read.sniff import NOT_READ, find_format
from lagebild.read.web_page import read_html
from lagebild.records import Document, Failure

_HEAD: Final = 4096
_NOTHING: Final = (
    "".join(map(chr, range(33))) + "\x7f\x85\xa0\u200b\u200c\u200d\u2060\u2028\u2029\ufeff\ufffd"
)
"""Characters that show nothing: a file of nothing else holds no text."""
_CONTROLS: Final = frozenset(map(chr, range(32))) - frozenset("\t\n\v\f\r\x1b") | {"\x7f", "\ufffd"}
_SORTS_OF_CONTROLS: Final = 8
_SHARE_OF_CONTROLS: Final = 0.03


def read_file(found: FoundFile, limit: int = DEFAULT_LIMIT) -> Iterator[Document | Failure]:
    """Every Document of a file, one at a time; `limit` is in bytes a document. Never raises on bad input."""
    try:
        yield from map(_refuse_long, _read(found, limit))
    except FileNotFoundError:
        yield Failure(found.name, "there is no such file", "Check the path.")
    except PermissionError:
        yield Failure(found.name, "it may not be read", "Check the permissions of the file.")
    except OSError as error:
        yield Failure(
            found.name, f"it cannot be read: {error.strerror or error}", "Check the file and its disk."
        )


def _refuse_long(read: Document | Failure) -> Document | Failure:
    if isinstance(read, Document) and len(read.text) > MOST_CHARACTERS:
        return Failure(read.path, too_long(len(read.text)), SPLIT_TEXT)
    return read


def _read(found: FoundFile, limit: int) -> Iterator[Document | Failure]:
    status = found.path.stat()
    if stat.S_ISDIR(status.st_mode):
        found.path.iterdir()  # a folder comes here only where it could not be listed: say why
        raise PermissionError
    if not stat.S_ISREG(status.st_mode):
        yield Failure(found.name, "it is no plain file", NOT_READ, skipped=True)
        return
    with found.path.open("rb") as file:
        head = file.read(_HEAD)
    if not head.strip() and status.st_size <= _HEAD:
        yield Failure(found.name, "it is empty", "Nothing to read; remove it or fetch it again.")
        return
    format_, reason, way_out = find_format(found.path.name, head)
    if format_ is None:
        yield Failure(found.name, reason, way_out, skipped=True)
    elif format_ == "jsonl":
        yield from read_json_lines(found.path, found.name, limit)
    elif status.st_size > limit:
        yield Failure(found.name, too_large(status.st_size, limit), SPLIT_IT)
    else:
        yield _read_whole(found, format_)


def _read_whole(found: FoundFile, format_: str) -> Document | Failure:
    raw = found.path.read_bytes()
    document = read_html(raw, found.name) if format_ == "html" else read_text(raw, found.name)
    if _is_binary(document.text[:_HEAD]):
        return Failure(found.name, "it is binary", NOT_READ, skipped=True)
    if not document.text.strip(_NOTHING):
        return Failure(found.name, "it holds no text", "Save the page with its text, not only its scripts.")
    return document


def _is_binary(text: str) -> bool:
    """Whether many controls of many sorts stand in it; text with NUL bytes between its words is text."""
    controls = [char for char in text if char in _CONTROLS]
    return len(set(controls)) >= _SORTS_OF_CONTROLS and len(controls) > _SHARE_OF_CONTROLS * len(text)
