"""What leaves the dossier: the report, the export, and the check of every row."""

from pathlib import Path

import click

from lagebild.cli.options import dossier_argument, opened


@click.command()
@dossier_argument
@click.option(
    "-o", "--output", type=click.Path(path_type=Path), default=Path("report.html"), show_default=True
)
def report(dossier: Path, output: Path) -> None:
    """One self-contained HTML file: picture, claims, chains, timeline, transfers, every document."""
    with opened(dossier) as found:
        found.report(output)
    click.echo(f"wrote {output}")


@click.command()
@dossier_argument
@click.option("--format", "as_format", type=click.Choice(["jsonl"]), default="jsonl", show_default=True)
@click.option("-o", "--output", type=click.Path(path_type=Path), default=Path("out"), show_default=True)
def export(dossier: Path, as_format: str, output: Path) -> None:
    """Every record, one file a type."""
    del as_format
    with opened(dossier) as found:
        found.export(output)
    click.echo(f"wrote {output}")


@click.command()
@dossier_argument
def verify(dossier: Path) -> None:
    """Checks every row again: sha256 of the originals, and text[start:end] == quote. Exit 1 where not."""
    count = 0
    with opened(dossier) as found:
        for problem in found.verify():
            click.echo(str(problem))
            count += 1
    click.echo(f"{count} rows do not hold" if count else "every row holds")
    if count:
        raise SystemExit(1)
