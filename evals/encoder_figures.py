"""Figures of what a learned model finds in marked examples, before any layer makes records of it.

Quotations are measured as in `quotations`; the rest as F1 of rows: one is right where span and label are.
Not for: which texts; see `encoder_texts`. Not for: what layers make of the findings; see `corpus`.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Final

from training.example import Example, Seed

from evals.marked import Rows
from evals.quotations import Quotation, Report, count, pair
from lagebild.models.encoder.reading import Reader
from lagebild.models.encoder.tables import SEEDS
from lagebild.models.encoder.words import Grid, Run, split
from lagebild.records import Act, Findings

ASIDE: Final = "aside"
"""Label of marked spans that are neither asked for nor counted against what touches them."""

_ROLES: Final = {"speaker": "source", "cue": "cue", "frame": "frame", "addressee": "addressee"}
_PARTS: Final = ("quote", "speaker", "cue", "frame", "addressee", "roles", "joint", "type", "medium")
_PARTIES: Final = ("supplier", "recipient", "item")


@dataclass(slots=True)
class Figures:
    """Sums over texts: the quotation measure, rows of the other tasks, and nested quotations found again."""

    quotations: Report = field(default_factory=Report)
    rows: dict[str, Rows] = field(default_factory=dict)
    nested: Rows = field(default_factory=Rows)

    def add(self, task: str, right: int, found: int, gold: int) -> None:
        """Counts some rows of a task."""
        rows = self.rows.setdefault(task, Rows())
        rows.right += right
        rows.found += found
        rows.gold += gold

    def shares(self) -> dict[str, float]:
        """All figures by name; those of tasks that no text marks are absent."""
        shares = {part: self.quotations.f1(part) for part in _PARTS if self.quotations.parts}
        if self.nested.gold:
            shares["nested recall"] = self.nested.right / self.nested.gold
        return shares | {task: rows.f1 for task, rows in self.rows.items()}

    def line(self) -> str:
        """All figures in one line."""
        return "  ".join(f"{name} {share:.3f}" for name, share in self.shares().items())


def measure(reader: Reader, examples: Iterable[Example], hinted: bool = True) -> Figures:
    """Reads every example and compares; `hinted` as the rules' hints are given or not."""
    figures = Figures()
    for example in examples:
        compare(reader.read(example.text, example.hints if hinted else ()), example, figures)
    return figures


def compare(findings: Findings, example: Example, figures: Figures) -> None:
    """Adds one text."""
    grid = split(example.text)[3]
    for layer, marked in example.layers.items():
        if layer not in SEEDS:
            _spans(layer, findings, marked, grid, figures)
    if example.quotations is not None:
        _quotations(findings, example.quotations, grid, figures)
    if example.transfers is not None:
        acts = [act for act in findings.acts if act.layer == "trigger"]
        _transfers(acts, example.transfers, grid, figures)


def _spans(
    layer: str, findings: Findings, marked: Iterable[tuple[Run, str]], grid: Grid, figures: Figures
) -> None:
    gold = {(run, label) for run, label in marked if label != ASIDE}
    aside = [run for run, label in marked if label == ASIDE]
    found = {(run, f.label) for f in findings.found if f.layer == layer and (run := grid.run(f.start, f.end))}
    counted = {
        row for row in found if row in gold or not any(a < row[0][1] and row[0][0] < b for a, b in aside)
    }
    figures.add(layer, len(counted & gold), len(counted), len(gold))


def _quotations(findings: Findings, seeds: Sequence[Seed], grid: Grid, figures: Figures) -> None:
    acts = [act for act in findings.acts if act.layer != "trigger"]
    left, right = [_found(act, grid) for act in acts], [_marked(seed) for seed in seeds]
    act_of = {id(quotation): act for quotation, act in zip(left, acts, strict=True)}
    seed_of = {id(quotation): seed for quotation, seed in zip(right, seeds, strict=True)}
    stances = 0
    for p, g in pair(left, right):
        count(figures.quotations, p, g)
        if p and g:
            stances += act_of[id(p)].labels["stance"] == seed_of[id(g)].labels.get("stance")
            same = len(p.quote & g.quote) * 2 > len(p.quote | g.quote)
            figures.nested.right += seed_of[id(g)].depth > 0 and same
    figures.nested.gold += sum(seed.depth > 0 for seed in seeds)
    if any("stance" in seed.labels for seed in seeds):
        figures.add("stance", stances, len(left), len(right))


def _found(act: Act, grid: Grid) -> Quotation:
    roles = {theirs: grid.words(act.roles.get(ours, ())) for theirs, ours in _ROLES.items()}
    return Quotation(grid.words(act.spans), roles, act.labels["kind"], act.labels["medium"])


def _marked(seed: Seed) -> Quotation:
    roles = {theirs: seed.roles.get(ours, frozenset()) for theirs, ours in _ROLES.items()}
    return Quotation(_words(seed), roles, seed.labels.get("kind", ""), seed.labels.get("medium", ""))


def _words(seed: Seed) -> frozenset[int]:
    return frozenset(word for first, last in seed.runs for word in range(first, last))


def _transfers(acts: list[Act], seeds: Iterable[Seed], grid: Grid, figures: Figures) -> None:
    """The trigger by any shared word; the parties each so too, or none; then status and negation as well."""
    marked = list(seeds)
    pairs = list(_pairs(acts, marked, grid))
    good = [(seed, act) for seed, act in pairs if all(_same_party(seed, act, r, grid) for r in _PARTIES)]
    whole = sum(
        all(act.labels[name] == seed.labels.get(name) for name in ("status", "negated")) for seed, act in good
    )
    for task, right in (("trigger", len(pairs)), ("parties", len(good)), ("transfer", whole)):
        figures.add(task, right, len(acts), len(marked))


def _pairs(acts: list[Act], seeds: list[Seed], grid: Grid) -> Iterator[tuple[Seed, Act]]:
    free = list(acts)
    for seed in seeds:
        act = next((act for act in free if grid.words(act.spans) & _words(seed)), None)
        if act:
            free.remove(act)
            yield seed, act


def _same_party(seed: Seed, act: Act, role: str, grid: Grid) -> bool:
    marked, found = seed.roles.get(role, frozenset()), grid.words(act.roles.get(role, ()))
    return bool(marked & found) or not (marked or found)
