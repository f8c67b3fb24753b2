"""An attribution while it is being found: its parts as runs of tokens.

Not for: records, which `build` makes of it.
"""

from dataclasses import dataclass, field

from lagebild.annotate.attributions.view import Run
from lagebild.records import AttributionKind, Medium, StanceValue


@dataclass(slots=True)
class Draft:
    """One attribution in the making. `speaker` is the run that names the speakers, None for the source."""

    kind: AttributionKind
    medium: tuple[Medium, ...]
    stance: StanceValue
    rule: str
    content: list[Run]
    cue: list[Run] = field(default_factory=list)
    source: list[Run] = field(default_factory=list)
    frame: list[Run] = field(default_factory=list)
    addressee: list[Run] = field(default_factory=list)
    speaker: Run | None = None

    @property
    def first(self) -> int:
        """Number of the first token of any part."""
        return min(run[0] for run in self.parts())

    @property
    def last(self) -> int:
        """Number behind the last token of any part of content, cue or frame."""
        return max(run[1] for run in [*self.content, *self.cue, *self.frame])

    def parts(self) -> list[Run]:
        """All runs but a source taken over from elsewhere."""
        return [*self.content, *self.cue, *self.frame]
