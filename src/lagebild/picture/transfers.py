"""Who gives what to whom, and the network that this makes.

Not for: whether anything was delivered; each row is by somebody's word.
"""

from collections import Counter, defaultdict
from collections.abc import Iterator
from itertools import groupby

from lagebild.picture.context import Context
from lagebild.picture.filters import ALL, Filter
from lagebild.picture.rows import NetworkEdge, TransferRow
from lagebild.records import Attribution, Party, Transfer
from lagebild.store import View


def list_transfers(view: View, wanted: Filter = ALL) -> Iterator[TransferRow]:
    """Transfers that the filter lets pass, in page order; the speaker is any voice of the chain."""
    context = Context(view)
    for row in _rows(view, context):
        names = [link.name for link in row.chain]
        if (
            (wanted.stance is None or row.stance == wanted.stance)
            and wanted.has_date(row.place.published)
            and wanted.has_speaker(names)
            and wanted.has_words(
                [row.place.quote, row.item, row.supplier or "", row.recipient or "", row.category]
            )
        ):
            yield row


def list_network(view: View, wanted: Filter = ALL) -> Iterator[NetworkEdge]:
    """Transfers between two known parties, one edge a category; negated ones are left out."""
    edges: dict[tuple[str, str, str], list[TransferRow]] = defaultdict(list)
    for row in list_transfers(view, wanted):
        if row.supplier and row.recipient and not row.negated:
            edges[row.supplier, row.recipient, row.category].append(row)
    for (supplier, recipient, category), rows in sorted(edges.items()):
        statuses = tuple(sorted(Counter(row.status for row in rows).items()))
        yield NetworkEdge(supplier, recipient, category, statuses, tuple(row.id for row in rows))


def _rows(view: View, context: Context) -> Iterator[TransferRow]:
    """All transfers; attributions are read a document at a time, not one query a transfer."""
    for document, records in groupby(view.current(Transfer), key=lambda record: record.document):
        said = {attribution.id: attribution for attribution in view.all(Attribution, document=document)}
        for record in records:
            yield _transfer_row(record, said.get(record.attribution or ""), context)


def _transfer_row(record: Transfer, said: Attribution | None, context: Context) -> TransferRow:
    return TransferRow(
        id=record.id,
        place=context.place(record.document, record.start, record.end, record.quote),
        supplier=_party_name(record.supplier, context),
        recipient=_party_name(record.recipient, context),
        item=record.item.quote,
        category=record.item.category,
        quantity=record.quantity.quote if record.quantity else None,
        status=record.status,
        negated=record.negated,
        date=record.date,
        attribution=record.attribution,
        chain=context.chain(said) if said else (),
        stance=said.stance if said else None,
    )


def _party_name(party: Party | None, context: Context) -> str | None:
    if party is None:
        return None
    entity = context.entity_of.get(party.referent) if party.referent else None
    return context.name(entity) if entity else party.name
