"""What a finder of scars gives back: a run of the text, and how it may have read.

Not for: the record that is kept; see `records.repair`.
"""

from typing import NamedTuple

from lagebild.records import RepairKind


class Scar(NamedTuple):
    """`text[start:end]` may have read `restored`; `applied` where later layers shall read it so."""

    start: int
    end: int
    kind: RepairKind
    restored: str
    score: float
    reason: str
    applied: bool = True
