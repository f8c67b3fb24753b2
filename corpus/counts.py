"""Counts the corpus by everything: reports, words, attributions, chains, answers, transfers, entities, times.

Not for: judging; see `variety` and `agreement`.
"""

import re
from collections import Counter
from collections.abc import Iterable

from corpus.check import ANSWERING
from corpus.facts import listed
from corpus.report import Report

_WORD = re.compile(r"\w+")


def count_reports(reports: Iterable[Report]) -> dict[str, Counter[str]]:
    """Counters by topic; `all` holds the sums that the corpus is measured by."""
    counts: dict[str, Counter[str]] = {
        name: Counter() for name in ("all", "genre", "kind", "stance", "status", "schema", "cue")
    }
    for report in reports:
        _count(report, counts)
    counts["all"]["distinct cues"] = len(counts["cue"])
    return counts


def _count(report: Report, counts: dict[str, Counter[str]]) -> None:
    total = counts["all"]
    counts["genre"][str(report.head["genre"])] += 1
    total["reports"] += 1
    total["words"] += len(_WORD.findall(report.text))
    for number, row in report.rows("attributions").items():
        stance = row.get("stance", "assert")
        counts["kind"][row["kind"]] += 1
        counts["stance"][stance] += 1
        total["attributions"] += 1
        total["nested or with a relay"] += bool(report.parent(number) or row.get("via"))
        total["relays of two and more"] += len(report.chain(number)) - len(listed(row.get("by"))) > 1
        total["answering"] += stance in ANSWERING
        total["answers across reports"] += any("#" in a for a in listed(row.get("answers")))
        cue = " ".join(report.text[s:e].lower() for s, e in report.spans(f"q{number}"))
        if cue:
            counts["cue"][cue] += 1
    for row in report.rows("transfers").values():
        counts["status"][row["status"]] += 1
        total["transfers"] += 1
    total["amounts of transfers"] += sum(bool(report.spans(f"m{a}")) for a in report.rows("transfers"))
    for row in report.rows("entities").values():
        counts["schema"][row["is"]] += 1
        total["entities"] += 1
    for mark in report.marks:
        total["mentions"] += mark.tag.startswith("@")
        total["time expressions"] += mark.tag.startswith("t=")
        total["quantities"] += mark.tag.startswith("z=")
