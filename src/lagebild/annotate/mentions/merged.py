"""Puts candidates that a model found beside those of the rules.

Rules know who somebody is, the model where the words for him begin and end, and names that no table has. Not
for: names and nouns; see `found`.
"""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from lagebild.annotate.mentions.figures import surname
from lagebild.annotate.mentions.places import match_place
from lagebild.annotate.mentions.reading import Candidate, Reading
from lagebild.annotate.mentions.states import match_state
from lagebild.annotate.mentions.tagged import BODIES
from lagebild.lang.companies import company_names
from lagebild.lang.media import media_forms
from lagebild.lang.names import first_names
from lagebild.lang.tags import PREPOSITIONS
from lagebild.text.folding import fold

_PLACES: Final = frozenset({"Country", "Address"})


def merge(reading: Reading, ruled: Sequence[Candidate], found: Sequence[Candidate]) -> list[Candidate]:
    """All candidates, none overlapping another but those that the rules let share their words.

    What is a surname of somebody stays one, whatever else the model takes it for.
    """
    known = _surnames(reading, ruled)
    called = known | _surnames(reading, found)
    found = [c for c in found if not _is_called(c, called) and not _runs_into(reading, c, known)]
    holds: dict[int, list[Candidate]] = {}
    for candidate in ruled:
        for at in range(candidate.first, candidate.last):
            holds.setdefault(at, []).append(candidate)
    gone: set[int] = set()
    added: list[Candidate] = []
    for one in found:
        under = list({id(c): c for at in range(one.first, one.last) for c in holds.get(at, ())}.values())
        chosen = _choose(reading, one, under)
        if chosen is not None:
            gone.update(map(id, under))
            added.append(chosen)
    return _with_titles([*(c for c in ruled if id(c) not in gone), *added])


def _with_titles(candidates: Sequence[Candidate]) -> list[Candidate]:
    """A title and the name right behind it are one: "Deren Vorsitzende Adela Brunn"."""
    titles = {c.last: c for c in candidates if c.schema == "Person" and c.kind == "title" and not c.name}
    named = {
        id(title): _widened(c, title)
        for c in candidates
        if c.schema == "Person" and c.kind == "name" and (title := titles.get(c.first)) is not None
    }
    joined = {c.last for c in named.values()}
    rest = (c for c in candidates if id(c) not in named and not (c.kind == "name" and c.last in joined))
    return [*rest, *named.values()]


def _surnames(reading: Reading, candidates: Sequence[Candidate]) -> set[str]:
    full = (c.name for c in candidates if c.schema == "Person" and len(fold(c.name).split()) > 1)
    return {surname(name, reading.language) for name in full}


def _is_called(one: Candidate, called: set[str]) -> bool:
    """True for a surname, with or without the -s of a genitive, that is taken for no person."""
    name = fold(one.name)
    return (
        one.schema != "Person"
        and one.kind == "name"
        and not {name, name.removesuffix("s")}.isdisjoint(called)
    )


def _runs_into(reading: Reading, one: Candidate, called: set[str]) -> bool:
    """True for a name and the lower-case surname of somebody else behind it, as in speech without marks."""
    last = reading.tokens[one.last - 1].text
    named = one.schema == "Person" and " " in one.name
    return named and last.islower() and fold(last) in called


def _choose(reading: Reading, one: Candidate, under: Sequence[Candidate]) -> Candidate | None:
    """What takes the place of the rules' candidates under a found one; None where these stay."""
    if not under:
        return one
    if any(c.kind == "pronoun" or c.first < one.first or c.last > one.last for c in under):
        return None
    if len(under) > 1 and (one.schema in _PLACES or _has_preposition(reading, one)):
        return None  # "Norwegens Militär", "Korrespondentin in Oslo Jorun Vik": the rules know more of them
    if any(c.end < reading.tokens[c.last - 1].end for c in under):
        return _with_body(one, under)
    same = [c for c in under if _sort(c) == _sort(one)]
    if same:
        return _joined(reading, same, one)
    whole = len(under) == 1 and (under[0].first, under[0].last) == (one.first, one.last)
    return one if not whole or _is_guess(reading, under[0]) else None


def _with_body(one: Candidate, under: Sequence[Candidate]) -> Candidate | None:
    """ "Nordring-Chefin Thea Graum" is a person and speaks for the body; "US-Angaben" names a state only."""
    named = one.schema == "Person" and one.kind == "name" and one.last - one.first > 1
    if not named or len(under) > 1 or under[0].first > one.first or under[0].last == one.last:
        return None
    return replace(one, speaks_for=one.speaks_for or under[0].key)


def _joined(reading: Reading, same: Sequence[Candidate], one: Candidate) -> Candidate | None:
    """One candidate for a title and a name that the rules took for two; None where they found two names."""
    named = [c for c in same if c.kind == "name"] or list(same[:1])
    if len(named) > 1:
        return None
    if one.schema != "Person" and one.schema != named[0].schema and _is_guess(reading, named[0]):
        return one
    chosen = named[0]
    if _is_owner(chosen, one):
        return one
    for title in (c for c in same if c is not named[0]):
        chosen = _widened(chosen, title)
    return _widened(chosen, one)


def _is_owner(ruled: Candidate, one: Candidate) -> bool:
    """ "Ohms Sprecher Kai Vik": the name that the words begin with is whom he serves, and not his."""
    both = ruled.schema == one.schema == "Person" and bool(ruled.name and one.name)
    before = ruled.first == one.first and ruled.last < one.last
    return both and before and set(fold(ruled.name).split()).isdisjoint(fold(one.name).split())


def _widened(ruled: Candidate, one: Candidate) -> Candidate:
    """The rules' candidate over all words of the found one, with its office, and a person's name, where the
    rules saw none: "Ministerin Ohm" where they knew only the title."""
    if ruled.schema == one.schema == "Person" and one.name and not ruled.name:
        ruled = replace(ruled, kind=one.kind, name=one.name, named=True)
    return replace(
        ruled,
        start=min(ruled.start, one.start),
        end=max(ruled.end, one.end),
        first=min(ruled.first, one.first),
        last=max(ruled.last, one.last),
        office=ruled.office or one.office,
        role=ruled.role or (one.role if ruled.schema == "Person" else None),
        speaks_for=ruled.speaks_for or one.speaks_for,
        gender=ruled.gender or one.gender,
    )


def _has_preposition(reading: Reading, one: Candidate) -> bool:
    return any(token.pos in PREPOSITIONS for token in reading.tokens[one.first : one.last])


def _sort(candidate: Candidate) -> str:
    return "body" if candidate.schema in BODIES else candidate.schema


def _is_guess(reading: Reading, candidate: Candidate) -> bool:
    """True where no table knows the name: rules took it by its place for what it is."""
    words = tuple(reading.text[candidate.start : candidate.end].split())
    if candidate.schema == "Person":
        return candidate.office is None and fold(words[0]) not in first_names(reading.language)
    if candidate.schema == "Medium":
        return not media_forms(reading.language).get(words[0])
    if candidate.schema == "Address":
        at = candidate.first
        return not match_place(reading, at) and match_state(reading, at) is None
    if candidate.schema == "Company":
        return not company_names(reading.language).get(words[0])
    return candidate.schema in ("Organization", "Group") and not candidate.plural
