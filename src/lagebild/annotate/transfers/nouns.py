"""Finds transfers that a noun names: "die Munitionslieferungen Irlands an Malta".

Not for: transfers that a verb names; see `verbs`.
"""

from collections.abc import Iterator

from lagebild.annotate.transfers.drafts import Good
from lagebild.annotate.transfers.reading import Found, Reading
from lagebild.annotate.transfers.status import find_governing_noun
from lagebild.lang.transfers import Frame
from lagebild.text.clauses import Clause
from lagebild.text.places import BARE, GENITIVE
from lagebild.text.roles import Side, joined, to_side
from lagebild.text.scene import ADJECTIVE, Actor

ITSELF = "itself"
"""The place of a good that is the noun of the transfer: "Militärhilfe"."""


def find_by_noun(reading: Reading, clause: Clause, used: set[int]) -> Iterator[Found]:
    """Frames of the nouns of `clause`. `used` are goods that a verb has taken already."""
    for i in clause.tokens:
        token = reading.scene.tokens[i]
        if token.pos not in reading.scene.syntax.noun or i in used:
            continue
        frame = _find_frame(reading, token.lemma.lower())
        goods = _find_items(reading, clause, frame, i) if frame else ()
        if frame and goods:
            yield from _find_mutual(reading, clause, frame, i, goods) or [
                _fill_frame(reading, clause, frame, i, goods)
            ]


def _find_mutual(
    reading: Reading, clause: Clause, frame: Frame, i: int, goods: tuple[Good, ...]
) -> list[Found]:
    """Both ways where two states trade with each other: "gegenseitige Waffendeals"."""
    if i - 1 not in clause.tokens or reading.scene.tokens[i - 1].lemma not in reading.scene.syntax.mutual:
        return []
    named = (to_side(reading.scene, a) for a in reading.scene.actors(clause) if a.place.hook == BARE)
    sides = {side.key: side for side in named if side is not None and side.key}
    if len(sides) != 2:
        return []
    left, right = sides.values()
    rule = f"{frame.name}, mutual"
    return [Found(frame, clause, i, goods, (a,), (b,), rule) for a, b in ((left, right), (right, left))]


def _find_frame(reading: Reading, lemma: str) -> Frame | None:
    nouns = reading.tables.nouns
    return nouns.get(lemma) or next((nouns[tail] for tail in nouns if lemma.endswith(tail)), None)


def _find_items(reading: Reading, clause: Clause, frame: Frame, i: int) -> tuple[Good, ...]:
    """The good inside the compound; else goods right after the noun ("von Panzern", "deutscher Panzer")."""
    goods = reading.goods_of(clause)
    inside = tuple(good for good in goods if good.head == i and (good.deal or ITSELF in frame.item))
    if inside:
        return inside
    hooks = set(frame.item)
    return tuple(good for good in goods if good.head != i and _belongs(reading, good, hooks, i))


def _belongs(reading: Reading, good: Good, hooks: set[str], i: int) -> bool:
    bare = good.place.hook == BARE and good.place.start == i + 1
    if GENITIVE in hooks and (good.place.owner == i or bare):
        return True
    if good.place.owner == i and good.place.hook in hooks:
        return True
    between = range(i + 1, good.place.start)
    tokens = reading.scene.tokens
    return good.place.hook in hooks and good.head > i and len(between) <= 1 and all(
        tokens[j].pos in reading.scene.syntax.preposition for j in between
    )  # fmt: skip


def _fill_frame(reading: Reading, clause: Clause, frame: Frame, i: int, goods: tuple[Good, ...]) -> Found:
    near = {i, *(good.head for good in goods)}
    end = _find_phrase_end(reading, clause, i)
    actors = [a for a in reading.scene.actors(clause) if a.first < end]
    suppliers = _fill(reading, actors, frame.supplier, near, i)
    given = {side.key for side in suppliers}
    recipients = [s for s in _fill(reading, actors, frame.recipient, near, i) if s.key not in given]
    if not suppliers and _is_givers(reading, clause, frame, i):
        taken = {side.key for side in recipients}
        suppliers = [s for s in _fill(reading, actors, ("subject",), near, i) if s.key not in taken]
    return Found(frame, clause, i, goods, tuple(suppliers), tuple(recipients), frame.name)


def _is_givers(reading: Reading, clause: Clause, frame: Frame, i: int) -> bool:
    """Whether the verb over the noun makes its subject the supplier: "Irland plant die Lieferung ..."."""
    row = find_governing_noun(reading.scene, clause, i, reading.language)
    return row is not None and row.gives and frame.wants == "supplier"


def _find_phrase_end(reading: Reading, clause: Clause, i: int) -> int:
    """Where the phrase of the noun ends: at the next verb or mark."""
    syntax = reading.scene.syntax
    ends = syntax.finite | syntax.infinitive | syntax.participle | syntax.to_infinitive | syntax.particle
    stops = (j for j in clause.tokens if j > i and reading.scene.tokens[j].pos in ends)
    return next(stops, clause.tokens[-1] + 1)


def _fill(
    reading: Reading, actors: list[Actor], slots: tuple[str, ...], near: set[int], i: int
) -> list[Side]:
    for slot in slots:
        for actor in actors:
            if slot == "subject":
                stands = actor.place.hook == BARE and not actor.place.oblique
            elif slot in {ADJECTIVE, GENITIVE}:
                stands = actor.place.hook == slot and actor.place.owner in near
            else:
                anywhere = slot in reading.scene.syntax.partner
                stands = actor.place.hook == slot and (anywhere or actor.first > i)
            side = to_side(reading.scene, actor) if stands else None
            if side is not None:
                return [side, *_find_joined(reading, actors, actor)]
    return []


def _find_joined(reading: Reading, actors: list[Actor], first: Actor) -> list[Side]:
    """Parties joined to `first`: "mit Irland und Malta"."""
    found: list[Side] = []
    for actor in actors:
        if actor.place.hook == first.place.hook and joined(reading.scene, first, actor):
            side = to_side(reading.scene, actor)
            found += [side] if side is not None else []
    return found
