"""Whether a statement stands that a model alone sees, and no rule: how sure the model must be.

Not for: statements that rules see too; see `found`.
"""

from collections.abc import Sequence
from typing import Final

from lagebild.annotate.attributions.view import Run
from lagebild.lang.traits import has_trait
from lagebild.records import Act

_CUED: Final = frozenset({"indirect", "reported"})
"""Kinds that a word must tell: without its cue such an act is mostly none where the model alone sees it."""
_MODEST: Final = 0.6
"""Of a language in which the model had few lessons: there it is right more often than it is sure, ..."""
_MODEST_UNCUED: Final = 0.8
"""... also where it marks no cue. Both best on English reports that it has not learned from."""


def stands_alone(act: Act, cue: Sequence[Run], least: float, language: str) -> bool:
    """True for an act that is sure enough; `least`: what the model asks for where it had many lessons."""
    told = bool(cue) or act.labels["kind"] not in _CUED
    if has_trait(language, "few_lessons"):
        return act.score >= min(least, _MODEST if told else _MODEST_UNCUED)
    return told and act.score >= least
