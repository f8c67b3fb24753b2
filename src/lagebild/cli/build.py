"""Making and growing a dossier: build, add, demo.

Not for: reading or annotating; a dossier does both.
"""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from importlib import resources
from pathlib import Path
from typing import TYPE_CHECKING

import click
from rich.console import Console
from rich.progress import (
    BarColumn,
    MofNCompleteColumn,
    Progress,
    SpinnerColumn,
    TextColumn,
    TimeElapsedColumn,
)

import lagebild
from lagebild.cli.claim import print_overview
from lagebild.cli.options import (
    allow_local_network,
    choose_model,
    columns_option,
    dossier_argument,
    jobs_option,
    local_network_option,
    model_option,
    name_columns,
    paths_argument,
    quiet_option,
    tell_terms,
)
from lagebild.cli.show import one_line
from lagebild.errors import DossierError
from lagebild.settings import read_settings

if TYPE_CHECKING:
    from lagebild.dossier import Dossier, Outcome, Summary
    from lagebild.dossier.outcome import Tell

NOTHING = "nothing was found to read: these folders hold no file"

output_option = click.option(
    "-o",
    "--output",
    required=True,
    type=click.Path(path_type=Path),
    help="The dossier, a file ending in .lagebild.",
)


@click.command()
@paths_argument
@output_option
@jobs_option
@quiet_option
@local_network_option
@columns_option
@model_option
def build(
    paths: tuple[str, ...],
    output: Path,
    jobs: int | None,
    quiet: bool,
    local_network: bool,
    columns: str | None,
    model: str | None,
) -> None:
    """Makes a dossier from files, folders, addresses (http://...) and standard input (-).

    Run again, it goes on where it was stopped.
    """
    _check(paths, model)
    with lagebild.create(output) as dossier:
        allow_local_network(dossier, local_network)
        name_columns(dossier, columns)
        choose_model(dossier, model)
        _add(dossier, paths, jobs, quiet)


@click.command()
@dossier_argument
@paths_argument
@jobs_option
@quiet_option
@local_network_option
@columns_option
@model_option
def add(
    dossier: Path,
    paths: tuple[str, ...],
    jobs: int | None,
    quiet: bool,
    local_network: bool,
    columns: str | None,
    model: str | None,
) -> None:
    """Adds files, folders, addresses and standard input (-) to a dossier; known documents are skipped."""
    _check(paths, model)
    with lagebild.open(dossier) as opened:
        allow_local_network(opened, local_network)
        name_columns(opened, columns)
        choose_model(opened, model)
        _add(opened, paths, jobs, quiet)


@click.command()
@click.argument("folder", type=click.Path(path_type=Path), default=Path("demo"))
@model_option
def demo(folder: Path, model: str | None) -> None:
    """Builds the dossier of the sample story that comes with lagebild, shows it and writes its report."""
    _check((), model)
    story = resources.files("lagebild").joinpath("sample", "story")
    reports = folder / "reports"
    with resources.as_file(story) as source:
        shutil.copytree(source, reports, dirs_exist_ok=True)
    path = folder / "story.lagebild"
    with lagebild.create(path) as dossier:
        choose_model(dossier, model)
        _add(dossier, (str(reports),), None, quiet=False)
        click.echo()
        print_overview(dossier.show())
        dossier.report(folder / "report.html")
    click.echo(f"\nthe dossier: {path}\nthe report:  {(folder / 'report.html').resolve()}")


def _check(given: Sequence[str], model: str | None) -> None:
    """Before anything is made: a slip in a name must not leave an empty dossier behind."""
    from lagebild.dossier.models import check_model
    from lagebild.dossier.places import is_address

    check_model(model or read_settings().model)
    missing = [one for one in given if one != "-" and not is_address(one) and not Path(one).exists()]
    if missing:
        raise DossierError(f"There is no file or folder {missing[0]}.", "Name files or folders that exist.")


def _add(dossier: Dossier, paths: Sequence[str], jobs: int | None, quiet: bool) -> None:
    run_shown(lambda tell: dossier.add(paths, jobs=jobs, tell=tell), quiet, NOTHING)


def run_shown(run: Callable[[Tell], Summary], quiet: bool, nothing: str = "") -> None:
    """Runs what adds documents, with a bar, a line a document and the totals, or `nothing`."""
    used: set[str] = set()
    with _progress() as progress:
        task = progress.add_task("reading", total=None)

        def tell(outcome: Outcome, done: int, total: int | None) -> None:
            if outcome.state == "added" and outcome.model and outcome.model not in used:
                used.add(outcome.model)
                tell_terms(outcome.model)
            progress.update(task, completed=done, total=total, description="reading")
            if not quiet:
                progress.console.print(_line(outcome), highlight=False, markup=False, soft_wrap=True)

        summary = run(tell)
    found = summary.added or summary.known or summary.failed or summary.skipped
    click.echo(_total(summary) if found or not nothing else nothing)


@contextmanager
def _progress() -> Iterator[Progress]:
    """A bar on standard error, so that standard output stays clean; gone when the work is done."""
    columns = (
        SpinnerColumn(),
        TextColumn("{task.description}"),
        BarColumn(),
        MofNCompleteColumn(),
        TimeElapsedColumn(),
    )
    with Progress(*columns, console=Console(stderr=True), transient=True) as progress:
        yield progress


def _line(outcome: Outcome) -> str:
    """One document in one line."""
    path = one_line(outcome.path)
    if outcome.state in ("failed", "skipped"):
        return f"  {outcome.state:8} {path}: {one_line(outcome.reason)}. {one_line(outcome.way_out)}".rstrip()
    if outcome.state == "known":
        return f"  known    {path}"
    about = ", ".join(part for part in (outcome.publisher, outcome.published, outcome.kind) if part)
    found = f"{outcome.attributions} attributions, {outcome.transfers} transfers"
    doubts = "".join(f"; doubtful: {one_line(doubt.reason)}" for doubt in outcome.doubts)
    again = ""
    if outcome.model_before not in (None, outcome.model):
        again = f"; read again, by {outcome.model} instead of {outcome.model_before}"
    return f"  added    {path}: {one_line(about)}; {found}{again}{doubts}"


def _total(summary: Summary) -> str:
    by = ", ".join(f"{count} read by {name}" for name, count in sorted(summary.known_by.items()))
    parts = [f"{summary.added} added", f"{summary.known} known" + (f" ({by})" if by else "")]
    if summary.failed:
        parts.append(f"{summary.failed} failed")
    if summary.skipped:
        parts.append(f"{summary.skipped} skipped")
    return ", ".join(parts)
