"""What became of each file of a pile, and of the pile."""

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Literal

from lagebild.records import RULES, Annotations, Doubt, Failure, Text

State = Literal["added", "known", "failed", "skipped"]


@dataclass(frozen=True, slots=True)
class Outcome:
    """One document or file: `added` now, `known` already, `failed` (with the reason), or `skipped` unread."""

    path: str
    state: State
    document: str | None = None
    reason: str = ""
    way_out: str = ""
    publisher: str | None = None
    published: str | None = None
    kind: str | None = None
    attributions: int = 0
    transfers: int = 0
    doubts: tuple[Doubt, ...] = ()
    model: str | None = None
    """What read it, now or when it was added: a model or `rules`."""
    model_before: str | None = None
    """What had read it before, where it was read again for newer steps."""


@dataclass(slots=True)
class Summary:
    """How many documents and files came to what end."""

    counts: Counter[State] = field(default_factory=Counter)
    known_by: Counter[str] = field(default_factory=Counter)
    """How many of the known documents each model had read."""

    def note(self, outcome: Outcome) -> None:
        """Counts one more."""
        self.counts[outcome.state] += 1
        if outcome.state == "known" and outcome.model:
            self.known_by[outcome.model] += 1

    @property
    def added(self) -> int:
        """Documents that were written now."""
        return self.counts["added"]

    @property
    def known(self) -> int:
        """Documents that stood here already."""
        return self.counts["known"]

    @property
    def failed(self) -> int:
        """Files or lines that could not be read or annotated."""
        return self.counts["failed"]

    @property
    def skipped(self) -> int:
        """Files of no format that lagebild reads."""
        return self.counts["skipped"]


Tell = Callable[[Outcome, int, int | None], None]
"""Called after each document with its outcome, how many are done, and of how many (None: not known yet)."""


def added(
    text: Text, annotations: Annotations, path: str, doubts: tuple[Doubt, ...] = (), before: str | None = None
) -> Outcome:
    """The outcome of a document that was written."""
    page = text.page
    return Outcome(
        path,
        "added",
        text.document.id,
        publisher=page.publisher.value if page.publisher else None,
        published=page.published.value if page.published else None,
        kind=page.kind,
        attributions=len(annotations.attributions),
        transfers=len(annotations.transfers),
        doubts=doubts,
        model=annotations.findings.model or RULES,
        model_before=before,
    )


def failed(failure: Failure) -> Outcome:
    """The outcome of a file that was not read."""
    state: State = "skipped" if failure.skipped else "failed"
    return Outcome(failure.path, state, reason=failure.reason, way_out=failure.way_out)
