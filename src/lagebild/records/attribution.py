"""Who is said to have said, thought or written what: after PARC 3.0, PolNeAR and Redewiedergabe.

Not for: what many documents say together; see `linked`.
"""

from dataclasses import dataclass
from typing import Literal, get_args

from lagebild.records.spans import Quote

AttributionKind = Literal["direct", "indirect", "free_indirect", "indirect_free_indirect", "reported", "own"]
"""The types of the German news quotation data, and `own`: a statement of the page in its own voice."""

Medium = Literal["speech", "thought", "writing"]

StanceValue = Literal[
    "assert", "allege", "speculate", "deny", "decline", "pledge", "request", "warn", "retract", "admit"
]
STANCES: tuple[StanceValue, ...] = get_args(StanceValue)

VoiceRole = Literal["publisher", "relay", "origin"]


@dataclass(frozen=True, slots=True)
class Voice:
    """One link of a chain. `start` and `end`: where the page names it; None where only its format does."""

    name: str
    referent: str | None
    role: VoiceRole
    start: int | None = None
    end: int | None = None


@dataclass(frozen=True, slots=True)
class Attribution:
    """One attribution. `start` to `end` runs from its first to its last part; parts may leave gaps in it.

    `speakers` are referents, more than one for "sowohl Moskau als auch Pjöngjang". `chain` runs from the
    publisher to the origin. `parent` is the attribution in whose content this one stands. `answers` is the
    attribution that this one denies, declines, retracts or admits, where the document shows it.
    """

    id: str
    document: str
    start: int
    end: int
    quote: str
    kind: AttributionKind
    medium: tuple[Medium, ...]
    stance: StanceValue
    content: tuple[Quote, ...]
    cue: tuple[Quote, ...] = ()
    source: tuple[Quote, ...] = ()
    frame: tuple[Quote, ...] = ()
    addressee: tuple[Quote, ...] = ()
    speakers: tuple[str, ...] = ()
    parent: str | None = None
    chain: tuple[Voice, ...] = ()
    answers: str | None = None
    rule: str = ""
    """Name of the rule or model that found it."""
