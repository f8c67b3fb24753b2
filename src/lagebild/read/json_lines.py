"""JSON lines to Documents: one object a line, read as it streams.

Not for: one big JSON array; turn it into lines first.
"""

import json
from typing import Any, Final

from lagebild.read.given import Given, Read, make_document
from lagebild.read.limits import SPLIT_IT, too_large
from lagebild.read.page_facts import parse_published
from lagebild.records import Document, Failure, FormatFacts
from lagebild.text.characters import whole_characters

MEDIA_TYPE: Final = "application/jsonl"
_HEAD: Final = 4096
_TEXT: Final = ("text", "body", "content")
_WAY_OUT: Final = 'Write one object a line with at least "text": {"id": "1", "text": "...", "title": "..."}.'


def read_json_lines(given: Given) -> Read:
    """A Document for each line, a Failure for each bad one; empty lines are passed over.
    A file with NUL bytes is UTF-16 or no text at all: one Failure. Raises OSError where it cannot be read.

    Keys: `text` (or `body`, `content`); `id`, `title`, `publisher`, `published` (or `date`), `url`,
    `language`, `authors` (or `author`), all optional. `raw` is the bytes of the line without its end.
    """
    name, limit = given.name, given.limit
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
            yield read_json_line(line.rstrip(b"\r\n"), name, number)


def read_json_line(raw: bytes, name: str, number: int) -> Document | Failure:
    """One line to a Document at `name#id`, or `name#number` where it has no id."""
    try:
        row = json.loads(raw.removeprefix(b"\xef\xbb\xbf").decode("utf-8"))
    except UnicodeDecodeError:
        return Failure(f"{name}#{number}", f"line {number} is not UTF-8", "Save the file as UTF-8.")
    except (ValueError, RecursionError) as error:
        return Failure(f"{name}#{number}", f"line {number} is not JSON: {error}", _WAY_OUT)
    if not isinstance(row, dict):
        return Failure(f"{name}#{number}", f"line {number} is not an object", _WAY_OUT)
    text = next((row[key] for key in _TEXT if isinstance(row.get(key), str) and row[key].strip()), None)
    if text is None:
        return Failure(f"{name}#{number}", f"line {number} has no text", _WAY_OUT)
    path = f"{name}#{_word(row, 'id') or number}"
    return make_document(raw, path, MEDIA_TYPE, "utf-8", text, _facts(row))


def _facts(row: dict[str, Any]) -> FormatFacts:
    authors = row.get("authors", row.get("author"))
    listed = authors if isinstance(authors, list) else [authors]
    return FormatFacts(
        title=_word(row, "title"),
        publisher=_word(row, "publisher"),
        published=parse_published(_word(row, "published") or _word(row, "date")),
        authors=tuple(whole_characters(a).strip() for a in listed if isinstance(a, str) and a.strip()),
        url=_word(row, "url"),
        language=_word(row, "language"),
    )


def _word(row: dict[str, Any], key: str) -> str | None:
    value = row.get(key)
    if isinstance(value, bool) or not isinstance(value, str | int):
        return None
    return whole_characters(str(value)).strip() or None


def _skip_line(file: Any) -> int:
    """Reads to the end of the line in pieces; the number of bytes passed over."""
    passed = 0
    while piece := file.readline(1 << 20):
        passed += len(piece)
        if piece.endswith(b"\n"):
            break
    return passed
