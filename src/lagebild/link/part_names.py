"""Bodies that one report names in full and another by a part of the name: "Klinikkette Salvamed", "Salvamed".

A part stands for a body only where the pile has one body whose name begins or ends with it; a noun for bodies
("das Museum"), a place or a state stands for none. Not for: names that differ in endings or spelling; see
`bodies`.
"""

from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from functools import cache
from typing import Final

from lagebild.lang.bodies import match_head
from lagebild.lang.load import LANGUAGES
from lagebild.lang.media import medium_nouns
from lagebild.lang.names import first_names
from lagebild.lang.stand_ins import stand_ins
from lagebild.link.persons import Words
from lagebild.link.sets import Sets
from lagebild.link.spelling import fold_spelling
from lagebild.records import Referent

Form = tuple[Words, str]
"""A folded name with the key of what it speaks for ("" where unknown)."""
_LEAST: Final = 4
"""Letters of the shortest part: "SPD" begins the names of many bodies."""
_BODIES: Final = frozenset({"Organization", "PublicBody", "Company", "Medium"})
_ELSEWHERE: Final = frozenset({"Country", "Address"})


def to_bodies(referents: Sequence[Referent]) -> frozenset[str]:
    """Ids of people who are bodies: by a full name that more reports give a body, or by a single one that
    no person of the pile bears and that only one body's name begins or ends with."""
    people = [(fold_spelling(r.name), r) for r in referents if r.schema == "Person" and r.named]
    persons = Counter(name for name, _ in people)
    bodies = Counter(fold_spelling(r.name) for r in referents if r.schema in _BODIES and r.named)
    more = {name for name in persons if len(name) > 1 and _is_rather_body(name, persons, bodies)}
    borne = {word for name in persons if len(name) > 1 and name not in more for word in (name[0], name[-1])}
    wholes = _find_wholes(bodies)
    return frozenset(
        r.id
        for name, r in people
        if name in more
        or (len(name) == 1 and name[0] not in borne and len(wholes.get(name, ())) == 1 and _may_be_body(r))
    )


def _is_rather_body(name: Words, persons: Counter[Words], bodies: Counter[Words]) -> bool:
    """By how many reports say so; of as many, a name that begins with no first name."""
    first = any(name[0] in _first_names(code) for code in LANGUAGES)
    return persons[name] < bodies[name] or (persons[name] == bodies[name] and not first)


@cache
def _first_names(code: str) -> frozenset[str]:
    return frozenset(word for name in first_names(code) for word in fold_spelling(name))


def _may_be_body(referent: Referent) -> bool:
    name = referent.name
    return referent.office is None and len(name) >= _LEAST and not _is_noun(name)


def join_parts(members: dict[Form, list[Referent]], sets: Sets[Form], places: Collection[Words]) -> None:
    """Joins each name that is a part of one body's name with it; `places` are names of places and states."""
    longer: dict[Words, list[Form]] = {}
    for form in members:
        longer.setdefault(form[0], []).append(form)
    wholes = _find_wholes(longer)
    for form in sorted(members):
        found = [w for name in wholes.get(form[0], ()) for w in longer[name] if _may_speak(w, form)]
        if len({sets[whole] for whole in found}) != 1 or form[0] in places or len("".join(form[0])) < _LEAST:
            continue
        if any(_may_be_part(referent) for referent in members[form]):
            sets.join(found[0], form)


def join_compounds(members: dict[Form, list[Referent]], sets: Sets[Form]) -> None:
    """Joins names that are the same but for the front of the compound that opens them, where only one such is
    there: "Landkreis Mohrau" and "Kreis Mohrau"."""
    rests: dict[Words, list[Form]] = {}
    for form in sorted(members):
        if len(form[0]) > 1:
            rests.setdefault(form[0][1:], []).append(form)
    for forms in rests.values():
        for form in forms:
            longer = [f for f in forms if _is_compound(f[0][0], form[0][0]) and _may_speak(f, form)]
            if len({sets[f] for f in longer}) == 1:
                sets.join(longer[0], form)


def _is_compound(word: str, head: str) -> bool:
    return len(head) >= _LEAST and len(word) > len(head) + 1 and word.endswith(head)


def find_places(referents: Iterable[Referent]) -> frozenset[Words]:
    """Folded names of places and states."""
    return frozenset(
        fold_spelling(name) for r in referents if r.schema in _ELSEWHERE for name in (r.name, *r.names)
    )


def _find_wholes(names: Iterable[Words]) -> dict[Words, list[Words]]:
    """The longer names by what they begin and end with."""
    wholes: dict[Words, list[Words]] = {}
    for name in sorted(set(names)):
        for part in sorted({part for at in range(1, len(name)) for part in (name[:at], name[at:])}):
            wholes.setdefault(part, []).append(name)
    return wholes


def _may_speak(one: Form, other: Form) -> bool:
    return one[1] == other[1] or not (one[1] and other[1])


def _may_be_part(referent: Referent) -> bool:
    return referent.named and not _is_noun(referent.name)


def _is_noun(name: str) -> bool:
    """Whether a name ends in a noun for bodies, which stands for any of them, or is in lower case."""
    word = name.split()[-1] if name.split() else ""
    folded = word.casefold()
    known = (
        match_head(code, word) or folded in medium_nouns(code) or folded in stand_ins(code)
        for code in LANGUAGES
    )
    return word.islower() or any(known)
