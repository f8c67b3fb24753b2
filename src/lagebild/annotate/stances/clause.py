"""The words around the content of an attribution: source, cue, and what negates or weakens them.

"Der Kreml bestätigte ein Treffen nicht": the negation stands behind the content and in no part of the
attribution, so the clause is cut from the sentence and the content blanked out.
"""

import re
from bisect import bisect_left
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from lagebild.lang.stances import BLANK
from lagebild.lang.tags import CONJUNCTIONS, FINITE
from lagebild.records import Annotations, Attribution, Token
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
    joints = _find_joints(known.tokens)
    clauses = []
    for attribution in known.attributions:
        core = attribution.cue or attribution.source or attribution.frame
        if not core:
            clauses.append(Clause())
            continue
        low, high = min(q.start for q in core), max(q.end for q in core)
        window = cover(starts, ends, low, high)
        clauses.append(_cut(text, window, attribution, joints))
    return clauses


def _find_joints(tokens: tuple[Token, ...]) -> list[int]:
    """Where one predicate ends and the next begins: "und" with a finite verb right behind it."""
    return [
        joint.start for joint, verb in pairwise(tokens) if joint.pos in CONJUNCTIONS and verb.pos in FINITE
    ]


def _cut(text: str, window: tuple[int, int], attribution: Attribution, joints: list[int]) -> Clause:
    """From the boundary before the first part to the one behind the last part or the content beside it."""
    start, end = window
    parts = (*attribution.cue, *attribution.source, *attribution.frame)
    inside = [q for q in parts if start <= q.start < end]
    low, high = min(q.start for q in inside) - start, max(q.end for q in inside) - start
    words = blank_out(text[start:end], start, _blanks(attribution), BLANK)
    between = joints[bisect_left(joints, start) : bisect_left(joints, end)]
    bounds = sorted(
        [(m.start(), m.end()) for m in _BOUNDARY.finditer(words)] + [(j - start, j - start) for j in between]
    )
    first = max((after for _, after in bounds if after <= low), default=0)
    last = next((b for b, after in bounds if b >= high and not _goes_on(words, after)), len(words))
    return Clause(blank_out(text[start + first : start + last], 0, (), BLANK), words[first:last])


def _goes_on(words: str, position: int) -> bool:
    """True where content follows: it still belongs to the clause."""
    return words[position:].lstrip("„“\"»«' ").startswith(BLANK)


def _blanks(attribution: Attribution) -> list[tuple[int, int]]:
    """The content, but for a summed up speech act, whose content is the clause with its cue or source."""
    core = (*attribution.cue, *attribution.source)
    if any(q.start < c.end and c.start < q.end for q in attribution.content for c in core):
        return []
    return [(q.start, q.end) for q in attribution.content]
