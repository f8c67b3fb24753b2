"""Which of the words that a learned model takes for the good of a transfer is its good.

A model often names the goods of the clauses around too. A sum of signs decides; the weights are those of a
conditional logit over 120 train reports that the model had not learned from, rounded.
Not for: the good's category; see `found_goods`.
"""

from collections.abc import Iterator, Sequence
from math import log1p
from typing import Final

from lagebild.annotate.transfers.reading import Tables
from lagebild.records import Act
from lagebild.text.clauses import Clause
from lagebild.text.moods import lemmas_at
from lagebild.text.places import BARE
from lagebild.text.scene import Scene

Words = Sequence[int]
"""Tokens of one piece."""
WEIGHTS: Final = {
    "in place": 1.2,  # the frame of the trigger has its good there: "mit Mehl" after "versorgen"
    "known": 0.8,  # a good of the tables
    "words": 0.75,  # each, up to `_MOST`
    "clause": 0.55,  # of the trigger
    "bare": 0.4,  # no preposition governs it
    "counted": 0.35,  # an amount of the model's touches it
    "nearest": 0.25,  # to the trigger in its clause
    "far before": -0.3,  # each step of a logarithm
    "far behind": -0.2,
    "dative": -0.45,
    "oblique": -0.3,  # no nominative
    "somebody": -0.15,  # a state, a body or a person
}
_MOST: Final = 3


def choose_item(
    scene: Scene, tables: Tables, act: Act, clause: Clause, trigger: int, pieces: Sequence[Words]
) -> Words:
    """The likeliest of `pieces`, which are one at least; of equals and of those joined by "und" the first."""
    inside = [piece for piece in pieces if piece[0] in clause.tokens]
    nearest = min(inside, key=lambda piece: _find_distance(piece, trigger), default=None)

    def rate(piece: Words) -> float:
        score = WEIGHTS["nearest"] if piece is nearest else 0.0
        return score + sum(
            WEIGHTS[sign] * size for sign, size in _find_signs(scene, tables, act, clause, trigger, piece)
        )

    at = pieces.index(max(pieces, key=rate))
    while at > 0 and _are_joined(scene, pieces[at - 1], pieces[at]):
        at -= 1
    return pieces[at]


def _are_joined(scene: Scene, left: Words, right: Words) -> bool:
    """Whether only "und", with an article and what measures behind it, stands between two pieces."""
    between = [scene.tokens[i] for i in range(left[-1] + 1, right[0]) if scene.tokens[i].text[0].isalnum()]
    syntax = scene.syntax
    ties = syntax.article | syntax.number | syntax.conjunction
    measures = syntax.measure | syntax.partitive
    rest = (t.pos in ties or t.lemma in measures or t.text.lower() in measures for t in between)
    return bool(between) and between[0].pos in syntax.conjunction and all(rest)


def _find_distance(piece: Words, trigger: int) -> int:
    return min(abs(at - trigger) for at in piece)


def _find_signs(
    scene: Scene, tables: Tables, act: Act, clause: Clause, trigger: int, piece: Words
) -> Iterator[tuple[str, float]]:
    """Names of what a piece shows, with how much of it."""
    start, end = scene.tokens[piece[0]].start, scene.tokens[piece[-1]].end
    yield "words", min(_MOST, len(piece))
    yield f"far {'before' if piece[0] < trigger else 'behind'}", log1p(_find_distance(piece, trigger))
    if any(a < end and start < b for a, b in act.roles.get("amount", ())):
        yield "counted", 1
    last = scene.tokens[piece[-1]].end
    if any(m.kind != "nationality" and m.end >= last for m in scene.mentions_between(start, end)):
        yield "somebody", 1
    head = find_head(scene, piece)
    token = scene.tokens[head]
    if tables.goods.find_category(token.lemma) or tables.goods.find_inflected(token.text):
        yield "known", 1
    if piece[0] in clause.tokens:
        yield "clause", 1
        if head in clause.tokens and find_nouns(scene, piece):
            yield from ((sign, 1) for sign in _find_place(scene, tables, clause, trigger, head))


def _find_place(scene: Scene, tables: Tables, clause: Clause, trigger: int, head: int) -> Iterator[str]:
    place = scene.place(clause, head, head + 1)
    if place.hook == BARE:
        yield "bare"
    if (place.hook or "object") in _find_item_slots(scene, tables, clause, trigger):
        yield "in place"
    if place.oblique:
        yield "oblique"
    if place.article in scene.syntax.dative:
        yield "dative"


def _find_item_slots(scene: Scene, tables: Tables, clause: Clause, trigger: int) -> Sequence[str]:
    """Where the frame of the trigger has the good; a verb without a frame has it as its object."""
    if scene.tokens[trigger].pos in scene.syntax.noun:
        lemma = scene.tokens[trigger].lemma.lower()
        return next((frame.item for noun, frame in tables.nouns.items() if lemma.endswith(noun)), ())
    lemmas = lemmas_at(scene, clause, trigger)
    return next((tables.verbs[lemma][0].item for lemma in lemmas if lemma in tables.verbs), ("object",))


def find_nouns(scene: Scene, tokens: Words) -> list[int]:
    """Those of `tokens` that are nouns."""
    return [i for i in tokens if scene.tokens[i].pos in scene.syntax.noun]


def find_head(scene: Scene, tokens: Words) -> int:
    """The noun that says what is given: past nouns that only measure; English compounds end in it."""
    nouns = find_nouns(scene, tokens)
    things = [i for i in nouns if scene.tokens[i].lemma not in scene.syntax.measure] or nouns
    if not things:
        return tokens[-1]
    head = things[0]
    while head + 1 in things and scene.tokens[head].pos in scene.syntax.compound:
        head += 1
    return head
