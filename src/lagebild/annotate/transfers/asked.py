"""Finds who wants something of whom where the good comes in a later sentence: "was wollen sie von Irland"."""

from typing import Final

from lagebild.annotate.transfers.reading import Asked, Reading
from lagebild.annotate.transfers.verbs import find_without_good
from lagebild.text.roles import Side

_PARTIES: Final = ("country:", "body:")


def find_asked(reading: Reading) -> Asked | None:
    """The last pair in a sentence of which one side wants something of the other; None where none does."""
    last: Asked | None = None
    for clause in reading.clauses:
        for found in find_without_good(reading, clause):
            wanted = found.frame.status == "sought" and found.frame.wants == "recipient"
            if wanted and _is_party(found.suppliers) and _is_party(found.recipients):
                last = Asked(reading.sentence, found.suppliers[0], found.recipients[0])
    return last


def _is_party(sides: tuple[Side, ...]) -> bool:
    return len(sides) == 1 and (sides[0].key or "").startswith(_PARTIES)
