"""Bytes to characters: the encoding that the bytes show, with nothing changed on the way.

Not for: repairing text that was decoded wrongly before it was saved.
"""

import codecs
import logging
import re
from typing import Final

from charset_normalizer import from_bytes

logging.getLogger("charset_normalizer").setLevel(logging.ERROR)

_MARKS: Final = (
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_DECLARED: Final = re.compile(
    rb"""<(?:meta|\?xml)[^>]{0,500}?(?:charset|encoding)\s*=\s*["']?\s*([\w.:-]{2,40})""", re.I
)
_HEAD: Final = 4096
_SAMPLE: Final = 256 * 1024
_MOSTLY: Final = 0.002
"""Share of undecodable characters up to which bytes still count as UTF-8 with a few slips."""


def decode(raw: bytes, declared: str | None = None) -> tuple[str, str]:
    """Text and encoding of raw; a byte order mark is kept as a character. Never raises.

    In this order: byte order mark; UTF-8 where it fits (lone surrogates written as UTF-8 survive); the
    declared encoding; UTF-8 with a few broken bytes (these become U+FFFD); the best guess of
    charset-normalizer.
    """
    for mark, encoding in _MARKS:
        if raw.startswith(mark):
            return raw.decode(encoding, "replace"), encoding
    for errors in ("strict", "surrogatepass"):
        try:
            return raw.decode("utf-8", errors), "utf-8"
        except UnicodeDecodeError:
            continue
    if declared is not None:
        return raw.decode(declared, "replace"), declared
    text = raw.decode("utf-8", "replace")
    if text.count("\ufffd") <= max(1, _MOSTLY * len(text)) and _has_wide(raw):
        return text, "utf-8"
    encoding = _guess(raw)
    return raw.decode(encoding, "replace"), encoding


def declared_encoding(raw: bytes) -> str | None:
    """The encoding that a page's head names, as Python calls it; None where Python knows no such."""
    found = _DECLARED.search(raw[:_HEAD])
    if found is None:
        return None
    try:
        name = codecs.lookup(found.group(1).decode("ascii", "replace")).name
        "".encode(name)
    except (LookupError, UnicodeError):
        return None
    if name in {"iso8859-1", "ascii"}:
        return "cp1252"  # what browsers do with this label
    # A head that could be searched for ASCII cannot be in a wide encoding, whatever it says.
    return None if name.startswith(("utf-16", "utf-32", "utf-8")) else name


def _has_wide(raw: bytes) -> bool:
    return re.search(rb"[\xc3-\xf4][\x80-\xbf]", raw) is not None


def _guess(raw: bytes) -> str:
    best = from_bytes(raw[:_SAMPLE]).best()
    if best is None or "cp1252" in best.could_be_from_charset:
        return "cp1252"
    return best.encoding
