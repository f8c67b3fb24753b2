"""Who gives what to whom: after the SIPRI trade register, always with the attribution that says so.

Not for: whether it happened.
"""

from dataclasses import dataclass
from typing import Literal

from lagebild.records.spans import Quote

TransferStatus = Literal["delivered", "agreed", "offered", "sought", "possible", "refused"]


@dataclass(frozen=True, slots=True)
class Party:
    """Supplier or recipient as the text has it; `start` and `end`: where it is named, else None."""

    name: str
    referent: str | None
    start: int | None = None
    end: int | None = None


@dataclass(frozen=True, slots=True)
class Item:
    """The words for what is given, and its category in `lang/*/goods`."""

    start: int
    end: int
    quote: str
    category: str


@dataclass(frozen=True, slots=True)
class Quantity:
    """An amount as worded, with its number if it has one: "fast fünf Millionen" is 5000000, mod LESS_THAN."""

    start: int
    end: int
    quote: str
    value: float | None = None
    mod: str | None = None
    unit: str | None = None


@dataclass(frozen=True, slots=True)
class Transfer:
    """One good from one supplier to one recipient, as one voice has it."""

    id: str
    document: str
    start: int
    end: int
    quote: str
    supplier: Party | None
    recipient: Party | None
    item: Item
    quantity: Quantity | None
    status: TransferStatus
    trigger: Quote
    date: str | None
    attribution: str | None
    negated: bool = False
    rule: str = ""
    """Name of the frame that found it, and of the rule that filled a party that the clause does not name."""
