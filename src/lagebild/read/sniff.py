"""The format of a file, by its name and its first bytes.

Not for: reading it.
"""

import re
from pathlib import PurePath
from typing import Final, Literal

Format = Literal["text", "html", "jsonl"]

_SUFFIXES: Final[dict[str, Format]] = {
    ".txt": "text", ".text": "text", ".md": "text", ".markdown": "text",
    ".html": "html", ".htm": "html", ".xhtml": "html", ".xht": "html",
    ".jsonl": "jsonl", ".ndjson": "jsonl",
}  # fmt: skip
_MAGIC: Final = (
    (b"%PDF", "a PDF", "Save it as text or HTML first."),
    (b"PK\x03\x04", "an office document or archive", "Unpack it, or save its text as .txt."),
    (b"\xd0\xcf\x11\xe0", "an old office document", "Save its text as .txt."),
    (b"\x1f\x8b", "compressed with gzip", "Unpack it first."),
    (b"BZh", "compressed with bzip2", "Unpack it first."),
    (b"\xfd7zXZ", "compressed with xz", "Unpack it first."),
    (b"\x28\xb5\x2f\xfd", "compressed with zstd", "Unpack it first."),
    (b"\x89PNG", "an image", "Only text is read."),
    (b"\xff\xd8\xff", "an image", "Only text is read."),
    (b"GIF8", "an image", "Only text is read."),
    (b"SQLite format 3\0", "a database", "Export its texts as JSON lines."),
)
_PAGE: Final = re.compile(
    rb"(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]{0,200}>\s*)?(?:<!--.{0,2000}?-->\s*)*<(?:!doctype\s+html|html|head|body)\b",
    re.I | re.S,
)
NOT_READ: Final = "Save it as .txt, .html or .jsonl."


def find_format(name: str, head: bytes) -> tuple[Format | None, str, str]:
    """(format, "", "") or (None, reason, way out) of a file with this name and these first bytes."""
    for mark, what, way_out in _MAGIC:
        if head.startswith(mark):
            return None, f"it is {what}, which is not read", way_out
    suffix = PurePath(name).suffix.lower()
    known = _SUFFIXES.get(suffix)
    if known != "jsonl" and _PAGE.match(head):
        return "html", "", ""
    if known is not None:
        return known, "", ""
    if suffix:
        return None, f"files ending in {suffix} are not read", NOT_READ
    if b"\0" in head:
        return None, "it is binary", NOT_READ
    return "text", "", ""
