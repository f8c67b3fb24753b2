"""The table `answers`: words by which a denial points back at what it denies.

Not for: finding what they point at; see `annotate.stances.answers`.
"""

import re
from dataclasses import dataclass
from functools import cache
from typing import Literal

from lagebild.lang.load import rows

Pointing = Literal["whole", "accusation", "statement", "noun", "question", "also", "negation"]
"""At what the words point: at all that was just said ("dies"), at an accusation ("die Vorwürfe"), at a
statement ("diese Angaben"), at a thing named before ("eine solche Kooperation"), at a question asked, at
that which the voice before answered ("auch B bestreitet"); `negation`: at nothing, but a negated content may
contradict what was said before."""


@dataclass(frozen=True, slots=True)
class AnswerRule:
    """Where `pattern` is found in the content (or in clause and content) of an answer, it points that way."""

    name: str
    pointing: Pointing
    part: Literal["content", "words"]
    pattern: re.Pattern[str]
    example: str


@cache
def load_answers(language: str) -> tuple[AnswerRule, ...]:
    """Rows of `lang/<language>/answers.yaml`."""
    return tuple(
        AnswerRule(r["name"], r["pointing"], r["part"], re.compile(r["pattern"], re.IGNORECASE), r["example"])
        for r in rows(language, "answers")
    )
