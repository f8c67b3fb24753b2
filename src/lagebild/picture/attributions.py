"""Which attributions there are.

Not for: claims, in which attributions of several documents meet; see `claims`.
"""

from collections.abc import Iterator

from lagebild.picture.context import Context
from lagebild.picture.filters import ALL, Filter
from lagebild.picture.rows import AttributionRow
from lagebild.records import Attribution
from lagebild.store import View


def list_attributions(view: View, wanted: Filter = ALL) -> Iterator[AttributionRow]:
    """Attributions that the filter lets pass, by page; an article counts once, with all it ever said."""
    context = Context(view)
    for record in view.current(Attribution):
        row = context.attribution(record)
        if passes(row, wanted, context):
            yield row


def passes(row: AttributionRow, wanted: Filter, context: Context) -> bool:
    """Whether the filter lets an attribution pass; any voice of its chain may be the speaker asked for."""
    voices = [
        name for link in row.chain if link.role != "publisher" for name in voice_names(link.entity, context)
    ]
    voices += [link.name for link in row.chain if link.role != "publisher"]
    return (
        (wanted.stance is None or row.stance == wanted.stance)
        and wanted.has_date(row.place.published)
        and wanted.has_speaker([*row.speakers, *voices])
        and wanted.has_words([row.place.quote])
    )


def voice_names(entity: str | None, context: Context) -> tuple[str, ...]:
    """Every name of a voice's entity."""
    return context.names_of(entity) if entity else ()
