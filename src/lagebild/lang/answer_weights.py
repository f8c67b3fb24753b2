"""The table `answer_weights`: what each feature of a statement counts as that which an answer answers.

It holds for all languages. Not for: the features themselves; see `annotate.stances.likely`.
"""

from functools import cache
from importlib import resources

import yaml


@cache
def load_answer_weights() -> dict[str, float]:
    """Weight by name of the feature; `none: STANCE` is what no statement at all counts for such an answer."""
    source = resources.files("lagebild.lang").joinpath("answer_weights.yaml")
    rows = yaml.safe_load(source.read_text(encoding="utf-8"))
    return {row["feature"]: float(row["weight"]) for row in rows}
