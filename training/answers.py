"""Learns what an answer answers from the corpus; `python -m training.answers` writes `answer_weights.yaml`.

A conditional logit with a small quadratic penalty: over all candidates of an answer and "none", the
marked one is to be likeliest. Statements, stances and earlier answers are given; words and names come from
the layers.
Not for: choosing features; see `annotate.stances.likely`. Deterministic; a minute on one core. Needs scipy.
"""

import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import numpy as np
from corpus.to_records import to_records
from evals.corpus import reports, to_text
from numpy.typing import NDArray
from scipy.optimize import minimize

from lagebild.annotate.stances.answers import find_pointing, resolve_answers
from lagebild.annotate.stances.candidates import ANSWERING
from lagebild.annotate.stances.clause import find_clauses
from lagebild.annotate.stances.facets import Facets, find_facets
from lagebild.annotate.stances.likely import find_around, find_features, find_place
from lagebild.annotate.stances.ties import Ties
from lagebild.lang.answers import load_answers
from lagebild.records import Annotations
from lagebild.steps import LAYERS

PENALTY = 1.0
OUT = Path("src/lagebild/lang/answer_weights.yaml")
HEAD = """\
# What each feature of a statement counts as that which a denial, refusal, withdrawal or admission answers.
# `none: STANCE`: what it counts that such an answer answers nothing in the report.
# Made by training/answers.py from the train split of the corpus; not written by hand.
"""

Choice = tuple[list[dict[str, float]], int]
"""Features of the candidates and, last, of none; and which of them is right."""


def given(split: str, language: str = "de") -> Iterator[tuple[Annotations, list[Facets]]]:
    """Marked statements of each report, without their answers, and their facets."""
    for report in reports(split, language):
        _, gold, _ = to_records(report)
        text, known = to_text(report, language), Annotations()
        for layer in LAYERS:
            if layer.name in ("words", "mentions"):
                known = layer.run(text, known, language)
        bare = []
        for a in gold.attributions:
            inside = [m.referent for q in a.source for m in known.mentions if q.start <= m.start < q.end]
            bare.append(replace(a, answers=None, speakers=tuple(dict.fromkeys(inside))))
        known = replace(known, attributions=tuple(sorted(bare, key=lambda a: (a.start, a.end))))
        yield gold, find_facets(known, find_clauses(report.text, known))


def choices(split: str) -> Iterator[Choice]:
    """One choice for each answering statement."""
    rules = load_answers("de")
    for gold, facets in given(split):
        answers = {a.id: a.answers for a in gold.attributions}
        ties = Ties({f.attribution.id: f.attribution.parent for f in facets})
        for index, answer in enumerate(facets):
            right = answers[answer.attribution.id]
            if answer.attribution.stance in ANSWERING:
                pointing = find_pointing(answer, rules) - {"negation"}
                candidates = find_around(index, facets, ties)
                rows = [
                    dict(find_features(answer, c, pointing, find_place(index, c, facets, ties)))
                    for c in candidates
                ]
                ids = [c.attribution.id for c in candidates]
                rows.append({f"none: {answer.attribution.stance}": 1.0})
                yield rows, ids.index(right) if right in ids else len(ids)
            if right:
                ties.answered[answer.attribution.id] = right


def learn(given_choices: list[Choice]) -> dict[str, float]:
    """Weight of each feature."""
    names = sorted({name for rows, _ in given_choices for row in rows for name in row})
    number = {name: i for i, name in enumerate(names)}
    tables = []
    for rows, right in given_choices:
        table = np.zeros((len(rows), len(names)))
        for i, row in enumerate(rows):
            for name, value in row.items():
                table[i, number[name]] = value
        tables.append((table, right))

    def loss(weights: NDArray[np.float64]) -> tuple[float, NDArray[np.float64]]:
        total, slope = PENALTY * float(weights @ weights), 2 * PENALTY * weights
        for table, right in tables:
            scores = table @ weights
            chances = np.exp(scores - scores.max())
            chances /= chances.sum()
            total -= float(np.log(chances[right]))
            chances[right] -= 1
            slope = slope + table.T @ chances
        return total, slope

    found = minimize(loss, np.zeros(len(names)), jac=True, method="L-BFGS-B", options={"maxiter": 300})
    return {name: round(float(weight), 2) for name, weight in zip(names, found.x, strict=True)}


def score(split: str) -> tuple[float, float]:
    """Precision and recall of what answers answer in a split, its statements given."""
    right = found = marked = 0
    for gold, facets in given(split):
        answers = {a.id: a.answers for a in gold.attributions}
        for a in resolve_answers(facets, "de"):
            found += a.answers is not None
            marked += answers[a.id] is not None
            right += a.answers is not None and a.answers == answers[a.id]
    return right / found, right / marked


def main() -> None:
    """Learns from the train split and writes the table; with the name of a split, measures there instead."""
    if len(sys.argv) > 1:
        print("precision {:.3f}, recall {:.3f}".format(*score(sys.argv[1])))
        return
    weights = learn(list(choices("train")))
    lines = [f'- {{feature: "{name}", weight: {weight}}}\n' for name, weight in weights.items()]
    OUT.write_text(HEAD + "".join(lines), encoding="utf-8")


if __name__ == "__main__":
    main()
