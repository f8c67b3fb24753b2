"""Finds transfers that a verb names: "Irland liefert Malta Panzer"."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from lagebild.annotate.transfers.amounts import is_counted
from lagebild.annotate.transfers.drafts import Good
from lagebild.annotate.transfers.goods import find_unknown
from lagebild.annotate.transfers.reading import Found, Reading
from lagebild.annotate.transfers.subjects import complete_roles, find_governing_party
from lagebild.lang.transfers import Frame
from lagebild.text.clauses import Clause
from lagebild.text.moods import is_passive, lemmas_at
from lagebild.text.places import BARE
from lagebild.text.roles import Roles, Side, fill, find_roles
from lagebild.text.scene import ADJECTIVE, Actor


def find_by_verb(reading: Reading, clause: Clause, used: set[int]) -> Iterator[Found]:
    """Frames of the verbs of `clause` with a good in their place that is not in `used`; one frame a verb."""
    for i in clause.tokens:
        for frame in _find_frames(reading, clause, i):
            goods = tuple(g for g in _find_items(reading, clause, frame) if g.head not in used)
            if goods:
                first, *others = _by_adjective(frame, goods)
                yield from _both_ways(reading, _fill_frame(reading, clause, frame, i, first))
                for some in others:  # whose they are, no pair named before tells
                    yield _fill_frame(reading, clause, replace(frame, pair=False), i, some)
                break
            yield from _find_open(reading, clause, frame, i, used)


def _by_adjective(frame: Frame, goods: tuple[Good, ...]) -> tuple[tuple[Good, ...], ...]:
    """Goods with adjectives of their own apart, where an adjective may name a party.

    "russisches Gas und europäische Kredite": the second good is not the first one's supplier's.
    """
    described = [good for good in goods if good.first < good.head]
    if ADJECTIVE not in (*frame.supplier, *frame.recipient) or len(described) < 2:
        return (goods,)
    rest = tuple(good for good in goods if good not in described[1:])
    return (rest, *((good,) for good in described[1:]))


def _find_open(reading: Reading, clause: Clause, frame: Frame, i: int, used: set[int]) -> Iterator[Found]:
    """A strong verb of giving between two states or bodies makes a good of whatever noun it has.

    Any verb of the table does so of a noun with an amount where one party is a state: "bekam zwölf Kräne".
    """
    if reading.sentence.quote.rstrip().endswith(":"):
        return  # what it announces is what follows
    goods = tuple(g for g in _find_unknown(reading, clause, frame) if g.head not in used)
    counted = tuple(g for g in goods if is_counted(reading, clause, g))
    if not counted and not (goods and frame.open):
        return
    found = _fill_frame(reading, clause, frame, i, goods if frame.open else counted)
    sides = (*found.suppliers, *found.recipients)
    states = [(side.key or "").startswith(("country:", "body:")) for side in sides]
    if frame.open and found.suppliers and found.recipients and all(states):
        yield found
    elif counted and any(states):
        yield replace(found, goods=counted)


def _find_unknown(reading: Reading, clause: Clause, frame: Frame, anything: bool = False) -> list[Good]:
    hooks = {BARE if slot == "object" else slot for slot in frame.item}
    return find_unknown(reading.scene, clause, reading.tables.goods, hooks, anything)


def _both_ways(reading: Reading, found: Found) -> tuple[Found, ...]:
    """Two suppliers who give "einander" are each the recipient of the other."""
    tokens = [reading.scene.tokens[i] for i in found.clause.tokens]
    words = {word for token in tokens for word in (token.lemma.lower(), token.text.lower())}
    if len(found.suppliers) != 2 or found.recipients or words.isdisjoint(reading.scene.syntax.mutual):
        return (found,)
    left, right = found.suppliers
    rule = f"{found.rule}, mutual"
    return (
        replace(found, suppliers=(left,), recipients=(right,), rule=rule),
        replace(found, suppliers=(right,), recipients=(left,), rule=rule),
    )


def find_without_good(reading: Reading, clause: Clause) -> Iterator[Found]:
    """Frames of the verbs of `clause` that no good fills: a list after the sentence may."""
    for i in clause.tokens:
        for frame in _find_frames(reading, clause, i)[:1]:
            if not _find_items(reading, clause, frame):
                announced = tuple(_find_unknown(reading, clause, frame, anything=True))  # "folgende Waren"
                yield replace(_fill_frame(reading, clause, frame, i, announced), goods=())


def _find_frames(reading: Reading, clause: Clause, i: int) -> list[Frame]:
    scene = reading.scene
    token, syntax = scene.tokens[i], scene.syntax
    if token.pos not in syntax.finite | syntax.infinitive | syntax.participle | syntax.to_infinitive:
        return []
    lemma = next((w for w in lemmas_at(scene, clause, i) if w in reading.tables.verbs), None)
    if lemma is None:
        return []
    words = {scene.tokens[j].text.lower() for j in clause.tokens}
    words |= {scene.tokens[j].lemma.lower() for j in clause.tokens if j != i}
    return [f for f in reading.tables.verbs[lemma] if _fits(reading, clause, f, i, words)]


def _fits(reading: Reading, clause: Clause, frame: Frame, i: int, words: set[str]) -> bool:
    if frame.required and not words & set(frame.required):
        return False
    if words & set(frame.forbidden):
        return False
    return not frame.main or not _has_other_verb(reading, clause, i)


def _has_other_verb(reading: Reading, clause: Clause, i: int) -> bool:
    syntax = reading.scene.syntax
    nonfinite = syntax.infinitive | syntax.participle | syntax.to_infinitive
    return any(reading.scene.tokens[j].pos in nonfinite for j in clause.tokens if j != i)


def _find_items(reading: Reading, clause: Clause, frame: Frame) -> tuple[Good, ...]:
    """Goods in the item places of the frame; for a relative clause without one, the good that it follows."""
    hooks = {BARE if slot == "object" else slot for slot in frame.item}
    undirected = {g.head for g in reading.goods_of(clause) if g.deal and _is_undirected(reading, g)}
    passive = is_passive(reading.scene, clause)
    if not passive:
        undirected |= {g.head for g in reading.goods_of(clause) if _is_dative(reading, g)}
    goods = (good for good in reading.goods_of(clause) if good.head not in undirected)
    found = _without_asides(reading, tuple(good for good in goods if good.place.hook in hooks))
    if not passive and len(found) > 1 and "subject" not in (*frame.supplier, *frame.recipient):
        found = _behind_subject(reading, clause, found)
    if found or clause.kind != "relative" or BARE not in hooks or clause.opening > 1:
        return found
    return _find_antecedent(reading, clause)


def _behind_subject(reading: Reading, clause: Clause, goods: tuple[Good, ...]) -> tuple[Good, ...]:
    """Without what carries the others: "ein Schiff brachte Öl nach Malta"."""
    first, second = goods[:2]
    finite = reading.scene.syntax.finite
    apart = any(reading.scene.tokens[i].pos in finite for i in clause.tokens if first.head < i < second.head)
    return goods[1:] if apart and first.place.hook == BARE else goods


def _without_asides(reading: Reading, goods: tuple[Good, ...]) -> tuple[Good, ...]:
    """Without sums in brackets behind a sum: "drei Millionen Dollar (2,65 Millionen Euro)"."""
    sums = [good for good in goods if good.category == "money"]
    text = reading.text.document.text
    asides = [
        good
        for before, good in pairwise(sums)
        if "(" in text[before.end : good.start] and ")" not in text[before.end : good.start]
    ]
    return tuple(good for good in goods if good not in asides)


def _is_dative(reading: Reading, good: Good) -> bool:
    """Whether the article of a good says that it is no object: "übergab der Truppe"."""
    return good.place.hook == BARE and good.place.article in reading.scene.syntax.dative


def _is_undirected(reading: Reading, good: Good) -> bool:
    """A deal goes both ways: "Waffengeschäfte" are not weapons for whoever wants them."""
    lemma = reading.scene.tokens[good.head].lemma.lower()
    frame = next(f for noun, f in reading.tables.nouns.items() if lemma.endswith(noun))
    return not frame.supplier and not frame.recipient


def _find_antecedent(reading: Reading, clause: Clause) -> tuple[Good, ...]:
    """Goods that end right before a relative clause: "Panzer, die ...", "Panzer und Drohnen, die ..."."""
    tokens = reading.scene.tokens
    last = clause.first - 1
    while last >= reading.sentence.first and not tokens[last].text[:1].isalnum():
        last -= 1
    goods = [good for c in reading.clauses for good in reading.goods_of(c) if good.head <= last]
    nearest = max(goods, key=lambda g: g.head, default=None)
    if nearest is None or any(_is_nominal(reading, i) for i in range(nearest.head + 1, last + 1)):
        return ()
    return (nearest,)


def _is_nominal(reading: Reading, i: int) -> bool:
    """Whether a word could be what a relative clause is about; a verb or its particle could not."""
    pos, syntax = reading.scene.tokens[i].pos, reading.scene.syntax
    return pos not in syntax.finite | syntax.infinitive | syntax.participle | syntax.particle


def _fill_frame(reading: Reading, clause: Clause, frame: Frame, i: int, goods: tuple[Good, ...]) -> Found:
    scene = reading.scene
    passive = is_passive(scene, clause) and scene.tokens[i].pos not in scene.syntax.gerund
    skip = frozenset(frame.required)
    taken = reading.taken(clause) | {good.head for good in goods}
    roles = find_roles(scene, clause, taken, passive, skip)
    roles = complete_roles(reading, clause, roles, passive)
    roles = _behind_verb(reading, clause, i, roles)
    near = [i, *(good.head for good in goods)]
    suppliers = fill(scene, clause, roles, frame.supplier, near)
    recipients = fill(scene, clause, roles, frame.recipient, near)
    if "subject" in frame.recipient:
        suppliers = _outside(suppliers, recipients)
    recipients = _outside(recipients, suppliers)
    if not recipients and clause.kind == "infinitive" and "object" in frame.recipient:
        recipients = _outside(find_governing_party(reading, clause), suppliers)
    pointing = _points_back(reading, roles.subject) or _points_back(reading, roles.object)
    return Found(frame, clause, i, goods, tuple(suppliers), tuple(recipients), frame.name, pointing)


def _behind_verb(reading: Reading, clause: Clause, i: int, roles: Roles) -> Roles:
    """ "agreed a deal to supply Malta": without cases, the object of an infinitive stands behind it."""
    scene = reading.scene
    if scene.tokens[i - 1].pos not in scene.syntax.to or not roles.object or roles.object[0].first > i:
        return roles
    behind = (a for a in scene.actors(clause) if a.first > i and a.place.hook == BARE)
    found = next(behind, None)
    return Roles(roles.subject, (found,)) if found is not None else roles


def _points_back(reading: Reading, actors: tuple[Actor, ...]) -> bool:
    """Whether a place is taken by words for a party named before: "es", "dem armen Nachbarland"."""
    if not actors or actors[0].referent is not None:
        return False
    token = reading.scene.tokens[actors[0].first]
    return token.pos in reading.scene.syntax.pronoun or token.lemma in reading.scene.syntax.stand_in


def _outside(sides: list[Side], others: list[Side]) -> list[Side]:
    """Nobody gives to himself: sides that are none of `others`."""
    names = {side.key or side.party.referent for side in others}
    return [side for side in sides if (side.key or side.party.referent) not in names]
