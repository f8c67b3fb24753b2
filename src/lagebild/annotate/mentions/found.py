"""What a learned model tagged as candidates: people with their offices, bodies by name and by noun, groups.

A noun alone ("die Werft") stands for the body of that noun ("Kowalke-Werft", "Werft am Kai") where the
document names one, and a part of a name for the whole ("Zellwerk" for "Zellwerk Rheintal"). Not for: what is
done where the rules found something else; see `merged`.
"""

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Final

from lagebild.annotate.mentions.gender import find_gender, find_sex
from lagebild.annotate.mentions.noun_names import noun_name
from lagebild.annotate.mentions.offices import find_office
from lagebild.annotate.mentions.reading import Candidate, Reading
from lagebild.annotate.mentions.side_by_side import without_pairs
from lagebild.annotate.mentions.tagged import BODIES, Run, Tagged, find_tagged, name_of
from lagebild.lang.bodies import match_head
from lagebild.lang.endings import endings
from lagebild.lang.names import first_names
from lagebild.lang.tags import ADJECTIVES, NOUNS
from lagebild.records import Found, MentionKind
from lagebild.text.folding import fold

_KEYS: Final = {"Medium": "medium", "Address": "place"}
_UMLAUT: Final = re.compile(r"([aou])e")
_AROUND: Final = " ,:„“\"'"
"""Marks that are no part of an office."""
_SHORTEST: Final = 4
"""Letters of the shortest noun that is looked for in names."""


@dataclass(frozen=True, slots=True)
class _Whole:
    """A name, and the first token at which the document has it."""

    at: int
    name: str
    folded: str
    schema: str


def find_found(reading: Reading, found: Iterable[Found]) -> list[Candidate]:
    """Candidates in text order, none overlapping another."""
    tagged = find_tagged(reading, without_pairs(reading, found))
    wholes = _Wholes(reading, tagged)
    return [_candidate(reading, one, wholes) for one in tagged]


def _candidate(reading: Reading, one: Tagged, wholes: "_Wholes") -> Candidate:
    if one.schema == "Person":
        return _person(reading, one)
    if one.schema == "Group":
        return _group(reading, one.run)
    ruled = one.schema == "Country" or (one.schema in BODIES and _governs(reading, one.run))
    state = wholes.of_adjective(reading, one.run) if ruled else None
    if state is not None:
        return _named(reading, replace(one, schema="Country"), state, kind="nationality")
    if one.named is not None and one.schema in BODIES and _is_worded(reading, one.run):
        return _named(reading, one, noun_name(reading, one.run, one.run[1] - 1))
    if one.named is not None:
        return _named(reading, one, wholes.of_name(name_of(reading, one.named), one))
    head = _head(reading, one.run)
    whole = wholes.of_noun(fold(reading.tokens[head].lemma), one)
    return _named(reading, one, whole, kind="title") if whole else _by_noun(reading, one, head)


def _governs(reading: Reading, run: Run) -> bool:
    """True for a government: "die ruvische Regierung"."""
    match = match_head(reading.language, reading.tokens[run[1] - 1].text)
    return match is not None and match[0].government


def _is_worded(reading: Reading, run: Run) -> bool:
    """True for a noun behind an adjective that is part of no name: "das ruvische Hafenamt"."""
    first, noun = reading.tokens[run[0]], reading.tokens[run[1] - 1]
    return run[1] - run[0] == 2 and first.pos in ADJECTIVES and first.text.islower() and noun.pos in NOUNS


def _person(reading: Reading, one: Tagged) -> Candidate:
    first, last = one.run
    office = find_office(reading, first) if one.named is None or first < one.named[0] else None
    name = name_of(reading, one.named) if one.named else ""
    until = one.named[0] if one.named else last
    words = _words(reading, (first, until))
    head = _head(reading, (first, until)) if words else first
    role = office.role if office else fold(reading.tokens[head].lemma) if words else None
    gender = (
        first_names(reading.language).get(fold(name).split()[0], "") if " " in name and fold(name) else ""
    )
    if words and not gender and not office:
        gender = find_sex(reading, first, head)
    if words and not name:
        words = noun_name(reading, one.run, head).rstrip(_AROUND)
    return Candidate(
        *_offsets(reading, one.run), first, last, "Person", "name" if name else "title", name,
        gender=(office.title.gender if office else "") or gender, named=bool(name),
        office=(office.words if office and office.last == until else words) or None, role=role,
        speaks_for=office.speaks_for if office else None,
    )  # fmt: skip


def _group(reading: Reading, run: Run) -> Candidate:
    head = _head(reading, run)
    token = reading.tokens[head]
    plural = fold(token.lemma) != fold(token.text)
    return Candidate(
        *_offsets(reading, run), *run, "Group", "group", noun_name(reading, run, head), plural=plural,
        named=False, role=fold(token.lemma),
    )  # fmt: skip


def _named(reading: Reading, one: Tagged, name: str, kind: MentionKind = "name") -> Candidate:
    sort = _KEYS.get(one.schema, "body")
    key = f"{sort}:{fold(name).replace(' ', '-')}" if one.schema != "Country" else None
    shown = name_of(reading, one.run) if kind == "name" else ""
    return Candidate(
        *_offsets(reading, one.run), *one.run, one.schema, kind, name, key,
        gender="" if one.schema == "Country" else find_gender(reading, one.run[0], _head(reading, one.run)),
        shown=shown,
    )  # fmt: skip


def _by_noun(reading: Reading, one: Tagged, head: int) -> Candidate:
    return Candidate(
        *_offsets(reading, one.run), *one.run, one.schema, "title", noun_name(reading, one.run, head),
        named=False, gender=find_gender(reading, one.run[0], head), role=fold(reading.tokens[head].lemma),
    )  # fmt: skip


def _offsets(reading: Reading, run: Run) -> tuple[int, int]:
    return reading.tokens[run[0]].start, reading.tokens[run[1] - 1].end


def _words(reading: Reading, run: Run) -> str:
    if run[0] >= run[1]:
        return ""
    start, end = _offsets(reading, run)
    return reading.text[start:end].rstrip(_AROUND)


def _head(reading: Reading, run: Run) -> int:
    """The first noun: what follows it are its genitives; in an open compound the last of the first nouns."""
    at = next((i for i in range(*run) if reading.tokens[i].pos in NOUNS), None)
    if at is None:
        at = next((i for i in range(*run) if reading.tokens[i].pos not in ADJECTIVES), run[0])
    while reading.open_compounds and at + 1 < run[1] and reading.tokens[at + 1].pos in NOUNS:
        at += 1
    return at


class _Wholes:
    """The names of bodies, states and places in one document, by their words."""

    def __init__(self, reading: Reading, tagged: Sequence[Tagged]) -> None:
        self._names: dict[str, _Whole] = {}
        self._parts: dict[str, list[_Whole]] = {}
        """Names of several words by what they begin and end with."""
        self._nouns: dict[str, list[_Whole]] = {}
        for one in tagged:
            if one.named is not None and one.schema in BODIES | {"Address", "Country"}:
                self._note(one.run[0], name_of(reading, one.named), one.schema)

    def _note(self, at: int, name: str, schema: str) -> None:
        words = fold(name).split()
        if not words or " ".join(words) in self._names:
            return
        whole = _Whole(at, name, " ".join(words), schema)
        self._names[whole.folded] = whole
        parts = {" ".join(part) for i in range(1, len(words)) for part in (words[:i], words[i:])}
        for part in sorted(parts):
            self._parts.setdefault(part, []).append(whole)

    def of_name(self, name: str, one: Tagged) -> str:
        """The one longer name that begins or ends with `name`; itself where there is none or are several."""
        longer = [w.name for w in self._parts.get(fold(name), ()) if _may_be_part(fold(name), w, one)]
        return longer[0] if len(longer) == 1 else name

    def of_adjective(self, reading: Reading, run: Run) -> str | None:
        """The state whose adjective stands first of several words: "die ruvische Regierung" is Ruvien."""
        word = fold(reading.tokens[run[0]].text)
        ending = next((e for e in endings(reading.language, "of_state") if word.endswith(e)), None)
        stem = word.removesuffix(ending) if ending else ""
        if run[1] - run[0] < 2 or len(stem) < _SHORTEST - 1:
            return None
        states = (w for w in self._names.values() if w.schema == "Country" and " " not in w.folded)
        stems = (stem, _UMLAUT.sub(r"\1", stem))  # "mirländisch" comes of Mirland
        fitting = (w for w in states if w.folded.startswith(stems) and len(w.folded) <= len(stem) + _SHORTEST)
        return next((w.name for w in fitting), None)

    def of_noun(self, noun: str, one: Tagged) -> str | None:
        """The body nearest before, or else first behind, one word of whose name is or ends in the noun."""
        if len(noun) < _SHORTEST or one.schema not in BODIES:
            return None
        if noun not in self._nouns:
            bodies = (w for w in self._names.values() if w.schema in BODIES)
            self._nouns[noun] = [w for w in bodies if any(p.endswith(noun) for p in w.folded.split())]
        named = self._nouns[noun]
        before = bisect_right(named, one.run[0], key=lambda w: w.at)
        return named[max(0, before - 1)].name if named else None


def _may_be_part(part: str, whole: _Whole, one: Tagged) -> bool:
    """A place or state may begin the name of a medium: "Velmar" is not the "Velmar Courier"."""
    if whole.schema == "Medium" and not whole.folded.endswith(part):
        return one.schema == "Medium"
    return whole.schema == one.schema or {whole.schema, one.schema} <= BODIES
