"""Learns whom nouns stand for; `python -m training.antecedents` writes `antecedent_weights.yaml`.

A conditional logit with a small quadratic penalty: over all figures named before a noun or pronoun and
"none", those that the corpus marks are to be likeliest. Mentions are as they are found in the later reports,
which the model has not learned from. What the corpus does not mark is nobody, but for pronouns, of which it
marks few.
Not for: choosing signs; see `annotate.mentions.antecedent_signs`. Deterministic; a minute. Needs scipy.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import numpy as np
from corpus.report import Report
from corpus.to_records import to_records
from evals.corpus import to_text
from evals.marked import same_name
from numpy.typing import NDArray
from scipy.optimize import minimize

from lagebild.annotate.mentions import find_pairs
from lagebild.annotate.mentions.figures import Figure
from lagebild.annotate.mentions.reading import Candidate
from lagebild.records import Annotations, Mention
from lagebild.steps import layers_of
from training.halves import reader_for
from training.stances import unseen

PENALTY: Final = 1.0
LEAST: Final = 6
"""A sign that is seen in fewer choices is left out."""
SMALLEST: Final = 0.1
"""Weights nearer to zero are left out."""
ROUNDS: Final = 2
"""The choices of the first round make the figures that the second one learns from."""
ARTICLE: Final = 6
"""So many letters more a mark may begin with: an article is part of a source."""
LANGUAGES: Final = ("de", "en")
OUT: Final = Path("src/lagebild/lang/antecedent_weights.yaml")
HEAD: Final = """\
# What each sign of somebody named before counts that a noun or pronoun stands for that one.
# `none: ...`: what a sign of the words counts that nobody named before is meant.
# Made by training/antecedents.py from train reports of the corpus that the model had not read.
"""

Weights = Mapping[str, float]


@dataclass(frozen=True, slots=True)
class Example:
    """The signs of all figures and, last, of none; and which of them are right."""

    rows: Sequence[Mapping[str, float]]
    right: Sequence[bool]


def read_known(report: Report, language: str) -> Annotations:
    """All layers before the mentions that a model found."""
    text, known = to_text(report, language), Annotations()
    for layer in layers_of(reader_for(report.id)):
        if layer.name == "found_mentions":
            break
        known = layer.run(text, known, language)
    return known


def examples(report: Report, known: Annotations, language: str, weights: Weights) -> Iterator[Example]:
    """Each choice of a report of which the corpus tells what is right."""
    _, gold, _ = to_records(report)
    _, pairs, choices = find_pairs(to_text(report, language), known, language, weights)
    marked = _Marked(gold)
    meant = marked.figures(pairs)
    for choice in choices:
        entity = marked.of(choice.asked.candidate)
        if entity is None and choice.asked.candidate.kind == "pronoun":
            continue
        right = [entity is not None and meant.get(id(p.figure)) == entity for p in choice.places]
        yield Example(choice.rows, [*right, not any(right)])


class _Marked:
    """What the corpus marks in one report."""

    def __init__(self, gold: Annotations) -> None:
        self._mentions = gold.mentions
        self._names = {referent.id: referent.name for referent in gold.referents}
        parties = [p for t in gold.transfers for p in (t.supplier, t.recipient) if p is not None]
        self._parties = [(p.start, p.end, p.referent) for p in parties if p.referent and p.start is not None]
        sources = [(q.start, q.end, a.speakers) for a in gold.attributions for q in a.source]
        self._parties += [(start, end, who[0]) for start, end, who in sources if len(who) == 1]

    def of(self, candidate: Candidate) -> str | None:
        """The entity that the words of a candidate are marked as."""
        return next((m.referent for m in self._mentions if _is_at(candidate, m)), None) or next(
            (
                who
                for start, end, who in self._parties
                if end == candidate.end and start is not None and abs(start - candidate.start) < ARTICLE
            ),
            None,
        )

    def figures(self, pairs: Iterable[tuple[Candidate, Figure]]) -> dict[int, str]:
        """The entity that most of the words of a figure are marked as, names before all."""
        votes: dict[int, Counter[str]] = defaultdict(Counter)
        for candidate, figure in pairs:
            entity = self.of(candidate)
            if entity is not None and candidate.kind != "pronoun":
                alike = same_name(figure.name, self._names.get(entity, "")) if figure.name else False
                votes[id(figure)][entity] += 4 if alike else 2 if candidate.kind == "name" else 1
        return {figure: count.most_common(1)[0][0] for figure, count in votes.items()}


def _is_at(candidate: Candidate, mention: Mention) -> bool:
    if mention.end == candidate.end:
        return mention.start <= candidate.start + ARTICLE
    return mention.start == candidate.start and mention.end > candidate.start


def learn(given: Sequence[Example], penalty: float = PENALTY) -> dict[str, float]:
    """Weight of each sign that is seen often enough."""
    counted = Counter(name for one in given for name in sorted({n for row in one.rows for n in row}))
    names = sorted(name for name, count in counted.items() if count >= LEAST)
    place = {name: i for i, name in enumerate(names)}
    rows = [row for one in given for row in one.rows]
    table = np.zeros((len(rows), len(names)))
    for number, row in enumerate(rows):
        for name, value in row.items():
            if name in place:
                table[number, place[name]] = value
    of = np.repeat(np.arange(len(given)), [len(one.rows) for one in given])
    weights = _fit(table, of, np.array([r for one in given for r in one.right]), penalty)
    kept = {name: round(float(w), 2) for name, w in zip(names, weights, strict=True)}
    return {name: weight for name, weight in kept.items() if abs(weight) >= SMALLEST}


def _fit(
    table: NDArray[np.float64], of: NDArray[np.int64], right: NDArray[np.bool_], penalty: float
) -> NDArray[np.float64]:
    """Weights that make the right rows of each choice likeliest. `of`: the choice of each row."""
    count = int(of[-1]) + 1

    def loss(weights: NDArray[np.float64]) -> tuple[float, NDArray[np.float64]]:
        scores = table @ weights
        most = np.full(count, -np.inf)
        np.maximum.at(most, of, scores)
        chances = np.exp(scores - most[of])
        every = np.bincount(of, chances, count)
        good = np.bincount(of, chances * right, count)
        total = float(np.log(every / good).sum() + penalty * (weights @ weights))
        return total, table.T @ (chances / every[of] - chances * right / good[of]) + 2 * penalty * weights

    found = minimize(loss, np.zeros(table.shape[1]), jac=True, method="L-BFGS-B", options={"maxiter": 300})
    weights: NDArray[np.float64] = found.x
    return weights


def learn_rounds(given: Sequence[tuple[Report, Annotations, str]]) -> dict[str, float]:
    """Weights from the choices of the rules, then from their own."""
    weights: dict[str, float] = {}
    for _ in range(ROUNDS):
        weights = learn([e for r, known, language in given for e in examples(r, known, language, weights)])
    return weights


def write(weights: Weights) -> None:
    """The table, a row a sign."""
    rows = [f'- {{sign: "{name}", weight: {weight}}}\n' for name, weight in weights.items()]
    OUT.write_text(HEAD + "".join(rows), encoding="utf-8")


def main() -> None:
    """Learns and writes the table."""
    write(learn_rounds([(r, read_known(r, lang), lang) for lang in LANGUAGES for r in unseen(lang)]))


if __name__ == "__main__":
    main()
