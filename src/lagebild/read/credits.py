"""Names in a line that credits: "dpa/Nordpress, ada" > dpa, Nordpress, ada.

Not for: which of them are agencies; see `lang.agencies`.
"""

import re
from collections.abc import Iterable
from typing import Final

_BETWEEN: Final = re.compile(r"\s*[/,;|&+]\s*")
_MOST: Final = 60
"""Characters of a name; what is longer is a notice of rights."""


def split_credit(lines: Iterable[str | None]) -> tuple[str, ...]:
    """The names of all lines, each once, in their order."""
    names = (name.strip(" ()[].") for line in lines if line for name in _BETWEEN.split(line))
    return tuple(dict.fromkeys(name for name in names if name and len(name) <= _MOST))
