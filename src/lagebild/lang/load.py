"""Reads the tables of a language folder: one YAML file a table, a list of rows, comments saying why.

Not for: what a table means. Each table has a module of its own beside this one that types its rows.
"""

from functools import cache
from importlib import resources
from typing import Any

LANGUAGES: tuple[str, ...] = ("de", "en")
"""Languages with a folder of their own. The first one is used for a text in any other language."""


def pick_language(code: str) -> str:
    """The language folder to use for a text in `code` ("de", "en-GB", "und")."""
    base = code.split("-")[0].lower()
    return base if base in LANGUAGES else LANGUAGES[0]


@cache
def rows(language: str, table: str) -> tuple[dict[str, Any], ...]:
    """Rows of `lang/<language>/<table>.yaml`. Raises FileNotFoundError where the folder lacks the table."""
    import yaml  # only where a table is read

    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)  # the faster one, where PyYAML was built with it
    source = resources.files("lagebild.lang").joinpath(language, f"{table}.yaml")
    loaded = yaml.load(source.read_text(encoding="utf-8"), Loader=loader)
    return tuple(loaded or ())
