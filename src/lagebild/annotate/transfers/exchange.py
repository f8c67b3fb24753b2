"""Finds what goes back: "Irland liefert Malta Waffen im Austausch für Öl".

Not for: the first half of an exchange; see `verbs` and `nouns`.
"""

from collections.abc import Sequence
from dataclasses import replace

from lagebild.annotate.transfers.amounts import find_quantity
from lagebild.annotate.transfers.drafts import Draft, Good
from lagebild.annotate.transfers.goods import find_unknown
from lagebild.annotate.transfers.pairs import follow
from lagebild.annotate.transfers.reading import Reading
from lagebild.lang.transfers import Exchange, load_exchanges
from lagebild.records import take
from lagebild.text.clauses import Clause
from lagebild.text.moods import is_negated, is_weighed
from lagebild.text.roles import Side

_REACH = 1


def find_marker(reading: Reading, clause: Clause) -> tuple[int, int, Exchange] | None:
    """First and last token of words of exchange in `clause`, and their row."""
    line = clause.tokens
    words = [reading.scene.tokens[i].text.lower() for i in line]
    for row in load_exchanges(reading.language):
        count = len(row.words)
        for at in range(len(words) - count + 1):
            if tuple(words[at : at + count]) == row.words:
                return line[at], line[at + count - 1], row
    return None


def find_returns(reading: Reading, clause: Clause, used: set[int], past: Sequence[Draft]) -> list[Draft]:
    """Goods after words of exchange with their preposition; they go the way back of the transfer before."""
    marker = find_marker(reading, clause)
    forth = _last_transfer(reading, past)
    if marker is None or forth is None:
        return []
    first, last, row = marker
    goods = [g for g in _goods_after(reading, clause, last, row) if g.head not in used]
    return [_turn(reading, clause, first, last, good, forth) for good in goods]


def _last_transfer(reading: Reading, past: Sequence[Draft]) -> Draft | None:
    recent = (d for d in reversed(past) if reading.sentence.index - d.sentence.index <= _REACH)
    return next((d for d in recent if not d.rule.endswith("exchange")), None)


def _goods_after(reading: Reading, clause: Clause, last: int, row: Exchange) -> list[Good]:
    """Goods that the preposition right after the marker governs: whatever is no abstract noun."""
    after = [i for i in clause.tokens if i > last]
    if not after or reading.scene.tokens[after[0]].text.lower() not in row.item:
        return []
    hook = reading.scene.tokens[after[0]].lemma.lower()
    known = [good for good in reading.goods_of(clause) if good.head > last and good.place.hook == hook]
    heads = {good.head for good in known}
    goods = reading.tables.goods
    unknown = find_unknown(reading.scene, clause, goods, {hook})
    things = (
        g for g in unknown if g.head > last and not goods.is_abstract(reading.scene.tokens[g.head].lemma)
    )
    return sorted([*known, *(g for g in things if g.head not in heads)], key=lambda g: g.head)


def _turn(reading: Reading, clause: Clause, first: int, last: int, good: Good, forth: Draft) -> Draft:
    start, end = reading.scene.tokens[first].start, reading.scene.tokens[last].end
    weighed = forth.status == "possible" or is_weighed(reading.scene, _find_part(reading, clause, first))
    return replace(
        forth,
        sentence=reading.sentence,
        clause=clause,
        trigger=take(reading.text.document.text, start, end),
        good=good,
        supplier=_unseen(forth.recipient),
        recipient=_unseen(forth.supplier),
        status="possible" if weighed else forth.status,
        negated=is_negated(reading.scene, clause),
        quantity=find_quantity(reading.text, reading.scene, clause, good, reading.tables.amounts),
        rule="exchange",
    )


def _unseen(side: Side | None) -> Side | None:
    return follow(side) if side else None


def _find_part(reading: Reading, clause: Clause, marker: int) -> list[int]:
    """Tokens of the part of the clause, between commas, that the words of exchange stand in."""
    commas = [i for i in clause.tokens if reading.scene.tokens[i].text == ","]
    start = max((i for i in commas if i < marker), default=clause.first)
    end = min((i for i in commas if i > marker), default=clause.tokens[-1] + 1)
    return [i for i in clause.tokens if start <= i < end]


def turn_round(
    reading: Reading, clause: Clause, supplier: Side | None, recipient: Side | None, past: Sequence[Draft]
) -> tuple[Side | None, Side | None, str]:
    """Fills a party of a clause with words of exchange from the transfer before, turned round."""
    forth = _last_transfer(reading, past)
    if (supplier and recipient) or forth is None or find_marker(reading, clause) is None:
        return supplier, recipient, ""
    back, onward = _unseen(forth.recipient), _unseen(forth.supplier)
    if recipient and onward and recipient.key == onward.key:
        return back, recipient, "exchange"
    if supplier and back and supplier.key == back.key:
        return supplier, onward, "exchange"
    return supplier, recipient, ""
