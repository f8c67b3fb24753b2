"""The picture at a glance, and one claim whole.

Not for: choosing or counting; that has the picture done.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click
from rich.console import Console
from rich.text import Text

from lagebild.cli.options import dossier_argument, json_option, opened
from lagebild.cli.show import console, count, day, one_line, print_json
from lagebild.text.clock import clock
from lagebild.text.period import period

if TYPE_CHECKING:
    from lagebild.picture import AttributionRow, ClaimPicture, ClaimRow, Overview


@click.command()
@dossier_argument
@json_option
def show(dossier: Path, as_json: bool) -> None:
    """The picture at a glance: documents, publishers, period, claims, origins, denials, transfers."""
    with opened(dossier) as found:
        overview = found.show()
    if as_json:
        print_json([overview])
    else:
        print_overview(overview)


@click.command()
@dossier_argument
@click.argument("claim_id", metavar="ID")
@json_option
def claim(dossier: Path, claim_id: str, as_json: bool) -> None:
    """One claim: every voice with its chain, stance and words, where they stand, first and last seen."""
    with opened(dossier) as found:
        picture = found.claim(claim_id)
    if as_json:
        print_json([picture])
    else:
        print_claim(picture)


def print_overview(overview: Overview) -> None:
    """The overview as a few lines, and the claims most told and disputed."""
    out = console()
    when = period(overview.first, overview.last)
    edited = f" ({overview.earlier_versions} of them earlier versions)" if overview.earlier_versions else ""
    doubtful = f", {overview.doubtful} read with doubts" if overview.doubtful else ""
    out.print(
        f"{count(overview.documents, 'document')}{edited}, {when}, "
        f"{overview.failures} files not read{doubtful}"
    )
    out.print(Text(f"publishers: {one_line(', '.join(overview.publishers)) or 'none named'}", style="dim"))
    out.print(Text(_readers(overview), style="dim"))
    out.print(
        f"{overview.attributions} attributions, {overview.entities} names, {overview.transfers} transfers"
    )
    out.print(
        f"{overview.claims} claims; {overview.claims_of_several_voices} with several voices, "
        f"{overview.claims_denied} denied; {overview.denials} denials; "
        f"{count(overview.reused_passages, 'passage')} in several documents"
    )
    for row in overview.top_claims:
        out.print()
        _print_head(out, row)


def _readers(overview: Overview) -> str:
    """What read the documents; where that is not one model, how many each."""
    if len(overview.models) < 2:
        return "read by: " + (overview.models[0][0] if overview.models else "nothing yet")
    counts = ", ".join(f"{count} by {name}" for name, count in overview.models)
    return f"read by different models, which find different things: {counts}"


def print_claim(picture: ClaimPicture) -> None:
    """A claim's head, its origins with reasons, and every voice with the words it rests on."""
    out = console()
    _print_head(out, picture.claim)
    out.print("\nOrigins", style="bold")
    for origin in picture.claim.origins:
        out.print(Text(f"  {one_line(origin.name) or 'unnamed'}: {origin.reason}"))
    out.print("\nVoices", style="bold")
    for voice in picture.voices:
        _print_voice(out, voice)


def _print_head(out: Console, row: ClaimRow) -> None:
    out.print(Text(one_line(row.place.quote), style="bold"))
    out.print(Text(f"  {row.id}  {one_line(row.place.path)}:{row.place.start}-{row.place.end}", style="dim"))
    out.print(
        f"  {count(row.independent_origins, 'independent origin')}{_less(row)}, "
        f"{count(row.voices, 'voice')} in {count(row.documents, 'document')}, {period(row.first, row.last)}"
    )
    if row.asserted_by:
        out.print(Text(f"  put forward by: {one_line(', '.join(row.asserted_by))}"))
    if row.denied_by:
        out.print(Text(f"  denied by: {one_line(', '.join(row.denied_by))}", style="red"))


def _less(row: ClaimRow) -> str:
    """How many of the origins that count tell of a wish or a promise where the words shown tell of more."""
    less = sum(origin.counted and origin.less for origin in row.origins)
    return f" ({less} tell of less: wanted, possible or promised)" if less else ""


def _print_voice(out: Console, voice: AttributionRow) -> None:
    place = voice.place
    out.print(
        Text(
            f"  {day(place.published):10}  {one_line(voice.path_of_word)}  [{voice.stance}]",
            style="cyan",
        )
    )
    words = Text("      ")
    for piece, is_content in voice.shown:
        words.append(one_line(f"|{piece}|")[1:-1], style="" if is_content else "dim")
    out.print(words)
    earlier = "  (only in an earlier version)" if place.superseded else ""
    said = f" at {clock(place.second)}" if place.second is not None else ""
    where = f"{one_line(place.path)}:{place.start}-{place.end}{said}"
    out.print(Text(f"      {where}  {voice.id}{earlier}", style="dim"))
