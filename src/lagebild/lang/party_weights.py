"""The table `party_weights`: what each feature of words counts for their being who gives, and who takes.

Not for: the features themselves; see `annotate.transfers.features`.
"""

from functools import cache

from lagebild.lang.load import rows

Weights = dict[str, float]


@cache
def load_party_weights(language: str) -> tuple[Weights, Weights]:
    """Weights by feature, for the supplier and for the recipient; what the table lacks counts nothing.

    Both are empty for a language for which none have been learned.
    """
    table = rows(language, "party_weights")
    gives, takes = ({row["feature"]: float(row[side]) for row in table} for side in ("supplier", "recipient"))
    return gives, takes
