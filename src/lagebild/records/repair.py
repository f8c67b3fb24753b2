"""What machines did to the words of a page, and what stood there before: a layer, never a change of the text.

Not for: names that were misheard; see `name_form`.
"""

from dataclasses import dataclass
from typing import Literal

RepairKind = Literal[
    "capital",  # a noun or name that speech recognition wrote in lower case
    "soft_hyphen",  # a mark that only says where a word may break
    "broken_word",  # a word that a line end or page end parts: "Ver-\nteidigung"
    "doubled_letter",  # a stray letter between a quotation mark and the first word: "«eSie bleibt"
    "quote_mark",  # a quotation mark that does not fit the one it answers to: "„tief und fest»"
    "missing_mark",  # a quotation that nothing opens or nothing closes
    "extra_mark",  # a quotation mark that stands twice, or that nothing answers to
]


@dataclass(frozen=True, slots=True)
class Repair:
    """Words as they stand, and as layers read them. Layers read through repairs; rows quote the original.

    `quote` is "" where something is missing, `restored` is "" where something is too much.
    """

    id: str
    document: str
    start: int
    end: int
    quote: str
    kind: RepairKind
    restored: str
    score: float
    """In [0, 1], uncalibrated."""
    reason: str
    """Name of the rule or model that decided."""
    applied: bool = True
    """Whether layers read through it; a scar that nobody can mend for sure is only marked."""
