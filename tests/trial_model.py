"""A model for tests that need one and none of its cleverness: it knows German, and finds nothing."""

from collections.abc import Sequence

import pytest

from lagebild import steps
from lagebild.dossier import models
from lagebild.models import catalogue
from lagebild.models.catalogue import ModelRow
from lagebild.records import Findings

ROWS = (
    ModelRow("trial", "de/CARD.md", "2.1", "CC BY-SA 4.0", "", 70_000_000, ("de",)),
    ModelRow("trial-nc", "de/CARD.md", "3", "CC-BY-NC-SA-4.0", "", 70_000_000, ("de",)),
    ModelRow("gone", "gone.model", "1", "CC BY-SA 4.0", "", 1, ("de",)),
)
"""The file of the first two is one that is there; nobody opens it."""


class Silent:
    """Finds nothing, and remembers which texts it was given."""

    def __init__(self, name: str, texts: list[str]) -> None:
        self.name = name
        self._texts = texts

    def read(self, text: str, _hints: object = ()) -> Findings:
        self._texts.append(text)
        return Findings(self.name)

    def find_borders(self, words: Sequence[str]) -> list[float]:
        """A sentence may begin with any word, or with none."""
        return [0.5] * len(words)


def install(patch: pytest.MonkeyPatch, damaged: bool = False) -> list[str]:
    """Puts these models in place of those that are shipped; gives the texts that they will be given.

    `damaged`: they are loaded from files that are not theirs.
    """
    texts: list[str] = []
    patch.setenv("LAGEBILD_MODEL", "rules")  # the default is none of these
    for module in (catalogue, models):
        patch.setattr(module, "find_models", lambda: ROWS)
    patch.setattr(steps, "load_reader", lambda name: Silent(name, texts))
    if damaged:
        patch.setattr(steps, "load_reader", catalogue.load_reader)
    return texts
