"""Puts the picture into the page. Documents stream, so that memory does not grow with the pile."""

from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined

from lagebild.errors import LagebildError
from lagebild.export.report.marks import Piece, mark_text
from lagebild.export.report.network import draw_network
from lagebild.export.report.timeline import draw_timeline
from lagebild.picture import (
    ClaimPicture,
    ClaimRow,
    list_claims,
    list_misheard,
    list_network,
    list_sources,
    list_timeline,
    list_transfers,
    show_claims,
    show_overview,
)
from lagebild.picture.documents import Reading, read_documents
from lagebild.store import View
from lagebild.text.clock import clock
from lagebild.text.period import period


def write_report(view: View, path: Path) -> None:
    """Writes the report to `path`, whole or not at all: under another name first, then renamed."""
    unfinished = path.with_name(path.name + ".part")
    if path.exists() and not path.is_file():
        raise LagebildError(f"{path} is no plain file.", "Name a file that may be written.")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with unfinished.open("w", encoding="utf-8") as out:
            out.writelines(_environment().get_template("report.html").generate(**_contents(view)))
        unfinished.replace(path)
    except OSError as error:
        what = f"{error.filename or path} cannot be written: {error.strerror}."
        raise LagebildError(what, "Name a file that may be written, with room on its disk.") from error
    finally:
        with suppress(OSError):
            unfinished.unlink()


def _environment() -> Environment:
    # Escaping is on for everything: a page in the pile may be hostile.
    found = Environment(
        loader=PackageLoader("lagebild.export.report"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    found.filters["one_line"] = lambda text: " ".join(str(text).split())
    found.filters["clock"] = clock
    found.filters["day"] = lambda date, otherwise="": str(date or otherwise)[:10]
    found.filters["period"] = period
    found.filters["status_line"] = lambda counts: ", ".join(f"{name} {count}" for name, count in counts)
    return found


def _contents(view: View) -> dict[str, Any]:
    claims = list(list_claims(view))
    told = [row for row in claims if row.voices > 1 or row.denied_by]
    timeline = list_timeline(view)
    return {
        "overview": show_overview(view),
        "claims": _whole(view, told),
        "singles": [row for row in claims if not (row.voices > 1 or row.denied_by)],
        "transfers": list(list_transfers(view)),
        "network": draw_network(list(list_network(view))),
        "timeline": draw_timeline(timeline),
        "moments": timeline,
        "sources": list(list_sources(view)),
        "misheard": list(list_misheard(view)),
        "pages": _pages(view),
    }


def _whole(view: View, rows: list[ClaimRow]) -> Iterator[ClaimPicture]:
    yield from show_claims(view, [row.id for row in rows])


def _pages(view: View) -> Iterator[tuple[Reading, list[Piece]]]:
    for reading in read_documents(view):
        yield reading, mark_text(reading)
