"""What the transfers layer makes of a model that errs in nothing: the corpus' own marks, given as findings.

`python -m evals.transfers_ceiling [dev|train] [de|en] [--drop 0.3] [--rows]` prints F1 of transfers, and why
the others are lost, cause by cause; `--drop` leaves out such a share of the words for parties, as a model
may, `--rows` shows every loss. Not for: how good a model is; see `encoder`.
"""

import argparse
import random
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import Final

from corpus.report import Report
from corpus.to_records import to_records
from training.example import Seed
from training.sources.corpus import to_example

from evals.corpus import reports, to_text
from evals.marked import Rows, same_party, same_transfer
from lagebild.annotate.attributions import to_found_attributions
from lagebild.annotate.chains import resolve_chains
from lagebild.annotate.mentions import to_found_mentions
from lagebild.annotate.stances import resolve_stances
from lagebild.annotate.transfers import find_transfers
from lagebild.models.encoder.words import Grid, split
from lagebild.records import Act, Annotations, Findings, Found, Text, Transfer
from lagebild.steps import LAYERS, REPAIRS
from lagebild.text.mending import Edit, Mending, mend_text, restore

MARKED: Final = "marked"
"""In the place of a model's name."""
_SIDES: Final = ("supplier", "recipient")
_SEED: Final = 5
"""By which words for parties are left out."""
Case = tuple[Text, Annotations, Mending, str, Annotations]
"""The text as it is read, what is known of it before transfers are, the way back, the original, its marks."""


def to_findings(report: Report) -> Findings:
    """Everything that a report marks, as a model that errs in nothing would say it."""
    example, grid = to_example(report), split(report.text)[3]
    found = [
        Found(layer, *_offsets(grid, run), label)
        for layer, rows in example.layers.items()
        if layer != "trigger"
        for run, label in rows
    ]
    acts = [_to_act(grid, "nested" if q.depth else "content", q) for q in example.quotations or ()]
    acts += [_to_act(grid, "trigger", t) for t in example.transfers or ()]
    return Findings(MARKED, tuple(found), tuple(sorted(acts, key=lambda act: act.spans)))


def _to_act(grid: Grid, layer: str, seed: Seed) -> Act:
    roles = {role: tuple(_runs(grid, words)) for role, words in seed.roles.items() if words}
    return Act(layer, tuple(_offsets(grid, run) for run in seed.runs), roles, seed.labels, 1.0)


def _runs(grid: Grid, words: frozenset[int]) -> Iterator[tuple[int, int]]:
    """Offsets of words that follow one another."""
    for word in sorted(words):
        if word - 1 not in words:
            last = next(i for i in range(word, word + len(words) + 1) if i + 1 not in words)
            yield _offsets(grid, (word, last + 1))


def _offsets(grid: Grid, run: tuple[int, int]) -> tuple[int, int]:
    return grid.begins[run[0]], grid.ends[run[1] - 1]


def read_cases(part: str, language: str) -> Iterator[Case]:
    """Every report with a transfer in it, up to the layer of transfers."""
    for report in reports(part, language):
        if report.rows("transfers"):
            yield read_case(report, language)


def read_case(report: Report, language: str) -> Case:
    """One report, as the rules and its marks together have it."""
    source, gold, _ = to_records(report)
    text = to_text(report, language)
    repairs = REPAIRS.run(text, Annotations(), language).repairs
    mending = Mending(source, (Edit(r.start, r.end, r.restored) for r in repairs if r.applied))
    mended, known = mend_text(text, mending), Annotations()
    for layer in LAYERS[1:5]:
        known = layer.run(mended, known, language)
    known = replace(known, findings=_mended(to_findings(report), mending))
    for find in (to_found_mentions, to_found_attributions, resolve_stances, resolve_chains):
        known = find(mended, known, language)
    return mended, known, mending, source, gold


def _mended(findings: Findings, mending: Mending) -> Findings:
    place = mending.from_original
    found = (replace(f, start=place(f.start, f.end)[0], end=place(f.start, f.end)[1]) for f in findings.found)
    acts = (
        replace(
            act,
            spans=tuple(place(*span) for span in act.spans),
            roles={role: tuple(place(*span) for span in spans) for role, spans in act.roles.items()},
        )
        for act in findings.acts
    )
    return replace(findings, found=tuple(found), acts=tuple(acts))


def drop(known: Annotations, share: float, chance: random.Random) -> Annotations:
    """`known` with so large a share of the words for suppliers and recipients gone."""
    acts = tuple(
        replace(
            act,
            roles={
                role: spans
                for role, spans in act.roles.items()
                if role not in _SIDES or chance.random() >= share
            },
        )
        if act.layer == "trigger"
        else act
        for act in known.findings.acts
    )
    return replace(known, findings=replace(known.findings, acts=acts))


@dataclass(slots=True)
class Ceiling:
    """Rows of transfers, why marked ones are lost, and where found ones come from that nobody marked."""

    rows: Rows = field(default_factory=Rows)
    lost: Counter[str] = field(default_factory=Counter)
    extra: Counter[str] = field(default_factory=Counter)
    shown: list[str] = field(default_factory=list)


def measure(cases: Sequence[Case], language: str, share: float = 0.0) -> Ceiling:
    """All cases, with so large a share of the words for parties gone."""
    total, chance = Ceiling(), random.Random(_SEED)
    for text, known, mending, source, gold in cases:
        given = drop(known, share, chance)
        count(restore(find_transfers(text, given, language), mending), gold, source, total)
    return total


def count(found: Annotations, gold: Annotations, source: str, into: Ceiling) -> None:
    """Adds one document."""
    marked, ours = list(gold.transfers), list(found.transfers)
    for transfer in found.transfers:
        match = next((g for g in marked if same_transfer(transfer, g, found, gold, True)), None)
        if match is not None:
            marked.remove(match)
            ours.remove(transfer)
    into.rows.right += len(gold.transfers) - len(marked)
    into.rows.found += len(found.transfers)
    into.rows.gold += len(gold.transfers)
    for lost in marked:
        near = _nearest(lost, ours)
        causes = find_causes(near, lost, found, gold)
        told = tell(near, found) if near else "-"
        into.lost.update(causes[:1])
        into.shown.append(
            f"{'; '.join(causes)}\n   {_around(source, lost)}\n   marked {tell(lost, gold)}\n   found  {told}"
        )
        if near is not None:
            ours.remove(near)
    for transfer in ours:
        cause = "of the rules" if MARKED not in transfer.rule else "of the marks"
        into.extra.update([cause])
        into.shown.append(f"too much, {cause}\n   {_around(source, transfer)}\n   {tell(transfer, found)}")


def _nearest(lost: Transfer, ours: Sequence[Transfer]) -> Transfer | None:
    """What was found for the same trigger, or else for the same good."""
    same = (t for t in ours if t.trigger.start == lost.trigger.start)
    return next(same, None) or next((t for t in ours if _overlap(t, lost)), None)


def _overlap(one: Transfer, other: Transfer) -> bool:
    return one.item.start < other.item.end and other.item.start < one.item.end


def find_causes(ours: Transfer | None, lost: Transfer, found: Annotations, gold: Annotations) -> list[str]:
    """What is wrong in `ours`, which stands for the marked transfer `lost`; the first cause counts."""
    if ours is None:
        return ["nothing found"]
    causes = [] if _overlap(ours, lost) else ["item: other words"]
    for side in _SIDES:
        one, other = getattr(ours, side), getattr(lost, side)
        if not same_party(one, other, found, gold):
            how = "left out" if one is None else "none marked" if other is None else "somebody else"
            unseen = other is not None and other.start is None
            causes.append(f"{side}: {how}{' (not in the clause)' if unseen else ''}")
    if ours.status != lost.status:
        causes.append("status")
    if ours.negated != lost.negated:
        causes.append("negated")
    return causes or ["counted once already"]


def tell(transfer: Transfer, known: Annotations) -> str:
    """A transfer in one line."""
    names = {r.id: r.name for r in known.referents}
    sides = [
        f"{party.name}|{names.get(party.referent or '', '')}" if party else "?"
        for party in (transfer.supplier, transfer.recipient)
    ]
    told = f"{sides[0]} > {sides[1]}: {transfer.item.quote} [{transfer.trigger.quote}] {transfer.status}"
    return f"{told}{' not' if transfer.negated else ''} ({transfer.rule})"


def _around(source: str, transfer: Transfer) -> str:
    start, end = (
        min(transfer.trigger.start, transfer.item.start),
        max(transfer.trigger.end, transfer.item.end),
    )
    return " ".join(source[max(0, start - 160) : end + 100].split())


def main() -> None:
    """Prints the figures."""
    parser = argparse.ArgumentParser(prog="python -m evals.transfers_ceiling", description=__doc__)
    parser.add_argument("part", nargs="?", default="dev", choices=("dev", "train"))
    parser.add_argument("language", nargs="?", default="de", choices=("de", "en"))
    parser.add_argument("--drop", type=float, default=0.0)
    parser.add_argument("--rows", action="store_true")
    asked = parser.parse_args()
    show(measure(list(read_cases(asked.part, asked.language)), asked.language, asked.drop), asked.rows)


def show(total: Ceiling, every: bool = False) -> None:
    """Prints one measurement."""
    rows = total.rows
    print(f"F1 {rows.f1:.3f}  ({rows.right} right, {rows.found} found, {rows.gold} marked)")
    for name, causes in (("lost", total.lost), ("extra", total.extra)):
        print(f"{name}: {'; '.join(f'{cause} {times}' for cause, times in causes.most_common())}")
    print("\n".join(total.shown) if every else "", end="")


if __name__ == "__main__":
    main()
