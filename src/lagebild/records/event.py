"""Who did what to whom, where and when: after PLOVER."""

from dataclasses import dataclass

from lagebild.records.spans import Quote
from lagebild.records.transfer import Party


@dataclass(frozen=True, slots=True)
class Event:
    """One event. `event_type` is a PLOVER type (CONSULT, AGREE, AID ...), `mode` its mode or None."""

    id: str
    document: str
    start: int
    end: int
    quote: str
    event_type: str
    mode: str | None
    trigger: Quote
    actor: Party | None
    recipient: Party | None
    date: str | None
    location: str | None
    attribution: str | None
