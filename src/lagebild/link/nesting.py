"""Attributions of one page that stand in the same words: a statement within a statement, or one seen twice.

Not for: finding who says what within whose words; the annotation of the document has done that.
"""

from collections.abc import Iterable, Iterator

from lagebild.records import Attribution

SHARED = 0.5
"""The share of the shorter content that has to lie in the longer one."""


def overlap(a: Attribution, b: Attribution) -> bool:
    """Whether the contents of two attributions of one document are in good part the same words."""
    if a.document != b.document or not a.content or not b.content:
        return False
    (a_start, a_end), (b_start, b_end) = _reach(a), _reach(b)
    shared = min(a_end, b_end) - max(a_start, b_start)
    return shared > 0 and shared >= SHARED * min(a_end - a_start, b_end - b_start)


def find_nested(attributions: Iterable[Attribution]) -> Iterator[tuple[Attribution, Attribution]]:
    """(outer, inner) for each two of these attributions that overlap: the parent or the longer one first."""
    by_document: dict[str, list[Attribution]] = {}
    for attribution in attributions:
        if attribution.content:
            by_document.setdefault(attribution.document, []).append(attribution)
    for found in by_document.values():
        found.sort(key=lambda a: (*_reach(a), a.id))
        for at, first in enumerate(found):
            for second in found[at + 1 :]:
                if _reach(second)[0] >= _reach(first)[1]:
                    break
                if overlap(first, second):
                    yield _order(first, second)


def _order(a: Attribution, b: Attribution) -> tuple[Attribution, Attribution]:
    if a.parent == b.id or b.parent == a.id:
        return (b, a) if a.parent == b.id else (a, b)
    lengths = [end - start for start, end in map(_reach, (a, b))]
    return (b, a) if lengths[1] > lengths[0] else (a, b)


def _reach(attribution: Attribution) -> tuple[int, int]:
    return attribution.content[0].start, attribution.content[-1].end
