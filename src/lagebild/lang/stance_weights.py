"""The table `stance_weights`: what each sign counts for each stance, in texts of one language.

Languages differ in how far a model is to be believed and in what a word is worth; the tables are learned
together (`training/stances.py`). Not for: the signs themselves; see `annotate.stances.signs`.
"""

from collections.abc import Mapping
from functools import cache

from lagebild.lang.load import rows
from lagebild.records import STANCES, StanceValue


@cache
def load_stance_weights(language: str) -> Mapping[str, Mapping[StanceValue, float]]:
    """Weights by the name of the sign; a stance that a row does not name counts 0."""
    return {
        row["sign"]: {stance: float(row[stance]) for stance in STANCES if stance in row}
        for row in rows(language, "stance_weights")
    }
