"""The table `transfer_weights`: what each sign counts for a status of a transfer, and for its being right.

Not for: the signs themselves; see `annotate.transfers.act_signs`.
"""

from collections.abc import Mapping
from functools import cache

from lagebild.lang.load import rows

Weights = Mapping[str, Mapping[str, float]]


@cache
def load_transfer_weights(language: str) -> Weights:
    """Weights by sign, and of each sign by status ("not delivered" among them) or "right".

    Empty for a language for which none have been learned.
    """
    return {
        row["sign"]: {value: float(weight) for value, weight in row.items() if value != "sign"}
        for row in rows(language, "transfer_weights")
    }
