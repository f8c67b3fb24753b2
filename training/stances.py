"""Learns what each sign of a stance counts; `python -m training.stances` writes both `stance_weights.yaml`.

A multinomial logit with a quadratic penalty, over the marked statements that are found. Reports of both
languages are learned from together: what a sign counts is a share that both have in common and one of the
language's own, of which the second costs more. Only train reports read by models that have not learned from
them (`halves`): of its own lessons a model is surer than it may be.
Not for: choosing signs; see `annotate.stances.signs`. Deterministic; some minutes on one core. Needs scipy.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
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
from lagebild.lang.load import LANGUAGES
from lagebild.records import STANCES, Annotations, Attribution, StanceValue
from lagebild.steps import layers_of
from training.halves import LATER, reader_for

PENALTY: Final = 2.0
OWN: Final = 12.0
"""The penalty of what a language has of its own. From 6 to 50 the likelihood in five folds is the same."""
EXPECTED: Final = {"heard surely": 0.9, "told": 1.0}
"""What such a sign counts for the stance it names unless the reports say otherwise: of an admission, say,
that a model is sure of and no word tells, they have no example."""
LEAST: Final = 4
"""A sign that is seen more rarely is left out."""
SMALL: Final = 0.05
"""A weight nearer to 0 is left out."""
OUT: Final = Path("src/lagebild/lang")
HEAD: Final = """\
# What each sign counts for each stance in texts of this language; a stance that a row does not name counts 0.
# Made by training/stances.py from train reports of the corpus that the model had not read.
"""

Example = tuple[Signs, StanceValue]


@dataclass(frozen=True, slots=True)
class Found:
    """What was found in a report: facets and signs of all statements, what a row of the table tells of each,
    and by number which of them is which marked one."""

    language: str
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
        language,
        seen.facets,
        [find_signs(number, seen) for number in numbers.values()],
        list(find_told_of_all(seen)),
        {numbers[found.id]: marked for found, marked in pair_attributions(words, known, gold)},
    )


def learn(given: Iterable[Found], penalty: float = PENALTY) -> dict[str, Weights]:
    """By language, the weights of all signs that are seen often enough."""
    found = list(given)
    examples = [(_double(signs, f.language), stance) for f in found for signs, stance in f.examples()]
    counted = Counter(name for signs, _ in examples for name in signs)
    names = sorted(name for name, count in counted.items() if count >= LEAST)
    table = np.array([[signs.get(name, 0.0) for name in names] for signs, _ in examples])
    right = np.array([STANCES.index(stance) for _, stance in examples])
    rows = dict(zip(names, _fit(table, right, penalty, _expect(names)), strict=True))
    return {language: _sum_up(rows, language) for language in sorted({f.language for f in found})}


def _double(signs: Signs, language: str) -> dict[tuple[str, str], float]:
    """Each sign for all languages, and for its own, where it counts less, so that it must weigh more."""
    less = (PENALTY / OWN) ** 0.5
    own = {(name, language): value * less for name, value in signs.items()}
    return {(name, ""): value for name, value in signs.items()} | own


def _sum_up(rows: Mapping[tuple[str, str], NDArray[np.float64]], language: str) -> Weights:
    less, none = (PENALTY / OWN) ** 0.5, np.zeros(len(STANCES))
    found = {}
    for name in sorted({name for name, _ in rows}):
        row = rows.get((name, ""), none) + less * rows.get((name, language), none)
        told = zip(STANCES, row.tolist(), strict=True)
        found[name] = {stance: round(weight, 2) for stance, weight in told if abs(weight) >= SMALL}
    return found


def _expect(names: Sequence[tuple[str, str]]) -> NDArray[np.float64]:
    """The weights that cost nothing: of signs for all languages that name a stance."""
    kinds = [(name.partition(": "), language) for name, language in names]
    return np.array(
        [
            [EXPECTED.get(kind, 0.0) if named == stance and not language else 0.0 for stance in STANCES]
            for (kind, _, named), language in kinds
        ]
    )


def _fit(
    table: NDArray[np.float64], right: NDArray[np.int64], penalty: float, expected: NDArray[np.float64]
) -> NDArray[np.float64]:
    count, width = table.shape

    def loss(flat: NDArray[np.float64]) -> tuple[float, NDArray[np.float64]]:
        weights = flat.reshape(width, len(STANCES))
        scores = table @ weights
        chances = np.exp(scores - scores.max(1, keepdims=True))
        chances /= chances.sum(1, keepdims=True)
        apart = weights - expected
        total = penalty * float((apart * apart).sum())
        total -= float(np.log(chances[np.arange(count), right] + 1e-12).sum())
        chances[np.arange(count), right] -= 1
        return total, (table.T @ chances + 2 * penalty * apart).ravel()

    found = minimize(loss, expected.ravel(), jac=True, method="L-BFGS-B", options={"maxiter": 200})
    weights: NDArray[np.float64] = found.x.reshape(width, len(STANCES))
    return weights


def write(weights: Mapping[str, Weights]) -> None:
    """A table for each language, a row a sign."""
    for language, table in weights.items():
        (OUT / language / "stance_weights.yaml").write_text(HEAD + to_rows(table), encoding="utf-8")


def to_rows(weights: Weights | Mapping[str, Mapping[str, float]]) -> str:
    """Rows of a table of weights: a sign, and what it counts for each value."""
    rows = []
    for name, row in weights.items():
        told = ", ".join(f"{value}: {weight}" for value, weight in row.items())
        rows.append(f'- {{sign: "{name}"{", " if told else ""}{told}}}\n')
    return "".join(rows)


def read_all() -> Iterator[Found]:
    """What is found in all later reports of all languages."""
    for language in LANGUAGES:
        yield from (read_found(report, language) for report in unseen(language))


def main() -> None:
    """Learns and writes the tables."""
    write(learn(read_all()))


if __name__ == "__main__":
    main()
