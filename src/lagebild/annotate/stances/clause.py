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
    cues = sorted({(q.start, q.end) for a in known.attributions for q in a.cue})
    told = sorted({(q.start, q.end) for a in known.attributions for q in a.content})
    clauses = []
    for attribution in known.attributions:
        core = attribution.cue or attribution.source or attribution.frame
        if not core:
            clauses.append(Clause())
            continue
        window = cover(starts, ends, min(q.start for q in core), max(q.end for q in core))
        first = bisect_left(cues, window)
        others = [c for c in cues[first : bisect_left(cues, (window[1], 0))] if not _is_ours(c, attribution)]
        near = told[bisect_left(told, (window[0], 0)) : bisect_left(told, (window[1], 0))]
        others += [run for run in near if _is_apart(run, attribution)]
        clauses.append(_cut(text, window, attribution, joints, others))
    return clauses


def _is_apart(content: tuple[int, int], attribution: Attribution) -> bool:
    """Whether what another one says shares no word with an attribution."""
    parts = (*attribution.cue, *attribution.source, *attribution.content, *attribution.frame)
    return all(q.end <= content[0] or content[1] <= q.start for q in parts)


def _is_ours(cue: tuple[int, int], attribution: Attribution) -> bool:
    return any(q.start < cue[1] and cue[0] < q.end for q in attribution.cue)


def _find_joints(tokens: tuple[Token, ...]) -> list[int]:
    """Where one predicate ends and the next begins: "und" with a finite verb right behind it."""
    return [
        joint.start for joint, verb in pairwise(tokens) if joint.pos in CONJUNCTIONS and verb.pos in FINITE
    ]


def _cut(
    text: str,
    window: tuple[int, int],
    attribution: Attribution,
    joints: list[int],
    others: list[tuple[int, int]],
) -> Clause:
    """From the boundary before the first part to the one behind the last part or the content beside it.

    `others` are cues and contents of other attributions: they say nothing of this stance and are blanked.
    """
    start, end = window
    core = (*attribution.cue, *attribution.source) or attribution.frame
    inside = [q for q in core if start <= q.start < end]
    low, high = min(q.start for q in inside) - start, max(q.end for q in inside) - start
    words = blank_out(text[start:end], start, others, BLANK)
    bare = blank_out(words, start, _blanks(attribution), BLANK)
    first, last = _bounds(bare, start, low, high, joints)
    return Clause(words[first:last], bare[first:last])


def _bounds(words: str, start: int, low: int, high: int, joints: list[int]) -> tuple[int, int]:
    """Where in `words` the clause around [low, high) begins and ends."""
    between = joints[bisect_left(joints, start) : bisect_left(joints, start + len(words))]
    marks = [(m.start(), m.end()) for m in _BOUNDARY.finditer(words)]
    bounds = sorted(marks + [(j - start, j - start) for j in between])
    first = max((after for _, after in bounds if after <= low), default=0)
    last = next((b for b, after in bounds if b >= high and not _goes_on(words, after)), len(words))
    return first, last


def _goes_on(words: str, position: int) -> bool:
    """True where content follows: it still belongs to the clause."""
    return words[position:].lstrip("„“\"»«' ").startswith(BLANK)


def _blanks(attribution: Attribution) -> list[tuple[int, int]]:
    """The content, but for a summed up speech act, whose content is the clause with its cue or source."""
    core = (*attribution.cue, *attribution.source)
    if any(q.start < c.end and c.start < q.end for q in attribution.content for c in core):
        return []
    return [(q.start, q.end) for q in attribution.content]
