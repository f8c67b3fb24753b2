"""Which referents of a pile are one body, medium, state, place or unnamed group: by key, else by folded name.

Not for: people; see `people`.
"""

from collections.abc import Collection, Iterable, Sequence
from itertools import combinations, takewhile

from lagebild.link.part_names import Form, join_compounds, join_parts
from lagebild.link.persons import STATE, Words
from lagebild.link.sets import Sets
from lagebild.link.spelling import fold_spelling, fold_words
from lagebild.records import Referent, Schema

FAMILY: dict[Schema, str] = {
    "Person": "person",
    "Organization": "body",
    "PublicBody": "body",
    "Company": "body",
    "Medium": "body",
    "Country": "state",
    "Address": "place",
    "Group": "group",
}
"""What one document calls a Company another may call a Medium; across families nothing is compared."""
_ENDING = 2
_LONG_WORD = 8


def link_bodies(
    referents: Iterable[Referent], places: Collection[Words] = frozenset()
) -> list[list[Referent]]:
    """Named referents of one family that are not people, grouped by key and by name; no body goes by a part
    of its name that is one of `places`."""
    members: dict[Form, list[Referent]] = {}
    keys: dict[str, Form] = {}
    sets: Sets[Form] = Sets()
    for referent in referents:
        form = _to_form(referent)
        members.setdefault(form, []).append(referent)
        sets.add(form)
        if referent.key is not None:
            sets.join(keys.setdefault(referent.key, form), form)
    by_name: dict[Words, list[Form]] = {}
    for form in sorted(members):
        by_name.setdefault(form[0], []).append(form)
    for forms in by_name.values():
        # A ministry that speaks for one state is not its namesake that speaks for another.
        if len({voice for _, voice in forms if voice}) <= 1:
            sets.join(*forms)
    if any(FAMILY[r.schema] == "body" for found in members.values() for r in found):
        _join_endings(sorted(members), sets)
        join_parts(members, sets, places)
        join_compounds(members, sets)
    groups: dict[Form, list[Referent]] = {}
    for form, found in members.items():
        groups.setdefault(sets[form], []).extend(found)
    return list(groups.values())


def find_named(referents: Iterable[Referent]) -> set[str]:
    """Ids of bodies without a name of their own that go, but for endings, by a name that others have.

    One report takes "das holsteinische Hafenministerium" for a name, the next its genitive for none.
    Bare nouns ("das Ministerium") are left out: these stand for any.
    """
    bodies = [(fold_spelling(r.name), r) for r in referents if FAMILY[r.schema] == "body"]
    known: dict[Words, list[Words]] = {}
    for words, referent in bodies:
        if referent.named:
            known.setdefault(_to_start(words), []).append(words)
    return {
        referent.id
        for words, referent in bodies
        if not referent.named and len(words) > 1 and _goes_by(words, known.get(_to_start(words), ()))
    }


def _goes_by(words: Words, names: Iterable[Words]) -> bool:
    return any(len(name) == len(words) and all(map(_same_but_ending, name, words)) for name in names)


def _to_start(words: Words) -> Words:
    """Words with the endings of long ones cut off: what differs in more is another name."""
    return tuple(w if len(w) < _LONG_WORD else w[: _LONG_WORD - _ENDING] for w in words)


def link_groups(referents: Iterable[Referent]) -> list[list[Referent]]:
    """Unnamed referents: one across documents only with one noun and one state or body behind them."""
    groups: dict[tuple[str, ...], list[Referent]] = {}
    for r in referents:
        known = r.schema == "Group" and r.speaks_for
        groups.setdefault(
            (r.speaks_for, *fold_words(r.name)) if known and r.speaks_for else (r.id,), []
        ).append(r)
    return list(groups.values())


def _to_form(referent: Referent) -> Form:
    """The folded name and the voice; a state's key instead, so that a name never joins two states."""
    if referent.key is not None and referent.key.startswith(STATE):
        return (referent.key,), ""
    return fold_spelling(referent.name) or (referent.id,), referent.speaks_for or ""


def _join_endings(forms: Sequence[Form], sets: Sets[Form]) -> None:
    """Joins names that differ in the endings of long words: the same ministry in another case."""
    buckets: dict[Form, list[Form]] = {}
    for form in forms:
        buckets.setdefault((_to_start(form[0]), form[1]), []).append(form)
    for bucket in buckets.values():
        for a, b in combinations(bucket, 2):
            if len(a[0]) == len(b[0]) and all(map(_same_but_ending, a[0], b[0])):
                sets.join(a, b)


def _same_but_ending(a: str, b: str) -> bool:
    if a == b:
        return True
    stem = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(a, b, strict=False)))
    return min(len(a), len(b)) >= _LONG_WORD and max(len(a), len(b)) - stem <= _ENDING
