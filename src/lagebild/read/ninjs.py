"""ninjs, the JSON of news agencies, to Documents: one for each item with words in it.

All versions of the standard are read, one item or a list of them. A list of reports of other make is read by
their keys. Not for: an item, see `ninjs_item`; JSON lines, see `json_lines`.
"""

import io
import json
from collections.abc import Iterator
from dataclasses import replace
from typing import Any, Final

from lagebild.errors import ReadError
from lagebild.read.given import Given, Read
from lagebild.read.json_lines import read_json_lines
from lagebild.read.ninjs_item import WAY_OUT, read_item
from lagebild.text.characters import whole_characters

_LISTS: Final = ("items", "_items", "entries", "hits", "results")


def read_ninjs(given: Given) -> Read:
    """A Document for each item at `name#uri`; one alone at `name`. Raises ReadError where there is none."""
    raw = given.whole()
    try:
        text = raw.removeprefix(b"\xef\xbb\xbf").decode("utf-8")
        loaded = _load(text)
    except UnicodeDecodeError as error:
        raise ReadError("it is not UTF-8", "Save the file as UTF-8.") from error
    except (ValueError, RecursionError) as error:
        raise ReadError(f"it is not JSON: {error}", WAY_OUT) from error
    if loaded is None:
        yield from read_json_lines(replace(given, stream=io.BytesIO(raw)))
        return
    if isinstance(loaded, dict) and not any(isinstance(loaded.get(key), list) for key in _LISTS):
        yield read_item(loaded, raw, given.name, given)
        return
    number = 0
    for number, (item, piece) in enumerate(_cut_list(text, loaded), start=1):
        uri = item.get("uri") if isinstance(item, dict) else None
        name = f"{given.name}#{whole_characters(uri) if isinstance(uri, str) and uri else number}"
        yield read_item(item, piece.encode("utf-8", "surrogatepass"), name, given)
    if number == 0:
        raise ReadError("no item of news stands in it", WAY_OUT)


def _load(text: str) -> Any:
    """The object or list; None where each line is an object, as in JSON lines under a wrong ending."""
    try:
        loaded = json.loads(text)
    except ValueError:
        first, end, rest = text.strip().partition("\n")
        if end and rest.lstrip().startswith("{") and isinstance(json.loads(first), dict):
            return None
        raise
    if not isinstance(loaded, dict | list):
        raise ReadError("it is neither an object nor a list", WAY_OUT)
    return loaded


def _cut_list(text: str, loaded: Any) -> Iterator[tuple[Any, str]]:
    """Each item of a list, with its own characters of the file."""
    at = text.index("[") if isinstance(loaded, list) else _find_list(text, loaded)
    for item, start, end in _walk(text, at + 1, "]"):
        yield item, text[start:end]


def _find_list(text: str, loaded: dict[str, Any]) -> int:
    """Where the list of items opens in an object that wraps it."""
    wanted = next(key for key in _LISTS if isinstance(loaded.get(key), list))
    pairs = _walk(text, text.index("{") + 1, "}")
    for (key, _, _), (_, start, _) in zip(pairs, pairs, strict=False):
        if key == wanted:
            return start
    return len(text)


def _walk(text: str, at: int, end: str) -> Iterator[tuple[Any, int, int]]:
    """(value, its start, its end) of each value that follows, commas and colons passed over."""
    decoder = json.JSONDecoder()
    while True:
        while at < len(text) and text[at] in " \t\r\n,:":
            at += 1
        if at >= len(text) or text[at] == end:
            return
        value, stop = decoder.raw_decode(text, at)
        yield value, at, stop
        at = stop
