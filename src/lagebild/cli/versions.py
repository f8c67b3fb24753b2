"""Articles that were found in several versions, and what was changed.

Not for: deciding which documents are versions; linking did.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click
from rich.text import Text

from lagebild.cli.options import dossier_argument, json_option, opened
from lagebild.cli.show import console, day, one_line, print_json, print_table

if TYPE_CHECKING:
    from lagebild.picture.versions import Change, Difference

STYLES = {"same": "", "removed": "red strike", "added": "green"}
MARKS = {"same": ("", ""), "removed": ("[-", "-]"), "added": ("{+", "+}")}


@click.command()
@dossier_argument
@click.argument("document", metavar="[DOC]", required=False)
@json_option
def versions(dossier: Path, document: str | None, as_json: bool) -> None:
    """Articles that are there in several versions, first to last; of DOC (an id or path) alone."""
    with opened(dossier) as found:
        rows = list(found.versions(document))
    if as_json:
        print_json(rows)
        return
    cells = (
        [
            f"{r.number} of {r.of}", r.document, day(r.fetched or r.updated or r.published),
            r.publisher or "", f"{r.score:.2f}", r.reason, r.path, one_line(r.title or ""),
        ]
        for r in rows
    )  # fmt: skip
    columns = "version | id | date | publisher~ | common# | known by~ | path~ | title*"
    print_table(columns, cells, "No article is there in several versions.")


@click.command()
@dossier_argument
@click.argument("document", metavar="DOC")
@json_option
def diff(dossier: Path, document: str, as_json: bool) -> None:
    """What was changed from each version of DOC (an id or path) to the next, sentence by sentence."""
    with opened(dossier) as found:
        differences = list(found.differences(document))
    if as_json:
        print_json(differences)
    elif not differences:
        click.echo("There is one version of it.")
    for difference in () if as_json else differences:
        _print_difference(difference)


def _print_difference(difference: Difference) -> None:
    out = console()
    before, after = difference.before, difference.after
    heading = (
        f"version {before.number} ({one_line(before.path)}, {before.document}) > "
        f"version {after.number} ({one_line(after.path)}, {after.document}), known by {after.reason}"
    )
    out.print(Text(heading, style="bold"), soft_wrap=True)
    for change in difference.changes:
        out.print(_line(change), soft_wrap=True)
    if not difference.changes:
        out.print("  no word of the report was changed")


def _line(change: Change) -> Text:
    place = change.after or change.before
    line = Text(f"  {change.kind:8}{place.start if place else '':>7}  ")
    for at, (words, what) in enumerate(change.pieces):
        opening, closing = MARKS[what] if change.kind == "changed" else ("", "")
        line.append(" " if at else "")
        line.append(f"{opening}{one_line(words)}{closing}", style=STYLES[what])
    return line
