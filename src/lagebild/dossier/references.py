"""Whether what rows point to is there: referents, attributions, parents, claims, entities.

Not for: the words that rows rest on; see `verify`.
"""

from collections.abc import Iterable, Iterator
from itertools import islice
from typing import Any

from lagebild.records import (
    Attribution,
    Claim,
    ClaimMention,
    Entity,
    Event,
    Mention,
    Referent,
    Stance,
    Transfer,
)
from lagebild.store import View

Missing = tuple[str, str, str]
"""Record type, id of the row, and what it points to that is not there."""

_BATCH = 500


def find_missing(records: dict[type, list[Any]]) -> Iterator[Missing]:
    """What rows of one document point to in it in vain."""
    referents = {r.id for r in records[Referent]}
    attributions = {a.id for a in records[Attribution]}
    for mention in records[Mention]:
        yield from _absent(mention, "referent", [mention.referent], referents)
    for one in records[Attribution]:
        voices = [v.referent for v in one.chain]
        yield from _absent(one, "referent", [*one.speakers, *voices], referents)
        yield from _absent(one, "attribution", [one.parent, one.answers], attributions)
    for one in (*records[Transfer], *records[Event]):
        giver = one.supplier if isinstance(one, Transfer) else one.actor
        parties = [party.referent for party in (giver, one.recipient) if party]
        yield from _absent(one, "referent", parties, referents)
        yield from _absent(one, "attribution", [one.attribution], attributions)
    for one in records[ClaimMention]:
        yield from _absent(one, "referent", one.referents, referents)
        yield from _absent(one, "attribution", [one.attribution], attributions)


def find_missing_derived(view: View) -> Iterator[Missing]:
    """What entities, claims and stances point to in vain."""
    for claims in _batches(view.all(Claim)):
        attributions = view.existing(Attribution, {a for c in claims for a in _voices_of(c)})
        entities = view.existing(Entity, {e for c in claims for e in _entities_of(c) if e})
        for claim in claims:
            yield from _absent(claim, "attribution", _voices_of(claim), attributions)
            yield from _absent(claim, "entity", _entities_of(claim), entities)
    for stances in _batches(view.all(Stance)):
        claims_there = view.existing(Claim, {s.claim for s in stances})
        pointed = {x for s in stances for x in (s.attribution, s.answers) if x}
        attributions = view.existing(Attribution, pointed)
        for s in stances:
            yield from _absent(s, "claim", [s.claim], claims_there)
            yield from _absent(s, "attribution", [s.attribution, s.answers], attributions)
    for known in _batches(view.all(Entity)):
        referents = view.existing(Referent, {r for e in known for r in e.referents})
        for entity in known:
            yield from _absent(entity, "referent", entity.referents, referents)


def _voices_of(claim: Claim) -> list[str]:
    return [*claim.attributions, *(a for origin in claim.origins for a in origin.attributions)]


def _entities_of(claim: Claim) -> list[str | None]:
    return [*claim.asserted_by, *claim.denied_by, *(origin.entity for origin in claim.origins)]


def _absent(row: Any, what: str, ids: Iterable[str | None], known: set[str]) -> Iterator[Missing]:
    for id in ids:
        if id is not None and id not in known:
            yield type(row).__name__, row.id, f"it points to {what} {id}, which is not there"


def _batches(records: Iterator[Any]) -> Iterator[list[Any]]:
    while batch := list(islice(records, _BATCH)):
        yield batch
