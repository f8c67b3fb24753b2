"""The format of a file, by its name and its first bytes.

Not for: reading it.
"""

from pathlib import PurePath
from typing import Final

from lagebild.read.formats import Format, all_formats

HEAD: Final = 4096
"""How many first bytes are looked at."""
_MAGIC: Final = (
    (b"PK\x03\x04", "an office document or archive", "Unpack it, or save its text as .txt."),
    (
        b"\xd0\xcf\x11\xe0",
        "an old office document, or one that is locked",
        "Save it as .docx without a password.",
    ),
    (b"\x1f\x8b", "compressed with gzip", "Unpack it first."),
    (b"BZh", "compressed with bzip2", "Unpack it first."),
    (b"\xfd7zXZ", "compressed with xz", "Unpack it first."),
    (b"\x28\xb5\x2f\xfd", "compressed with zstd", "Unpack it first."),
    (b"\x89PNG", "an image", "Only text is read."),
    (b"\xff\xd8\xff", "an image", "Only text is read."),
    (b"GIF8", "an image", "Only text is read."),
    (b"SQLite format 3\0", "a database", "Export its texts as JSON lines."),
)
NOT_READ: Final = "Save it as .txt, .html or .jsonl; `lagebild formats` lists what is read."


def find_format(name: str, head: bytes) -> tuple[Format | None, str, str]:
    """(format, "", "") or (None, reason, way out) of a file with this name and these first bytes.

    A strong sign of content decides, then the suffix, then a weak sign, and what has no suffix is text.
    """
    suffix = PurePath(name).suffix.lower()
    formats = all_formats()
    named = [f for f in formats if suffix in f.suffixes]
    told = [f for f in formats if f.sniff is not None and f.sniff.match(head)]
    if not any(f.by_name for f in named):
        for found in told:
            if found.strong:
                return found, "", ""
        for mark, what, way_out in _MAGIC if suffix or not told else ():
            if head.startswith(mark) and not any(_begins(f, mark) for f in named):
                return None, f"it is {what}, which is not read", way_out
    for found in (*(f for f in named if f in told), *named, *told):
        return found, "", ""
    if suffix:
        return None, f"files ending in {suffix} are not read", NOT_READ
    if b"\0" in head:
        return None, "it is binary", NOT_READ
    return formats[0], "", ""


def _begins(format_: Format, mark: bytes) -> bool:
    """Whether files of a format begin with these bytes, as office documents do with those of ZIP."""
    return format_.sniff is not None and format_.sniff.pattern.startswith(mark)
