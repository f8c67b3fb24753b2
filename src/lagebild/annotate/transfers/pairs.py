"""Fills the party that a clause leaves out, where only one state can be meant. Every rule has a name.

- `asked`: a sentence right before says who wants something of whom, and nobody or the same is named here.
- `two sides`: the clause names exactly one other state among those that talk or trade.
- `pair`: the transfer before, at most two sentences back, had the known party on the other side.
- `named together`: this sentence and the one before name exactly two states.
- `as before`: one or both are named, without a direction, and an earlier transfer of the same goods had one.
Not for: guessing. Where two could be meant the party stays None.
"""

from collections.abc import Sequence, Set
from dataclasses import dataclass

from lagebild.annotate.transfers.drafts import Draft, Good
from lagebild.annotate.transfers.reading import Asked, Found, Reading
from lagebild.records import Party, Sentence
from lagebild.text.places import BARE, GENITIVE
from lagebild.text.roles import Side, to_side
from lagebild.text.scene import ADJECTIVE

_REACH = 2


@dataclass(frozen=True, slots=True)
class Filled:
    """Supplier and recipient after inference, and the rule that filled one."""

    supplier: Side | None
    recipient: Side | None
    rule: str


def resolve_pair(
    reading: Reading,
    found: Found,
    supplier: Side | None,
    recipient: Side | None,
    past: Sequence[Draft],
    previous: Sentence | None,
) -> Filled:
    """Both parties of `found`, as far as its clause, its sentence and what came before allow."""
    if not (found.frame.pair or found.pointing) or (supplier and recipient):
        return Filled(supplier, recipient, "")
    asked = _find_asked(reading, found, supplier, recipient)
    if asked is not None:
        return Filled(supplier or follow(asked.supplier), recipient or follow(asked.recipient), "asked")
    if supplier is None and recipient is None:
        return _as_before(reading, found, past)
    known = supplier or recipient
    assert known is not None
    if known.key is None:
        return Filled(supplier, recipient, "")
    for rule, other in (
        ("two sides", _two_sides(reading, found, known) if found.frame.nouns else None),
        ("pair", _pair(reading, known, past)),
        ("named together", _named_together(reading, found, known, previous)),
    ):
        if other is not None:
            unseen = follow(other)
            return Filled(supplier or unseen, recipient or unseen, rule)
    return Filled(supplier, recipient, "")


def _find_asked(
    reading: Reading, found: Found, supplier: Side | None, recipient: Side | None
) -> Asked | None:
    """The pair left open shortly before, where this sentence wants something too and names no other."""
    asked = reading.asked
    if asked is None or found.frame.nouns or found.frame.status != "sought":
        return None
    if reading.sentence.index - asked.sentence.index > _REACH:
        return None
    fits = supplier is None or supplier.key == asked.supplier.key
    return asked if fits and (recipient is None or recipient.key == asked.recipient.key) else None


def follow(side: Side) -> Side:
    """The same party where the clause does not name it."""
    return Side(Party(side.party.name, side.party.referent), side.key)


def _states_in(reading: Reading, found: Found) -> dict[str, Side]:
    """States that take part in what the clause tells: not those of a purpose, a place or a quoted office."""
    slots = _taking_part(reading)
    sides = (
        side
        for actor in reading.scene.actors(found.clause)
        if actor.place.hook in slots and (side := to_side(reading.scene, actor)) is not None
    )
    return {side.key: side for side in sides if side.key}


def _taking_part(reading: Reading) -> Set[str]:
    """Places of who takes part: not of a purpose, a place, or what only an adjective names."""
    return {BARE, GENITIVE} | reading.scene.syntax.together


def _two_sides(reading: Reading, found: Found, known: Side) -> Side | None:
    others = {key: side for key, side in _states_in(reading, found).items() if key != known.key}
    return next(iter(others.values())) if len(others) == 1 else None


def _recent(reading: Reading, past: Sequence[Draft]) -> list[Draft]:
    here = reading.sentence.index
    return [draft for draft in reversed(past) if here - draft.sentence.index <= _REACH]


def _pair(reading: Reading, known: Side, past: Sequence[Draft]) -> Side | None:
    for draft in _recent(reading, past):
        if draft.supplier is None or draft.recipient is None:
            continue
        if known.key == draft.supplier.key:
            return draft.recipient
        if known.key == draft.recipient.key:
            return draft.supplier
    return None


def _named_together(reading: Reading, found: Found, known: Side, previous: Sentence | None) -> Side | None:
    """Whom these words belong to takes no part: "nach Angaben der US-Behörden"."""
    slots = (_taking_part(reading) | {*found.frame.supplier, *found.frame.recipient}) - {ADJECTIVE, GENITIVE}
    sentences = [reading.sentence, *([previous] if previous else [])]
    sides = (
        side
        for sentence in sentences
        for clause in reading.scene.clauses(sentence)
        for actor in reading.scene.actors(clause)
        if actor.place.hook in slots and (side := to_side(reading.scene, actor)) is not None and side.key
    )
    others = {side.key: side for side in sides if side.key != known.key}
    return next(iter(others.values())) if len(others) == 1 else None


def _as_before(reading: Reading, found: Found, past: Sequence[Draft]) -> Filled:
    """The direction of the latest transfer of the same good; of the family only if all of it went one way."""
    keys = set(_states_in(reading, found))
    between = [d for d in reversed(past) if keys and keys <= _keys(d)]
    same = [d for d in between if _is_same_good(reading, d.good, found.goods[0])]
    family = reading.tables.goods.family
    alike = [d for d in between if family(d.good.category) == family(found.goods[0].category)]
    ways = {(_key(d.supplier), _key(d.recipient)) for d in alike}
    chosen = same[0] if same else alike[0] if len(ways) == 1 else None
    if chosen is None or chosen.supplier is None or chosen.recipient is None:
        return Filled(None, None, "")
    return Filled(follow(chosen.supplier), follow(chosen.recipient), "as before")


def _key(side: Side | None) -> str | None:
    return side.key if side else None


def _keys(draft: Draft) -> set[str | None]:
    """Both keys of a draft; none where it lacks a party."""
    return {_key(draft.supplier), _key(draft.recipient)} if draft.supplier and draft.recipient else set()


def _is_same_good(reading: Reading, left: Good, right: Good) -> bool:
    """Whether one word for a good is the other, or its last part: "Fisch", "Stockfisch"."""
    text = reading.text.document.text
    words = [text[good.start : good.end].split()[-1].lower() for good in (left, right)]
    return words[0].endswith(words[1]) or words[1].endswith(words[0])
