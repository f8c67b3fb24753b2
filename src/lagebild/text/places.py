"""The place of a noun phrase in its clause: which preposition governs it, or whose genitive it is.

Not for: which role that place has; each verb's frame says so.
"""

from collections.abc import Sequence, Set
from dataclasses import dataclass, replace

from lagebild.records import Token
from lagebild.text.clauses import QUOTES, Clause
from lagebild.text.syntax import Syntax

BARE = ""
"""The place of a noun phrase that nothing governs: a subject or an object."""
GENITIVE = "genitive"
"""The place of a noun phrase that belongs to a noun: "die Waffen Irlands", "Irlands Waffen"."""


@dataclass(frozen=True, slots=True)
class Place:
    """`hook` is a preposition in lower case, BARE or GENITIVE; `start` the first token of the phrase.

    `owner` is the noun that a genitive belongs to. `oblique` where the words rule out a subject.
    `article` is the one of the noun itself, in lower case, "" for none.
    """

    hook: str
    start: int
    owner: int | None = None
    oblique: bool = False
    article: str = ""


def find_place(
    tokens: Sequence[Token],
    clause: Clause,
    first: int,
    last: int,
    syntax: Syntax,
    barriers: Set[int] = frozenset(),
) -> Place:
    """The place of the phrase whose noun is `tokens[first:last]` in `clause`.

    `barriers` are tokens that belong to no phrase with it: time expressions ("ab 2026 Gas").
    """
    line = _Line(tokens, clause, syntax, barriers)
    at, after = clause.tokens.index(first), clause.tokens.index(last - 1) + 1
    behind = after + 1 if line.word(after) in QUOTES else after
    if line.pos(behind) in syntax.postposition:
        return Place(line.lemma(behind), first)
    owner = line.find_owned(after, tokens[last - 1])
    if owner is not None:
        return Place(GENITIVE, first, owner)
    return line.walk(at, tokens[last - 1])


@dataclass(frozen=True, slots=True)
class _Line:
    """The words of one clause, by their place in it; beyond its ends stands nothing."""

    tokens: Sequence[Token]
    clause: Clause
    syntax: Syntax
    barriers: Set[int]

    def token(self, place: int) -> Token | None:
        line = self.clause.tokens
        return self.tokens[line[place]] if 0 <= place < len(line) else None

    def pos(self, place: int) -> str:
        token = self.token(place)
        return token.pos if token else ""

    def word(self, place: int) -> str:
        token = self.token(place)
        return token.text.lower() if token else ""

    def lemma(self, place: int) -> str:
        token = self.token(place)
        return token.lemma.lower() if token else ""

    def find_owned(self, after: int, name: Token) -> int | None:
        """The noun after a possessor: "Irlands Waffen", "Ireland's old weapons"."""
        marked = _has_genitive(name, self.syntax)
        if self.word(after) in self.syntax.possessive:
            marked, after = True, after + 1
        if not marked:
            return None
        while self.pos(after) in self.syntax.modifier:
            after += 1
        return self.clause.tokens[after] if self.pos(after) in self.syntax.noun else None

    def walk(self, at: int, name: Token) -> Place:
        """Goes left from the noun over what belongs to it, until something governs it or nothing does."""
        pronoun = self.pos(at) in self.syntax.pronoun and self.word(at) in self.syntax.oblique
        seen = Place(BARE, self.clause.tokens[at], oblique=pronoun)
        place, joined = at - 1, False
        while place >= self.clause.opening and self.clause.tokens[place] not in self.barriers:
            hook = self._hook(place)
            if hook is not None:
                return replace(seen, hook=hook)
            step = self._step(place, name)
            if step == 0:
                break
            if self.pos(place) in self.syntax.article and not joined:
                word = self.word(place)
                seen = replace(seen, oblique=seen.oblique or word in self.syntax.oblique, article=word)
            joined = joined or step > 1
            if not joined:
                seen = replace(seen, start=self.clause.tokens[place])
            place -= step
        return self._bare(place, name, seen)

    def _hook(self, place: int) -> str | None:
        """The preposition at `place`, unless it only ties a measure to what it measures."""
        word = self.word(place)
        if self._bounds(place):
            return None
        ties = word in self.syntax.partitive
        if ties and self._measures(place - 1):
            return None
        if self.pos(place) in self.syntax.preposition or (
            ties and self.pos(place) not in self.syntax.modifier
        ):
            return self.lemma(place)
        return None

    def _step(self, place: int, name: Token) -> int:
        """How many words to go left over the one at `place`; 0 where it does not belong to the phrase."""
        syntax = self.syntax
        inside = syntax.article | syntax.modifier | syntax.compound
        if self.pos(place) in inside or self.word(place) in syntax.partitive:
            return 1
        if self._measures(place) or self._bounds(place) or self._apposed(place, name):
            return 1
        if not self._joins(place, name):
            return 0
        step = 2
        while name.pos in self.syntax.name and self.pos(place - step) in self.syntax.name:
            step += 1
        return step

    def _bounds(self, place: int) -> bool:
        """Whether a preposition only bounds a number: "bis zu zwei Millionen", "über 300"."""
        counting = self.syntax.counting
        if self.word(place) not in counting:
            return False
        if self.word(place) in self.syntax.counting_behind and self.word(place - 1) not in counting:
            return False
        return self.pos(place + 1) in self.syntax.number or (
            self.word(place + 1) in counting and self.pos(place + 2) in self.syntax.number
        )

    def _apposed(self, place: int, name: Token) -> bool:
        """Whether the name right behind the noun at `place` says who that is: "an den Nachbarn Malta"."""
        if self.token(place + 1) is not name or name.pos not in self.syntax.name:
            return False
        return self.lemma(place).rpartition("-")[2] in self.syntax.apposed

    def _measures(self, place: int) -> bool:
        token = self.token(place)
        if token is None:
            return False
        known = token.lemma in self.syntax.measure or token.text.lower() in self.syntax.measure
        return known and (token.pos in self.syntax.noun or token.pos in self.syntax.modifier)

    def _joins(self, place: int, name: Token) -> bool:
        """Whether "und" or a comma at `place` joins two nouns."""
        if self.pos(place) in self.syntax.conjunction:
            return self.pos(place - 1) in self.syntax.noun
        alike = (self.pos(place - 1) in self.syntax.name) == (name.pos in self.syntax.name)
        return self.word(place) == "," and self.pos(place - 1) in self.syntax.noun and alike

    def _bare(self, place: int, name: Token, seen: Place) -> Place:
        """A phrase without a preposition: a genitive where it follows a noun and looks like one."""
        follows = place >= self.clause.opening and self.pos(place) in self.syntax.noun
        worded = seen.article in self.syntax.genitive and self.pos(place) not in self.syntax.name
        if follows and (_has_genitive(name, self.syntax) or worded):
            return replace(seen, hook=GENITIVE, owner=self.clause.tokens[place])
        return seen


def _has_genitive(name: Token, syntax: Syntax) -> bool:
    return name.pos in syntax.name and name.text.endswith("s") and not name.lemma.endswith("s")
