"""Rows on a terminal, or as JSON. No logic: what is shown is what the picture gave."""

from collections.abc import Iterable, Sequence
from typing import Any

import click
import msgspec
from rich.console import Console
from rich.table import Table
from rich.text import Text

from lagebild.text.characters import printable

Row = Any
MARKS = {"#": "number", "~": "wrap", "*": "wide"}
"""A mark at the end of a heading: numbers stand right, long cells wrap, one takes the room that is left."""


def console() -> Console:
    """Standard output; wide enough for rows in a pipe, where nobody can make the window larger."""
    found = Console(highlight=False)
    return found if found.is_terminal else Console(highlight=False, width=160)


def print_json(rows: Iterable[Row]) -> None:
    """A JSON list with one row a line, so that both a parser and a pipe of lines can read it."""
    opening = "["
    for row in rows:
        click.echo(opening + msgspec.json.encode(row).decode("utf-8"), nl=False)
        opening = ",\n "
    click.echo("]" if opening != "[" else "[]")


def print_table(columns: str, rows: Iterable[Sequence[str]], empty: str) -> None:
    """A plain table, headings as "id | voices# | words*"; `empty` is said where there are no rows."""
    table = Table(box=None, pad_edge=False, header_style="bold", show_edge=False)
    for heading in columns.split(" | "):
        manner = MARKS.get(heading[-1:], "")
        table.add_column(
            heading.rstrip("#~*"),
            justify="right" if manner == "number" else "left",
            ratio=1 if manner == "wide" else None,
            no_wrap=manner not in ("wide", "wrap"),
            overflow="fold" if manner in ("wide", "wrap") else "ellipsis",
        )
    count = 0
    for row in rows:
        table.add_row(*(Text(printable(cell)) for cell in row))
        count += 1
    if count:
        console().print(table)
    else:
        click.echo(empty)


def day(date: str | None) -> str:
    """A date without its time of day."""
    return date[:10] if date else "undated"


def count(number: int, what: str) -> str:
    """ "1 voice", "2 voices"."""
    return f"{number} {what}" if number == 1 else f"{number} {what}s"


def one_line(text: str) -> str:
    """Words with their line breaks folded to spaces, and without controls that a terminal would obey."""
    return printable(" ".join(text.split()))
