"""A document on the terminal, and full-text search.

Not for: the HTML page of a document; see `export.report`.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click
from rich.text import Text

from lagebild.cli.options import dossier_argument, json_option, opened
from lagebild.cli.show import console, one_line, print_json
from lagebild.text.characters import printable

if TYPE_CHECKING:
    from lagebild.picture import Reading

COLOURS = ("cyan", "green", "magenta", "yellow", "blue", "bright_red", "bright_cyan", "bright_green")
ROLE_STYLES = {
    "furniture": "dim",
    "related": "dim",
    "comment": "dim",
    "byline": "dim",
    "caption": "italic dim",
    "headline": "bold",
    "teaser": "italic",
}


@click.command()
@dossier_argument
@click.argument("document", metavar="DOC")
@json_option
def read(dossier: Path, document: str, as_json: bool) -> None:
    """One document, by id or path: furniture dimmed, every voice in its speaker's colour."""
    with opened(dossier) as found:
        reading = found.read(document)
    if as_json:
        print_json([reading])
    else:
        console().print(coloured(reading), soft_wrap=True)


@click.command()
@dossier_argument
@click.argument("words")
@click.option("--limit", default=20, show_default=True, type=click.IntRange(min=1), help="Hits at the most.")
@json_option
def search(dossier: Path, words: str, limit: int, as_json: bool) -> None:
    """Full text: the pages with all these words, best first, with a snippet."""
    with opened(dossier) as found:
        hits = list(found.search(words, limit))
    if as_json:
        print_json(hits)
    elif not hits:
        click.echo(f"No document has all of: {words}")
    for hit in () if as_json else hits:
        console().print(
            Text.assemble((f"{one_line(hit.path)}:{hit.start}", "dim"), "  ", one_line(hit.quote))
        )


def coloured(reading: Reading) -> Text:
    """The text with styles laid over it, after a legend of the speakers; nothing is left out."""
    body = Text(printable(reading.text))
    for span in reading.spans:
        if span.role in ROLE_STYLES:
            body.stylize(ROLE_STYLES[span.role], span.start, span.end)
    colours: dict[str, str] = {}
    for row in reading.attributions:
        who = ", ".join(row.speakers) or (row.chain[-1].name if row.chain else "?")
        colour = colours.setdefault(who, COLOURS[len(colours) % len(COLOURS)])
        for part in row.content:
            body.stylize(colour, part.start, part.end)
        for part in (*row.cue, *row.source):
            body.stylize(f"{colour} underline", part.start, part.end)
    legend = Text.assemble(*((f"■ {one_line(who)}  ", colour) for who, colour in colours.items()))
    return Text.assemble(legend, "\n\n" if colours else "", body)
