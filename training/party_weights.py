"""Learns who gives and who takes; `python -m training.party_weights` writes the tables `party_weights.yaml`.

A conditional logit with a small quadratic penalty for either party: over all candidates of a transfer, those
that the corpus marks are to be likeliest. Triggers, goods, mentions, attributions and the transfers before
are given; words come from the layer. With the name of a split, it measures there instead.
Not for: choosing features; see `annotate.transfers.features`. Deterministic; a minute or two. Needs scipy.
"""

import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from zlib import crc32

import numpy as np
from corpus.report import Report
from corpus.to_records import to_records
from evals.corpus import reports, to_text
from numpy.typing import NDArray
from scipy.optimize import minimize
from scipy.sparse import csr_matrix

from lagebild.annotate.transfers.candidates import Candidate, find_candidates, find_mention
from lagebild.annotate.transfers.features import Trigger, find_features, to_trigger
from lagebild.annotate.transfers.likely import choose_parties
from lagebild.annotate.transfers.reading import load_tables
from lagebild.lang.syntax import load_syntax
from lagebild.records import Annotations, Item, Mention, Party, Quantity, Quote, Transfer
from lagebild.steps import LAYERS
from lagebild.text.scene import Scene

PENALTY = 3.0
LEAST = 10
"""Transfers that a feature must be seen in."""
SMALLEST = 0.1
"""Weights nearer to zero are left out."""
HIDDEN = 40
"""So many of a hundred mentions are hidden from the features, since no annotator finds all of them."""
REMEMBERED = 20
"""As in the layer, so many transfers back who gave and took is a hint."""
LANGUAGES = ("de", "en")
OUT = "src/lagebild/lang/{}/party_weights.yaml"
HEAD = """\
# What each feature of words around a trigger counts for their being who gives, and who takes.
# Made by training/party_weights.py from the train split of the corpus; not written by hand.
"""

Numbers = NDArray[np.float64]
Given = tuple[str | None, str | None]
"""Referents of a supplier and a recipient."""


@dataclass(frozen=True, slots=True)
class Choice:
    """A marked transfer, who may be its parties, and which of these are: supplier and recipient of each."""

    scene: Scene
    transfer: Transfer
    trigger: Trigger
    candidates: list[Candidate]
    right: list[tuple[bool, bool]]


def choices(split: str, language: str, hidden: int = HIDDEN) -> Iterator[Choice]:
    """Every transfer of a split, so many of a hundred mentions hidden from its features."""
    for report in reports(split, language):
        yield from choices_of(report, language, hidden)


def choices_of(report: Report, language: str, hidden: int) -> Iterator[Choice]:
    """Every transfer of a report."""
    _, gold, _ = to_records(report)
    words = next(layer for layer in LAYERS if layer.name == "words")
    known = words.run(to_text(report, language), Annotations(), language)
    known = replace(known, mentions=gold.mentions, referents=gold.referents, attributions=gold.attributions)
    whole = Scene(known, load_syntax(language))
    known = replace(known, mentions=_seen(known.mentions, hidden))
    scene = Scene(known, load_syntax(language))
    before: list[Given] = []
    for transfer in sorted(gold.transfers, key=lambda t: t.trigger.start):
        choice = _to_choice(scene, whole, known, transfer, language, before[-REMEMBERED:])
        before.append((_referent(transfer.supplier), _referent(transfer.recipient)))
        if choice is not None:
            yield choice


def _seen(mentions: Sequence[Mention], hidden: int) -> tuple[Mention, ...]:
    """Without those that chance hides, the same each time."""
    return tuple(m for m in mentions if crc32(m.id.encode()) % 100 >= hidden)


def _to_choice(
    scene: Scene,
    whole: Scene,
    known: Annotations,
    transfer: Transfer,
    language: str,
    before: Sequence[Given],
) -> Choice | None:
    at = scene.token_at(transfer.trigger.start)
    index = next((i for i, s in enumerate(known.sentences) if s.first <= at < s.last), None)
    clauses = scene.clauses(known.sentences[index]) if index is not None else []
    clause = next((c for c in clauses if at in c.tokens), None)
    if clause is None or index is None:
        return None
    parts: list[Quote | Item | Quantity] = [transfer.trigger, transfer.item]
    parts += [transfer.quantity] if transfer.quantity else []
    apart = {i for p in parts for i in range(scene.token_at(p.start), scene.token_at(p.end - 1) + 1)}
    gave, took = [one for one, _ in before], [other for _, other in before]
    trigger = to_trigger(scene, load_tables(language), clause, at, gave, took)
    found = find_candidates(scene, known.sentences, index, apart)
    right = [(_is_party(whole, c, transfer.supplier), _is_party(whole, c, transfer.recipient)) for c in found]
    return Choice(scene, transfer, trigger, found, right)


def _referent(party: Party | None) -> str | None:
    return party.referent if party is not None else None


def _is_party(scene: Scene, candidate: Candidate, party: Party | None) -> bool:
    if party is None:
        return False
    mention = find_mention(scene, candidate.first, candidate.last)
    if party.referent is not None and mention is not None and mention.referent == party.referent:
        return True
    start, end = scene.tokens[candidate.first].start, scene.tokens[candidate.last - 1].end
    return party.start is not None and party.end is not None and party.start < end and start < party.end


def learn(given: Sequence[Choice], party: int) -> dict[str, float]:
    """Weight of each feature. `party`: 0 supplier, 1 recipient; one that no candidate is teaches nothing."""
    given = [choice for choice in given if any(_marked(choice, party))]
    rows = [[set(find_features(c.scene, c.trigger, one)) for one in c.candidates] for c in given]
    seen = Counter(name for choice in rows for name in set().union(*choice))
    number = {name: i for i, name in enumerate(sorted(n for n, count in seen.items() if count >= LEAST))}
    lines = [names for choice in rows for names in choice]
    places = [sorted(number[n] for n in names if n in number) for names in lines]
    starts = np.cumsum([0, *map(len, places)])
    flat = [place for line in places for place in line]
    table = csr_matrix((np.ones(len(flat)), flat, starts), shape=(len(lines), len(number)))
    of = np.repeat(np.arange(len(given)), [len(choice) for choice in rows])
    right = np.array([r for c in given for r in _marked(c, party)])
    weights = _fit(table, of, right)
    return {name: round(float(weights[i]), 2) for name, i in number.items()}


def _marked(choice: Choice, party: int) -> list[bool]:
    return [pair[party] for pair in choice.right]


def _fit(table: csr_matrix, of: NDArray[np.int64], right: NDArray[np.bool_]) -> Numbers:
    """Weights that make the right rows of each choice likeliest. `of`: the choice of each row."""
    count = int(of[-1]) + 1

    def loss(weights: Numbers) -> tuple[float, Numbers]:
        scores = table @ weights
        most = np.full(count, -np.inf)
        np.maximum.at(most, of, scores)
        chances = np.exp(scores - most[of])
        every = np.bincount(of, chances, count)
        good = np.bincount(of, chances * right, count)
        slope = table.T @ (chances / every[of] - chances * right / good[of])
        total = float(np.log(every / good).sum() + PENALTY * (weights @ weights))
        return total, slope + 2 * PENALTY * weights

    found = minimize(loss, np.zeros(table.shape[1]), jac=True, method="L-BFGS-B", options={"maxiter": 300})
    weights: Numbers = found.x
    return weights


def score(split: str, language: str) -> tuple[float, float, float]:
    """Share of transfers with the right supplier, the right recipient, and both, where candidates are."""
    hits = []
    for choice in choices(split, language, 0):
        if any(_marked(choice, 0)) and any(_marked(choice, 1)):
            pair = choose_parties(choice.scene, choice.trigger, choice.candidates, language, ())
            sides = (pair.supplier, pair.recipient)
            at = [choice.candidates.index(one) if one is not None else None for one in sides]
            hits.append([i is not None and choice.right[i][side] for side, i in enumerate(at)])
    found = np.array(hits)
    return float(found[:, 0].mean()), float(found[:, 1].mean()), float(found.all(1).mean())


def main() -> None:
    """Learns from the train split and writes the tables; with the name of a split, measures there instead."""
    for language in LANGUAGES:
        if len(sys.argv) > 1:
            shares = score(sys.argv[1], language)
            print(language, "supplier {:.3f}, recipient {:.3f}, both {:.3f}".format(*shares))
        else:
            write(list(choices("train", language)), language)


def write(given: Sequence[Choice], language: str) -> None:
    """The table of a language, a row a feature."""
    gives, takes = learn(given, 0), learn(given, 1)
    pairs = {n: (gives.get(n, 0.0), takes.get(n, 0.0)) for n in sorted({*gives, *takes})}
    kept = {n: pair for n, pair in pairs.items() if max(map(abs, pair)) >= SMALLEST}
    lines = [f'- {{feature: "{n}", supplier: {a}, recipient: {b}}}\n' for n, (a, b) in kept.items()]
    Path(OUT.format(language)).write_text(HEAD + "".join(lines), encoding="utf-8")


if __name__ == "__main__":
    main()
