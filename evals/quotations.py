"""Measures `annotate/attributions` on the German news quotation data (Petersen-Frey & Biemann 2024).

Predicted and gold quotations of a document are paired one to one so that the sum of their token-overlap F1 is
largest. A pair counts its shared, missed and surplus tokens for the quote and for each role; one without a
partner is wrong as a whole. Precision and recall are averages over quotations of the share of tokens right.

Not for: showing the data. `python -m evals.quotations dev`, with LAGEBILD_DATA naming the folder of `data/`.
"""

from __future__ import annotations

import gzip
import json
import os
import sys
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from scipy.optimize import linear_sum_assignment

from lagebild.records import Attribution, Document, Page, Quote, Span, Text, make_id

ROLES = ("speaker", "cue", "frame", "addressee")
TYPES = {
    "Direct": "direct",
    "Indirect": "indirect",
    "FreeIndirect": "free_indirect",
    "IndirectFreeIndirect": "indirect_free_indirect",
    "Reported": "reported",
}
MEDIA = {
    "Speech": "speech",
    "Writing": "writing",
    "Thought": "thought",
    "SW": "speech writing",
    "ST": "speech thought",
    "TW": "thought writing",
    "none": "",
}

Tokens = frozenset[int]


@dataclass(frozen=True, slots=True)
class Quotation:
    """One quotation as token numbers of the data's own tokens."""

    quote: Tokens
    roles: dict[str, Tokens]
    type: str
    medium: str


@dataclass(frozen=True, slots=True)
class GoldDocument:
    """One document of the data: its text, its token offsets, its quotations."""

    name: str
    text: str
    starts: list[int]
    ends: list[int]
    quotations: list[Quotation]

    def tokens_in(self, spans: Iterable[Quote]) -> Tokens:
        """Numbers of the data's tokens that overlap any of the spans."""
        found: set[int] = set()
        for span in spans:
            found.update(range(bisect_right(self.ends, span.start), bisect_left(self.starts, span.end)))
        return frozenset(found)


@dataclass(slots=True)
class Tally:
    """Sums of precision and recall over quotations, and how many there were."""

    precision: float = 0.0
    recall: float = 0.0
    predicted: int = 0
    gold: int = 0

    def add(self, shared: int, predicted: int, gold: int) -> None:
        """Counts one pair. A side without any token of this part is not counted for that side."""
        if predicted:
            self.precision += shared / predicted
            self.predicted += 1
        if gold:
            self.recall += shared / gold
            self.gold += 1

    @property
    def scores(self) -> tuple[float, float, float]:
        """Precision, recall and their harmonic mean."""
        p = self.precision / self.predicted if self.predicted else 0.0
        r = self.recall / self.gold if self.gold else 0.0
        return p, r, 2 * p * r / (p + r) if p + r else 0.0


@dataclass(slots=True)
class Report:
    """Tallies by part, and label agreement of paired quotations."""

    parts: dict[str, Tally] = field(default_factory=dict)
    labels: dict[str, list[int]] = field(default_factory=lambda: {"type": [0, 0, 0], "medium": [0, 0, 0]})

    def f1(self, part: str) -> float:
        """F1 of a part (`quote`, `roles`, `joint`, a role), or of a label (`type`, `medium`)."""
        if part in self.labels:
            right, predicted, gold = self.labels[part]
            return 2 * right / (predicted + gold) if predicted + gold else 0.0
        return self.parts[part].scores[2]


def read_gold(path: Path) -> Iterator[GoldDocument]:
    """Documents of one split (`*.jsonl.gz`)."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            yield _gold_document(json.loads(line))


def _gold_document(row: dict[str, Any]) -> GoldDocument:
    words: dict[int, tuple[int, int]] = {}
    for token in row["tokens"]:
        words[token["id"]] = (token["charBegin"], token["charEnd"])
    quotations = [
        Quotation(
            frozenset(a["quote"]["tokenIds"]),
            {role: frozenset(a[role]["tokenIds"]) for role in ROLES},
            TYPES.get(a["type"], a["type"]),
            MEDIA.get(a["medium"], a["medium"]),
        )
        for a in row["annotations"]
    ]
    starts = [words[i][0] for i in sorted(words)]
    ends = [words[i][1] for i in sorted(words)]
    return GoldDocument(row["documentName"], row["originalText"], starts, ends, quotations)


def to_text(gold: GoldDocument) -> Text:
    """The document as cleaning would hand it on: every line is report."""
    name = make_id("d", gold.name)
    document = Document(name, gold.name, "", "text/plain", "utf-8", gold.text, b"")
    span = Span(make_id("s", name), name, 0, len(gold.text), gold.text, "report", "all of it")
    return Text(document, (span,), Page(language="de"))


def to_quotation(gold: GoldDocument, found: Attribution) -> Quotation:
    """An attribution in the terms of the data."""
    roles = {
        "speaker": gold.tokens_in(found.source),
        "cue": gold.tokens_in(found.cue),
        "frame": gold.tokens_in(found.frame),
        "addressee": gold.tokens_in(found.addressee),
    }
    return Quotation(gold.tokens_in(found.content), roles, found.kind, " ".join(sorted(found.medium)))


def _overlap_f1(a: Tokens, b: Tokens) -> float:
    return 2 * len(a & b) / (len(a) + len(b)) if a or b else 0.0


def pair(
    predicted: Sequence[Quotation], gold: Sequence[Quotation]
) -> Iterator[tuple[Quotation | None, Quotation | None]]:
    """Pairs with the largest sum of token-overlap F1; those without overlap stand alone."""
    left_p, left_g = set(range(len(predicted))), set(range(len(gold)))
    if predicted and gold:
        overlap = [[_overlap_f1(p.quote, g.quote) for g in gold] for p in predicted]
        for i, j in zip(*linear_sum_assignment(overlap, maximize=True), strict=True):
            if overlap[i][j] > 0:
                left_p.discard(int(i))
                left_g.discard(int(j))
                yield predicted[i], gold[j]
    for i in sorted(left_p):
        yield predicted[i], None
    for j in sorted(left_g):
        yield None, gold[j]


def count(report: Report, p: Quotation | None, g: Quotation | None) -> None:
    """Adds one pair, or one without partner, to the tallies."""
    none: Tokens = frozenset()
    sizes = {"quote": (p.quote if p else none, g.quote if g else none)}
    for role in ROLES:
        sizes[role] = (p.roles[role] if p else none, g.roles[role] if g else none)
    counts = {part: (len(a & b), len(a), len(b)) for part, (a, b) in sizes.items()}
    roles = [sum(counts[role][k] for role in ROLES) for k in range(3)]
    counts["roles"] = (roles[0], roles[1], roles[2])
    counts["joint"] = tuple(counts["quote"][k] + roles[k] for k in range(3))  # type: ignore[assignment]
    for part, (shared, predicted, gold) in counts.items():
        report.parts.setdefault(part, Tally()).add(shared, predicted, gold)
    for label in report.labels:
        mine, theirs = getattr(p, label, None), getattr(g, label, None)
        report.labels[label][0] += int(mine == theirs)
        report.labels[label][1] += int(p is not None)
        report.labels[label][2] += int(g is not None)


def measure(documents: Iterable[GoldDocument], find: Callable[[Text], Sequence[Attribution]]) -> Report:
    """Runs `find` on every document and counts."""
    report = Report()
    for gold in documents:
        predicted = [to_quotation(gold, a) for a in find(to_text(gold))]
        for p, g in pair(predicted, gold.quotations):
            count(report, p, g)
    return report


def find_attributions_of(text: Text) -> tuple[Attribution, ...]:
    """The layers up to `attributions`, run on one text."""
    from lagebild.records import Annotations
    from lagebild.steps import LAYERS

    known = Annotations()
    for layer in LAYERS:
        known = layer.run(text, known, "de")
        if layer.name == "attributions":
            break
    return known.attributions


def split(name: str) -> Path:
    """Where a split of the data lies. Raises KeyError where LAGEBILD_DATA is not set."""
    return Path(os.environ["LAGEBILD_DATA"]) / "data" / "quotations" / f"{name}.jsonl.gz"


def main() -> None:
    """Prints precision, recall and F1 of each part."""
    report = measure(read_gold(split(sys.argv[1] if len(sys.argv) > 1 else "dev")), find_attributions_of)
    for part, tally in report.parts.items():
        precision, recall, f1 = tally.scores
        print(
            f"{part:10s} P {precision:.3f}  R {recall:.3f}  F1 {f1:.3f}"
            f"  ({tally.predicted} found, {tally.gold} gold)"
        )
    for label in report.labels:
        print(f"{label:10s} F1 {report.f1(label):.3f}")


if __name__ == "__main__":
    main()
