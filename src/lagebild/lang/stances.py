"""The table `stances`: what in the words of an attribution shows how its voice stands to what it says.

Rows are tried in the order of the file; the first that fits decides. Not for: running them; see
`annotate.stances`.
"""

import re
from dataclasses import dataclass
from functools import cache
from typing import Any, Literal

from lagebild.lang.load import rows
from lagebild.records import StanceValue

Part = Literal["clause", "words", "cue", "source", "content"]


@dataclass(frozen=True, slots=True)
class StanceRule:
    """`pattern` is searched in one part of the attribution; `unless` in the same part forbids the row.

    In the part `clause` the content stands as a run of `BLANK`, one for each of its characters;
    in `words` the content stands itself.
    `kinds` limits the row to some attribution kinds; () means any.
    """

    name: str
    stance: StanceValue
    part: Part
    pattern: re.Pattern[str]
    unless: re.Pattern[str] | None
    kinds: tuple[str, ...]
    example: str


BLANK = "\N{OBJECT REPLACEMENT CHARACTER}"
"""Stands in a clause for one character of content, so that a pattern can jump over it but never read it."""


@cache
def load_stances(language: str) -> tuple[StanceRule, ...]:
    """Rows of `lang/<language>/stances.yaml` in order of precedence."""
    return tuple(_to_rule(row) for row in rows(language, "stances"))


def _to_rule(row: dict[str, Any]) -> StanceRule:
    unless = row.get("unless")
    return StanceRule(
        name=row["name"],
        stance=row["stance"],
        part=row["part"],
        pattern=re.compile(row["pattern"], re.IGNORECASE),
        unless=re.compile(unless, re.IGNORECASE) if unless else None,
        kinds=tuple(row.get("kinds", ())),
        example=row["example"],
    )
