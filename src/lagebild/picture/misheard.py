"""Words of transcripts that may be misheard names, with the reading that other documents attest.

Not for: putting a reading in the place of the words; nobody does.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from lagebild.picture.context import Context
from lagebild.picture.filters import ALL, Filter
from lagebild.picture.rows import Place
from lagebild.records import NameForm, NameReading
from lagebild.store import View


@dataclass(frozen=True, slots=True)
class MisheardRow:
    """The words as they stand in `place`, the name they may be, and where documents attest that name."""

    id: str
    place: Place
    name: str
    entity: str | None
    score: float
    sound: float
    context: float
    reason: str
    evidence: tuple[Place, ...]


def list_misheard(view: View, wanted: Filter = ALL) -> Iterator[MisheardRow]:
    """Every offered reading that the filter lets pass, by document and place. No voice speaks them."""
    readings = list(view.all(NameReading))
    if not readings or wanted.speaker is not None or wanted.stance is not None:
        return
    context = Context(view)
    asked = {form for reading in readings for form in reading.evidence}
    places = {
        form.id: context.place(form.document, form.start, form.end, form.quote)
        for form in view.all(NameForm)
        if form.id in asked
    }
    for reading in readings:
        row = _row(reading, context, places)
        if wanted.has_date(row.place.published) and wanted.has_words((row.name, row.place.quote)):
            yield row


def _row(reading: NameReading, context: Context, places: dict[str, Place]) -> MisheardRow:
    return MisheardRow(
        id=reading.id,
        place=context.place(reading.document, reading.start, reading.end, reading.quote),
        name=reading.name,
        entity=context.name(reading.entity) if reading.entity else None,
        score=reading.score,
        sound=reading.sound,
        context=reading.context,
        reason=reading.reason,
        evidence=tuple(places[form] for form in reading.evidence),
    )
