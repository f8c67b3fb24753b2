"""Which attributions stand in reused passages, and where those words were published first.

Not for: finding reused passages; see `reuse`.
"""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from lagebild.records import Attribution, Reuse

COVERED = 0.8
"""The share of an attribution that has to lie in a reused passage for it to count as copied with it."""


@dataclass(frozen=True, slots=True)
class Copy:
    """The reused passage that an attribution stands in, and the document that had it first."""

    passage: str
    first: str
    offset: int
    """How far into the passage the attribution begins, in code points."""


def find_copies(attributions: Iterable[Attribution], reuse: Iterable[Reuse]) -> dict[str, Copy]:
    """By attribution id. Attributions outside of reused passages are left out."""
    rows: dict[str, list[Reuse]] = defaultdict(list)
    first: dict[str, str] = {}
    for row in reuse:
        rows[row.document].append(row)
        if row.first:
            first[row.passage] = row.document
    for found in rows.values():
        found.sort(key=lambda row: row.start)
    starts = {document: [row.start for row in found] for document, found in rows.items()}
    copies = {}
    for attribution in attributions:
        here = rows.get(attribution.document, [])
        at = bisect_right(starts.get(attribution.document, []), attribution.start)
        copy = _cover(attribution, here[max(0, at - 1) :], first)
        if copy is not None:
            copies[attribution.id] = copy
    return copies


def _cover(attribution: Attribution, rows: Iterable[Reuse], first: Mapping[str, str]) -> Copy | None:
    """The passage that most of the attribution lies in, if reused passages cover nearly all of it."""
    covered: list[tuple[int, Reuse]] = []
    for row in rows:
        if row.start >= attribution.end:
            break
        covered.append((min(attribution.end, row.end) - max(attribution.start, row.start), row))
    if sum(max(0, shared) for shared, _ in covered) < COVERED * max(1, attribution.end - attribution.start):
        return None
    _, most = max(covered, key=lambda item: item[0])
    return Copy(most.passage, first[most.passage], attribution.start - most.start)
