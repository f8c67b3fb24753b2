"""The table `antecedent_weights`: what each sign counts that words without a name stand for a figure.

It holds for all languages. Not for: the signs themselves; see `annotate.mentions.antecedent_signs`.
"""

from functools import cache
from importlib import resources

import yaml


@cache
def load_antecedent_weights() -> dict[str, float]:
    """Weight by name of the sign; `none: ...` is what a sign counts that nobody named before is meant."""
    source = resources.files("lagebild.lang").joinpath("antecedent_weights.yaml")
    rows = yaml.safe_load(source.read_text(encoding="utf-8"))
    return {row["sign"]: float(row["weight"]) for row in rows or ()}
