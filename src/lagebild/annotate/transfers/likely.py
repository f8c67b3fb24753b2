"""Which words around a trigger most likely name who gives and who takes: sums of features, chosen together.

The weights are learned from the train split of the project's corpus (a conditional logit over all candidates
for either party; McFadden 1974); they stand in `lang/LANGUAGE/party_weights.yaml`, made by
`training/party_weights.py`. A small encoder finds who takes part in a transfer, but grammar tells far better
than it who gives and who takes. What grammar says plainly (`plain`) stands before all weights.
Not for: who the words stand for; see `found_parties`.
"""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from itertools import product
from math import exp, fsum, log
from typing import Final

from lagebild.annotate.transfers.candidates import Candidate
from lagebild.annotate.transfers.features import Trigger, find_features
from lagebild.annotate.transfers.plain import tell_plainly
from lagebild.lang.party_weights import Weights, load_party_weights
from lagebild.lang.plain_parties import Way
from lagebild.text.scene import Scene

READ: Final = 3.0
"""What it counts that a model takes the words for a party, whichever; on reports new to it less is worse."""

PLAIN: Final = 20.0
"""What it counts that grammar says plainly who gives: more than all else together."""

_WAYS: Final[tuple[Way, Way]] = ("supplier", "recipient")
_SUREST: Final = 3.0
"""Log odds beyond which nothing is surer."""


@dataclass(frozen=True, slots=True)
class Pair:
    """Who gives and who takes; None where nobody can. `sure`: log odds of either among all candidates."""

    supplier: Candidate | None
    recipient: Candidate | None
    sure: tuple[float, float] = (0.0, 0.0)


def knows_parties(language: str) -> bool:
    """Whether there are weights for a language."""
    return any(load_party_weights(language))


def choose_parties(
    scene: Scene, trigger: Trigger, candidates: Sequence[Candidate], language: str, read: Collection[int]
) -> Pair:
    """The likeliest supplier and recipient, never the same. `read`: tokens that a model takes for parties."""
    plain = [tell_plainly(scene, trigger, one, language) for one in candidates]
    suppliers, recipients = (
        [
            _rate(scene, trigger, one, weights, read) + (PLAIN if told == way else -PLAIN if told else 0)
            for one, told in zip(candidates, plain, strict=True)
        ]
        for way, weights in zip(_WAYS, load_party_weights(language), strict=True)
    )
    places = range(len(candidates))
    pairs = [(a, b) for a, b in product(places, places) if not _is_same(candidates[a], candidates[b])]
    if not pairs:  # nobody, or all words are one party's
        best = max(
            zip(suppliers, recipients, candidates, strict=True), key=lambda row: max(row[:2]), default=None
        )
        if best is None:
            return Pair(None, None)
        gives, surest = best[0] >= best[1], (_SUREST, _SUREST)
        return Pair(best[2], None, surest) if gives else Pair(None, best[2], surest)
    supplier, recipient = max(pairs, key=lambda pair: suppliers[pair[0]] + recipients[pair[1]])
    sure = _find_odds(suppliers, supplier), _find_odds(recipients, recipient)
    return Pair(candidates[supplier], candidates[recipient], sure)


def _find_odds(scores: Sequence[float], at: int) -> float:
    """Log odds of the candidate `at` against all others."""
    rest = sum(exp(score - scores[at]) for place, score in enumerate(scores) if place != at)
    return max(-_SUREST, min(_SUREST, -log(max(rest, 1e-3))))


def _rate(
    scene: Scene, trigger: Trigger, candidate: Candidate, weights: Weights, read: Collection[int]
) -> float:
    score = add_weights(weights, find_features(scene, trigger, candidate))
    return score + READ * any(at in read for at in range(candidate.first, candidate.last))


def add_weights(weights: Weights, features: Iterable[str]) -> float:
    """What the features count together, each once; exact, so that no order of theirs decides between two."""
    return fsum(weights.get(name, 0.0) for name in set(features))


def _is_same(one: Candidate, other: Candidate) -> bool:
    return one is other or (one.referent is not None and one.referent == other.referent)
