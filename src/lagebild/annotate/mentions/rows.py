"""Makes the records of mentions and referents from what was found.

Not for: which mentions are one referent; see `cast`.
"""

from collections.abc import Sequence

from lagebild.annotate.mentions.figures import Figure
from lagebild.annotate.mentions.reading import Candidate, Reading
from lagebild.records import Mention, Referent, make_id

Pairs = Sequence[tuple[Candidate, Figure]]
"""Each candidate with a figure that it stands for, in text order."""


def to_mentions(reading: Reading, pairs: Pairs) -> tuple[Mention, ...]:
    """One mention for each pair whose words the page shows, in text order, none twice."""
    ids = {id(figure): _identity(reading, figure, candidate) for candidate, figure in _first(pairs)}
    mentions = {
        (candidate.start, candidate.end, ids[id(figure)]): Mention(
            id=make_id("mention", reading.document, candidate.start, candidate.end, ids[id(figure)]),
            document=reading.document,
            start=candidate.start,
            end=candidate.end,
            quote=reading.text[candidate.start : candidate.end],
            schema=figure.schema,
            kind=candidate.kind,
            referent=ids[id(figure)],
        )
        for candidate, figure in pairs
        if candidate.start >= 0
    }
    return tuple(sorted(mentions.values(), key=lambda m: (m.start, m.end)))


def to_referents(reading: Reading, pairs: Pairs) -> tuple[Referent, ...]:
    """One referent for each figure that something stands for."""
    return tuple(
        Referent(
            id=_identity(reading, figure, candidate),
            document=reading.document,
            schema=figure.schema,
            name=figure.name or figure.office or reading.text[candidate.start : candidate.end],
            key=figure.key,
            names=tuple(sorted(figure.names, key=lambda name: (-len(name), name))),
            office=figure.office if figure.schema == "Person" else None,
            speaks_for=figure.speaks_for or (figure.serves.speaks_for if figure.serves else None),
            named=figure.named,
        )
        for candidate, figure in _first(pairs)
    )


def _first(pairs: Pairs) -> list[tuple[Candidate, Figure]]:
    """Every figure once, with the first candidate that stands for it."""
    first: dict[int, tuple[Candidate, Figure]] = {}
    for candidate, figure in pairs:
        first.setdefault(id(figure), (candidate, figure))
    return list(first.values())


def _identity(reading: Reading, figure: Figure, first: Candidate) -> str:
    name = figure.key or figure.name
    return make_id("referent", reading.document, figure.schema, name, figure.speaks_for, first.start)
