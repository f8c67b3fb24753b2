"""The table `signs`: words that make a stance likelier without telling it.

A row says only that the words are there; what each counts for which stance stands in `stance_weights`.
Not for: words that tell a stance by themselves; see `stances`.
"""

import re
from dataclasses import dataclass
from functools import cache
from typing import Literal

from lagebild.lang.load import rows


@dataclass(frozen=True, slots=True)
class SignRule:
    """`pattern` is searched in the content, or `around` it: in its clause, source, cue and frame."""

    name: str
    part: Literal["content", "around"]
    pattern: re.Pattern[str]
    example: str


@cache
def load_signs(language: str) -> tuple[SignRule, ...]:
    """Rows of `lang/<language>/signs.yaml`."""
    return tuple(
        SignRule(r["name"], r["part"], re.compile(r["pattern"], re.IGNORECASE), r["example"])
        for r in rows(language, "signs")
    )
