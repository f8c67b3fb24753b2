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
    columns_option,
    dossier_argument,
    jobs_option,
    local_network_option,
    name_columns,
    paths_argument,
    quiet_option,
)
from lagebild.cli.show import one_line
from lagebild.errors import DossierError

if TYPE_CHECKING:
    from lagebild.dossier import Dossier, Outcome, Summary
    from lagebild.dossier.outcome import Tell

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
def build(
    paths: tuple[str, ...],
    output: Path,
    jobs: int | None,
    quiet: bool,
    local_network: bool,
    columns: str | None,
) -> None:
    """Makes a dossier from files, folders, addresses (http://...) and standard input (-).

    Run again, it goes on where it was stopped.
    """
    _check(paths)
    with lagebild.create(output) as dossier:
        allow_local_network(dossier, local_network)
        name_columns(dossier, columns)
        _add(dossier, paths, jobs, quiet)


@click.command()
@dossier_argument
@paths_argument
@jobs_option
@quiet_option
@local_network_option
@columns_option
def add(
    dossier: Path,
    paths: tuple[str, ...],
    jobs: int | None,
    quiet: bool,
    local_network: bool,
    columns: str | None,
) -> None:
    """Adds files, folders, addresses and standard input (-) to a dossier; known documents are skipped."""
    _check(paths)
    with lagebild.open(dossier) as opened:
        allow_local_network(opened, local_network)
        name_columns(opened, columns)
        _add(opened, paths, jobs, quiet)


@click.command()
@click.argument("folder", type=click.Path(path_type=Path), default=Path("demo"))
def demo(folder: Path) -> None:
    """Builds the dossier of the sample story that comes with lagebild, shows it and writes its report."""
    story = resources.files("lagebild").joinpath("sample", "story")
    reports = folder / "reports"
    with resources.as_file(story) as source:
        shutil.copytree(source, reports, dirs_exist_ok=True)
    path = folder / "story.lagebild"
    with lagebild.create(path) as dossier:
        _add(dossier, (str(reports),), None, quiet=False)
        click.echo()
        print_overview(dossier.show())
        dossier.report(folder / "report.html")
    click.echo(f"\nthe dossier: {path}\nthe report:  {(folder / 'report.html').resolve()}")


def _check(given: Sequence[str]) -> None:
    """Before anything is made: a slip in a name must not leave an empty dossier behind."""
    from lagebild.dossier.places import is_address

    missing = [one for one in given if one != "-" and not is_address(one) and not Path(one).exists()]
    if missing:
        raise DossierError(f"There is no file or folder {missing[0]}.", "Name files or folders that exist.")


def _add(dossier: Dossier, paths: Sequence[str], jobs: int | None, quiet: bool) -> None:
    run_shown(lambda tell: dossier.add(paths, jobs=jobs, tell=tell), quiet)


def run_shown(run: Callable[[Tell], Summary], quiet: bool) -> None:
    """Runs what adds documents, with a bar, a line a document and the totals."""
    with _progress() as progress:
        task = progress.add_task("reading", total=None)

        def tell(outcome: Outcome, done: int, total: int | None) -> None:
            progress.update(task, completed=done, total=total, description="reading")
            if not quiet:
                progress.console.print(_line(outcome), highlight=False, markup=False, soft_wrap=True)

        summary = run(tell)
    click.echo(_total(summary))


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
    return f"  added    {path}: {one_line(about)}; {found}{doubts}"


def _total(summary: Summary) -> str:
    parts = [f"{summary.added} added", f"{summary.known} known"]
    if summary.failed:
        parts.append(f"{summary.failed} failed")
    if summary.skipped:
        parts.append(f"{summary.skipped} skipped")
    return ", ".join(parts)
