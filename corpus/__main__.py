"""The doors of the corpus: `python -m corpus COMMAND [PATHS]`. Without paths: the whole corpus.

Not for: doing anything itself.
"""

import sys
from pathlib import Path

import click

from corpus.check import check_file
from corpus.counts import count_reports
from corpus.report import find_reports, read_report, to_marked
from corpus.stories import check_story, find_stories

PATHS = click.argument("paths", nargs=-1, type=click.Path(exists=True, path_type=Path))


@click.group(help="Check, format, count and compare the marked reports.")
def main() -> None:
    """The group of commands."""


@main.command("check")
@PATHS
def check(paths: tuple[Path, ...]) -> None:
    """Tell every fault of every file and story; exit code 1 where there is one."""
    known = {}
    for path in find_reports():
        try:
            known[path.stem] = read_report(path)
        except ValueError:
            continue
    faults = [f"{p}: {fault}" for p in find_reports(list(paths)) for fault in check_file(p, known)]
    stories = [s for s in find_stories() if not paths or any(s.resolve() == p.resolve() for p in paths)]
    if not faults:
        faults = [f"{story}: {fault}" for story in stories for fault in check_story(story)]
    for fault in faults:
        click.echo(fault)
    click.echo(f"{len(faults)} faults")
    sys.exit(bool(faults))


@main.command("format")
@PATHS
def rewrite(paths: tuple[Path, ...]) -> None:
    """Rewrite files in the canonical form; their text stays as it is."""
    for path in find_reports(list(paths)):
        try:
            marked = to_marked(read_report(path))
        except ValueError as error:
            click.echo(error)
            continue
        if marked != path.read_text(encoding="utf-8"):
            path.write_text(marked, encoding="utf-8")
            click.echo(f"{path}: rewritten")


@main.command("counts")
@PATHS
@click.option("--most", default=40, help="How many rows of each table.")
def counts(paths: tuple[Path, ...], most: int) -> None:
    """Count by everything."""
    for name, counter in count_reports(read_report(p) for p in find_reports(list(paths))).items():
        click.echo(f"\n{name}")
        for key, number in counter.most_common(most):
            click.echo(f"  {number:6d}  {key}")


if __name__ == "__main__":
    main()
