"""Measures claims and origins on the corpus's stories: each told by several outlets, over all steps.

Pairs: of all pairs of marked statements that stand for or against one claim, how many were put into one claim
(recall); of all pairs put into one, how many belong together (precision). Origins: names of a claim's
origins, counted against those of the claim that holds most of its statements.
`python -m evals.stories dev [MODEL]`. Not for: single reports; see `corpus`.
"""

import json
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator
from itertools import combinations
from pathlib import Path
from typing import Any

from corpus.outlets import read_outlets, split_of
from corpus.report import Report, read_report
from corpus.stories import find_stories, read_claims

import lagebild
from evals.marked import Rows, same_name
from evals.pile import Pile, Row
from lagebild.records import RULES

LEAST = 0.5
"""So much of the content (F1 over characters) a found statement shares with the marked one."""


def build(reports: list[Report], folder: Path, model: str = RULES) -> Pile:
    """The exported dossier of one story; outlets and dates are given, as a feed would give them."""
    rows = (
        {
            "id": r.id,
            "text": r.text,
            "publisher": read_outlets()[r.head["outlet"]]["name"],
            "published": r.head["published"],
        }
        for r in reports
    )
    path = folder / "story.jsonl"
    path.write_text("".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows), encoding="utf-8")
    lagebild.build([path], folder / "story.lagebild", model=model).export(folder / "out")
    return Pile(folder / "out")


def found_claims(pile: Pile, reports: list[Report]) -> dict[str, str]:
    """The claim of each marked statement that was found, by `REPORT#number`."""
    claims = {}
    documents = {row["path"].rpartition("#")[2]: row["id"] for row in pile.tables["documents"]}
    for report in reports:
        rows = [r for r in pile.tables["attributions"] if r["document"] == documents.get(report.id)]
        for number in report.rows("attributions"):
            best = max(rows, key=lambda r: _shared(r, report.spans(f"c{number}")), default=None)
            if best and best["claim"] and _shared(best, report.spans(f"c{number}")) >= LEAST:
                claims[f"{report.id}#{number}"] = best["claim"]
    return claims


def _shared(row: Row, spans: list[tuple[int, int]]) -> float:
    ours = {i for part in row["content"] for i in range(part["start"], part["end"])}
    theirs = {i for start, end in spans for i in range(start, end)}
    return 2 * len(ours & theirs) / (len(ours) + len(theirs))


def statements(claim: dict[str, Any]) -> list[str]:
    """All statements on one claim."""
    return [row for side in ("said", "denied", "open") for row in claim.get(side, [])]


def count(
    claims: list[dict[str, Any]], found: dict[str, str], pile: Pile, pairs: Rows, origins: Rows
) -> None:
    """Adds one story."""
    together = {frozenset(p) for claim in claims for p in combinations(sorted(set(statements(claim))), 2)}
    marked = sorted({row for claim in claims for row in statements(claim)} & set(found))
    put = {frozenset(p) for p in combinations(marked, 2) if found[p[0]] == found[p[1]]}
    pairs.right += len(together & put)
    pairs.found += len(put)
    pairs.gold += len(together)
    for claim in claims:
        names = _origins(claim, found, pile)
        gold = list(claim["names"])
        origins.found += len(names)
        origins.gold += len(gold)
        origins.right += sum(any(same_name(name, other) for other in names) for name in gold)


def _origins(claim: dict[str, Any], found: dict[str, str], pile: Pile) -> list[str]:
    held = Counter(found[row] for row in claim["said"] if row in found)
    if not held:
        return []
    best = held.most_common(1)[0][0]
    return [origin["name"] for origin in pile.by_id[best]["origins"] if origin["counted"]]


def measure(split: str, model: str = RULES) -> Iterator[tuple[str, Rows, Rows]]:
    """Pairs and origins of each story of a split."""
    for story in find_stories():
        reports = [read_report(path) for path in sorted(story.glob("*.txt"))]
        if split_of(reports[0]) != split:
            continue
        names = {key: row["name"] for r in reports for key, row in r.rows("entities").items()}
        claims = read_claims(story)["claims"]
        for claim in claims:
            claim["names"] = [names[key] for key in claim["origins"]]
        pairs, origins = Rows(), Rows()
        with tempfile.TemporaryDirectory() as folder:
            pile = build(reports, Path(folder), model)
            count(claims, found_claims(pile, reports), pile, pairs, origins)
        yield story.name, pairs, origins


def main() -> None:
    """Prints the figures of each story."""
    for story, pairs, origins in measure(*sys.argv[1:3]):
        for task, rows in (("pairs", pairs), ("origins", origins)):
            told = f"{rows.right} right, {rows.found} found, {rows.gold} marked"
            print(f"{story:14s} {task:8s} F1 {rows.f1:.3f}  ({told})")


if __name__ == "__main__":
    main()
