"""Scores transfers on short texts that were written for it (`data/transfers_de.jsonl`), through all layers.

A found transfer is right when supplier, recipient and good are; status is counted among those.
The half `tune` may be looked at, the half `held` is only counted. `python -m evals.transfers` prints both.
"""

import json
import re
from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from lagebild.records import Annotations, Document, Page, Party, Span, Text
from lagebild.steps import annotate
from lagebild.text.parties import key_of

DATA: Final = Path(__file__).parent / "data" / "transfers_de.jsonl"
_ROW: Final = re.compile(r"(?P<parties>\S+ > \S+): (?P<item>.+) \((?P<status>\w+)\)")


@dataclass(frozen=True, slots=True)
class Score:
    """Precision, recall and F1 of transfers, and the share of right ones whose status is right too."""

    precision: float
    recall: float
    f1: float
    status: float


def read_gold(half: str) -> list[dict[str, Any]]:
    """The texts of one half."""
    rows = (json.loads(line) for line in DATA.read_text(encoding="utf-8").splitlines())
    return [row for row in rows if row["half"] == half]


def find(words: str) -> list[str]:
    """The transfers of a text, as the gold set writes them."""
    document = Document("document-1", "gold.txt", "0" * 64, "text/plain", "utf-8", words, b"")
    span = Span("span-1", document.id, 0, len(words), words, "report", "gold")
    return told_in(annotate(Text(document, (span,), Page(language="de"))))


def told_in(known: Annotations) -> list[str]:
    """The transfers of one document, as the gold sets write them."""
    return [
        f"{_name(t.supplier, known)} > {_name(t.recipient, known)}: {t.item.quote} ({t.status})"
        for t in known.transfers
    ]


def _name(party: Party | None, known: Annotations) -> str:
    referent = next((r for r in known.referents if party and r.id == party.referent), None)
    return (key_of(referent) or referent.name.replace(" ", "_")).removeprefix("country:") if referent else "?"


def score(half: str) -> Score:
    """Micro averages over the texts of one half."""
    rows = read_gold(half)
    return compare([find(row["text"]) for row in rows], [row["transfers"] for row in rows])


def compare(texts: list[list[str]], golds: list[list[str]]) -> Score:
    """Micro averages over the transfers found in some texts, and those that stand in each of them."""
    right = found = gold = status = 0
    for ours, theirs in zip(texts, golds, strict=True):
        told, wanted = [_split(t) for t in ours], [_split(t) for t in theirs]
        shared = Counter(key for key, _ in told) & Counter(key for key, _ in wanted)
        right += shared.total()
        status += min((Counter(told) & Counter(wanted)).total(), shared.total())
        found += len(told)
        gold += len(wanted)
    precision, recall = right / max(found, 1), right / max(gold, 1)
    f1 = 2 * precision * recall / max(precision + recall, 1e-9)
    return Score(precision, recall, f1, status / max(right, 1))


def _split(told: str) -> tuple[tuple[str, str], str]:
    """Parties and the last word of the good; the status."""
    match = _ROW.fullmatch(told)
    if match is None:
        raise ValueError(f"no transfer: {told}")
    return (match["parties"], match["item"].split()[-1]), match["status"]


def main() -> None:
    """Prints both halves, and what is wrong in the half that may be looked at."""
    for half in ("tune", "held"):
        print(half, score(half))
    for row in read_gold("tune"):
        told = find(row["text"])
        if sorted(told) != sorted(row["transfers"]):
            print(row["id"], row["text"], "\n  gold", row["transfers"], "\n  told", told)


if __name__ == "__main__":
    main()
