"""Figures: whom the document speaks of, as far as it has been read. Not for: choosing one; see `cast`."""

import re
from collections import Counter
from dataclasses import dataclass, field
from typing import Final

from rapidfuzz.fuzz import ratio

from lagebild.annotate.mentions.reading import Candidate
from lagebild.lang.names import family_names, first_names
from lagebild.records import Schema
from lagebild.text.folding import fold

_NUMERAL: Final = re.compile(r"[IVX]+\.?")


@dataclass
class Figure:
    """One person, body, state or group while the document is read. `offices` are pairs of role and state."""

    schema: Schema
    key: str | None
    name: str
    gender: str = ""
    plural: bool = False
    named: bool = True
    office: str | None = None
    speaks_for: str | None = None
    names: set[str] = field(default_factory=set)
    offices: set[tuple[str, str | None]] = field(default_factory=set)
    spellings: Counter[str] = field(default_factory=Counter)
    """How often the document gives each of a person's names."""
    count: int = 0
    full: int = 0
    """How often the document gives the full name."""
    first_at: int = -1
    """Where a full name, or an office with a name, stands first; -1 where none does."""
    seen_at: int = -1
    sentence: int = -1
    subject: bool = False
    first_person: bool = False
    """True for who says `ich` in a transcript."""
    serves: "Figure | None" = None
    """Whose adviser or speaker this one is, where the text says so by a name: "Putins Berater"."""

    @classmethod
    def of(cls, candidate: Candidate) -> "Figure":
        """A new figure with what its first mention tells."""
        figure = cls(candidate.schema, candidate.key, candidate.name, candidate.gender, candidate.plural)
        figure.named = candidate.named or (candidate.schema == "Person" and bool(candidate.name))
        figure.learn(candidate)
        return figure

    def _fullness(self, name: str) -> tuple[int, int, int, str]:
        """Names of more parts first, of these the one most used."""
        return (len(fold(name).split()), self.spellings[name], len(name), name)

    def learn(self, candidate: Candidate) -> None:
        """Takes over what a further mention tells: a fuller name, an office, a gender."""
        if candidate.name and self.schema == "Person":
            self.spellings[candidate.name] += 1
            self.name, self.named = max(self.spellings, key=self._fullness), True
        if candidate.role and self.schema == "Person":
            self.gender = candidate.gender or self.gender  # a title is surer than a first name
        self.gender = self.gender or candidate.gender
        self.plural = self.plural or candidate.plural
        if candidate.role and self.schema != "Group":
            self.offices.add((candidate.role, candidate.speaks_for))
        if candidate.office and (self.office is None or (self.speaks_for is None and candidate.speaks_for)):
            self.office = candidate.office
        self.speaks_for = self.speaks_for or candidate.speaks_for


def surname(name: str, language: str) -> str:
    """The folded word by which a person is called: the last, or the first of an East Asian name."""
    parts, words = fold(name).split(), name.split()
    if len(words) > 1 and _NUMERAL.fullmatch(words[-1]):
        words.pop()  # a pope goes by his only name
    if len(words) < 2:
        return fold(words[0]) if words else ""
    families = family_names(language)
    eastern = parts[0] in families and (len(parts) == 3 or parts[-1] not in families)
    if eastern and not (parts[0] in first_names(language) and len(parts) == 2 and len(parts[-1]) > 6):
        return parts[0]
    return fold(words[-1])


def same_person(one: str, other: str) -> bool:
    """True for two full names of one person: equal parts, or parts that differ only in spelling."""
    left, right = fold(one).split(), fold(other).split()
    if left == right or "".join(left) == "".join(right):
        return True
    if len(left) != len(right):
        short, long = sorted((left, right), key=len)
        return len(short) >= 2 and short[0] == long[0] and short[-1] == long[-1]
    return all(
        a == b or (min(len(a), len(b)) >= 4 and ratio(a, b) >= 76) for a, b in zip(left, right, strict=True)
    )
