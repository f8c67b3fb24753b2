"""How far a transfer has come, by mood, tense and the words that govern its trigger."""

from collections.abc import Sequence
from dataclasses import dataclass

from lagebild.lang.transfers import Frame, StatusRow, load_statuses
from lagebild.records import TransferStatus
from lagebild.text.clauses import Clause
from lagebild.text.scene import Scene


@dataclass(frozen=True, slots=True)
class Standing:
    """Status of a transfer, and whether the clause says that it is not so."""

    status: TransferStatus
    negated: bool


def find_standing(
    scene: Scene,
    clause: Clause,
    frame: Frame,
    governing: StatusRow | None,
    language: str,
    trigger: int,
    plain: TransferStatus = "delivered",
) -> Standing:
    """Status in `clause`; `governing` is what the clause above says of it, `plain` holds where nothing does."""
    status = _find_status(scene, clause, frame, governing, language, trigger) or plain
    if not is_negated(scene, clause):
        return Standing(status, False)
    if status in {"offered", "sought"} or (status == "delivered" and not _is_perfect(scene, clause)):
        return Standing("refused", False)
    return Standing(status, status != "refused")


def _find_status(
    scene: Scene, clause: Clause, frame: Frame, governing: StatusRow | None, language: str, trigger: int
) -> TransferStatus | None:
    if frame.status is not None:
        return frame.status
    if is_weighed(scene, reach(scene, clause, trigger), language):
        return "possible"
    if governing is not None:
        return governing.status
    return None if frame.nouns else _find_intent(scene, clause, frame)


def reach(scene: Scene, clause: Clause, trigger: int) -> list[int]:
    """Tokens whose mood is that of the trigger: its clause up to the first comma after it."""
    comma = next(
        (i for i in clause.tokens if i > trigger and scene.tokens[i].text == ","), clause.tokens[-1] + 1
    )
    return [i for i in clause.tokens if i < comma]


def is_weighed(scene: Scene, indices: Sequence[int], language: str) -> bool:
    """Whether words among `indices` make a thing only possible: "könnte", "möglicherweise", "falls"."""
    rows = [row for row in load_statuses(language) if row.when == "any"]
    tokens = [scene.tokens[i] for i in indices]
    return any(t.text.lower() in row.forms or t.lemma.lower() in row.lemmas for row in rows for t in tokens)


def _find_intent(scene: Scene, clause: Clause, frame: Frame) -> TransferStatus | None:
    """Modal verbs and the future: who wills, offers or seeks; "soll geliefert haben" tells of what is done."""
    syntax = scene.syntax
    modals = [i for i in clause.tokens if scene.tokens[i].pos in syntax.modal]
    future = any(scene.tokens[i].lemma in syntax.future for i in clause.tokens) and not is_passive(
        scene, clause
    )
    if not modals and not future:
        return None
    if _is_perfect(scene, clause):
        return "delivered"
    if any(scene.tokens[i].lemma in syntax.hearsay for i in modals):
        return "possible"
    return "offered" if frame.wants == "supplier" else "sought"


def _is_perfect(scene: Scene, clause: Clause) -> bool:
    words = [scene.tokens[i] for i in clause.tokens]
    has = any(t.lemma in scene.syntax.perfect and t.pos not in scene.syntax.article for t in words)
    passive = any(t.lemma in scene.syntax.passive for t in words)
    return any(t.pos in scene.syntax.participle for t in words) and (has or passive)


def is_passive(scene: Scene, clause: Clause) -> bool:
    """Whether the clause has a participle with the auxiliary of the passive: "wurde geliefert"."""
    words = [scene.tokens[i] for i in clause.tokens]
    auxiliary = any(t.lemma in scene.syntax.passive for t in words)
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


def find_governing(
    scene: Scene, clause: Clause, language: str, noun: bool, but: int = -1
) -> StatusRow | None:
    """The first row whose word stands in `clause` and governs an infinitive or, if `noun`, a noun."""
    words = {w for i in clause.tokens if i != but for w in lemmas_at(scene, clause, i)}
    for row in load_statuses(language):
        if (row.when == "governing" or (noun and row.when == "noun")) and row.lemmas & words:
            return row
    return None


def lemmas_at(scene: Scene, clause: Clause, i: int) -> tuple[str, ...]:
    """The lemma of a token, and with a particle of its clause where it is a verb: "rüstet ... aus"."""
    token = scene.tokens[i]
    lemma = token.lemma.lower()
    if token.pos not in scene.syntax.finite | scene.syntax.infinitive:
        return (lemma,)
    particles = (scene.tokens[j] for j in clause.tokens if scene.tokens[j].pos in scene.syntax.particle)
    return (*(particle.text.lower() + lemma for particle in particles), lemma)
