"""A text cut into pieces of one look each, so that marks may overlap and nest.

Not for: HTML; the template writes it.
"""

from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from itertools import pairwise

from lagebild.picture.documents import Reading
from lagebild.picture.rows import AttributionRow
from lagebild.records import Repair

COLOURS = 8
"""Colours for speakers in the style sheet, `s0` to `s7`; they repeat."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of text: its CSS classes, what a pointer on it tells, and the ids that start here."""

    text: str
    style: str
    title: str
    anchors: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Mark:
    start: int
    end: int
    style: str
    title: str


def mark_text(reading: Reading) -> list[Piece]:
    """The whole text of a document as pieces, none left out: `"".join(piece.text) == text`."""
    marks = [_Mark(span.start, span.end, f"role-{span.role}", "") for span in reading.spans]
    marks += _voices(reading.attributions)
    marks += [_Mark(r.start, r.end, "repair", _mended(r)) for r in reading.repairs]
    marks += [_Mark(m.start, m.end, "misheard", f"may be {m.name} ({m.score})") for m in reading.misheard]
    anchors = _anchors(reading.attributions)
    cuts = sorted({0, len(reading.text), *anchors, *(m.start for m in marks), *(m.end for m in marks)})
    covering: list[list[_Mark]] = [[] for _ in cuts]
    for mark in marks:
        for index in range(bisect_left(cuts, mark.start), bisect_right(cuts, mark.end) - 1):
            covering[index].append(mark)
    return [
        Piece(
            reading.text[start:end],
            " ".join(dict.fromkeys(mark.style for mark in covering[index])),
            "\n".join(dict.fromkeys(mark.title for mark in covering[index] if mark.title)),
            tuple(anchors.get(start, ())),
        )
        for index, (start, end) in enumerate(pairwise(cuts))
    ]


def _mended(repair: Repair) -> str:
    """What a pointer on a scar tells; "only marked" where layers read the words as they stand."""
    kind = repair.kind.replace("_", " ")
    read = f"read as “{repair.restored}”" if repair.restored else "left out"
    return f"{kind}: {read if repair.applied else 'only marked'}"


def _voices(rows: tuple[AttributionRow, ...]) -> list[_Mark]:
    """Marks of contents, sources and cues, the widest first so that inner voices are named last."""
    colours: dict[str, int] = {}
    marks: list[_Mark] = []
    for row in sorted(rows, key=lambda row: row.place.start - row.place.end):
        who = ", ".join(row.speakers) or (row.chain[-1].name if row.chain else "?")
        colour = f"s{colours.setdefault(who, len(colours) % COLOURS)}"
        title = f"{row.path_of_word} [{row.stance}]"
        marks += [_Mark(part.start, part.end, f"said {colour}", title) for part in row.content]
        marks += [_Mark(part.start, part.end, f"by {colour}", title) for part in (*row.source, *row.cue)]
    return marks


def _anchors(rows: tuple[AttributionRow, ...]) -> dict[int, list[str]]:
    found: dict[int, list[str]] = {}
    for row in rows:
        start = row.content[0].start if row.content else row.place.start
        found.setdefault(start, []).append(row.id)
    return found
