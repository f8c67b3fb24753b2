"""Names as one document writes them, with the words beside them, and readings of misheard ones.

Not for: who is named (see `mention`); a form is letters, and what it sounds like.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class NameForm:
    """A name at the first place where a document has it.

    `near` are folded words beside any of its places, the nearest first. `odd` where a transcript has it and
    no list of words explains it: it may have been misheard.
    """

    id: str
    document: str
    start: int
    end: int
    quote: str
    name: str
    """Without case ending."""
    near: tuple[str, ...]
    odd: bool


@dataclass(frozen=True, slots=True)
class NameReading:
    """A likely reading of odd words of a transcript: a name that other documents of the dossier attest.

    An offer, never put in place of the words. `evidence` are the forms that attest the name.
    """

    id: str
    document: str
    start: int
    end: int
    quote: str
    form: str
    """The odd form that is read."""
    name: str
    entity: str | None
    score: float
    """In [0, 1], uncalibrated: `sound` and `context` together."""
    sound: float
    """How alike both sound, in [0, 1]."""
    context: float
    """How far the words beside both are the same, the nearest counting most, in [0, 1]."""
    evidence: tuple[str, ...]
    reason: str
