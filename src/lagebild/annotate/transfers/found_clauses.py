"""Who stands in the clause of a trigger that a learned model found, where supplier and recipient stand.

The frames are those of the rules; here whoever is named may be a party, and a word without a frame gives.
Not for: whether there is a transfer; the model said so.
"""

from collections.abc import Sequence
from dataclasses import dataclass

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
    clause: Clause
    suppliers: Slots
    recipients: Slots
    roles: Roles
    near: tuple[int, ...]
    """The trigger and the good."""

    def fill(self, supplier: Side | None, recipient: Side | None) -> tuple[Side | None, Side | None]:
        """Both parties; those that are given stay."""
        supplier = supplier or self._find(self.suppliers, recipient)
        return supplier, recipient or self._find(self.recipients, supplier)

    def _find(self, slots: Slots, other: Side | None) -> Side | None:
        for slot in slots:
            for actor in in_slot(self.scene, self.clause, self.roles, slot, self.near):
                side = actor_to_side(self.scene, actor) if self._may_act(actor) else None
                if side is not None and not (other is not None and is_same(side, other)):
                    return side
        return None

    def _may_act(self, actor: Actor) -> bool:
        """Whether words name a party: somebody known, who is no part of the trigger or the good."""
        if actor.referent is None or any(actor.first <= i < actor.last for i in self.near):
            return False
        return actor.referent.schema not in {"Medium", "Address"} or actor.mention is None


def find_places(text: Text, scene: Scene, tables: Tables, draft: Draft) -> Places:
    """The places of the clause of `draft`."""
    clause = draft.clause
    clauses = scene.clauses(draft.sentence)
    goods = {c.tokens: [draft.good] if draft.good.head in c.tokens else [] for c in clauses}
    reading = Reading(text, scene, text.page.language or "", tables, draft.sentence, clauses, goods)
    trigger = scene.token_at(draft.trigger.start)
    suppliers, recipients = _find_slots(scene, tables, clause, trigger)
    passive = is_passive(scene, clause) and scene.tokens[trigger].pos not in scene.syntax.gerund
    roles = find_roles(scene, clause, reading.taken(clause), passive, frozenset())
    roles = complete_roles(reading, clause, roles, passive)
    return Places(scene, clause, suppliers, recipients, roles, (trigger, draft.good.head))


def _find_slots(scene: Scene, tables: Tables, clause: Clause, trigger: int) -> tuple[Slots, Slots]:
    if scene.tokens[trigger].pos in scene.syntax.noun:
        lemma = scene.tokens[trigger].lemma.lower()
        noun = next((tail for tail in tables.nouns if lemma.endswith(tail)), None)
        return (tables.nouns[noun].supplier, tables.nouns[noun].recipient) if noun else ((), ())
    lemmas = lemmas_at(scene, clause, trigger)
    frames = next((tables.verbs[lemma] for lemma in lemmas if lemma in tables.verbs), ())
    return (frames[0].supplier, frames[0].recipient) if frames else _GIVING
