"""The table `stance_weights`: what each sign counts for each stance.

It holds for all languages. Not for: the signs themselves; see `annotate.stances.signs`.
"""

from collections.abc import Mapping
from functools import cache
from importlib import resources

import yaml

from lagebild.records import STANCES, StanceValue


@cache
def load_stance_weights() -> Mapping[str, Mapping[StanceValue, float]]:
    """Weights by the name of the sign; a stance that a row does not name counts 0."""
    source = resources.files("lagebild.lang").joinpath("stance_weights.yaml")
    rows = yaml.safe_load(source.read_text(encoding="utf-8"))
    return {row["sign"]: {stance: float(row[stance]) for stance in STANCES if stance in row} for row in rows}
