"""Learns what an answer answers; `python -m training.answers` writes `answer_weights.yaml`.

A conditional logit with a small quadratic penalty: over all statements around an answer and "none", the
marked one is to be likeliest. It is learned from statements as they are found in reports, by models that
have not read them (`halves`), with chances of stances whose weights come from the other folds: so "none"
counts as much as it must where a denial is none or its claim was not found. Earlier answers are given.
Both languages have one table: of their own they lose likelihood in the reports that were left out.
Not for: choosing signs; see `annotate.stances.likeness`. Deterministic; minutes on one core. Needs scipy.
"""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Final

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import minimize

from lagebild.annotate.stances.leaning import to_leaning
from lagebild.annotate.stances.likely import find_choice
from lagebild.annotate.stances.pointing import find_pointing
from lagebild.annotate.stances.ties import Ties
from lagebild.annotate.stances.weigh import Weights
from lagebild.lang.answers import load_answers
from training import stances
from training.stances import Found, read_all

PENALTY: Final = 1.0
FOLDS: Final = 5
LEAST: Final = 4
"""A sign that is seen more rarely is left out."""
OUT: Final = Path("src/lagebild/lang/answer_weights.yaml")
HEAD: Final = """\
# What each sign of a statement counts as that which a denial, refusal, withdrawal or admission answers.
# `none: ...`: what a sign of the answer counts that it answers nothing in the report.
# Made by training/answers.py from train reports of the corpus that the model had not read.
"""

Choice = tuple[Sequence[Mapping[str, float]], int]
"""Signs of the candidates and, last, of none; and which of them is right."""


def choices(found: Found, weights: Weights) -> Iterator[Choice]:
    """One choice for each statement of a report that may answer; `weights` are those of its stance."""
    leanings = [to_leaning(told, signs, weights) for told, signs in zip(found.told, found.signs, strict=True)]
    facets = [
        replace(f, attribution=replace(f.attribution, stance=leaning.stance))
        for f, leaning in zip(found.facets, leanings, strict=True)
    ]
    answers = find_answers(found)
    ties = Ties({f.attribution.id: f.attribution.parent for f in facets})
    for number, (facet, leaning) in enumerate(zip(facets, leanings, strict=True)):
        target = answers.get(number)
        if leaning.may_answer:
            pointing = find_pointing(facet, load_answers(found.language))
            numbers, rows = find_choice(number, facets, leaning, pointing, ties)
            yield rows, numbers.index(target) if target in numbers else len(numbers)
        if target is not None:
            ties.answered[facet.attribution.id] = facets[target].attribution.id


def find_answers(found: Found) -> dict[int, int]:
    """By number, which found statement answers which, where both are marked."""
    numbers = {marked.id: number for number, marked in found.marked.items()}
    links = {number: numbers.get(marked.answers or "") for number, marked in found.marked.items()}
    return {number: target for number, target in links.items() if target is not None}


def learn(given: Sequence[Choice], penalty: float = PENALTY) -> dict[str, float]:
    """Weight of each sign that is seen often enough."""
    counted = Counter(name for rows, _ in given for row in rows for name in row)
    names = sorted(name for name, count in counted.items() if count >= LEAST)
    every = [row for rows, _ in given for row in rows]
    table = np.array([[row.get(name, 0.0) for name in names] for row in every])
    first = np.cumsum([0, *(len(rows) for rows, _ in given)])[:-1]
    right = first + np.array([right for _, right in given])
    weights = _fit(table, first, right, penalty)
    return {name: round(float(weight), 2) for name, weight in zip(names, weights, strict=True)}


def _fit(
    table: NDArray[np.float64], first: NDArray[np.int64], right: NDArray[np.int64], penalty: float
) -> NDArray[np.float64]:
    """`first` row of each choice, and its `right` one."""
    of = np.repeat(np.arange(len(first)), np.diff([*first, len(table)]))

    def loss(weights: NDArray[np.float64]) -> tuple[float, NDArray[np.float64]]:
        scores = table @ weights
        chances = np.exp(scores - np.maximum.reduceat(scores, first)[of])
        chances /= np.add.reduceat(chances, first)[of]
        total = penalty * float(weights @ weights) - float(np.log(chances[right] + 1e-12).sum())
        chances[right] -= 1
        return total, table.T @ chances + 2 * penalty * weights

    start = np.zeros(table.shape[1])
    found = minimize(loss, start, jac=True, method="L-BFGS-B", options={"maxiter": 300})
    weights: NDArray[np.float64] = found.x
    return weights


def cross(given: Sequence[Found]) -> Iterator[tuple[Found, Weights]]:
    """Each report with weights of stances that were learned from the other folds."""
    for fold in range(FOLDS):
        others = [f for number, f in enumerate(given) if number % FOLDS != fold]
        weights = stances.learn(others)
        yield from ((f, weights[f.language]) for f in given[fold::FOLDS])


def write(weights: Mapping[str, float]) -> None:
    """The table, a row a sign."""
    rows = [f'- {{sign: "{name}", weight: {weight}}}\n' for name, weight in weights.items()]
    OUT.write_text(HEAD + "".join(rows), encoding="utf-8")


def main() -> None:
    """Learns and writes the table."""
    crossed = cross(list(read_all()))
    write(learn([choice for found, weights in crossed for choice in choices(found, weights)]))


if __name__ == "__main__":
    main()
