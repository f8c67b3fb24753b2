"""The formats that pack other files: archives and web archives. Part of the table in `formats`."""

import re
from typing import Final

from lagebild.read.formats import Format

CONTAINERS: Final[tuple[Format, ...]] = (
    Format(
        "zip", "ZIP archive of files in any of these formats", (".zip",), ("application/zip",),
        "lagebild.read.archives:read_zip", "path in the archive",
        sniff=re.compile(rb"PK\x03\x04|PK\x05\x06"), many=True, by_name=True,
    ),
    Format(
        "tar", "tar archive of files in any of these formats", (".tar",), ("application/x-tar",),
        "lagebild.read.archives:read_tar", "path in the archive",
        sniff=re.compile(rb".{257}ustar", re.S), many=True, by_name=True,
    ),
    Format(
        "compressed", "file, tar archive or WARC compressed with gzip, bzip2 or xz",
        (".gz", ".tgz", ".bz2", ".tbz2", ".xz", ".txz"), ("application/gzip",),
        "lagebild.read.archives:read_compressed", "path in the archive",
        sniff=re.compile(rb"\x1f\x8b|BZh\d|\xfd7zXZ\0"), many=True, by_name=True,
    ),
    Format(
        "warc", "web archive: its HTML responses", (".warc",), ("application/warc",),
        "lagebild.read.web_archive:read_web_archive", "address, when it was fetched, headers of the response",
        sniff=re.compile(rb"WARC/"), many=True, by_name=True,
    ),
)  # fmt: skip
