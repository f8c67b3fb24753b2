"""A found file to its Documents, or to a Failure that says why not and what to do.

Not for: any one format; each has a file of its own beside this one.
"""

import io
import stat
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import BinaryIO, Final

from lagebild.errors import ReadError
from lagebild.read.formats import Format, format_of
from lagebild.read.found import FoundFile
from lagebild.read.given import Given, Read
from lagebild.read.limits import DEFAULT_LIMIT, MOST_CHARACTERS, SPLIT_IT, SPLIT_TEXT, too_large, too_long
from lagebild.read.media_types import from_media_type
from lagebild.read.sniff import HEAD, NOT_READ, find_format
from lagebild.records import Document, Failure

_NOTHING: Final = (
    "".join(map(chr, range(33))) + "\x7f\x85\xa0\u200b\u200c\u200d\u2060\u2028\u2029\ufeff\ufffd"
)
"""Characters that show nothing: a file of nothing else holds no text."""
_CONTROLS: Final = frozenset(map(chr, range(32))) - frozenset("\t\n\v\f\r\x1b") | {"\x7f", "\ufffd"}
_SORTS_OF_CONTROLS: Final = 8
_SHARE_OF_CONTROLS: Final = 0.03


def read_file(
    found: FoundFile, limit: int = DEFAULT_LIMIT, columns: Mapping[str, str] | None = None
) -> Iterator[Document | Failure]:
    """Every Document of a file, one at a time; `limit` is in bytes a document. Never raises on bad input."""
    try:
        yield from _read(found, limit, columns or {})
    except FileNotFoundError:
        yield Failure(found.name, "there is no such file", "Check the path.")
    except PermissionError:
        yield Failure(found.name, "it may not be read", "Check the permissions of the file.")
    except OSError as error:
        yield Failure(
            found.name, f"it cannot be read: {error.strerror or error}", "Check the file and its disk."
        )


def _read(found: FoundFile, limit: int, columns: Mapping[str, str]) -> Read:
    status = found.path.stat()
    if stat.S_ISDIR(status.st_mode):
        found.path.iterdir()  # a folder comes here only where it could not be listed: say why
        raise PermissionError
    if not stat.S_ISREG(status.st_mode):
        yield Failure(found.name, "it is no plain file", NOT_READ, skipped=True)
        return
    with found.path.open("rb") as file:
        yield from read_stream(file, found.path.name, Given(found.name, file, limit, columns), status.st_size)


def read_stream(stream: BinaryIO, file_name: str, given: Given, size: int | None = None) -> Read:
    """Every Document of a stream that can be wound back to its start; `file_name` tells the format.

    `size` in bytes where it is known. Raises OSError where the stream does.
    """
    head = stream.read(HEAD)
    if not head.strip() and (len(head) < HEAD if size is None else size <= HEAD):
        yield Failure(given.name, "it is empty", "Nothing to read; remove it or fetch it again.")
        return
    format_, reason, way_out = find_format(file_name, head)
    if format_ is None:
        yield Failure(given.name, reason, way_out, skipped=True)
    elif not format_.many and size is not None and size > given.limit:
        yield Failure(given.name, too_large(size, given.limit), SPLIT_IT)
    else:
        stream.seek(0)
        yield from read_as(format_, given)


def read_as(format_: Format, given: Given) -> Read:
    """Every Document of a file of this format; whatever its reader stumbles over becomes a Failure."""
    if format_.most is not None and given.limit > format_.most:
        given = replace(given, limit=format_.most)
    try:
        yield from map(_check, format_.read(given))
    except ReadError as error:
        yield Failure(given.name, error.what, error.way_out)
    except OSError:
        raise
    except RecursionError:
        way_out = "Open it in the program that made it and save its text as .txt."
        yield Failure(given.name, "its parts are nested too deep in each other", way_out)
    except Exception as error:  # a library that broken input breaks: the rest of the pile goes on
        what = " ".join(f"{type(error).__name__} {error}".split())[:200]
        way_out = "Open it in the program that made it and save it again, or save its text as .txt."
        yield Failure(given.name, f"it cannot be read as {format_.name}: {what}", way_out)


def read_again(raw: bytes, media_type: str, path: str, text_only: bool = False) -> Document:
    """The document of stored bytes, as reading made it the first time. Raises ValueError where it cannot."""
    format_ = format_of(media_type)
    if format_ is None:
        raise ValueError(f"no format here reads {media_type}; it came with another package")
    limit = max(len(raw), DEFAULT_LIMIT)
    given = Given(
        path, io.BytesIO(raw), limit, parameters=from_media_type(media_type)[1], text_only=text_only
    )
    try:
        found = next(format_.read(given))
    except Exception as error:
        raise ValueError(str(error)) from error
    if isinstance(found, Failure):
        raise ValueError(found.reason)
    return replace(found, path=path)


def _check(read: Document | Failure) -> Document | Failure:
    """A Document with a text worth the name, or the Failure that says why it is none."""
    if isinstance(read, Failure):
        return read
    if len(read.text) > MOST_CHARACTERS:
        return Failure(read.path, too_long(len(read.text)), SPLIT_TEXT)
    if _is_binary(read.text[:HEAD]):
        return Failure(read.path, "it is binary", NOT_READ, skipped=True)
    if not read.text.strip(_NOTHING):
        return Failure(
            read.path, "it holds no text", "Save it with its words, not only its pictures or scripts."
        )
    return read


def _is_binary(text: str) -> bool:
    """Whether many controls of many sorts stand in it; text with NUL bytes between its words is text."""
    controls = [char for char in text if char in _CONTROLS]
    return len(set(controls)) >= _SORTS_OF_CONTROLS and len(controls) > _SHARE_OF_CONTROLS * len(text)
