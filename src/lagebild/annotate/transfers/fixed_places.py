"""Where words stand to a verb in a language with fixed word order: its subject, or right behind it.

A plain subject is the noun phrase right before the verb group, with nothing but adverbs between. Less plain
are one past a comma, the noun that a relative pronoun stands for, and the subject that a verb shares with the
verb before "and" or above its infinitive. Not for: what a place means for a party; see `features`, `plain`.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from lagebild.text.clauses import Clause
from lagebild.text.scene import Scene

SUBJECT: Final = "subject"
FIRST_OBJECT: Final = "first object"
"""Of two objects: "gave Malta two boats"."""
BEHIND: Final = "behind"
_AMID: Final = frozenset({"AV0", "XX0", "AVP"})
"""Tags of words between a subject, the parts of a verb group, and an object."""
_HELPING: Final = ("VB", "VH", "VD", "VM")
_MARKS: Final = frozenset("\"“”‘’'")
_MONEY: Final = frozenset("£$€")
_DEEPEST: Final = 3
"""So many verbs may share a subject."""
_FARTHEST: Final = 60
"""Tokens before a clause in which its subject is looked for: speech without marks has no sentences."""

Found = tuple[int, str]
"""The last token of a noun phrase, and its place."""


@dataclass(frozen=True, slots=True)
class Verb:
    """A verb group: "verb", "passive", "to" or "gerund", and where in the line it begins."""

    voice: str
    first: int


@dataclass(frozen=True, slots=True)
class Line:
    """The tokens of a clause or of more, by their place in it."""

    scene: Scene
    tokens: Sequence[int]

    def pos(self, place: int) -> str:
        return self.scene.tokens[self.tokens[place]].pos if 0 <= place < len(self.tokens) else ""

    def word(self, place: int) -> str:
        return self.scene.tokens[self.tokens[place]].text.lower()

    def lemma(self, place: int) -> str:
        return self.scene.tokens[self.tokens[place]].lemma.lower()

    def find_verb(self, place: int) -> Verb:
        """The group of the verb at `place`."""
        tag, syntax = self.pos(place), self.scene.syntax
        twofold = tag in syntax.participle or tag in syntax.infinitive
        if tag in syntax.finite or not twofold:
            return Verb("verb", place)
        first, voice = place, ""
        for at in range(place - 1, -1, -1):
            if self.pos(at) in syntax.to:
                return Verb("to", at) if voice != "passive" else Verb("passive", at)
            if self.pos(at).startswith(_HELPING):
                be = self.lemma(at) in syntax.passive and tag in syntax.participle - syntax.gerund
                voice, first = voice or ("passive" if be else "verb"), at
                if self.pos(at) in syntax.finite:
                    break
            elif self.pos(at) not in _AMID:
                break
        if voice:
            return Verb(voice, first)
        if tag in syntax.gerund:
            return Verb("gerund", place)
        return Verb("passive" if tag in syntax.participle and not self._is_past(place) else "verb", place)

    def _is_past(self, place: int) -> bool:
        """Whether a participle is a past: the one verb of the line, with an object ("Malta sold boats")."""
        finite = any(self.pos(at) in self.scene.syntax.finite for at in range(len(self.tokens)))
        return not finite and self.find_behind(place) is not None

    def find_subject(self, place: int, depth: int = 0) -> Found | None:
        """The subject of the verb at `place`."""
        verb = self.find_verb(place)
        if depth > _DEEPEST:
            return None
        if verb.voice == "to":
            return self._find_above(verb.first - 1, depth)
        at, how = verb.first - 1, SUBJECT
        while at >= 0:
            pos = self.pos(at)
            if pos in self.scene.syntax.noun or pos in self.scene.syntax.pronoun:
                first = self._open(at)
                if self.tokens[at] not in self.scene.times and not self._is_governed(first):
                    return self.tokens[at], how
                at = first - 1
                continue
            if pos in self.scene.syntax.relative or pos == "CJT":
                return self._find_antecedent(at - 1) if at == verb.first - 1 else None
            if pos in self.scene.syntax.conjunction and at == verb.first - 1:
                return self._find_shared(at - 1, depth)
            if self.word(at) == ",":
                how = f"{SUBJECT} past comma"
            elif pos.startswith("V") or pos in self.scene.syntax.subordinator:
                return None
            at -= 1
        return None

    def _open(self, at: int) -> int:
        """The first place of the noun phrase that ends at `at`, its preposition not among it."""
        if self.pos(at) in self.scene.syntax.pronoun:
            return at
        inside = self.scene.syntax.noun | self.scene.syntax.article | self.scene.syntax.modifier | {"POS"}
        times = self.scene.times
        while at > 0 and self.pos(at - 1) in inside - _AMID and self.tokens[at - 1] not in times:
            at -= 1
        return at

    def _is_governed(self, first: int) -> bool:
        return self.pos(first - 1) in self.scene.syntax.preposition

    def _find_antecedent(self, at: int) -> Found | None:
        """The noun right before a relative pronoun."""
        if at >= 0 and self.word(at) == ",":
            at -= 1
        return (self.tokens[at], "antecedent") if self.pos(at) in self.scene.syntax.noun else None

    def _find_shared(self, at: int, depth: int) -> Found | None:
        """The subject of the verb before "and"."""
        syntax = self.scene.syntax
        while at >= 0 and self.pos(at) not in syntax.finite:
            at -= 1
        while at + 1 < len(self.tokens) and (self.pos(at + 1).startswith("V") or self.pos(at + 1) in _AMID):
            at += 1
        while at >= 0 and not self.pos(at).startswith("V"):
            at -= 1
        found = self.find_subject(at, depth + 1) if at >= 0 else None
        return (found[0], "shared") if found is not None else None

    def _find_above(self, at: int, depth: int) -> Found | None:
        """Who is to do what an infinitive says: the noun before "to", or the subject of the verb there."""
        while at >= 0 and self.pos(at) in _AMID:
            at -= 1
        if self.pos(at) in self.scene.syntax.noun | self.scene.syntax.pronoun:
            return self.tokens[at], "before to"
        while at >= 0 and self.pos(at) == "AJ0":
            at -= 1
        found = self.find_subject(at, depth + 1) if self.pos(at).startswith("V") else None
        return (found[0], "above") if found is not None else None

    def find_behind(self, place: int) -> Found | None:
        """The noun phrase right behind the verb, which no preposition governs."""
        syntax = self.scene.syntax
        for at in range(place + 1, len(self.tokens)):
            if self.pos(at) in syntax.noun or self.pos(at) in syntax.pronoun:
                while self.pos(at + 1) in syntax.noun and self.pos(at) not in syntax.pronoun:
                    at += 1
                return self.tokens[at], FIRST_OBJECT if self._opens_another(at) else BEHIND
            if self.pos(at) not in syntax.article | syntax.modifier | _AMID and self.word(at) not in _MARKS:
                return None
        return None

    def _opens_another(self, at: int) -> bool:
        """Whether another noun phrase follows right behind the one that ends at `at`: "lent him £5"."""
        if at + 1 >= len(self.tokens):
            return False
        syntax, after = self.scene.syntax, self.pos(at + 1)
        if after in syntax.article | syntax.number or self.word(at + 1) in _MONEY:
            return True
        return (
            self.word(at) in syntax.oblique
            and after in syntax.noun | syntax.pronoun | syntax.modifier - _AMID
        )


def has_fixed_order(scene: Scene) -> bool:
    """Whether the order of words says who does what: of the languages read here, in the one with gerunds."""
    return bool(scene.syntax.gerund)


def find_voice(scene: Scene, clause: Clause, at: int) -> str:
    """The voice of the verb at token `at`; "other" for what is no verb."""
    if not scene.tokens[at].pos.startswith("V"):
        return "other"
    return Line(scene, clause.tokens).find_verb(clause.tokens.index(at)).voice


def find_places(scene: Scene, clause: Clause, at: int) -> dict[int, str]:
    """Where nouns and pronouns stand to the verb at token `at`, by the last token of each."""
    if not has_fixed_order(scene) or not scene.tokens[at].pos.startswith("V"):
        return {}
    line = Line(scene, clause.tokens)
    place = clause.tokens.index(at)
    subject = line.find_subject(place) or _find_before(scene, clause, at)
    return dict(found for found in (line.find_behind(place), subject) if found is not None)


def _find_before(scene: Scene, clause: Clause, at: int) -> Found | None:
    """As in the clause, but over the sentence before the verb, where the clause has no subject."""
    first, least = clause.first, max(0, clause.first - _FARTHEST)
    while first > least and scene.tokens[first - 1].pos != "$.":
        first -= 1
    if first == clause.first:
        return None
    line = Line(scene, range(first, at + 1))
    found = line.find_subject(len(line.tokens) - 1)
    return (found[0], found[1] if found[1] != SUBJECT else f"{SUBJECT} before") if found else None
