"""What linking makes of many documents: entities, claims, stances, reuse, versions. All of it can be rebuilt.

Not for: what one document says.
"""

from dataclasses import dataclass

from lagebild.records.attribution import StanceValue
from lagebild.records.mention import Schema


@dataclass(frozen=True, slots=True)
class Entity:
    """One person, body, state or place across documents, with every referent that belongs to it."""

    id: str
    schema: Schema
    name: str
    names: tuple[str, ...]
    key: str | None
    speaks_for: str | None
    """Id of the entity whose word this one's word is by office; None where it speaks for itself."""
    named: bool
    referents: tuple[str, ...]
    documents: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Origin:
    """One independent origin of a claim: who, why it counts once, and the attributions that come from it."""

    name: str
    entity: str | None
    reason: str
    attributions: tuple[str, ...]
    counted: bool = True
    """False where nobody can tell whose word it is ("soll", "angeblich"): listed, and not in the number."""
    less: bool = False
    """Whether it only ever tells of less than the claim's words: a wish, a possibility, a promise."""


@dataclass(frozen=True, slots=True)
class Claim:
    """One matter that voices assert, deny or weigh. `text` is the verbatim words at its document and offsets.

    `independent_origins` counts the origins that put the matter forward, copies and citations counted once;
    origins that deny it are listed in `denied_by`, never in that number. A denial that stands alone, and says
    itself that something is not so, is shown as what its voice puts forward.
    """

    id: str
    document: str
    start: int
    end: int
    text: str
    matter: str | None
    attributions: tuple[str, ...]
    first: str | None
    last: str | None
    origins: tuple[Origin, ...]
    independent_origins: int
    asserted_by: tuple[str, ...]
    denied_by: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Stance:
    """How one attribution stands to one claim, and by what rule the two were joined."""

    id: str
    document: str
    start: int
    end: int
    quote: str
    claim: str
    attribution: str
    stance: StanceValue
    answers: str | None
    reason: str
    score: float


@dataclass(frozen=True, slots=True)
class Reuse:
    """One occurrence of a passage that several documents have. Rows with one `passage` belong together."""

    id: str
    document: str
    start: int
    end: int
    quote: str
    passage: str
    role: str
    first: bool
    """True for the occurrence that was published first (undated ones come last, then by document id)."""
    score: float


@dataclass(frozen=True, slots=True)
class Version:
    """One state of an article that was found in several, as its medium edited it. Each is a document."""

    id: str
    document: str
    article: str
    """Id of the document that is the first version: the same for all versions of one article."""
    number: int
    """1 is the first."""
    of: int
    reason: str
    """How it is known that both are one article."""
    score: float
    """Share of its words that the version before has too, or of the shorter one's; 1.0 for the first."""
    gone: tuple[tuple[int, int], ...]
    """Offsets of passages that no later version has, in the same or in similar words."""
