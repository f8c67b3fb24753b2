"""What was not read, and what was read with a doubt: each with the reason and the way out.

Not for: trying again; see `dossier`.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from lagebild.records import Doubt
from lagebild.store import View

StatusState = Literal["failed", "skipped", "doubtful"]


@dataclass(frozen=True, slots=True)
class StatusRow:
    """One file, page or entry that a person should look at. `document` is None where nothing was read."""

    state: StatusState
    path: str
    reason: str
    way_out: str
    document: str | None
    again: bool
    """Whether `retry` can try it again: the file or address that it came from is known."""


def list_status(view: View) -> Iterator[StatusRow]:
    """Failed files first, then files of no known format, then doubtful documents, each by path."""
    failures = list(view.failures())
    for skipped in (False, True):
        for one in failures:
            if one.skipped == skipped:
                state: StatusState = "skipped" if skipped else "failed"
                yield StatusRow(state, one.path, one.reason, one.way_out, None, one.place is not None)
    doubts = find_doubtful(view)
    placed = {s.document for s in view.sightings() if s.place and s.document in doubts} if doubts else set()
    for page in view.documents() if doubts else ():
        for doubt in doubts.get(page.id, ()):
            yield StatusRow("doubtful", page.path, doubt.reason, doubt.way_out, page.id, page.id in placed)


def find_doubtful(view: View) -> dict[str, list[Doubt]]:
    """The doubts by document, without documents whose file or address holds another document by now."""
    doubts: dict[str, list[Doubt]] = {}
    for doubt in view.all(Doubt):
        doubts.setdefault(doubt.document, []).append(doubt)
    if doubts:
        held = {(s.place, s.path): s.document for s in view.sightings()}  # the last one counts
        here = {s.document for s in view.sightings() if held[s.place, s.path] == s.document}
        doubts = {document: found for document, found in doubts.items() if document in here}
    return doubts
