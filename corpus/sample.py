"""Draws attributions for a reader to judge: each with its paragraph, its parts marked, its facts in a line.

Not for: what the reader finds; `judged.yaml` has that.
"""

import random
import re
from collections.abc import Iterator

from corpus.facts import listed
from corpus.marks import Mark, to_marks
from corpus.report import Report

_PARTS = {"c": "content", "s": "source", "q": "cue", "f": "frame", "a": "addressee", "d": "answered"}


def draw(reports: list[Report], number: int, seed: int) -> list[tuple[Report, str]]:
    """`number` attributions, the same for the same reports and seed."""
    rows = [(report, n) for report in reports for n in report.rows("attributions")]
    return random.Random(seed).sample(rows, min(number, len(rows)))


def shown(report: Report, number: str) -> Iterator[str]:
    """Lines for one attribution: name, facts, text with only its own marks from paragraph to paragraph."""
    row = report.rows("attributions")[number]
    names = {key: facts["name"] for key, facts in report.rows("entities").items()}
    voices = " > ".join([report.head["outlet"], *(names[k] for k in report.chain(number))])
    yield f"## {report.id}#{number}"
    answered = ", ".join(listed(row.get("answers")))
    medium = " or ".join(listed(row.get("medium")) or ["speech"])
    told = f"{row['kind']}, {row.get('stance', 'assert')}, {medium}; chain: {voices}"
    yield told + (f"; answers {answered}" if answered else "")
    marks = [m for m in report.marks if re.fullmatch(rf"[{''.join(_PARTS)}]{number}", m.tag)]
    start = report.text.rfind("\n", 0, min(m.start for m in marks)) + 1
    end = report.text.find("\n", max(m.end for m in marks))
    end = len(report.text) if end < 0 else end
    inside = [Mark(m.start - start, m.end - start, m.tag) for m in marks]
    yield to_marks(report.text[start:end], inside)
    yield ""
