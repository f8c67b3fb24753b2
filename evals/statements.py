"""Scores English snippets and reports of our own (`data/statements_en.jsonl`), through all layers.

Statements are scored as in `evals.chains`, transfers as in `evals.transfers`; `extra` is the share of found
statements that no gold statement knows. The half `tune` may be looked at, the half `held` is only counted.
`python -m evals.statements` prints both, and what is wrong in `tune`.
"""

import json
from pathlib import Path
from typing import Any, Final

from evals.chains import Score, count, judge, pair
from evals.transfers import compare, told_in
from lagebild.records import Annotations, Document, Page, Span, Text
from lagebild.steps import annotate

DATA: Final = Path(__file__).parent / "data" / "statements_en.jsonl"
Row = dict[str, Any]


def read_gold(half: str) -> list[Row]:
    """The rows of one half."""
    rows = (json.loads(line) for line in DATA.read_text(encoding="utf-8").splitlines())
    return [row for row in rows if row["half"] == half]


def to_text(row: Row) -> Text:
    """A row as a cleaned page: `headline` is the length of its headline, 0 where it has none."""
    words, cut = row["text"], row["headline"]
    document = Document(row["id"], f"{row['id']}.txt", "0" * 64, "text/plain", "utf-8", words, words.encode())
    spans = (
        [Span("headline", row["id"], 0, cut, words[:cut], "headline", "gold")] if cut else []
    )  # the rest is the report
    spans.append(Span("report", row["id"], cut, len(words), words[cut:], "report", "gold"))
    return Text(document, tuple(spans), Page(language=row["language"]))


def shares(half: str) -> dict[str, float]:
    """All figures of one half."""
    total, extra, found = Score(), 0, 0
    told: list[list[str]] = []
    rows = read_gold(half)
    for row in rows:
        known = annotate(to_text(row))
        paired = pair(row, known)
        count(row, paired, total)
        said = [a for a in known.attributions if a.kind != "own"]
        found += len(said)
        extra += sum(a not in paired.values() for a in said)
        told.append(told_in(known))
    transfers = compare(told, [row["transfers"] for row in rows])
    return total.as_shares() | {
        "extra": extra / max(found, 1),
        "transfers_f1": transfers.f1,
        "transfers_status": transfers.status,
    }


def misses(row: Row, known: Annotations) -> list[str]:
    """What is wrong in one row, a line each."""
    words, paired = row["text"], pair(row, known)
    lines = []
    for statement in row["statements"]:
        found = paired.get(statement["n"])
        said = " … ".join(words[s:e] for s, e in statement["content"])
        if found is None:
            lines.append(f"  not found: {said}")
            continue
        wrong = [key for key, right in judge(statement, found, paired).items() if not right]
        if wrong:
            chain = [v.name for v in found.chain[1:]]
            lines.append(f"  {wrong}: {said} | {found.stance} {chain} answers {found.answers}")
    others = (a for a in known.attributions if a not in paired.values() and a.kind != "own")
    lines += [f"  extra: {a.kind} {[q.quote for q in a.content]} ({a.rule})" for a in others]
    if sorted(told_in(known)) != sorted(row["transfers"]):
        lines.append(f"  transfers: {told_in(known)} for {row['transfers']}")
    return lines


def main() -> None:
    """Prints both halves, and what is wrong in the half that may be looked at."""
    for half in ("tune", "held"):
        print(half, "  ".join(f"{key} {value:.3f}" for key, value in shares(half).items()))
    for row in read_gold("tune"):
        lines = misses(row, annotate(to_text(row)))
        if lines:
            print(row["id"], row["text"][:100].replace("\n", " "), *lines, sep="\n")


if __name__ == "__main__":
    main()
