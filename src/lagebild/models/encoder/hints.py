"""What the rules found in a text, word by word, as the encoder is told it.

The encoder learned to correct the rules; without hints it reads the bare text. Not for: running the rules.
"""

from collections.abc import Iterable, Iterator

from lagebild.models.encoder.tables import HINTS, LAYERS
from lagebild.models.encoder.words import Grid, Run
from lagebild.records import Annotations, Attribution

Painted = tuple[Run, str]


def to_hints(known: Annotations, grid: Grid) -> tuple[tuple[int, ...], ...]:
    """For each word of the grid one value a channel."""
    channels = {"said": _said(known.attributions), "named": _named(known), "when": _when(known)}
    size = len(grid.begins)
    columns = [_paint(spans, HINTS[name], grid, size) for name, spans in channels.items()]
    return tuple(zip(*columns, strict=True))


def _paint(spans: Iterable[Painted], values: tuple[str, ...], grid: Grid, size: int) -> list[int]:
    """Later spans lie over earlier ones."""
    column = [0] * size
    for (start, end), value in spans:
        run = grid.run(start, end)
        if run:
            on = f"{value} on"
            rest = values.index(on if on in values else value)
            column[run[0] : run[1]] = [values.index(value)] + [rest] * (run[1] - run[0] - 1)
    return column


def _said(attributions: Iterable[Attribution]) -> Iterator[Painted]:
    rows = sorted(
        (a for a in attributions if a.kind != "own"),
        key=lambda a: (-sum(q.end - q.start for q in a.content), a.start, a.id),
    )
    for row in rows:
        yield from (((q.start, q.end), "frame") for q in row.frame)
    for row in rows:
        value = "direct" if row.kind == "direct" else "content"
        yield from (((q.start, q.end), value) for q in row.content)
    for row in rows:
        yield from (((q.start, q.end), "addressee") for q in row.addressee)
        yield from (((q.start, q.end), "source") for q in row.source)
        yield from (((q.start, q.end), "cue") for q in row.cue)


def _named(known: Annotations) -> Iterator[Painted]:
    for mention in sorted(known.mentions, key=lambda m: (m.start - m.end, m.start, m.id)):
        value = "pronoun" if mention.kind == "pronoun" else mention.schema
        if value == "pronoun" or value in LAYERS["mention"]:
            yield (mention.start, mention.end), value


def _when(known: Annotations) -> Iterator[Painted]:
    for time in known.timexes:
        yield (time.start, time.end), "time"
    for transfer in known.transfers:
        yield (transfer.trigger.start, transfer.trigger.end), "transfer"
