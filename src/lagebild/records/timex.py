"""Time expressions after TIMEX3. The value keeps the precision of the text, never more."""

from dataclasses import dataclass
from typing import Literal

TimexType = Literal["DATE", "TIME", "DURATION", "SET"]


@dataclass(frozen=True, slots=True)
class Timex:
    """`value` after TIMEX3: `2024-06-19`, `2023-W37`, `P2D`, `PAST_REF`; `XXXX-WXX-2` without an anchor."""

    id: str
    document: str
    start: int
    end: int
    quote: str
    type: TimexType
    value: str
    mod: str | None = None
    """TIMEX3 mod: BEFORE, AFTER, START, MID, END, APPROX, LESS_THAN, MORE_THAN; None where plain."""
    anchor: str | None = None
    """The date that a relative expression was counted from; None for absolute ones."""
