"""Bytes to characters: the encoding that the bytes show, with nothing changed on the way.

Not for: repairing text that was decoded wrongly before it was saved.
"""

import codecs
import logging
import re
from typing import Final

from charset_normalizer import from_bytes

from lagebild.read.western import find_code_page

logging.getLogger("charset_normalizer").setLevel(logging.ERROR)

_MARKS: Final = (
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_SLIPPED: Final = re.compile(rb"\xff\xfe|\xfe\xff")
"""Marks that stand amid a file which was pasted together; they say nothing of what stands around them."""
_DECLARED: Final = re.compile(
    rb"""<(?:meta|\?xml)[^>]{0,500}?(?:charset|encoding)\s*=\s*["']?\s*([\w.:-]{2,40})""", re.I
)
_NO_TEXT: Final = frozenset({"idna", "punycode", "unicode-escape", "raw-unicode-escape", "undefined"})
"""What Python counts among encodings, and no text is written in."""
_HEAD: Final = 4096
_SAMPLE: Final = 256 * 1024
_MOSTLY: Final = 0.002
"""Share of undecodable characters up to which bytes still count as UTF-8 with a few slips."""
_WESTERN: Final = frozenset("äöüÄÖÜßéèêëáàâãçñóòôõíìîïúùûåæøÉÈÁÀÇÑÓÅØ„“”‚‘’–—…»«›‹•€£§°´·©®™½²³\xa0\xad")
"""What stands beyond ASCII in West European reports, where guesses by statistics err for want of it."""
_MOSTLY_WESTERN: Final = 0.9
_MARKED: Final = ("utf_16", "utf_32")
"""What is guessed by its mark alone, and where a mark counts it was looked for before."""
_FEW_NULS: Final = 0.01
"""Share of NUL bytes up to which they are slips; text in wide encodings has every second one."""
_MANY_WIDE: Final = 4
"""So many whole characters of UTF-8 to a broken one show that the rest of the bytes is UTF-8 too."""
_WIDE: Final = re.compile(rb"[\xc3-\xf4][\x80-\xbf]")


def decode(raw: bytes, declared: str | None = None) -> tuple[str, str]:
    """Text and encoding of raw; a byte order mark is kept as a character. Never raises.

    A byte order mark decides, else what `decode_part` sees in the bytes.
    """
    marked = find_mark(raw)
    return (raw.decode(marked, "replace"), marked) if marked else decode_part(raw, declared)


def find_mark(raw: bytes) -> str | None:
    """The wide encoding whose byte order mark stands before a file's first character; None for UTF-8's."""
    return next((encoding for mark, encoding in _MARKS if raw.startswith(mark)), None)


def decode_part(raw: bytes, declared: str | None = None) -> tuple[str, str]:
    """Text and encoding of bytes out of the midst of a file, where wide marks are slips. Never raises.

    In this order: UTF-8 where it fits (lone surrogates written as UTF-8 survive); the declared encoding;
    UTF-8 with a few broken bytes or marks (these become U+FFFD); UTF-8 and Windows-1252 in one file, as
    pages that were pasted together have it; a code page that gives West European letters where such stand;
    the best guess of charset-normalizer.
    """
    for errors in ("strict", "surrogatepass"):
        try:
            return raw.decode("utf-8", errors), "utf-8"
        except UnicodeDecodeError:
            continue
    if declared is not None:
        return raw.decode(declared, "replace"), declared
    text = raw.decode("utf-8", "replace")
    broken = text.count("\ufffd") - 2 * len(_SLIPPED.findall(raw))
    wide = len(_WIDE.findall(raw))
    if (wide or not broken) and broken <= max(1, _MOSTLY * len(text)):
        return text, "utf-8"
    if wide >= broken:
        mixed = raw.decode("utf-8", _WESTERN_BYTES)
        if _is_western(mixed):
            return mixed, "utf-8"
    if wide >= _MANY_WIDE * max(broken, 1):
        return text, "utf-8"
    encoding = _guess(raw)
    return raw.decode(encoding, "replace"), encoding


def declared_encoding(raw: bytes) -> str | None:
    """The encoding that a page's head names, as Python calls it; None where Python knows no such."""
    found = _DECLARED.search(raw[:_HEAD])
    if found is None:
        return None
    name = known_encoding(found.group(1).decode("ascii", "replace"))
    # A head that could be searched for ASCII cannot be in a wide encoding, whatever it says.
    return None if name is not None and name.startswith(("utf-16", "utf-32")) else name


def known_encoding(label: str) -> str | None:
    """What Python calls an encoding that a file names; None for UTF-8, which shows itself, and others."""
    try:
        name = codecs.lookup(label.strip()).name
        "".encode(name)
    except (LookupError, UnicodeError, ValueError):
        return None
    if name in {"iso8859-1", "ascii"}:
        return "cp1252"  # what browsers do with these labels
    return None if name.startswith("utf-8") or name in _NO_TEXT else name


def score_guess(raw: bytes) -> float:
    """How sure it is that bytes which are no UTF-8 and declare nothing were decoded rightly, in [0, 1].

    1.0 for West European letters in Windows-1252, else the coherence that charset-normalizer gives its guess.
    """
    sample = raw[:_SAMPLE]
    if _is_western(sample.decode("cp1252", "replace")) or _is_western(sample.decode("utf-8", _WESTERN_BYTES)):
        return 1.0
    best = from_bytes(sample).best()
    return 0.0 if best is None else float(best.coherence)


def _is_western(text: str) -> bool:
    """Whether letters beyond ASCII are West European ones, and no more than half of all characters."""
    beyond = [char for char in text if char > "\x7f"]
    western = sum(char in _WESTERN for char in beyond)
    return western >= _MOSTLY_WESTERN * len(beyond) and 2 * len(beyond) <= len(text) - text.count(" ")


def _guess(raw: bytes) -> str:
    sample = raw[:_SAMPLE]
    page = find_code_page(sample) if sample.count(b"\0") <= _FEW_NULS * len(sample) else None
    if page is not None and _is_western(sample.decode(page, "replace")):
        return page
    best = from_bytes(sample).best()
    if best is None or "cp1252" in best.could_be_from_charset or best.encoding in _MARKED:
        return "cp1252"
    return codecs.lookup(best.encoding).name


def _read_western(error: UnicodeError) -> tuple[str, int]:
    """Bytes that are no UTF-8 as Windows-1252."""
    assert isinstance(error, UnicodeDecodeError)
    return error.object[error.start : error.end].decode("cp1252", "replace"), error.end


_WESTERN_BYTES: Final = "lagebild-western"
codecs.register_error(_WESTERN_BYTES, _read_western)
