"""The lists: claims, sources, transfers, timeline, documents, attributions, misheard.

Not for: what is in a row; the picture says. Here are its columns.
"""

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

import click

from lagebild.cli.options import dossier_argument, filter_options, json_option, opened
from lagebild.cli.show import Row, day, one_line, print_json, print_table


def _list_command(name: str, about: str, columns: str, cells: Callable[[Row], list[str]]) -> click.Command:
    """A command that shows what the dossier's method of the same name gives."""

    @click.command(name, help=about)
    @dossier_argument
    @filter_options
    @json_option
    def command(dossier: Path, as_json: bool, **wanted: Any) -> None:
        with opened(dossier) as found:
            rows: Iterable[Row] = getattr(found, name)(**wanted)
            if as_json:
                print_json(rows)
            else:
                print_table(columns, (cells(row) for row in rows), f"No {name} that fit.")

    return command


def _names(names: Iterable[str]) -> str:
    return ", ".join(names)


LISTS: tuple[click.Command, ...] = (
    _list_command(
        "claims",
        "Claims: independent origins, voices, who denies, first and last seen, and the words.",
        "id | origins# | voices# | denied by~ | first | last | words*",
        lambda row: [
            row.id, str(row.independent_origins), str(row.voices), _names(row.denied_by),
            day(row.first), day(row.last), one_line(row.place.quote),
        ],
    ),
    _list_command(
        "sources",
        "Who speaks: in how many attributions and documents, with what stance, from when to when.",
        "name~ | schema | attributions# | documents# | stances* | first | last",
        lambda row: [
            row.name, row.schema, str(row.attributions), str(row.documents),
            _names(f"{stance} {count}" for stance, count in row.stances), day(row.first), day(row.last),
        ],
    ),
    _list_command(
        "transfers",
        "Who gives what to whom, with what status, by whose word.",
        "supplier~ | recipient~ | item~ | quantity~ | status | date | by the word of* | where~",
        lambda row: [
            row.supplier or "?", row.recipient or "?", one_line(row.item), one_line(row.quantity or ""),
            ("not " if row.negated else "") + row.status, row.date or "",
            row.path_of_word + (f" ({row.stance})" if row.stance else ""),
            f"{row.place.path}:{row.place.start}",
        ],
    ),
    _list_command(
        "timeline",
        "What was published, said, transferred and done, by date.",
        "date | what | * | where~",
        lambda row: [row.date, row.what, one_line(row.label), f"{row.place.path}:{row.place.start}"],
    ),
    _list_command(
        "documents",
        "The pages of the dossier.",
        "id | published | publisher~ | kind | lang | read by | attributions# | path~ | title*",
        lambda row: [
            row.id, day(row.published), row.publisher or "", row.kind, row.language, row.read_by,
            str(row.attributions), row.path, one_line(row.title or ""),
        ],
    ),
    _list_command(
        "attributions",
        "Every voice: the chain from the page to the origin, stance and words.",
        "id | chain~ | stance | kind | words* | where~",
        lambda row: [
            row.id, row.path_of_word, row.stance, row.kind, one_line(row.words),
            f"{row.place.path}:{row.place.start}",
        ],
    ),
    _list_command(
        "misheard",
        "Words of transcripts that may be misheard names, with a reading that other documents attest.",
        "words~ | may be~ | score# | sound# | context# | where~ | attested in*",
        lambda row: [
            one_line(row.place.quote), row.name, f"{row.score:.2f}", f"{row.sound:.2f}",
            f"{row.context:.2f}", f"{row.place.path}:{row.place.start}",
            _names(f"{place.path}:{place.start}" for place in row.evidence),
        ],
    ),
)  # fmt: skip
