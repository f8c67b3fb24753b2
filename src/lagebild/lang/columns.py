"""The table `columns`: what columns of tables and keys of JSON lines are called, by the field that they hold.

Not for: names that a user gives; these go before it (see `read.columns`).
"""

import re
from functools import cache

from lagebild.lang.load import LANGUAGES, rows

_NO_LETTER = re.compile(r"[\W_]+")


@cache
def column_names() -> dict[str, tuple[str, ...]]:
    """Folded names of each field: those of every language, since tables come in any."""
    fields: dict[str, list[str]] = {}
    for language in sorted(LANGUAGES, reverse=True):  # English ones first: programs write them
        for row in rows(language, "columns"):
            fields.setdefault(row["field"], []).extend(map(fold_column, row["names"]))
    return {field: tuple(dict.fromkeys(names)) for field, names in fields.items()}


def fold_column(name: str) -> str:
    """The name in lower case without what is no letter or digit: "Published_At" > "publishedat"."""
    return _NO_LETTER.sub("", name.casefold())
