"""Who stands in the clause of a trigger that a learned model found, where supplier and recipient stand.

The frames are those of the rules; here every noun may be a party, and a word without a frame gives.
Not for: whether there is a transfer; the model said so.
"""

from collections.abc import Sequence

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


def find_in_clause(text: Text, scene: Scene, tables: Tables, draft: Draft) -> tuple[Side | None, Side | None]:
    """Supplier and recipient, as far as their places are taken."""
    clause = draft.clause
    clauses = scene.clauses(draft.sentence)
    goods = {c.tokens: [draft.good] if draft.good.head in c.tokens else [] for c in clauses}
    language = text.page.language or ""
    reading = Reading(text, scene, language, tables, draft.sentence, clauses, goods)
    trigger = scene.token_at(draft.trigger.start)
    suppliers, recipients = _slots(scene, tables, clause, trigger)
    passive = is_passive(scene, clause) and scene.tokens[trigger].pos not in scene.syntax.gerund
    roles = find_roles(scene, clause, reading.taken(clause), passive, frozenset())
    roles = complete_roles(reading, clause, roles, passive)
    near = [trigger, draft.good.head]
    supplier = draft.supplier or _fill(scene, clause, roles, suppliers, near, draft.recipient)
    recipient = draft.recipient or _fill(scene, clause, roles, recipients, near, supplier)
    return supplier, recipient


def _slots(scene: Scene, tables: Tables, clause: Clause, trigger: int) -> tuple[Slots, Slots]:
    lemmas = lemmas_at(scene, clause, trigger)
    if scene.tokens[trigger].pos in scene.syntax.noun:
        lemma = scene.tokens[trigger].lemma.lower()
        noun = next((tail for tail in tables.nouns if lemma.endswith(tail)), None)
        return (tables.nouns[noun].supplier, tables.nouns[noun].recipient) if noun else ((), ())
    frames = next((tables.verbs[lemma] for lemma in lemmas if lemma in tables.verbs), ())
    return (frames[0].supplier, frames[0].recipient) if frames else _GIVING


def _fill(
    scene: Scene, clause: Clause, roles: Roles, slots: Slots, near: Sequence[int], other: Side | None
) -> Side | None:
    for slot in slots:
        for actor in in_slot(scene, clause, roles, slot, near):
            side = actor_to_side(scene, actor) if _may_act(scene, actor, near) else None
            if side is not None and not (other is not None and is_same(side, other)):
                return side
    return None


def _may_act(scene: Scene, actor: Actor, near: Sequence[int]) -> bool:
    """Whether words name a party: no pronoun that nothing resolves, nor the good itself."""
    if any(actor.first <= i < actor.last for i in near):
        return False
    if actor.referent is not None:
        return actor.referent.schema not in {"Medium", "Address"} or actor.mention is None
    return scene.tokens[actor.first].pos in scene.syntax.noun
