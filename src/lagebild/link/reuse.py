"""Passages that stand in several documents: agency text, copies of each other, notices of a site.

A title that stands twice on one page is not reuse. Not for: what reuse means for the count of origins; see
`origins`.
"""

from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise
from typing import TypeVar

from lagebild.link.pile import Pile
from lagebild.link.resemblance import compare_shingles, find_similar
from lagebild.link.sets import Sets
from lagebild.records import Passage, Reuse, Span, make_id

SHORTEST = 5
"""Words. Shorter passages ("Das sagte er.") are alike by chance."""
SHORTEST_SIMILAR = 8
"""Words. Shorter passages are reuse only where every word is the same."""

Placed = TypeVar("Placed", Passage, Span)
FARTHEST = 30
"""Code points between neighbours: a mark or a line of a few words may stand there."""
Group = list[Passage]
"""All occurrences of one passage, by publication of their document."""


def link_reuse(pile: Pile) -> tuple[Reuse, ...]:
    """One row for each occurrence of each passage that stands in two documents or more."""
    passages = [p for p in pile.passages if p.words >= SHORTEST]
    groups = [g for g in _group_alike(passages) if len({p.document for p in g}) > 1]
    spans = _by_document(pile.spans)
    rows: list[Reuse] = []
    for run in _join_neighbours(groups, pile.passages, spans):
        rows.extend(_to_rows(run, pile, spans))
    return tuple(sorted(rows, key=lambda r: (pile.when(r.document), r.start, r.id)))


def _group_alike(passages: Sequence[Passage]) -> list[Group]:
    """Passages with equal words or similar ones, grouped; groups and their members in the pile's order."""
    by_key: dict[str, Group] = {}
    for passage in passages:
        by_key.setdefault(passage.key, []).append(passage)
    keys = [k for k, g in sorted(by_key.items()) if g[0].words >= SHORTEST_SIMILAR]
    sets = Sets(by_key)
    for a, b, _ in find_similar([by_key[k][0].shingles for k in keys]):
        sets.join(keys[a], keys[b])
    groups: dict[str, Group] = {}
    for passage in passages:
        groups.setdefault(sets[passage.key], []).append(passage)
    return list(groups.values())


def _join_neighbours(
    groups: Sequence[Group], passages: Iterable[Passage], spans: Mapping[str, Sequence[Span]]
) -> list[list[Group]]:
    """Groups whose occurrences follow each other within one span in all of the same documents, as one run."""
    following = _find_following(passages, spans)
    starting = {g[0].id: i for i, g in enumerate(groups)}
    sets = Sets(range(len(groups)))
    for i, group in enumerate(groups):
        after = [following.get(p.id) for p in group]
        j = starting.get(after[0] or "")
        if j is not None and _once_each(group) and [p.id for p in groups[j]] == after:
            sets.join(i, j)
    runs: dict[int, list[Group]] = {}
    for i, group in enumerate(groups):
        runs.setdefault(sets[i], []).append(group)
    return [sorted(run, key=lambda g: g[0].start) for run in runs.values()]


def _find_following(passages: Iterable[Passage], spans: Mapping[str, Sequence[Span]]) -> dict[str, str]:
    """Of each passage the one that follows it in the same span."""
    return {
        a.id: b.id
        for document, group in _by_document(passages).items()
        for a, b in pairwise(group)
        if b.start - a.end <= FARTHEST and _span_over(spans.get(document, ()), a.start, b.end) is not None
    }


def _once_each(group: Group) -> bool:
    return len({p.document for p in group}) == len(group)


def _to_rows(run: Sequence[Group], pile: Pile, spans: Mapping[str, Sequence[Span]]) -> list[Reuse]:
    """One row an occurrence; the first one is the first that was published. A run of several groups has each
    of its documents once, so that its groups pair off."""
    occurrences = [list(parts) for parts in zip(*run, strict=True)]
    occurrences.sort(key=lambda parts: (pile.when(parts[0].document), parts[0].start))
    first = occurrences[0]
    passage = make_id("passage", *(part.key for part in first))
    return [
        _to_row(parts, passage, first, _quote(parts, spans.get(parts[0].document, ())))
        for parts in occurrences
    ]


def _to_row(parts: Group, passage: str, first: Group, quote: str) -> Reuse:
    start, end, document = parts[0].start, parts[-1].end, parts[0].document
    return Reuse(
        id=make_id("reuse", passage, document, start, end),
        document=document,
        start=start,
        end=end,
        quote=quote,
        passage=passage,
        role=parts[0].role,
        first=parts is first,
        score=round(_similarity(first, parts), 4),
    )


def _similarity(first: Group, other: Group) -> float:
    """Mean resemblance of the parts to those of the first occurrence, by their number of words."""
    pairs = list(zip(first, other, strict=True))
    alike = [1.0 if a.key == b.key else compare_shingles(a.shingles, b.shingles) for a, b in pairs]
    return sum(s * a.words for s, (a, _) in zip(alike, pairs, strict=True)) / sum(a.words for a, _ in pairs)


def _quote(parts: Group, spans: Sequence[Span]) -> str:
    """The verbatim words from the first part to the last, taken from the span that holds both."""
    if len(parts) == 1:
        return parts[0].quote
    start, end = parts[0].start, parts[-1].end
    span = _span_over(spans, start, end)
    assert span is not None  # only neighbours within a span are joined
    return span.quote[start - span.start : end - span.start]


def _span_over(spans: Sequence[Span], start: int, end: int) -> Span | None:
    return next((s for s in spans if s.start <= start and end <= s.end), None)


def _by_document(records: Iterable[Placed]) -> dict[str, list[Placed]]:
    found: dict[str, list[Placed]] = {}
    for record in records:
        found.setdefault(record.document, []).append(record)
    return found
