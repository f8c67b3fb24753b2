"""Learns what each sign of a stance counts; `python -m training.stances` writes `stance_weights.yaml`.

A multinomial logit with a quadratic penalty, over the marked statements that are found. Only train reports
read by models that have not learned from them (`halves`): of its own lessons a model is surer than it may be.
Not for: choosing signs; see `annotate.stances.signs`. Deterministic; some minutes on one core. Needs scipy.
"""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import numpy as np
from corpus.report import Report, find_reports, read_report
from corpus.to_records import to_records
from evals.corpus import to_text
from evals.marked import pair_attributions
from numpy.typing import NDArray
from scipy.optimize import minimize

from lagebild.annotate.stances.facets import Facets
from lagebild.annotate.stances.layer import find_told_of_all, view
from lagebild.annotate.stances.signs import Signs, find_signs
from lagebild.annotate.stances.weigh import Weights
from lagebild.records import STANCES, Annotations, Attribution, StanceValue
from lagebild.steps import layers_of
from training.halves import LATER, reader_for

PENALTY: Final = 3.0
LEAST: Final = 4
"""A sign that is seen more rarely is left out."""
SMALL: Final = 0.05
"""A weight nearer to 0 is left out."""
OUT: Final = Path("src/lagebild/lang/stance_weights.yaml")
HEAD: Final = """\
# What each sign counts for each stance; a stance that a row does not name counts 0.
# Made by training/stances.py from train reports of the corpus that the model had not read.
"""

Example = tuple[Signs, StanceValue]


@dataclass(frozen=True, slots=True)
class Found:
    """What was found in a report: facets and signs of all statements, what a row of the table tells of each,
    and by number which of them is which marked one."""

    facets: Sequence[Facets]
    signs: Sequence[Signs]
    told: Sequence[StanceValue | None]
    marked: Mapping[int, Attribution]

    def examples(self) -> list[Example]:
        """Signs and marked stance of each statement that is both found and marked."""
        return [(self.signs[number], marked.stance) for number, marked in self.marked.items()]


def unseen(language: str = "de") -> Iterator[Report]:
    """The later reports, to learn from; all of them are of the train split."""
    for path in find_reports(language=language):
        if LATER.match(path.name):
            yield read_report(path)


def read_found(report: Report, language: str = "de") -> Found:
    """All layers before `stances`, and what these have it look at."""
    text, known = to_text(report, language), Annotations()
    for layer in layers_of(reader_for(report.id)):
        if layer.name == "stances":
            break
        known = layer.run(text, known, language)
    words, gold, _ = to_records(report)
    seen = view(words, known, language)
    numbers = {a.id: number for number, a in enumerate(known.attributions)}
    return Found(
        seen.facets,
        [find_signs(number, seen) for number in numbers.values()],
        list(find_told_of_all(seen)),
        {numbers[found.id]: marked for found, marked in pair_attributions(words, known, gold)},
    )


def learn(given: Sequence[Example], penalty: float = PENALTY) -> Weights:
    """The weights of all signs that are seen often enough."""
    counted = Counter(name for signs, _ in given for name in signs)
    names = sorted(name for name, count in counted.items() if count >= LEAST)
    table = np.array([[signs.get(name, 0.0) for name in names] for signs, _ in given])
    right = np.array([STANCES.index(stance) for _, stance in given])
    found = _fit(table, right, penalty)
    rows = {name: dict(zip(STANCES, found[i], strict=True)) for i, name in enumerate(names)}
    return {
        name: {stance: round(float(w), 2) for stance, w in row.items() if abs(w) >= SMALL}
        for name, row in rows.items()
    }


def _fit(table: NDArray[np.float64], right: NDArray[np.int64], penalty: float) -> NDArray[np.float64]:
    count, width = table.shape

    def loss(flat: NDArray[np.float64]) -> tuple[float, NDArray[np.float64]]:
        weights = flat.reshape(width, len(STANCES))
        scores = table @ weights
        chances = np.exp(scores - scores.max(1, keepdims=True))
        chances /= chances.sum(1, keepdims=True)
        total = penalty * float((weights * weights).sum())
        total -= float(np.log(chances[np.arange(count), right] + 1e-12).sum())
        chances[np.arange(count), right] -= 1
        return total, (table.T @ chances + 2 * penalty * weights).ravel()

    start = np.zeros(width * len(STANCES))
    found = minimize(loss, start, jac=True, method="L-BFGS-B", options={"maxiter": 200})
    weights: NDArray[np.float64] = found.x.reshape(width, len(STANCES))
    return weights


def write(weights: Weights) -> None:
    """The table, a row a sign."""
    OUT.write_text(HEAD + to_rows(weights), encoding="utf-8")


def to_rows(weights: Weights | Mapping[str, Mapping[str, float]]) -> str:
    """Rows of a table of weights: a sign, and what it counts for each value."""
    rows = []
    for name, row in weights.items():
        told = ", ".join(f"{value}: {weight}" for value, weight in row.items())
        rows.append(f'- {{sign: "{name}"{", " if told else ""}{told}}}\n')
    return "".join(rows)


def main() -> None:
    """Learns and writes the table."""
    write(learn([example for report in unseen() for example in read_found(report).examples()]))


if __name__ == "__main__":
    main()
