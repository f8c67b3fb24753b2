"""Arguments and options that several commands share, and opening a dossier to read."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

import lagebild
from lagebild.records import STANCES

if TYPE_CHECKING:
    from lagebild.dossier import Dossier

F = TypeVar("F", bound=Callable[..., Any])

dossier_argument = click.argument("dossier", type=click.Path(path_type=Path))
paths_argument = click.argument("paths", nargs=-1, required=True)
json_option = click.option("--json", "as_json", is_flag=True, help="A JSON list, one row a line.")
jobs_option = click.option(
    "--jobs", type=click.IntRange(min=1), help="Processes to work in; one a core if not given."
)
quiet_option = click.option("-q", "--quiet", is_flag=True, help="No line a document.")
local_network_option = click.option(
    "--local-network", is_flag=True, help="Fetch addresses of this machine and the network around it too."
)


columns_option = click.option(
    "--columns",
    metavar="FIELD=COLUMN,...",
    help="What tables and JSON lines call the fields of a report: text=Volltext,title=Titel.",
)


model_option = click.option(
    "--model",
    metavar="NAME",
    help="What reads documents: see `lagebild models`.",
)


def choose_model(dossier: Dossier, name: str | None) -> None:
    """The option over the setting."""
    if name is not None:
        dossier.settings = replace(dossier.settings, model=name)


def tell_terms(name: str) -> None:
    """Says on standard error what a model may not be used for, where its licence does not allow all."""
    from lagebild.dossier.models import find_terms

    if terms := find_terms(name):
        click.echo(f"lagebild: {terms}.", err=True)


def name_columns(dossier: Dossier, columns: str | None) -> None:
    """The option over the setting. Raises SettingError where it names no column."""
    if columns is not None:
        from lagebild.read.columns import parse_columns

        parse_columns(columns)
        dossier.settings = replace(dossier.settings, columns=columns)


def allow_local_network(dossier: Dossier, wanted: bool) -> None:
    """The option over the setting."""
    if wanted:
        dossier.settings = replace(dossier.settings, local_network=True)


def filter_options(command: F) -> F:
    """The five filters of every list."""
    for option in (
        click.option("--stance", type=click.Choice(STANCES), help="Rows of voices with this stance."),
        click.option("--until", help="Pages published up to this date (2024, 2024-06, 2024-06-19)."),
        click.option("--since", help="Pages published from this date on."),
        click.option("--about", help="Rows with these words in them."),
        click.option("--speaker", help="Rows of voices whose name has these words in it."),
    ):
        command = option(command)
    return command


@contextmanager
def opened(path: Path) -> Iterator[Dossier]:
    """A dossier to read. Says so where documents were added that are not linked yet, as after a kill."""
    with lagebild.open(path) as dossier:
        if not dossier.is_linked:
            click.echo(f"lagebild: {path} is not linked whole; build or add again to finish it.", err=True)
        yield dossier
