"""JSON lines to Documents: one object a line, read as it streams.

Not for: one big JSON array; turn it into lines first.
"""

import json
from collections.abc import Mapping
from typing import Any, Final

from lagebild.read.columns import given_columns, read_row
from lagebild.read.given import Given, Read, make_document
from lagebild.read.limits import SPLIT_IT, too_large
from lagebild.read.media_types import to_media_type
from lagebild.records import Document, Failure

MEDIA_TYPE: Final = "application/jsonl"
_HEAD: Final = 4096
_WAY_OUT: Final = 'Write one object a line with at least "text": {"id": "1", "text": "...", "title": "..."}.'


def read_json_lines(given: Given) -> Read:
    """A Document for each line, a Failure for each bad one; empty lines are passed over.
    A file with NUL bytes is UTF-16 or no text at all: one Failure. Raises OSError where it cannot be read.

    Keys are those of the table `columns` (`text`, `body`, `content`; `id`, `title`, `date` and so on), or
    those that the user gives. `raw` is the bytes of the line without its end.
    """
    name, limit, columns = given.name, given.limit, given_columns(given)
    number = 0
    while line := given.stream.readline(limit + 2):
        number += 1
        if number == 1 and b"\0" in line[:_HEAD]:
            yield Failure(name, "it holds NUL bytes, so it is no UTF-8", "Save the file as UTF-8.")
            return
        if len(line) > limit + 1 and not line.endswith(b"\n"):
            size = len(line) + _skip_line(given.stream)
            yield Failure(f"{name}#{number}", too_large(size, limit), SPLIT_IT)
        elif line.strip():
            yield read_json_line(line.rstrip(b"\r\n"), name, number, columns)


def read_json_line(raw: bytes, name: str, number: int, columns: Mapping[str, str]) -> Document | Failure:
    """One line to a Document at `name#id`, or `name#number` where it has no id."""
    try:
        row = json.loads(raw.removeprefix(b"\xef\xbb\xbf").decode("utf-8"))
    except UnicodeDecodeError:
        return Failure(f"{name}#{number}", f"line {number} is not UTF-8", "Save the file as UTF-8.")
    except (ValueError, RecursionError) as error:
        return Failure(f"{name}#{number}", f"line {number} is not JSON: {error}", _WAY_OUT)
    if not isinstance(row, dict):
        return Failure(f"{name}#{number}", f"line {number} is not an object", _WAY_OUT)
    found = read_row(row, columns)
    path = f"{name}#{found.id or number}"
    if found.text is None:
        return Failure(path, f"line {number} has no text", _WAY_OUT)
    media_type = to_media_type(MEDIA_TYPE, columns)
    return make_document(raw, path, media_type, "utf-8", found.text, found.facts)


def _skip_line(file: Any) -> int:
    """Reads to the end of the line in pieces; the number of bytes passed over."""
    passed = 0
    while piece := file.readline(1 << 20):
        passed += len(piece)
        if piece.endswith(b"\n"):
            break
    return passed
