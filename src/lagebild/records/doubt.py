"""What is doubtful of a document that was read all the same, with the reason and the way out.

Not for: files that could not be read; see `Failure` in `document`.
"""

from dataclasses import dataclass
from typing import Literal

DoubtKind = Literal[
    "encoding",  # guessed, and not surely
    "characters",  # some could not be decoded, or were decoded wrongly before they were saved
    "truncated",  # the file or its text breaks off
    "language",  # not known, so that words are read by rules of another one
    "no report",  # nothing on it was taken for a report
]


@dataclass(frozen=True, slots=True)
class Doubt:
    """One thing that a person should look at."""

    id: str
    document: str
    kind: DoubtKind
    reason: str
    way_out: str
