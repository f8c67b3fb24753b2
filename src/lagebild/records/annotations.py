"""All records of one document, as the layers fill them one after the other.

Not for: records of several documents; see `linked`.
"""

from dataclasses import dataclass, field

from lagebild.records.attribution import Attribution
from lagebild.records.claim_mention import ClaimMention
from lagebild.records.event import Event
from lagebild.records.finding import Findings
from lagebild.records.mention import Mention, Referent
from lagebild.records.name_form import NameForm
from lagebild.records.passage import Passage
from lagebild.records.repair import Repair
from lagebild.records.timex import Timex
from lagebild.records.transfer import Transfer
from lagebild.records.words import Sentence, Token


@dataclass(frozen=True, slots=True)
class Annotations:
    """What is known of one document so far. A layer reads these and gives back new ones, its part filled."""

    tokens: tuple[Token, ...] = ()
    sentences: tuple[Sentence, ...] = ()
    timexes: tuple[Timex, ...] = ()
    mentions: tuple[Mention, ...] = ()
    referents: tuple[Referent, ...] = ()
    attributions: tuple[Attribution, ...] = ()
    transfers: tuple[Transfer, ...] = ()
    events: tuple[Event, ...] = ()
    claim_mentions: tuple[ClaimMention, ...] = ()
    passages: tuple[Passage, ...] = ()
    repairs: tuple[Repair, ...] = ()
    name_forms: tuple[NameForm, ...] = ()
    findings: Findings = field(default=Findings())
    """What a learned model said, for the layers; not kept in a dossier."""
