"""The tables of one language and the look-ups of one document, as the parts of this layer share them."""

from dataclasses import dataclass
from functools import cache

from lagebild.annotate.transfers.drafts import Good
from lagebild.lang.amounts import Amounts, load_amounts
from lagebild.lang.goods import Goods, load_goods
from lagebild.lang.party_verbs import load_party_verbs
from lagebild.lang.transfers import Frame, load_frames
from lagebild.records import Quote, Sentence, Text, take
from lagebild.text.clauses import Clause
from lagebild.text.roles import Side
from lagebild.text.scene import Scene


@dataclass(frozen=True, slots=True)
class Tables:
    """Frames by the lemma that triggers them, goods and amounts; `ways` of words that trigger no frame."""

    verbs: dict[str, tuple[Frame, ...]]
    nouns: dict[str, Frame]
    goods: Goods
    amounts: Amounts
    open_verbs: frozenset[str]
    ways: dict[str, str]


@cache
def load_tables(language: str) -> Tables:
    """The tables of `language`."""
    verbs: dict[str, tuple[Frame, ...]] = {}
    nouns: dict[str, Frame] = {}
    for frame in load_frames(language):
        for verb in frame.verbs:
            verbs[verb.lower()] = (*verbs.get(verb.lower(), ()), frame)
        for noun in frame.nouns:
            nouns.setdefault(noun.lower(), frame)
    open_verbs = frozenset(verb for verb, frames in verbs.items() if any(frame.open for frame in frames))
    ways = load_party_verbs(language)
    return Tables(verbs, nouns, load_goods(language), load_amounts(language), open_verbs, ways)


@dataclass(frozen=True, slots=True)
class Asked:
    """Who wants something of whom, as a sentence says that does not say what: "was sie von X wollen"."""

    sentence: Sentence
    supplier: Side
    recipient: Side


@dataclass(frozen=True, slots=True)
class Reading:
    """One sentence of one document, with everything needed to read it."""

    text: Text
    scene: Scene
    language: str
    tables: Tables
    sentence: Sentence
    clauses: list[Clause]
    goods: dict[tuple[int, ...], list[Good]]
    asked: Asked | None = None
    """What the sentences right before left open."""

    def goods_of(self, clause: Clause) -> list[Good]:
        """Goods of one clause of the sentence."""
        return self.goods.get(clause.tokens, [])

    def taken(self, clause: Clause) -> set[int]:
        """Tokens that cannot be an actor: goods with what measures them, times."""
        phrases = (range(min(g.place.start, g.first), g.head + 1) for g in self.goods_of(clause))
        return {i for phrase in phrases for i in phrase} | self.scene.times

    def quote(self, i: int) -> Quote:
        """The token `i` as words of the document."""
        token = self.scene.tokens[i]
        return take(self.text.document.text, token.start, token.end)

    def before(self, clause: Clause) -> Clause | None:
        """The clause before `clause` in the sentence."""
        at = self.clauses.index(clause)
        return self.clauses[at - 1] if at else None

    def after(self, clause: Clause) -> Clause | None:
        """The clause after `clause` in the sentence."""
        at = self.clauses.index(clause) + 1
        return self.clauses[at] if at < len(self.clauses) else None


@dataclass(frozen=True, slots=True)
class Found:
    """A frame filled from its clause, before anything is inferred."""

    frame: Frame
    clause: Clause
    trigger: int
    goods: tuple[Good, ...]
    suppliers: tuple[Side, ...]
    recipients: tuple[Side, ...]
    rule: str
    pointing: bool = False
    """True where a place is taken by words that only point back: the pair may fill it."""
