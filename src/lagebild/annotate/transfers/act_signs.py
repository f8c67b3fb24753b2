"""What tells how far a transfer has come that a model found, and whether it is one: signs that one can read.

What the model heard and how surely, mood and tense of the clause, who speaks, what the tables know of the
trigger, and who was chosen as parties. Not for: what each sign counts; see `weighing`.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import log
from typing import Final

from lagebild.annotate.transfers.candidates import Candidate
from lagebild.annotate.transfers.drafts import Good
from lagebild.annotate.transfers.features import Trigger
from lagebild.annotate.transfers.likely import Pair
from lagebild.annotate.transfers.reading import Tables
from lagebild.annotate.transfers.status import find_governing, find_governing_before, find_governing_noun
from lagebild.lang.transfers import Frame
from lagebild.records import Act, Sentence
from lagebild.text.moods import is_negated, is_passive, is_perfect, is_weighed, lemmas_at, reach
from lagebild.text.scene import Scene

Signs = dict[str, float]
"""Value of each sign that is there, by name."""
_SUREST: Final = 4.0
"""Log odds beyond which nothing is surer: a share of .98."""
_MOST: Final = 4
"""So many candidates are as good as more, ..."""
_FEW: Final = 3
"""... and so many transfers in one sentence, ..."""
_TWO: Final = 2
"""... and so many words that the model has for one part."""
_BACK: Final = 100
"""So many characters before its last word a name may begin."""


@dataclass(frozen=True, slots=True)
class Seen:
    """A transfer that a model found, and what was found for it. `beside`: how many stand in its sentence."""

    scene: Scene
    tables: Tables
    language: str
    act: Act
    trigger: Trigger
    sentence: Sentence
    good: Good
    candidates: Sequence[Candidate]
    pair: Pair
    read: frozenset[int]
    beside: int


def find_status_signs(seen: Seen) -> Signs:
    """Signs of how far the transfer has come."""
    return {**dict(_hear(seen)), **dict.fromkeys(_stand(seen), 1.0)}


def find_worth_signs(seen: Seen) -> Signs:
    """Signs of whether there is a transfer and its parties are the chosen ones."""
    signs = dict.fromkeys((*_know(seen), *_mark(seen), *_place(seen)), 1.0)
    signs["score"] = to_odds(seen.act.score)
    signs["status sure"] = to_odds(seen.act.sure["status"])
    signs[f"heard {seen.act.labels['status']}"] = 1.0
    pair = seen.pair
    for side, one, sure in (
        ("supplier", pair.supplier, pair.sure[0]),
        ("recipient", pair.recipient, pair.sure[1]),
    ):
        signs |= {f"{side} {name}": 1.0 for name in _choose(seen, one)}
        if one is not None:
            signs[f"{side} sure"] = sure
    return signs


def to_odds(chance: float) -> float:
    """Log odds of a chance, within bounds."""
    return max(-_SUREST, min(_SUREST, log(max(chance, 1e-3) / max(1 - chance, 1e-3))))


def _hear(seen: Seen) -> Iterator[tuple[str, float]]:
    """What the model says, and how surely."""
    yield "always", 1.0
    for label in ("status", "negated"):
        value = seen.act.labels[label]
        yield f"heard {label} {value}", 1.0
        yield f"heard surely {label} {value}", to_odds(seen.act.sure[label])


def _stand(seen: Seen) -> Iterator[str]:
    scene, at, clause = seen.scene, seen.trigger.at, seen.trigger.clause
    yield from _mood(seen)
    yield f"clause {clause.kind}"
    yield f"tag {scene.tokens[at].pos}"
    yield f"sort {seen.trigger.sort}"
    voice = seen.trigger.voice
    yield f"voice {voice.stance}" if voice is not None else "voice own"
    if voice is not None:
        yield f"voice kind {voice.kind}"
    row = find_governing_noun(scene, clause, at, seen.language) if _is_noun(seen) else None
    row = row or find_governing_before(scene, clause, at, seen.language)
    if row is not None:
        yield f"governed {row.status}"
    elif (near := find_governing(scene, clause, seen.language, True, at)) is not None:
        yield f"beside {near.status}"
    yield from _know_frame(seen)
    yield f"role {seen.sentence.role}"


def _mood(seen: Seen) -> Iterator[str]:
    scene, at, clause = seen.scene, seen.trigger.at, seen.trigger.clause
    if is_weighed(scene, reach(scene, clause, at)):
        yield "weighed"
    for name, holds in (("perfect", is_perfect), ("passive", is_passive), ("negation", is_negated)):
        if holds(scene, clause):
            yield name
    if at and scene.tokens[at - 1].pos in scene.syntax.to:
        yield "to"
    if seen.sentence.quote.rstrip().endswith("?"):
        yield "question"
    helping = scene.syntax.perfect | scene.syntax.passive
    for i in clause.tokens:
        token = scene.tokens[i]
        if token.pos in scene.syntax.modal or (token.pos in scene.syntax.finite and token.lemma in helping):
            yield f"verb {token.text.lower()}"
        elif token.pos in scene.syntax.subordinator or token.text.lower() in scene.syntax.negation:
            yield f"word {token.text.lower()}"


def _is_noun(seen: Seen) -> bool:
    return seen.scene.tokens[seen.trigger.at].pos in seen.scene.syntax.noun


def _know_frame(seen: Seen) -> Iterator[str]:
    frame = _find_frame(seen)
    yield f"frame {frame.status or 'open'}" if frame is not None else "no frame"
    if frame is not None:
        yield f"wants {frame.wants}"


def _find_frame(seen: Seen) -> Frame | None:
    lemmas = lemmas_at(seen.scene, seen.trigger.clause, seen.trigger.at)
    if _is_noun(seen):
        return next((frame for tail, frame in seen.tables.nouns.items() if lemmas[0].endswith(tail)), None)
    return next((seen.tables.verbs[lemma][0] for lemma in lemmas if lemma in seen.tables.verbs), None)


def _know(seen: Seen) -> Iterator[str]:
    """What the tables and the clause say of trigger and good."""
    yield "always"
    yield f"way {seen.trigger.frame}"
    yield f"sort {seen.trigger.sort}"
    yield from _know_frame(seen)
    for name in _mood(seen):
        if not name.startswith(("verb ", "word ")):
            yield name
    scene, head = seen.scene, seen.good.head
    token = scene.tokens[head]
    yield f"good {'known' if seen.tables.goods.find_category(token.lemma) else 'unknown'}"
    yield f"good {'in' if head in seen.trigger.clause.tokens else 'outside'} the clause"
    if token.pos not in scene.syntax.noun:
        yield "good no noun"
    if head == seen.trigger.at:
        yield "good is the trigger"
    if any(m.end > token.start for m in scene.mentions_between(token.start - _BACK, token.end)):
        yield "good is somebody"


def _mark(seen: Seen) -> Iterator[str]:
    """What the model has words for."""
    for role in ("supplier", "recipient", "item", "amount"):
        yield f"{role} marks {min(_TWO, len(seen.act.roles.get(role, ())))}"


def _place(seen: Seen) -> Iterator[str]:
    yield f"candidates {min(_MOST, sum(c.sentence == 0 for c in seen.candidates))}"
    yield f"in the sentence {min(_FEW, seen.beside)}"
    yield f"role {seen.sentence.role}"


def _choose(seen: Seen, one: Candidate | None) -> Iterator[str]:
    """Who was chosen."""
    if one is None:
        yield "left out"
        return
    yield f"back {one.sentence}"
    yield "read" if any(i in seen.read for i in range(one.first, one.last)) else "not read"
    yield f"is {one.mention.schema}" if one.mention is not None else "is nobody"
