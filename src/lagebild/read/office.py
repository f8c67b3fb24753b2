"""Office documents as what they are, ZIP files of XML: their parts, read within bounds.

Not for: what the parts mean; see `docx` and `odt`.
"""

import io
import zipfile
import zlib
from typing import Final

from lagebild.errors import ReadError
from lagebild.read.xml_tree import Element, read_xml

_BROKEN: Final = "Open it in the program that made it and save it again."
_MOST: Final = 64 * 1024 * 1024
"""Bytes that one part may unpack to; the text of a thousand pages has a tenth of them."""


class Package:
    """The parts of one office document. Raises ReadError where there are none."""

    def __init__(self, raw: bytes) -> None:
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(raw))
        except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError) as error:
            raise ReadError("it is cut off or broken: its parts cannot be listed", _BROKEN) from error
        self.names = frozenset(self._zip.namelist())

    def read(self, name: str) -> bytes:
        """The bytes of a part. Raises ReadError where it is broken, locked, or unpacks to far too much."""
        broken = (zipfile.BadZipFile, zlib.error, ValueError, OSError, EOFError, NotImplementedError)
        try:
            with self._zip.open(name) as part:
                raw = part.read(_MOST + 1)
        except broken as error:
            raise ReadError(f"its part {name} is cut off or broken", _BROKEN) from error
        except RuntimeError as error:  # what zipfile raises where a password is asked for
            raise ReadError("it is locked with a password", "Save it without a password.") from error
        if len(raw) > _MOST:
            raise ReadError(
                f"its part {name} unpacks to more than {_MOST:,} bytes", "Check where it is from."
            )
        return raw

    def tree(self, name: str) -> Element | None:
        """The XML of a part; None where there is no such part."""
        return read_xml(self.read(name), f"its part {name}") if name in self.names else None
