"""Names of states, their peoples, adjectives, capitals and seats of government, in one language.

Names come from the library of territory names (CLDR through Babel), all else from the table `states`.
Not for: whether a capital stands for its government in a given sentence.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from typing import Literal

from babel import Locale

from lagebild.lang.endings import endings
from lagebild.lang.load import rows
from lagebild.lang.traits import has_trait

StateForm = Literal["name", "adjective", "people", "capital", "seat"]


@dataclass(frozen=True, slots=True)
class State:
    """One state: what the table adds to its usual name."""

    code: str
    adjective: str = ""
    adjectives: list[str] = field(default_factory=list)
    people: list[str] = field(default_factory=list)
    capital: list[str] = field(default_factory=list)
    seats: list[str] = field(default_factory=list)
    names: list[str] = field(default_factory=list)
    prefix: list[str] = field(default_factory=list)
    usual: str = ""


@cache
def states(language: str) -> dict[str, State]:
    """States by their ISO 3166 code."""
    return {row["code"]: State(**row) for row in rows(language, "states")}


@cache
def state_name(language: str, code: str) -> str:
    """The usual name of a state: the table's where it has one, else the library's, else its code."""
    state = states(language).get(code)
    if state is not None and state.usual:
        return state.usual
    return str(Locale(language).territories.get(code, code)).removesuffix(" (Burma)")


@cache
def state_forms(language: str) -> dict[str, tuple[tuple[tuple[str, ...], str, StateForm], ...]]:
    """Every form of every state, case-folded, by first word; longest first: `(words, code, form)`."""
    found: dict[tuple[str, ...], tuple[str, StateForm]] = {}
    for code, state in states(language).items():
        for words, form in _forms(language, state):
            found.setdefault(tuple(words.casefold().replace("’", "'").split()), (code, form))
    table: dict[str, list[tuple[tuple[str, ...], str, StateForm]]] = {}
    for parts, (code, form) in found.items():
        table.setdefault(parts[0], []).append((parts, code, form))
    return {first: tuple(sorted(forms, key=lambda f: -len(f[0]))) for first, forms in table.items()}


@cache
def state_prefixes(language: str) -> dict[str, str]:
    """Codes by what may stand first in a compound, case-folded: "us", "kreml", "nordkorea", "bundes"."""
    found: dict[str, str] = {}
    for code, state in states(language).items():
        for word in (*state.prefix, state_name(language, code), *state.names, *state.capital, *state.seats):
            if " " not in word:
                found.setdefault(word.casefold(), code)
    return found


def _forms(language: str, state: State) -> Iterator[tuple[str, StateForm]]:
    listed = str(Locale(language).territories.get(state.code, state.code))
    for name in (state_name(language, state.code), listed, *state.names):
        yield from ((form, "name") for form in _cases(language, name))
    for seat in state.seats:
        yield from ((form, "seat") for form in _cases(language, seat))
    for capital in state.capital:
        yield from ((form, "capital") for form in _cases(language, capital))
    for people in state.people:
        yield from ((form, "people") for form in _people(language, people))
    for adjective in filter(None, (state.adjective, *state.adjectives)):
        yield from ((form, "adjective") for form in _adjectives(language, adjective))


def _cases(language: str, name: str) -> Iterator[str]:
    """A name with its genitive, and with the endings of an adjective in it ("Vereinigten Staaten")."""
    first, _, rest = name.partition(" ")
    inflected = rest and first.endswith("e") and has_trait(language, "inflected_adjectives")
    for head in (first, first + "n", first + "r") if inflected else (first,):
        yield from (f"{head} {rest}".strip() + end for end in endings(language, "name"))


def _people(language: str, people: str) -> Iterator[str]:
    if people.endswith("e"):
        yield from (people.removesuffix("e") + end for end in endings(language, "people_e"))
    else:
        yield from (people + end for end in endings(language, "people"))


def _adjectives(language: str, adjective: str) -> Iterator[str]:
    yield from (adjective + end for end in endings(language, "adjective"))
