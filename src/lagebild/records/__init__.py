"""What is known: frozen dataclasses, one concept a file, standard library only.

Every record that rests on text has `document`, `start`, `end`, `quote`, with
`document.text[start:end] == quote` in code points of the untouched original.
"""

from lagebild.records.annotations import Annotations
from lagebild.records.attribution import (
    STANCES,
    Attribution,
    AttributionKind,
    Medium,
    StanceValue,
    Voice,
    VoiceRole,
)
from lagebild.records.claim_mention import ClaimMention
from lagebild.records.document import Document, Failure, FormatFacts
from lagebild.records.doubt import Doubt, DoubtKind
from lagebild.records.event import Event
from lagebild.records.finding import PARTIES, RULES, Act, Findings, Found
from lagebild.records.ids import make_id
from lagebild.records.linked import Claim, Entity, Origin, Reuse, Stance, Version
from lagebild.records.mention import Mention, MentionKind, Referent, Schema
from lagebild.records.name_form import NameForm, NameReading
from lagebild.records.page import CARRYING, Fact, Kind, Page, Role, Span, Text
from lagebild.records.passage import Passage
from lagebild.records.repair import Repair, RepairKind
from lagebild.records.spans import Quote, take
from lagebild.records.timex import Timex, TimexType
from lagebild.records.transfer import Item, Party, Quantity, Transfer, TransferStatus
from lagebild.records.words import Sentence, Token

__all__ = [
    "CARRYING", "PARTIES", "RULES", "STANCES", "Act", "Annotations", "Attribution", "AttributionKind",
    "Claim", "ClaimMention", "Document", "Doubt", "DoubtKind", "Entity", "Event", "Fact", "Failure",
    "Findings", "FormatFacts", "Found", "Item", "Kind", "Medium", "Mention", "MentionKind", "NameForm",
    "NameReading", "Origin", "Page", "Party", "Passage", "Quantity", "Quote", "Referent", "Repair",
    "RepairKind", "Reuse", "Role", "Schema", "Sentence", "Span", "Stance", "StanceValue", "Text",
    "Timex", "TimexType", "Token", "Transfer", "TransferStatus", "Version", "Voice", "VoiceRole",
    "make_id", "take",
]  # fmt: skip
