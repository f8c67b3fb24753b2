"""The table `answer_weights`: what each sign of a statement counts as that which an answer answers.

It holds for all languages. Not for: the signs themselves; see `annotate.stances.likeness`.
"""

from functools import cache
from importlib import resources

import yaml


@cache
def load_answer_weights() -> dict[str, float]:
    """Weight by name of the sign; `none: ...` is what a sign of an answer counts that it answers nothing."""
    source = resources.files("lagebild.lang").joinpath("answer_weights.yaml")
    rows = yaml.safe_load(source.read_text(encoding="utf-8"))
    return {row["sign"]: float(row["weight"]) for row in rows}
