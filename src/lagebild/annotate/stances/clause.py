"""The words around the content of an attribution: source, cue, and what negates or weakens them.

"Der Kreml bestätigte ein Treffen nicht": the negation stands behind the content and in no part of the
attribution, so the clause is cut from the sentence and the content blanked out.
"""

import re
from dataclasses import dataclass
from typing import Final

from lagebild.lang.stances import BLANK
from lagebild.records import Annotations, Attribution, Quote
from lagebild.text.windows import blank_out, cover

_BOUNDARY: Final = re.compile(r"[,;:.!?–—]\s")


@dataclass(frozen=True, slots=True)
class Clause:
    """`words` of the clause with its content; `bare` the same with `BLANK` for each character of content."""

    words: str = ""
    bare: str = ""


def find_clauses(text: str, known: Annotations) -> list[Clause]:
    """One clause for each attribution of `known`, in order; empty where it has neither source nor cue."""
    starts = [s.start for s in known.sentences]
    ends = [s.end for s in known.sentences]
    clauses = []
    for attribution in known.attributions:
        parts = (*attribution.cue, *attribution.source, *attribution.frame)
        if not parts:
            clauses.append(Clause())
            continue
        core = attribution.cue or attribution.source or attribution.frame
        window = cover(starts, ends, min(q.start for q in core), max(q.end for q in core))
        clauses.append(_cut(text, window, attribution, parts))
    return clauses


def _cut(text: str, window: tuple[int, int], attribution: Attribution, parts: tuple[Quote, ...]) -> Clause:
    """From the boundary before the first part to the one behind the last part or the content beside it."""
    start, end = window
    inside = [q for q in parts if start <= q.start < end]
    low, high = min(q.start for q in inside), max(q.end for q in inside)
    content = [(q.start, q.end) for q in attribution.content]
    words = blank_out(text[start:end], start, content, BLANK)
    before = [m.end() for m in _BOUNDARY.finditer(words, 0, low - start)]
    first = before[-1] if before else 0
    last = _last(words, high - start)
    return Clause(blank_out(text[start + first : start + last], 0, (), BLANK), words[first:last])


def _last(words: str, position: int) -> int:
    """Where the clause ends: at the next boundary, counting content that follows as part of the clause."""
    for found in _BOUNDARY.finditer(words, position):
        rest = words[found.end() :].lstrip("„“\"»«' ")
        if not rest.startswith(BLANK):
            return found.start()
    return len(words)
