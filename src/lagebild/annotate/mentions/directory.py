"""The people of one document by every name that it gives them.

Not for: which of several is meant; see `cast`.
"""

from itertools import islice
from typing import Final

from lagebild.annotate.mentions.figures import Figure, same_person, surname
from lagebild.text.folding import fold

MOST_COMPARED: Final = 400
"""Names that another spelling is compared with, more than any report has: lists of thousands stay linear."""


class Directory:
    """People by full name, by surname and by any part of a name, spelling differences folded."""

    def __init__(self, language: str) -> None:
        self._language = language
        self._full: dict[str, Figure] = {}
        self._called: dict[str, list[Figure]] = {}
        self._parts: dict[str, list[Figure]] = {}

    def enter(self, figure: Figure, name: str) -> None:
        """Notes that the document calls `figure` by `name`."""
        folded = fold(name)
        if self._full.get(folded) is figure:
            return
        self._full[folded] = figure
        _note(self._called, surname(name, self._language), figure)
        for part in folded.split():
            _note(self._parts, part, figure)

    def find_full(self, name: str) -> Figure | None:
        """Whom a name of two or more parts stands for, in any spelling that was met before."""
        folded = fold(name)
        if folded in self._full:
            return self._full[folded]
        for other, figure in islice(self._full.items(), MOST_COMPARED):
            if " " in other and same_person(other, folded):
                self._full[folded] = figure
                return figure
        return None

    def find_called(self, part: str) -> list[Figure]:
        """Everybody whose surname, or else any part of whose name, is `part` (folded), or ends in it.

        Of several words an ending or a beginning calls somebody: "Le Pen", "Mikl-Leitner", "Maria Giulia".
        """
        called = self._called.get(part)
        if called or " " not in part:
            return called or self._parts.get(part) or []
        named = self._parts.get(part.split()[-1], [])
        return [f for f in named if any(_is_end_of(part, fold(name)) for name in (f.name, *f.names))]


def _is_end_of(part: str, name: str) -> bool:
    """Whether `name` has `part` as its last or its first words and more besides, both folded."""
    return name.endswith(f" {part}") or name.startswith(f"{part} ")


def _note(table: dict[str, list[Figure]], key: str, figure: Figure) -> None:
    figures = table.setdefault(key, [])
    if not any(known is figure for known in figures):
        figures.append(figure)
