"""How likely each stance is where rules and a model speak of it: a sum of signs that one can read.

A multinomial logit; its weights are learned from reports of the project's corpus that the model has not read,
so that its word counts for no more than it is worth (`lang/*/stance_weights.yaml`; `training/stances.py`).
Not for: texts that no model has read; the rows of the table `stances` decide those.
"""

from collections.abc import Mapping
from math import exp

from lagebild.annotate.stances.signs import Signs
from lagebild.records import STANCES, StanceValue

Weights = Mapping[str, Mapping[StanceValue, float]]


def find_chances(signs: Signs, weights: Weights) -> dict[StanceValue, float]:
    """Chance of each stance, 1 in sum."""
    scores = score_stances(signs, weights)
    most = max(scores.values())
    shares = {stance: exp(score - most) for stance, score in scores.items()}
    return {stance: share / sum(shares.values()) for stance, share in shares.items()}


def score_stances(signs: Signs, weights: Weights) -> dict[StanceValue, float]:
    """What speaks for each stance, in sum."""
    scores: dict[StanceValue, float] = dict.fromkeys(STANCES, 0.0)
    for name, value in signs.items():
        for stance, weight in weights.get(name, {}).items():
            scores[stance] += weight * value
    return scores
