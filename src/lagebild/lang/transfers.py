"""The tables `transfers`, `transfer_status` and `exchange`: frames, how far one is, what turns it round.

Not for: goods and amounts; see `goods` and `amounts`.
"""

from dataclasses import dataclass
from functools import cache
from typing import Any, Literal

from lagebild.lang.load import rows
from lagebild.records import TransferStatus

Side = Literal["supplier", "recipient", "neither"]


@dataclass(frozen=True, slots=True)
class Example:
    """A sentence and the transfer in it: `IE > MT: Granaten (delivered)`."""

    text: str
    expected: str


@dataclass(frozen=True, slots=True)
class Frame:
    """The words that name a transfer, and the places of its parties and its good; see the table."""

    name: str
    verbs: tuple[str, ...]
    nouns: tuple[str, ...]
    supplier: tuple[str, ...]
    recipient: tuple[str, ...]
    item: tuple[str, ...]
    status: TransferStatus | None
    wants: Side
    required: tuple[str, ...]
    forbidden: tuple[str, ...]
    pair: bool
    main: bool
    open: bool
    examples: tuple[Example, ...]


@dataclass(frozen=True, slots=True)
class StatusRow:
    """Words that say how far a transfer has come; see the table."""

    status: TransferStatus
    when: Literal["governing", "noun"]
    lemmas: frozenset[str]
    actor: Literal["subject", "object"]
    gives: bool
    """True where the subject of a verb over a noun is who gives: "Irland plant Lieferungen"."""


@dataclass(frozen=True, slots=True)
class Exchange:
    """Words after which a good goes back from the recipient to the supplier."""

    words: tuple[str, ...]
    item: tuple[str, ...]
    examples: tuple[Example, ...]


@cache
def load_frames(language: str) -> tuple[Frame, ...]:
    """Frames of `language`, in the order of the table."""
    return tuple(_to_frame(row) for row in rows(language, "transfers"))


@cache
def load_statuses(language: str) -> tuple[StatusRow, ...]:
    """Status words of `language`, in the order of the table."""
    return tuple(
        StatusRow(
            row["status"],
            row["when"],
            frozenset(str(lemma).lower() for lemma in row.get("lemmas", ())),
            row.get("actor", "subject"),
            bool(row.get("gives", False)),
        )
        for row in rows(language, "transfer_status")
    )


@cache
def load_exchanges(language: str) -> tuple[Exchange, ...]:
    """Words of exchange of `language`."""
    return tuple(
        Exchange(tuple(row["words"]), tuple(row["item"]), _examples(row))
        for row in rows(language, "exchange")
    )


def _to_frame(row: dict[str, Any]) -> Frame:
    return Frame(
        name=row["name"],
        verbs=tuple(row.get("verbs", ())),
        nouns=tuple(row.get("nouns", ())),
        supplier=tuple(row["supplier"]),
        recipient=tuple(row["recipient"]),
        item=tuple(row["item"]),
        status=row.get("status"),
        wants=row.get("wants", "supplier"),
        required=tuple(row.get("with", ())),
        forbidden=tuple(row.get("without", ())),
        pair=bool(row.get("pair", False)),
        main=bool(row.get("main", False)),
        open=bool(row.get("open", False)),
        examples=_examples(row),
    )


def _examples(row: dict[str, Any]) -> tuple[Example, ...]:
    return tuple(Example(example["text"], example["is"]) for example in row.get("examples", ()))
