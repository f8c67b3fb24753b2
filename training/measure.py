"""Figures of a reader on marked examples: quotations as in `evals.quotations`, the rest as F1 of exact spans.

Not for: what the layers make of the findings; `evals` measures that.
"""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from evals.quotations import Quotation, Report, count, pair

from lagebild.models.encoder.reading import Reader
from lagebild.models.encoder.words import Grid, split
from lagebild.records import Act, Findings
from training.example import Example, Seed

_ROLES = {"speaker": "source", "cue": "cue", "frame": "frame", "addressee": "addressee"}
_PARTIES = ("supplier", "recipient", "item")


@dataclass(slots=True)
class Figures:
    """Counts by task: right, found, marked; and the quotation measure."""

    quotations: Report = field(default_factory=Report)
    counts: dict[str, Counter[str]] = field(default_factory=dict)

    def add(self, task: str, right: int, found: int, marked: int) -> None:
        """Counts some rows of a task."""
        self.counts.setdefault(task, Counter()).update(right=right, found=found, marked=marked)

    def f1(self, task: str) -> float:
        """F1 of a task; 0 where nothing was right."""
        rows = self.counts.get(task, Counter())
        return 2 * rows["right"] / max(1, rows["found"] + rows["marked"])

    def line(self) -> str:
        """All figures in one line."""
        parts = ("quote", "speaker", "cue", "frame", "addressee", "roles", "joint", "type", "medium")
        told = [f"{p} {self.quotations.f1(p):.3f}" for p in parts if self.quotations.parts]
        return "  ".join([*told, *(f"{task} {self.f1(task):.3f}" for task in self.counts)])


def measure(reader: Reader, examples: Iterable[Example], hinted: bool = True) -> Figures:
    """Reads every example and compares; `hinted` as the rules' hints are given or not."""
    figures = Figures()
    for example in examples:
        findings = reader.read(example.text, example.hints if hinted else ())
        compare(findings, example, figures)
    return figures


def compare(findings: Findings, example: Example, figures: Figures) -> None:
    """Adds one text."""
    grid = split(example.text)[3]
    for layer, marked in example.layers.items():
        if layer not in ("trigger", "content", "nested"):
            found = {(grid.run(f.start, f.end), f.label) for f in findings.found if f.layer == layer}
            figures.add(layer, len(found & set(marked)), len(found), len(marked))
    if example.quotations is not None:
        _quotations(findings, example.quotations, grid, figures)
    if example.transfers is not None:
        _transfers([a for a in findings.acts if a.layer == "trigger"], example.transfers, grid, figures)


def _quotations(findings: Findings, seeds: Iterable[Seed], grid: Grid, figures: Figures) -> None:
    acts = [a for a in findings.acts if a.layer != "trigger"]
    left = [_quotation(a, grid) for a in acts]
    right_seeds = list(seeds)
    right = [_marked(s) for s in right_seeds]
    stance = nested = 0
    for p, g in pair(left, right):
        count(figures.quotations, p, g)
        if p and g:
            act = acts[_at(left, p)]
            seed = right_seeds[_at(right, g)]
            stance += act.labels["stance"] == seed.labels.get("stance")
            nested += seed.depth > 0 and len(p.quote & g.quote) * 2 > len(p.quote | g.quote)
    if any("stance" in s.labels for s in right_seeds):
        figures.add("stance", stance, len(left), len(right))
    figures.add("nested recall", nested, 0, 2 * sum(s.depth > 0 for s in right_seeds))


def _at(rows: list[Quotation], one: Quotation) -> int:
    return next(i for i, row in enumerate(rows) if row is one)


def _quotation(act: Act, grid: Grid) -> Quotation:
    roles = {theirs: grid.words(act.roles.get(ours, ())) for theirs, ours in _ROLES.items()}
    return Quotation(grid.words(act.spans), roles, act.labels["kind"], act.labels["medium"])


def _marked(seed: Seed) -> Quotation:
    own = frozenset(w for a, b in seed.runs for w in range(a, b))
    roles = {theirs: seed.roles.get(ours, frozenset()) for theirs, ours in _ROLES.items()}
    return Quotation(own, roles, seed.labels.get("kind", ""), seed.labels.get("medium", ""))


def _transfers(acts: list[Act], seeds: Iterable[Seed], grid: Grid, figures: Figures) -> None:
    """A transfer is right where trigger, three parties (by any shared word, or none) and status are."""
    marked = list(seeds)
    right = loose = 0
    for seed, act in _pairs(acts, marked, grid):
        parties = all(
            bool(grid.words(act.roles.get(role, ())) & words) or not (words or act.roles.get(role))
            for role in _PARTIES
            for words in [seed.roles.get(role, frozenset())]
        )
        loose += parties
        right += parties and act.labels["status"] == seed.labels.get("status")
    figures.add("parties", loose, len(acts), len(marked))
    figures.add("transfer", right, len(acts), len(marked))


def _pairs(acts: list[Act], seeds: list[Seed], grid: Grid) -> Iterator[tuple[Seed, Act]]:
    free = list(acts)
    for seed in seeds:
        own = frozenset(w for a, b in seed.runs for w in range(a, b))
        act = next((a for a in free if grid.words(a.spans) & own), None)
        if act:
            free.remove(act)
            yield seed, act
