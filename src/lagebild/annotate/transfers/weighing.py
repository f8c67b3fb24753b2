"""How far a transfer that a model found has come, and how likely it is one at all: sums of readable signs.

Two logits; their weights are learned from reports of the project's corpus that the model has not learned from
(`training/transfer_weights.py` writes `lang/LANGUAGE/transfer_weights.yaml`). A model that does not tell how
sure it is of a status stands as it is. Not for: the signs; see `act_signs`.
"""

from math import exp
from typing import Final, cast

from lagebild.annotate.transfers.act_signs import Seen, Signs, find_status_signs, find_worth_signs
from lagebild.annotate.transfers.status import Standing
from lagebild.lang.transfer_weights import Weights, load_transfer_weights
from lagebild.records import Act, TransferStatus

LEAST: Final = 0.1
"""What is less likely to be right is left out: F1 is best where about half of itself is asked for."""
_NOT: Final = "not "


def is_weighed_act(act: Act, language: str) -> bool:
    """Whether a model tells how sure it is, and there are weights for the language."""
    return {"status", "negated"} <= act.sure.keys() and bool(load_transfer_weights(language))


def is_likely(seen: Seen) -> bool:
    """Whether the transfer is likely enough to be told."""
    if not is_weighed_act(seen.act, seen.language):
        return True
    score = _sum(find_worth_signs(seen), load_transfer_weights(seen.language), "right")
    return 1 / (1 + exp(-score)) >= LEAST


def weigh_standing(seen: Seen) -> Standing:
    """The likeliest status; the model's own where nothing can be weighed."""
    if not is_weighed_act(seen.act, seen.language):
        return to_standing(seen.act)
    weights, signs = load_transfer_weights(seen.language), find_status_signs(seen)
    told = {value: _sum(signs, weights, value) for value in _values(weights)}
    best = max(told, key=lambda value: told[value])
    return Standing(cast(TransferStatus, best.removeprefix(_NOT)), best.startswith(_NOT))


def to_standing(act: Act) -> Standing:
    """What a model says."""
    return Standing(cast(TransferStatus, act.labels["status"]), act.labels["negated"] == "true")


def _values(weights: Weights) -> list[str]:
    """Every status that a weight speaks for, "not delivered" among them, in the order of the alphabet."""
    return sorted({value for row in weights.values() for value in row} - {"right"})


def _sum(signs: Signs, weights: Weights, value: str) -> float:
    return sum(weights.get(name, {}).get(value, 0.0) * size for name, size in signs.items())
