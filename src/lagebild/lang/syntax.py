"""The table `syntax`: tags and function words by which clauses and the places in them are told apart."""

from dataclasses import fields
from functools import cache

from lagebild.lang.load import rows
from lagebild.text.syntax import Syntax


@cache
def load_syntax(language: str) -> Syntax:
    """The syntax of `language`. Raises KeyError where its table lacks one of the names."""
    table = {row["name"]: frozenset(map(str, row["values"])) for row in rows(language, "syntax")}
    return Syntax(**{field.name: table[field.name] for field in fields(Syntax)})
