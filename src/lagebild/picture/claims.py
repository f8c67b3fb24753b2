"""Which claims there are, and one claim whole.

Not for: making claims; see `link`.
"""

from collections.abc import Iterable, Iterator, Sequence

from lagebild.errors import NotFoundError
from lagebild.picture.attributions import list_attributions
from lagebild.picture.context import Context
from lagebild.picture.filters import ALL, Filter
from lagebild.picture.rows import AttributionRow, ClaimPicture, ClaimRow, OriginRow
from lagebild.records import Attribution, Claim
from lagebild.store import View


def list_claims(view: View, wanted: Filter = ALL) -> Iterator[ClaimRow]:
    """Claims with a voice that the filter lets pass; those with most origins and denials first."""
    context = Context(view)
    rows = sorted((claim_row(claim, context) for claim in view.all(Claim)), key=weight)
    if wanted == ALL:
        yield from rows
        return
    passing = {row.id for row in list_attributions(view, wanted)}
    yield from (row for row in rows if not passing.isdisjoint(row.attributions))


def show_claim(view: View, claim_id: str) -> ClaimPicture:
    """One claim with every voice, oldest page first. An unambiguous start of an id will do.

    Raises NotFoundError where no claim, or more than one, has that id.
    """
    context = Context(view)
    found = [claim for claim in view.all(Claim) if claim.id.startswith(claim_id)]
    if len(found) != 1:
        what = "No claim has" if not found else f"{len(found)} claims have"
        raise NotFoundError(
            f"{what} an id that starts with {claim_id!r}.", "`lagebild claims` lists the ids."
        )
    return _whole(found[0], context)


def show_claims(view: View, ids: Sequence[str]) -> Iterator[ClaimPicture]:
    """These claims whole, in the order of their ids given."""
    context = Context(view)
    found = {claim.id: claim for claim in view.all(Claim, ids=ids)}
    return (_whole(found[claim_id], context) for claim_id in ids)


def _whole(claim: Claim, context: Context) -> ClaimPicture:
    rows = sorted(
        voices(claim, context), key=lambda row: (row.place.published or "9", row.place.path, row.place.start)
    )
    return ClaimPicture(claim_row(claim, context), tuple(rows))


def voices(claim: Claim, context: Context) -> Iterator[AttributionRow]:
    """The attributions of a claim."""
    for record in context.view.all(Attribution, ids=claim.attributions):
        yield context.attribution(record)


def claim_row(claim: Claim, context: Context) -> ClaimRow:
    """A claim with names in the place of ids."""
    documents = {context.document_of(attribution) for attribution in claim.attributions}
    return ClaimRow(
        id=claim.id,
        place=context.place(claim.document, claim.start, claim.end, claim.text),
        first=claim.first,
        last=claim.last,
        voices=len(claim.attributions),
        documents=len(documents),
        independent_origins=claim.independent_origins,
        asserted_by=_names(claim.asserted_by, context),
        denied_by=_names(claim.denied_by, context),
        origins=tuple(
            OriginRow(o.name, o.entity, o.reason, o.attributions, o.counted, o.less) for o in claim.origins
        ),
        attributions=claim.attributions,
    )


def _names(entities: Iterable[str], context: Context) -> tuple[str, ...]:
    """Each name once: officials of two states may go by one."""
    return tuple(dict.fromkeys(context.name(entity) for entity in entities))


def weight(row: ClaimRow) -> tuple[int, int, int, str, int]:
    """Sort key: disputed and widely told claims first, then by date and place."""
    return (-len(row.denied_by), -row.independent_origins, -row.voices, row.first or "9", row.place.start)
