"""Voice, tense and negation of a clause, and the whole lemma of a verb that stands in two parts.

Not for: how far a transfer or an event has come; a layer reads that from these.
"""

from collections.abc import Sequence

from lagebild.text.clauses import Clause
from lagebild.text.scene import Scene


def reach(scene: Scene, clause: Clause, trigger: int) -> list[int]:
    """Tokens whose mood is that of the trigger: its clause up to the first comma after it."""
    comma = next(
        (i for i in clause.tokens if i > trigger and scene.tokens[i].text == ","), clause.tokens[-1] + 1
    )
    return [i for i in clause.tokens if i < comma]


def is_weighed(scene: Scene, indices: Sequence[int]) -> bool:
    """Whether words among `indices` make a thing only possible: "könnte", "möglicherweise", "falls"."""
    tokens = (scene.tokens[i] for i in indices if i not in scene.times)
    weighing = scene.syntax.weighing
    return any(t.text.lower() in weighing or t.lemma.lower() in weighing for t in tokens)


def is_perfect(scene: Scene, clause: Clause) -> bool:
    """Whether the clause tells of what is done: a participle with "haben", "sein", or in the passive."""
    words = [scene.tokens[i] for i in clause.tokens]
    has = any(t.lemma in scene.syntax.perfect and t.pos not in scene.syntax.article for t in words)
    if any(t.pos in scene.syntax.participle for t in words):
        return has or is_passive(scene, clause)
    modal = any(t.pos in scene.syntax.modal or t.pos in scene.syntax.to for t in words)
    twofold = any(t.pos in scene.syntax.infinitive and t.lemma not in scene.syntax.perfect for t in words)
    return has and twofold and not modal


def is_passive(scene: Scene, clause: Clause) -> bool:
    """Whether the clause has a participle with the auxiliary of the passive: "wurde geliefert".

    "werde überlassen" is future: where participle and infinitive are one, only a sure form tells.
    """
    words = [scene.tokens[i] for i in clause.tokens]
    auxiliary = any(t.lemma in scene.syntax.passive for t in words)
    twofold = any(t.pos in scene.syntax.participle and t.text.lower() == t.lemma for t in words)
    if twofold and not any(t.text.lower() in scene.syntax.passive_sure for t in words):
        return False
    active = any(t.pos in scene.syntax.infinitive and t.lemma not in scene.syntax.passive for t in words)
    return auxiliary and not active and any(t.pos in scene.syntax.participle for t in words)


def is_negated(scene: Scene, clause: Clause) -> bool:
    """Whether "nicht", "kein" ... stands in the clause; "nicht nur" negates nothing."""
    for place, i in enumerate(clause.tokens):
        if (
            scene.tokens[i].text.lower() in scene.syntax.negation
            or scene.tokens[i].lemma in scene.syntax.negation
        ):
            after = clause.tokens[place + 1 : place + 2]
            if not (after and scene.tokens[after[0]].text.lower() in scene.syntax.negation_reach):
                return True
    return False


def lemmas_at(scene: Scene, clause: Clause, i: int) -> tuple[str, ...]:
    """The lemma of a token, and with a particle of its clause where it is a verb: "rüstet ... aus"."""
    token = scene.tokens[i]
    lemma = token.lemma.lower()
    if token.pos not in scene.syntax.finite | scene.syntax.infinitive:
        return (lemma,)
    particles = (scene.tokens[j] for j in clause.tokens if scene.tokens[j].pos in scene.syntax.particle)
    return (*(particle.text.lower() + lemma for particle in particles), lemma)
