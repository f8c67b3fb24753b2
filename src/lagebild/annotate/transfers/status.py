"""How far a transfer has come, by mood, tense and the words that govern its trigger."""

from collections.abc import Sequence
from dataclasses import dataclass

from lagebild.lang.transfers import Frame, StatusRow, load_statuses
from lagebild.records import TransferStatus
from lagebild.text.clauses import Clause
from lagebild.text.moods import is_negated, is_passive, is_perfect, lemmas_at
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
    if status in {"offered", "sought"} or (status == "delivered" and not is_perfect(scene, clause)):
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
    if is_perfect(scene, clause):
        return "delivered"
    if any(scene.tokens[i].lemma in syntax.hearsay for i in modals):
        return "possible"
    return "offered" if frame.wants == "supplier" else "sought"


def find_governing(
    scene: Scene, clause: Clause, language: str, noun: bool, but: int = -1
) -> StatusRow | None:
    """The first row whose word stands in `clause` and governs an infinitive or, if `noun`, a noun."""
    words = {w for i in clause.tokens if i != but for w in lemmas_at(scene, clause, i)}
    for row in load_statuses(language):
        if (row.when == "governing" or (noun and row.when == "noun")) and row.lemmas & words:
            return row
    return None
