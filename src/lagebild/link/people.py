"""Which referents of a pile are one person: candidates by a word of the name, compared, then joined.

The guards against chains: two groups of names join only where no name of one contradicts a name of the other,
and a short name joins a full one only where no second full name fits it about as well. Not for: how two names
are compared; see `persons`.
"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations

from lagebild.link.persons import SAME, UNSURE, Person, Words, compare_persons, drop_genitive, fold_office
from lagebild.link.sets import Sets
from lagebild.link.spelling import fold_spelling
from lagebild.records import Referent

MARGIN = 0.15
"""By how much the best full name for a short one must lead over the next."""
BUCKET = 400
"""A word that more names share than this proposes no candidates."""

Form = tuple[Words, str]
"""A folded name with the key of what its bearer speaks for ("" where unknown)."""


def link_people(referents: Iterable[Referent]) -> list[list[Referent]]:
    """Named referents of schema Person, grouped so that each group is one person."""
    forms: dict[Form, list[Referent]] = {}
    for referent in referents:
        forms.setdefault((fold_spelling(referent.name), referent.speaks_for or ""), []).append(referent)
    people = {form: _to_person(form, forms[form]) for form in sorted(forms)}
    sets = Sets(people)
    _join_full_names(people, sets)
    alone = _join_short_names(people, sets)
    groups: dict[tuple[Form, str], list[Referent]] = {}
    for form in people:
        for referent in forms[form]:
            # A short name that fits several people says only within its own document who is meant.
            part = referent.document if form in alone else ""
            groups.setdefault((sets[form], part), []).append(referent)
    return list(groups.values())


def _to_person(form: Form, members: Sequence[Referent]) -> Person:
    words = {fold_spelling(name) for member in members for name in member.names}
    offices = sorted({fold_office(m.office) for m in members if m.office})
    shorts = frozenset(w for w in words if len(w) == 1) if len(form[0]) > 1 else frozenset()
    return Person(form[0], shorts, _common_office(offices), form[1] or None)


def _common_office(offices: Sequence[Words]) -> Words:
    """The one office, or the barest wording of it: "Ministerin", "norwegische Umweltministerin"."""
    if len(offices) < 2:
        return offices[0] if offices else ()
    barest = min((office[-1] for office in offices), key=lambda word: (len(word), word))
    return (barest,) if all(office[-1].endswith(barest) for office in offices) else ()


def _join_full_names(people: dict[Form, Person], sets: Sets[Form]) -> None:
    full = [form for form in people if len(form[0]) > 1]
    scored = []
    for a, b in _block_full_names(full):
        comparison = compare_persons(people[a], people[b])
        if comparison.verdict == "same":
            scored.append((-comparison.score, a, b))
    members = {form: [form] for form in full}
    for _, a, b in sorted(scored):
        left, right = sets[a], sets[b]
        if left == right or not _agree(members[left], members[right], people):
            continue
        sets.join(a, b)
        members[sets[a]] = members[left] + members[right]


def _agree(left: Iterable[Form], right: Sequence[Form], people: dict[Form, Person]) -> bool:
    """Whether no two names across the groups are different ones."""
    return all(compare_persons(people[a], people[b]).score >= UNSURE for a in left for b in right)


def _block_full_names(forms: Sequence[Form]) -> Iterator[tuple[Form, Form]]:
    buckets: dict[tuple[str, ...], list[Form]] = {}
    for form in forms:
        name = form[0]
        for key in {
            ("last", name[-1].rstrip("s")),
            ("ends", name[0], name[-1][:3]),
            ("start", "".join(name)[:6]),
        }:
            buckets.setdefault(key, []).append(form)
    seen: set[tuple[Form, Form]] = set()
    for _, bucket in sorted(buckets.items()):
        if len(bucket) <= BUCKET:
            seen.update(combinations(bucket, 2))
    yield from sorted(seen)


def _join_short_names(people: dict[Form, Person], sets: Sets[Form]) -> set[Form]:
    """Joins each single name to the one person whom it fits; gives back those that fit several."""
    by_word: dict[str, set[Form]] = {}
    for form, person in people.items():
        if len(form[0]) > 1:
            for word in {form[0][0], form[0][-1], *(short[0] for short in person.shorts)}:
                by_word.setdefault(word, set()).add(form)
    alone: set[Form] = set()
    singles: dict[Words, list[Form]] = {}
    for form in people:
        if len(form[0]) > 1:
            continue
        word = "".join(form[0])
        candidates = by_word.get(word) or by_word.get(drop_genitive(word)) or set()
        best = _pick_best(form, candidates, people, sets)
        if best is not None:
            sets.join(best, form)
        elif candidates:
            alone.add(form)
        else:
            singles.setdefault(form[0], []).append(form)
    alone.update(_join_singles(singles, sets))
    return alone


def _pick_best(
    short: Form, candidates: Iterable[Form], people: dict[Form, Person], sets: Sets[Form]
) -> Form | None:
    scores: dict[Form, float] = {}
    for candidate in candidates:
        person = sets[candidate]
        score = compare_persons(people[short], people[candidate]).score
        scores[person] = max(score, scores.get(person, 0.0))
    ranked = sorted(scores.items(), key=lambda item: (-item[1], item[0]))
    if not ranked or ranked[0][1] < SAME:
        return None
    clear = len(ranked) == 1 or ranked[0][1] - ranked[1][1] >= MARGIN
    return ranked[0][0] if clear else None


def _join_singles(singles: dict[Words, list[Form]], sets: Sets[Form]) -> Iterator[Form]:
    """Joins single names that no full name explains, unless they speak for different states or bodies."""
    for forms in singles.values():
        if len({voice for _, voice in forms if voice}) <= 1:
            sets.join(*forms)
        else:
            yield from (form for form in forms if not form[1])
