"""What the parts of this layer hand to one another before a transfer is a record."""

from dataclasses import dataclass

from lagebild.records import Quantity, Quote, Sentence, TransferStatus
from lagebild.text.clauses import Clause
from lagebild.text.places import Place
from lagebild.text.roles import Side


@dataclass(frozen=True, slots=True)
class Good:
    """A good in a clause: its noun at token `head`, its adjectives from `first` on, its words as offsets."""

    head: int
    first: int
    start: int
    end: int
    category: str
    place: Place
    deal: bool = False
    """True where the noun is a transfer itself: "Waffenlieferung"."""


@dataclass(frozen=True, slots=True)
class Draft:
    """A transfer that has no attribution yet."""

    sentence: Sentence
    clause: Clause
    trigger: Quote
    good: Good
    supplier: Side | None
    recipient: Side | None
    status: TransferStatus
    negated: bool
    quantity: Quantity | None
    rule: str
    listed: Sentence | None = None
    """The entry of a list that holds the good, where it does not stand in `sentence`."""
    likely: bool = True
    """False where a model found it that is not likely right: no record, but a hint to who gives and takes."""
