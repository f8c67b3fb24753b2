"""Learns how far found transfers have come, and which are right; `python -m training.transfer_weights`.

Two multinomial logits with a quadratic penalty over what the shipped model takes for transfers in the train
reports that it has not learned from (`halves`); of its own lessons a model is surer than it may be.
With `check` it learns from four of five reports in turn and prints what is right in the fifth.
Not for: choosing signs; see `annotate.transfers.act_signs`. Deterministic; some minutes. Needs scipy.
"""

import sys
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final
from zlib import crc32

import numpy as np
from corpus.report import Report
from corpus.to_records import to_records
from evals.corpus import to_text
from evals.marked import same_party
from numpy.typing import NDArray
from scipy.optimize import minimize

from lagebild.annotate.transfers.act_signs import Seen, Signs, find_status_signs, find_worth_signs
from lagebild.annotate.transfers.drafting import find_drafts
from lagebild.annotate.transfers.drafts import Draft
from lagebild.annotate.transfers.found import Finder, Sides
from lagebild.annotate.transfers.reading import load_tables
from lagebild.annotate.transfers.status import Standing
from lagebild.annotate.transfers.weighing import LEAST, to_standing
from lagebild.lang.capitals import load_capitals
from lagebild.lang.syntax import load_syntax
from lagebild.records import Annotations, Text, Transfer
from lagebild.steps import layers_of
from lagebild.text.scene import Scene
from training.halves import reader_for
from training.stances import to_rows, unseen

PENALTY: Final = {"status": 3.0, "right": 5.0}
SEEN: Final = {"status": 5, "right": 8}
"""A sign, or a status, that is seen more rarely is left out."""
SMALL: Final = 0.02
"""A weight nearer to 0 is left out."""
FOLDS: Final = 5
LANGUAGES: Final = ("de", "en")
OUT: Final = "src/lagebild/lang/{}/transfer_weights.yaml"
HEAD: Final = """\
# What each sign of a transfer that a model found counts for its status ("not delivered": negated), and for
# its being right in good and parties; what a row does not name counts 0. Made by training/transfer_weights.py
# from train reports of the corpus that the model had not read; not written by hand.
"""

Weights = Mapping[str, Mapping[str, float]]
Numbers = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Example:
    """Signs of what was taken for a transfer, its marked status ("" for none), whether all else is right."""

    report: str
    stands: Signs
    worth: Signs
    status: str
    right: bool
    heard: str


@dataclass(frozen=True, slots=True)
class Listener(Finder):
    """A finder that keeps what it saw, and decides nothing by weights."""

    seen: list[Seen] = field(default_factory=list)

    def decide(self, seen: Seen) -> tuple[tuple[Sides, Sides], Standing, bool]:
        """As without weights."""
        self.seen.append(seen)
        return self._to_sides(seen), to_standing(seen.act), True


def read_examples(report: Report, language: str = "de") -> Iterator[Example]:
    """All layers before `transfers`, and what the model's transfers in a report look like then."""
    text, known = to_text(report, language), Annotations()
    for layer in layers_of(reader_for(report.id)):
        if layer.name == "transfers":
            break
        known = layer.run(text, known, language)
    return to_examples(report.id, text, known, to_records(report)[1], language)


def to_examples(
    name: str, text: Text, known: Annotations, gold: Annotations, language: str
) -> Iterator[Example]:
    """An example for each transfer of the model."""
    scene = Scene(known, load_syntax(language), load_capitals(language))
    listener = Listener(text, known, scene, load_tables(language), language)
    drafts = listener.find_all(find_drafts(text, known, language, scene))
    for seen in listener.seen:
        start, end = seen.act.spans[0]
        marked = [t for t in gold.transfers if start < t.trigger.end and t.trigger.start < end]
        ours = [draft for draft in drafts if draft.trigger.start == start]
        pairs = [(draft, one) for draft in ours for one in marked if _touch(draft, one)]
        right = any(_has_parties(draft, one, known, gold) for draft, one in pairs)
        nearest = next((one for _, one in pairs), next(iter(marked), None))
        status = _tell(nearest.status, nearest.negated) if nearest is not None else ""
        heard = to_standing(seen.act)
        yield Example(
            name,
            find_status_signs(seen),
            find_worth_signs(seen),
            status,
            right,
            _tell(heard.status, heard.negated),
        )


def _tell(status: str, negated: bool) -> str:
    return f"not {status}" if negated else status


def _touch(draft: Draft, marked: Transfer) -> bool:
    return draft.good.start < marked.item.end and marked.item.start < draft.good.end


def _has_parties(draft: Draft, marked: Transfer, known: Annotations, gold: Annotations) -> bool:
    ours = (side.party if side else None for side in (draft.supplier, draft.recipient))
    pairs = zip(ours, (marked.supplier, marked.recipient), strict=True)
    return all(same_party(one, other, known, gold) for one, other in pairs)


def learn(given: Sequence[Example]) -> Weights:
    """The weights of all signs that are seen often enough."""
    counted = Counter(one.status for one in given if one.status)
    told = [one for one in given if counted[one.status] >= SEEN["right"]]
    weights = _learn([(one.stands, one.status) for one in told], "status")
    right = _learn([(one.worth, str(one.right)) for one in given], "right")
    found = {name: dict(row) for name, row in weights.items()}
    for name, row in right.items():
        found.setdefault(name, {})["right"] = row["True"] - row["False"]
    kept = {name: _rounded(row) for name, row in sorted(found.items())}
    return {name: row for name, row in kept.items() if row}


def _rounded(row: Mapping[str, float]) -> dict[str, float]:
    return {value: round(weight, 2) for value, weight in row.items() if abs(weight) >= SMALL}


def _learn(given: Sequence[tuple[Signs, str]], task: str) -> dict[str, dict[str, float]]:
    seen = Counter(name for signs, _ in given for name in signs)
    names = sorted(name for name, count in seen.items() if count >= SEEN[task])
    values = sorted({value for _, value in given})
    table = np.array([[signs.get(name, 0.0) for name in names] for signs, _ in given])
    found = _fit(table, np.array([values.index(value) for _, value in given]), len(values), PENALTY[task])
    return {
        name: {value: float(w) for value, w in zip(values, found[i], strict=True)}
        for i, name in enumerate(names)
    }


def _fit(table: Numbers, right: NDArray[np.int64], width: int, penalty: float) -> Numbers:
    count, signs = table.shape

    def loss(flat: Numbers) -> tuple[float, Numbers]:
        weights = flat.reshape(signs, width)
        scores = table @ weights
        chances = np.exp(scores - scores.max(1, keepdims=True))
        chances /= chances.sum(1, keepdims=True)
        total = penalty * float((weights * weights).sum())
        total -= float(np.log(chances[np.arange(count), right] + 1e-12).sum())
        chances[np.arange(count), right] -= 1
        return total, (table.T @ chances + 2 * penalty * weights).ravel()

    found = minimize(loss, np.zeros(signs * width), jac=True, method="L-BFGS-B", options={"maxiter": 200})
    weights: Numbers = found.x.reshape(signs, width)
    return weights


def tell(one: Example, weights: Weights) -> tuple[str, float]:
    """The likeliest status, and the log odds of being right."""
    values = sorted({value for row in weights.values() for value in row} - {"right"})
    best = max(values, key=lambda value: _sum(one.stands, weights, value))
    return best, _sum(one.worth, weights, "right")


def _sum(signs: Signs, weights: Weights, value: str) -> float:
    return sum(weights.get(name, {}).get(value, 0.0) * size for name, size in signs.items())


def check(given: Sequence[Example]) -> str:
    """What is right in reports that were not learned from: statuses, and the transfers that are kept."""
    counts: Counter[str] = Counter()
    for fold in range(FOLDS):
        rest = [one for one in given if crc32(one.report.encode()) % FOLDS != fold]
        weights = learn(rest)
        for one in given:
            if crc32(one.report.encode()) % FOLDS == fold:
                status, odds = tell(one, weights)
                kept = odds >= np.log(LEAST / (1 - LEAST))
                counts.update(found=1, marked=bool(one.status), heard=one.heard == one.status)
                counts.update(
                    status=status == one.status,
                    right=one.right,
                    exact_before=one.right and one.heard == one.status,
                )
                counts.update(kept=kept, kept_marked=kept and bool(one.status), kept_right=kept and one.right)
                counts.update(exact=kept and one.right and status == one.status)
    return ", ".join(f"{name} {count}" for name, count in counts.items())


def write(weights: Weights, language: str) -> None:
    """The table, a row a sign."""
    Path(OUT.format(language)).write_text(HEAD + to_rows(weights), encoding="utf-8")


def main() -> None:
    """Learns and writes the tables; with `check`, measures on reports not learned from instead."""
    for language in LANGUAGES:
        given = [example for report in unseen(language) for example in read_examples(report, language)]
        if sys.argv[1:] == ["check"]:
            print(language, check(given))
        else:
            write(learn(given), language)


if __name__ == "__main__":
    main()
