"""Fills parties that a learned model names no words for. Rules have names; the first that fits fills.

- `clause`: somebody known stands in the place that the frame of the trigger gives; unknown words give.
- `speaker`: a state or body that promises or offers gives; one that asks gets, and whom it asks gives.
- `same good`: an earlier transfer of the same good had this party.
- `pair`, `pair turned`: an earlier transfer had the known party and this one, the same way or the other.
A model that names nobody mostly means nobody: nouns that no mention covers, and the last transfer's parties
where neither is known, are wrong more often than right. Not for: transfers that the rules found, see `pairs`.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from lagebild.annotate.transfers.drafting import REMEMBERED
from lagebild.annotate.transfers.drafts import Draft
from lagebild.annotate.transfers.found_clauses import Places, find_places
from lagebild.annotate.transfers.found_parties import find_sides, is_same, to_speaker
from lagebild.annotate.transfers.pairs import follow
from lagebild.annotate.transfers.reading import Tables
from lagebild.records import Text
from lagebild.text.roles import Side
from lagebild.text.scene import Scene

Filled = tuple[str, Side | None, Side | None]
"""Name of a rule, and the supplier and recipient that it gives."""


def fill_missing(text: Text, scene: Scene, tables: Tables, drafts: Sequence[Draft]) -> list[Draft]:
    """`drafts` of the model in the order of the text, with more of their parties."""
    done: list[Draft] = []
    for draft in drafts:
        if draft.supplier is None or draft.recipient is None:
            places = find_places(text, scene, tables, draft)
            for name, supplier, recipient in _rules(scene, places, draft, done[-REMEMBERED:]):
                draft = _take(draft, name, supplier, recipient)
                if draft.supplier and draft.recipient:
                    break
        done.append(draft)
    return done


def _rules(scene: Scene, places: Places, draft: Draft, past: Sequence[Draft]) -> Iterator[Filled]:
    yield "clause", *places.fill(draft.supplier, draft.recipient)
    yield "speaker", *_by_speaker(scene, draft)
    back = past[::-1]
    for before in back:
        if before.good.category == draft.good.category:
            yield "same good", before.supplier, before.recipient
    yield from _by_pair(draft, back)


def _by_pair(draft: Draft, back: Sequence[Draft]) -> Iterator[Filled]:
    known = draft.supplier or draft.recipient
    for before in back:
        if known is None or before.supplier is None or before.recipient is None:
            continue
        forth = draft.supplier is not None
        if is_same(known, before.supplier if forth else before.recipient):
            yield "pair", before.supplier, before.recipient
        elif is_same(known, before.recipient if forth else before.supplier):
            yield "pair turned", before.recipient, before.supplier


def _by_speaker(scene: Scene, draft: Draft) -> tuple[Side | None, Side | None]:
    voice = scene.voices.find((draft.trigger.start,))
    speaker = to_speaker(scene, voice) if voice is not None else None
    if voice is None or speaker is None or _is_person(scene, speaker):
        return None, None  # people speak for who gives and gets, and the text seldom says for whom
    if draft.status == "offered" or voice.stance == "pledge":
        return speaker, None
    if draft.status == "sought":
        asked = find_sides(scene, [(quote.start, quote.end) for quote in voice.addressee])
        return (asked[0] if asked else None), speaker
    return None, None


def _is_person(scene: Scene, side: Side) -> bool:
    referent = scene.referents.get(side.party.referent or "")
    return referent is not None and referent.schema == "Person"


def _take(draft: Draft, name: str, supplier: Side | None, recipient: Side | None) -> Draft:
    """`draft` with what it lacks; nobody gives to himself."""
    more = ""
    if draft.supplier is None and supplier and not _is(supplier, draft.recipient):
        draft, more = replace(draft, supplier=follow_unless(name, supplier)), name
    if draft.recipient is None and recipient and not _is(recipient, draft.supplier):
        draft, more = replace(draft, recipient=follow_unless(name, recipient)), name
    return replace(draft, rule=f"{draft.rule}, {more}") if more else draft


def follow_unless(name: str, side: Side) -> Side:
    """A side of another clause has no words here."""
    return side if name == "clause" else follow(side)


def _is(side: Side, other: Side | None) -> bool:
    return other is not None and is_same(side, other)
