"""Scars that machines left in the words of a page: found, told apart, and mended where the mending is sure.

The text stays as it is. Later layers read through repairs that are `applied`; rows quote the original.
Not for: names that were misheard; nobody can mend these within one document.
"""

from collections.abc import Iterator
from dataclasses import replace

from lagebild.annotate.repairs.capitals import find_capitals
from lagebild.annotate.repairs.hyphens import find_hyphens
from lagebild.annotate.repairs.letters import find_letters
from lagebild.annotate.repairs.marks import find_marks
from lagebild.annotate.repairs.scar import Scar
from lagebild.models.capitals import Capitals
from lagebild.records import Annotations, Repair, Text, make_id

__all__ = ["find_repairs"]


def find_repairs(
    text: Text, known: Annotations, language: str, capitals: Capitals | None = None
) -> Annotations:
    """Fills `repairs`, in text order. Of two that touch the same words the first found stays."""
    kept: dict[tuple[int, int], Repair] = {}
    for scar in _find(text, language, capitals):
        kept.setdefault((scar.start, scar.end), _to_repair(text, scar))
    return replace(known, repairs=tuple(kept[place] for place in sorted(kept)))


def _find(text: Text, language: str, capitals: Capitals | None) -> Iterator[Scar]:
    original, spans = text.document.text, text.carrying()
    yield from find_hyphens(original, spans, language)
    yield from find_letters(original, spans, language)
    yield from find_marks(original, spans)
    if capitals is not None:
        yield from find_capitals(original, spans, language, capitals)


def _to_repair(text: Text, scar: Scar) -> Repair:
    document = text.document
    return Repair(
        id=make_id("repair", document.id, scar.start, scar.end, scar.kind),
        document=document.id,
        start=scar.start,
        end=scar.end,
        quote=document.text[scar.start : scar.end],
        kind=scar.kind,
        restored=scar.restored,
        score=scar.score,
        reason=scar.reason,
        applied=scar.applied,
    )
