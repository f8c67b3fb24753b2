"""Media types with what they add: what it takes, besides its bytes, to read a document again.

Not for: which format has which media type; see `formats`.
"""

import re
from collections.abc import Mapping
from typing import Final

_PARAMETER: Final = re.compile(r';\s*([\w.-]+)=(?:"((?:[^"\\]|\\.)*)"|([^";\s]+))', re.S)


def to_media_type(name: str, parameters: Mapping[str, str]) -> str:
    """("text/csv", {"charset": "cp1252"}) > 'text/csv; charset="cp1252"'."""
    return name + "".join(f'; {key}="{_escape(value)}"' for key, value in parameters.items())


def from_media_type(media_type: str) -> tuple[str, dict[str, str]]:
    """The name in lower case, and the parameters."""
    found = _PARAMETER.finditer(media_type)
    parameters = {
        hit[1]: hit[3] if hit[2] is None else re.sub(r"\\(.)", r"\1", hit[2], flags=re.S) for hit in found
    }
    return media_type.partition(";")[0].strip().lower(), parameters


def _escape(value: str) -> str:
    return value.replace("\\", "\\\\").replace('"', '\\"')
