"""The doors of the corpus: `python -m corpus COMMAND [PATHS]`. Without paths: the whole corpus.

Not for: doing anything itself.
"""

import sys
from collections.abc import Iterator
from pathlib import Path
from statistics import mean, stdev

import click

from corpus.check import check_file
from corpus.counts import count_reports
from corpus.known import Known
from corpus.report import Report, find_reports, read_report, to_marked
from corpus.sample import draw, shown
from corpus.stories import check_story, find_stories
from corpus.tables import to_table
from corpus.variety import measure, share_of_most

PATHS = click.argument("paths", nargs=-1, type=click.Path(exists=True, path_type=Path))


@click.group(help="Check, format, count and compare the marked reports.")
def main() -> None:
    """The group of commands."""


def _sound(paths: tuple[Path, ...], language: str | None = None) -> Iterator[Report]:
    for path in find_reports(list(paths), language):
        try:
            yield read_report(path)
        except ValueError as error:
            click.echo(f"left out: {error}", err=True)


@main.command("check")
@PATHS
def check(paths: tuple[Path, ...]) -> None:
    """Tell every fault of every file and story; exit code 1 where there is one."""
    known = Known()
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
    for name, counter in count_reports(_sound(paths)).items():
        click.echo(f"\n{name}")
        for key, number in counter.most_common(most):
            click.echo(f"  {number:6d}  {key}")


@main.command("variety")
@PATHS
@click.option("--language", default="de")
def variety(paths: tuple[Path, ...], language: str) -> None:
    """Tell how varied the reports are, and which skeletons are shared by more than three."""
    seen = measure(_sound(paths, language), language)
    click.echo(f"sentences {len(seen.lengths)}")
    click.echo(f"words a sentence {mean(seen.lengths):.1f}, standard deviation {stdev(seen.lengths):.1f}")
    click.echo(f"runs of five that another report has too: {seen.repeated / seen.runs:.4f}")
    click.echo(f"distinct cues {len(seen.cues)}, the ten first are {share_of_most(seen.cues, 10):.2f} of all")
    click.echo(f"skeletons in more than three reports: {len(seen.shared())} of {len(seen.skeletons)}")
    for shared, reports in seen.shared():
        click.echo(f"  {shared}: {', '.join(reports)}")


@main.command("sample")
@PATHS
@click.option("--number", default=100, help="How many attributions.")
@click.option("--seed", default=1, help="Another seed draws others.")
def sample(paths: tuple[Path, ...], number: int, seed: int) -> None:
    """Show attributions for a reader to judge."""
    for report, attribution in draw(list(_sound(paths)), number, seed):
        click.echo("\n".join(shown(report, attribution)))


@main.command("table")
def table() -> None:
    """Print the table of counts that the README holds."""
    click.echo(to_table(_sound((), "de"), _sound((), "en")), nl=False)


if __name__ == "__main__":
    main()
