"""How far a transfer has come, by mood, tense and the words that govern its trigger.

Not for: whether it happened; only how the words put it.
"""

from dataclasses import dataclass
from typing import Final

from lagebild.annotate.transfers.reading import Found
from lagebild.lang.transfers import Frame, StatusRow, load_statuses
from lagebild.records import TransferStatus
from lagebild.text.clauses import Clause
from lagebild.text.moods import is_negated, is_passive, is_perfect, is_weighed, lemmas_at, reach
from lagebild.text.places import BARE
from lagebild.text.scene import Scene


@dataclass(frozen=True, slots=True)
class Standing:
    """Status of a transfer, and whether the clause says that it is not so."""

    status: TransferStatus
    negated: bool


_INTENDED: Final[dict[str, TransferStatus]] = {
    "supplier": "offered",
    "recipient": "sought",
    "neither": "agreed",
}
"""What the future of a verb says, by whose will it tells: "will receive" is nobody's wish."""


def find_standing(scene: Scene, found: Found, governing: StatusRow | None, plain: TransferStatus) -> Standing:
    """Status of `found`; `governing` is what the words above say of it, `plain` holds where nothing does."""
    clause = found.clause
    status = _find_status(scene, found, governing) or plain
    if not is_negated(scene, clause):
        return Standing(status, False)
    if status in {"offered", "sought"} or (status == "delivered" and not is_perfect(scene, clause)):
        return Standing("refused", False)
    return Standing(status, status != "refused")


def _find_status(scene: Scene, found: Found, governing: StatusRow | None) -> TransferStatus | None:
    if found.frame.status is not None:
        return found.frame.status
    if is_weighed(scene, reach(scene, found.clause, found.trigger)):
        return "possible"
    intent = None if found.frame.nouns else _find_intent(scene, found.clause, found.frame)
    if governing is not None:
        told = (
            governing.status == "delivered"
        )  # "warf vor, liefern zu wollen": the infinitive's own mood tells
        return intent if told and intent is not None else governing.status
    return intent


def _find_intent(scene: Scene, clause: Clause, frame: Frame) -> TransferStatus | None:
    """Modal verbs and the future: who wills, offers, seeks; "soll geliefert haben" tells of what is done."""
    syntax = scene.syntax
    modals = [i for i in clause.tokens if scene.tokens[i].pos in syntax.modal]
    future = any(scene.tokens[i].lemma in syntax.future for i in clause.tokens)
    if not modals and (not future or is_passive(scene, clause)):
        return None
    if is_perfect(scene, clause):
        return "delivered"
    if any(scene.tokens[i].lemma in syntax.hearsay for i in modals):
        return "possible"
    return _INTENDED[frame.wants]


def find_governing_noun(scene: Scene, clause: Clause, trigger: int, language: str) -> StatusRow | None:
    """The row whose word governs a noun in its own clause.

    What is offered, agreed, refused must be the noun itself: "lehnte Auskunft zu Lieferungen ab" is none.
    """
    row = find_governing(scene, clause, language, noun=True, but=trigger)
    direct = scene.place(clause, trigger, trigger + 1).hook == BARE
    return row if row is None or direct or row.status in {"sought", "possible"} else None


def find_governing_before(scene: Scene, clause: Clause, trigger: int, language: str) -> StatusRow | None:
    """The row whose word governs an infinitive in its own clause: "agreed to supply", "denied providing"."""
    before = tuple(i for i in clause.tokens if i < trigger)
    if not before or not _is_governed(scene, before[-1], trigger):
        return None
    return find_governing(scene, Clause(before, clause.kind), language, noun=False)


def _is_governed(scene: Scene, before: int, trigger: int) -> bool:
    pos, syntax = scene.tokens[trigger].pos, scene.syntax
    return scene.tokens[before].pos in syntax.to or pos in syntax.to_infinitive or pos in syntax.gerund


def find_governing(
    scene: Scene, clause: Clause, language: str, noun: bool, but: int = -1
) -> StatusRow | None:
    """The first row whose word stands in `clause` and governs an infinitive or, if `noun`, a noun."""
    words = {w for i in clause.tokens if i != but for w in lemmas_at(scene, clause, i)}
    for row in load_statuses(language):
        if (row.when == "governing" or (noun and row.when == "noun")) and row.lemmas & words:
            return row
    return None
