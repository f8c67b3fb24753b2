"""What happened and was said when, as far as pages and words date it.

Not for: reckoning dates; see `annotate.timexes`.
"""

from collections.abc import Iterator

from lagebild.picture.attributions import list_attributions
from lagebild.picture.context import Context
from lagebild.picture.filters import ALL, Filter
from lagebild.picture.rows import TimelineRow
from lagebild.picture.transfers import list_transfers
from lagebild.records import Event
from lagebild.store import View


def list_timeline(view: View, wanted: Filter = ALL) -> list[TimelineRow]:
    """Dated rows, oldest first. Pages and statements go by the page's date, the rest by the words' own."""
    context = Context(view)
    rows = [*_said(view, wanted), *_transferred(view, wanted)]
    if wanted.speaker is None and wanted.stance is None:
        rows += [*_published(context, wanted), *_happened(context, wanted)]
    return sorted(rows, key=lambda row: (row.date, row.what, row.place.path, row.place.start, row.record))


def _published(context: Context, wanted: Filter) -> Iterator[TimelineRow]:
    for page in context.documents.values():
        title = page.title or page.path
        if page.versions > 1:
            title = f"{title} (version {page.version} of {page.versions})"
        if page.published and wanted.has_date(page.published) and wanted.has_words([title]):
            place = context.place(page.id, 0, 0, "")
            yield TimelineRow(page.published, "published", title, place, page.id)


def _said(view: View, wanted: Filter) -> Iterator[TimelineRow]:
    for row in list_attributions(view, wanted):
        if row.place.published and row.kind != "own":
            who = ", ".join(row.speakers) or (row.chain[-1].name if row.chain else "?")
            label = f"{who} ({row.stance}): {row.words}"
            yield TimelineRow(row.place.published, "said", label, row.place, row.id)


def _transferred(view: View, wanted: Filter) -> Iterator[TimelineRow]:
    for row in list_transfers(view, wanted):
        if row.date and row.date[:4].isdigit():
            label = f"{row.supplier or '?'} > {row.recipient or '?'}: {row.item} ({row.status})"
            yield TimelineRow(row.date, "transfer", label, row.place, row.id)


def _happened(context: Context, wanted: Filter) -> Iterator[TimelineRow]:
    for event in context.view.current(Event):
        if (
            event.date
            and event.date[:4].isdigit()
            and wanted.has_date(event.date)
            and wanted.has_words([event.quote])
        ):
            parties = " > ".join(party.name for party in (event.actor, event.recipient) if party)
            place = context.place(event.document, event.start, event.end, event.quote)
            yield TimelineRow(event.date, "event", f"{event.event_type} {parties}".strip(), place, event.id)
