"""Who stands in the clause of a trigger that a learned model found, where supplier and recipient stand.

The frames are those of the rules; here every noun may be a party, and a word without a frame gives.
Not for: whether there is a transfer; the model said so.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from lagebild.annotate.transfers.drafts import Draft
from lagebild.annotate.transfers.found_parties import actor_to_side, is_same
from lagebild.annotate.transfers.reading import Reading, Tables
from lagebild.annotate.transfers.subjects import complete_roles
from lagebild.records import Text
from lagebild.text.clauses import Clause
from lagebild.text.moods import is_passive, lemmas_at
from lagebild.text.roles import Roles, Side, find_roles, in_slot
from lagebild.text.scene import Actor, Scene

_GIVING = (("subject",), ("object",))
Slots = Sequence[str]


@dataclass(frozen=True, slots=True)
class Places:
    """The places that the frame of a trigger gives to the parties, and who stands where in its clause."""

    scene: Scene
    tables: Tables
    clause: Clause
    suppliers: Slots
    recipients: Slots
    roles: Roles
    near: tuple[int, ...]
    """The trigger and the good."""
    taken: frozenset[int]

    def fill(self, supplier: Side | None, recipient: Side | None) -> tuple[Side | None, Side | None]:
        """Both parties; those that are given stay."""
        supplier = supplier or self._find(self.suppliers, recipient)
        return supplier, recipient or self._find(self.recipients, supplier)

    def _find(self, slots: Slots, other: Side | None) -> Side | None:
        for slot in slots:
            for actor in self._in_slot(slot):
                side = actor_to_side(self.scene, actor) if self._may_act(actor) else None
                if side is not None and not (other is not None and is_same(side, other)):
                    return side
        return None

    def _in_slot(self, slot: str) -> Iterator[Actor]:
        yield from in_slot(self.scene, self.clause, self.roles, slot, self.near)
        covered = {i for a in self.scene.actors(self.clause) for i in range(a.first, a.last)} | self.taken
        for i in self.clause.tokens:
            if i not in covered and self.scene.tokens[i].pos in self.scene.syntax.noun:
                place = self.scene.place(self.clause, i, i + 1)
                if place.hook == slot:
                    yield Actor(i, i + 1, place)

    def _may_act(self, actor: Actor) -> bool:
        """Whether words name a party: no unresolved pronoun, no good, no measure, nothing abstract."""
        if any(actor.first <= i < actor.last for i in self.near):
            return False
        if actor.referent is not None:
            return actor.referent.schema not in {"Medium", "Address"} or actor.mention is None
        token, goods = self.scene.tokens[actor.first], self.tables.goods
        thing = goods.find_category(token.lemma) or goods.is_never(token.lemma)
        counts = token.lemma in self.scene.syntax.measure or token.lemma.lower() in self.tables.amounts.units
        abstract = goods.is_abstract(token.lemma)
        return token.pos in self.scene.syntax.noun and not (thing or counts or abstract)


def find_places(text: Text, scene: Scene, tables: Tables, draft: Draft) -> Places:
    """The places of the clause of `draft`."""
    clause = draft.clause
    clauses = scene.clauses(draft.sentence)
    goods = {c.tokens: [draft.good] if draft.good.head in c.tokens else [] for c in clauses}
    reading = Reading(text, scene, text.page.language or "", tables, draft.sentence, clauses, goods)
    trigger = scene.token_at(draft.trigger.start)
    suppliers, recipients = _find_slots(scene, tables, clause, trigger)
    passive = is_passive(scene, clause) and scene.tokens[trigger].pos not in scene.syntax.gerund
    taken = reading.taken(clause)
    roles = complete_roles(reading, clause, find_roles(scene, clause, taken, passive, frozenset()), passive)
    near = (trigger, draft.good.head)
    return Places(scene, tables, clause, suppliers, recipients, roles, near, frozenset(taken))


def turn_right(draft: Draft, places: Places) -> Draft:
    """`draft` the other way where the frame puts its supplier in the place of the recipient, or the like."""
    supplier, recipient = places.fill(None, None)
    given = draft.supplier is not None and recipient is not None and is_same(draft.supplier, recipient)
    got = draft.recipient is not None and supplier is not None and is_same(draft.recipient, supplier)
    one_sided = draft.supplier is None or draft.recipient is None
    if (given and got) or ((given or got) and one_sided):
        return replace(draft, supplier=draft.recipient, recipient=draft.supplier)
    return draft


def _find_slots(scene: Scene, tables: Tables, clause: Clause, trigger: int) -> tuple[Slots, Slots]:
    if scene.tokens[trigger].pos in scene.syntax.noun:
        lemma = scene.tokens[trigger].lemma.lower()
        noun = next((tail for tail in tables.nouns if lemma.endswith(tail)), None)
        return (tables.nouns[noun].supplier, tables.nouns[noun].recipient) if noun else ((), ())
    lemmas = lemmas_at(scene, clause, trigger)
    frames = next((tables.verbs[lemma] for lemma in lemmas if lemma in tables.verbs), ())
    return (frames[0].supplier, frames[0].recipient) if frames else _GIVING
