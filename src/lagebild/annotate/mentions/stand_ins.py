"""Nouns behind a definite article that stand for somebody named before: "die Firma", "der Mann", "das Land".

A noun of the table `stand_ins`, or one that a name named before is or ends in ("die Klinik" for "Rehaklinik
Talau"). Not for: whom those of the table mean; see `standing_in`.
"""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from lagebild.annotate.mentions.reading import Candidate, Reading
from lagebild.annotate.mentions.standing_in import find_article
from lagebild.annotate.mentions.tagged import BODIES
from lagebild.lang.reference import reference_words
from lagebild.lang.stand_ins import find_sorts, stand_ins
from lagebild.lang.tags import FOREIGN, NAMES, NOUNS
from lagebild.lang.traits import has_trait
from lagebild.records import Schema
from lagebild.text.folding import fold
from lagebild.text.marks import QUOTES

_SHORTEST: Final = 4
"""Letters of the shortest noun that is looked for in names."""


def find_stand_ins(reading: Reading, taken: Sequence[Candidate]) -> list[Candidate]:
    """Candidates in tokens that nobody else holds."""
    held = {at for candidate in taken for at in range(candidate.first, candidate.last)}
    named = _Named(taken)
    starts = frozenset(c.first for c in taken if c.kind == "name")
    found: list[Candidate] = []
    for at in range(len(reading.tokens)):
        if at in held or not _is_noun(reading, at):
            continue
        article = find_article(reading, at)
        if article and not _goes_on(reading, at, starts):
            candidate = named.stand_in(reading, at) or _of_table(reading, at, article)
            found.extend([candidate] if candidate else [])
    return found


def _is_noun(reading: Reading, at: int) -> bool:
    """By its tag; in a language that writes nouns with a capital by that too."""
    token = reading.tokens[at]
    return token.pos in NOUNS and (
        token.text[0].isupper() or not has_trait(reading.language, "capital_nouns")
    )


def _goes_on(reading: Reading, at: int, named: frozenset[int]) -> bool:
    """True where the words behind the noun say which one: "die Firma Halvor", "das Haus des Rates", "der
    Betreiber, die Halvor AG,". `named`: tokens at which a name begins."""
    after = reading.after(at)
    if not after:
        return False
    tag = reading.tokens[at + 1].pos
    if tag in NAMES | FOREIGN | NOUNS or reading.tokens[at + 1].text in QUOTES:
        return True
    if after == ",":
        return any(place in named for place in range(at + 2, at + 4))
    return any(after in reference_words(reading.language, role) for role in ("genitive", "of_place"))


def _of_table(reading: Reading, at: int, article: str) -> Candidate | None:
    sorts = find_sorts(reading.language, article, reading.lower[at])
    if not sorts:
        return None
    noun = stand_ins(reading.language)[reading.lower[at]]
    return _at(reading, at, sorts[0], noun.sex or noun.gender)


def _at(reading: Reading, at: int, schema: Schema, gender: str) -> Candidate:
    token = reading.tokens[at]
    return Candidate(
        token.start, token.end, at, at + 1, schema, "title", "", gender=gender, named=False,
        role=fold(token.lemma), stands_in=True,
    )  # fmt: skip


class _Named:
    """The bodies of one document that are named, by the nouns that their names end in."""

    def __init__(self, taken: Sequence[Candidate]) -> None:
        self._named = sorted(
            (c for c in taken if c.schema in BODIES and c.kind == "name" and c.named and c.name),
            key=lambda c: c.first,
        )
        self._words = {id(c): tuple(fold(c.name).split()) for c in self._named}

    def stand_in(self, reading: Reading, at: int) -> Candidate | None:
        """The body named last before `at` of which one word is or ends in the noun there."""
        token = reading.tokens[at]
        nouns = {fold(token.lemma), fold(token.text)}
        nouns = {noun for noun in nouns if len(noun) >= _SHORTEST}
        whole = next((c for c in self._before(at) if self._ends_in(c, nouns)), None)
        if whole is None or (whole.schema == "Medium" and whole.name == token.text):
            return None
        return replace(whole, start=token.start, end=token.end, first=at, last=at + 1, kind="title", shown="")

    def _before(self, at: int) -> Iterator[Candidate]:
        return reversed(self._named[: bisect_left(self._named, at, key=lambda c: c.first)])

    def _ends_in(self, candidate: Candidate, nouns: set[str]) -> bool:
        return any(word.endswith(noun) for word in self._words[id(candidate)] for noun in nouns)
