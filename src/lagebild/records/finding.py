"""What a learned model says of a text, in the text's offsets, before a layer makes records of it.

Not for: what is kept in a dossier; the records of attributions, mentions, times and transfers are.
"""

from dataclasses import dataclass, field
from typing import Final

RULES: Final = "rules"
"""In the place of a model's name: the rules alone."""

PARTIES: Final = "parties"
"""The entry of `Act.sure` for suppliers and recipients."""

SpanOffsets = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Found:
    """A span of one layer of tags: `name`, `mention`, `time`, `amount`, with its label."""

    layer: str
    start: int
    end: int
    label: str


@dataclass(frozen=True, slots=True)
class Act:
    """A quotation (layer `content`, or `nested`) or a transfer (`trigger`).

    `spans` are its own words: the content, or the trigger. `roles`: spans of source, cue, frame, addressee,
    or of supplier, recipient, item, amount. `labels`: kind, medium, stance, or status and negated. `score`:
    how sure the model is that there is one, 0 to 1. `sure`: for a label the share, 0 to 1, that its value has
    among all values of that label; no entry where a model does not tell. `sure[PARTIES]`: how many of a
    transfer's parties, 0 to 1, the model puts on the right side at all; no entry: all of them.
    """

    layer: str
    spans: tuple[SpanOffsets, ...]
    roles: dict[str, tuple[SpanOffsets, ...]] = field(hash=False)
    labels: dict[str, str] = field(hash=False)
    score: float
    sure: dict[str, float] = field(default_factory=dict, hash=False)


@dataclass(frozen=True, slots=True)
class Findings:
    """All of one text, in its order. `model` names the model file; "" where none has read the text.

    `alone`: so high the `score` of an act must be where the rules see nothing said.
    """

    model: str = ""
    found: tuple[Found, ...] = ()
    acts: tuple[Act, ...] = ()
    alone: float = 0.9
