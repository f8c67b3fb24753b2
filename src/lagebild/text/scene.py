"""One document's tokens, clauses and mentions together, ready to look up by place.

Not for: roles. A layer asks for the actors of a clause and decides itself what each of them does.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from functools import cache, cached_property, lru_cache
from itertools import pairwise
from typing import Final

from lagebild.records import Annotations, Mention, Referent, Sentence, Timex, Token
from lagebild.text.clauses import Clause, find_clauses
from lagebild.text.places import BARE, Place, find_place
from lagebild.text.syntax import Syntax
from lagebild.text.voices import Voices

ADJECTIVE: Final = "adjective"
"""The place of a state that an adjective or the first part of a compound names: "irische Waffen"."""


@dataclass(frozen=True, slots=True)
class Actor:
    """Words of a clause that somebody is named by or may be; `mention` is None where none resolves them."""

    first: int
    last: int
    place: Place
    mention: Mention | None = None
    referent: Referent | None = None


class Scene:
    """Look-ups over one document. Built once a layer; holds nothing that it was not given."""

    def __init__(self, known: Annotations, syntax: Syntax, capitals: Mapping[str, str] | None = None) -> None:
        """`capitals` are keys of states by the keys of their capitals as places."""
        self.capitals = capitals or {}
        self.tokens: Sequence[Token] = known.tokens
        self._attributions = known.attributions
        self.syntax = syntax
        self.referents = {referent.id: referent for referent in known.referents}
        self._before = dict(zip((s.id for s in known.sentences[1:]), known.sentences, strict=False))
        self.states = {r.key: r for r in reversed(known.referents) if r.key and r.schema != "Person"}
        self._starts = [token.start for token in known.tokens]
        self.times = frozenset(self._find_times(known))
        self._timexes = sorted(known.timexes, key=lambda t: (t.start, t.end))
        self._timex_starts = [timex.start for timex in self._timexes]
        self._all = sorted(known.mentions, key=lambda m: (m.start, m.end, m.id))
        self._all_starts = [mention.start for mention in self._all]
        self._mentions = _outermost(known.mentions)
        self._mention_starts = [mention.start for mention in self._mentions]
        self._find_clauses = _clause_finder(known.tokens, syntax)
        self._clauses: dict[str, list[Clause]] = {}
        self._actors: dict[tuple[int, ...], list[Actor]] = {}
        self._told = _told(known) if "told" in syntax.borders else []
        self._told_starts = [start for start, _ in self._told]

    @cached_property
    def voices(self) -> Voices:
        """Whose word each place rests on."""
        return Voices(self._attributions)

    def _find_times(self, known: Annotations) -> Iterator[int]:
        for timex in known.timexes:
            yield from range(self.token_at(timex.start), self.token_at(timex.end - 1) + 1)

    def place(self, clause: Clause, first: int, last: int) -> Place:
        """The place of the phrase whose noun is `tokens[first:last]` in `clause`."""
        return find_place(self.tokens, clause, first, last, self.syntax, self.times)

    def clauses(self, sentence: Sentence) -> list[Clause]:
        """Clauses of `sentence`, found once."""
        if sentence.id not in self._clauses:
            first = self._find_first(sentence)
            runs = pairwise([first, *self._borders(first, sentence.last), sentence.last])
            found = (self._find_clauses(a, b) for a, b in runs if a < b)
            self._clauses[sentence.id] = [clause for clauses in found for clause in clauses]
        return self._clauses[sentence.id]

    def _borders(self, first: int, last: int) -> list[int]:
        """Tokens of a sentence at which what somebody says begins or ends."""
        if not self._told:
            return []
        start, end = self.tokens[first].start, self.tokens[last - 1].end
        near = self._told[bisect_left(self._told_starts, start) : bisect_left(self._told_starts, end)]
        found = {self.token_at(place) for run in near for place in run if start < place < end}
        return sorted(found)

    def _find_first(self, sentence: Sentence) -> int:
        """Where to read from: in a transcript a cut may leave the start of a clause before it, at "dass"."""
        before = self._before.get(sentence.id)
        if before is None or before.role != "transcript" or sentence.role != "transcript":
            return sentence.first
        for i in range(before.last - 1, before.first - 1, -1):
            pos = self.tokens[i].pos
            if pos in self.syntax.subordinator:
                return i
            if pos in self.syntax.finite or pos in self.syntax.infinitive:
                break
        return sentence.first

    def token_at(self, start: int) -> int:
        """Index of the token that holds the character `start`, or of the next one after it."""
        at = bisect_right(self._starts, start) - 1
        return at if at >= 0 and self.tokens[at].end > start else at + 1

    def mentions_between(self, start: int, end: int) -> list[Mention]:
        """Mentions that start in [start, end), in order, those inside others among them."""
        return self._all[bisect_left(self._all_starts, start) : bisect_left(self._all_starts, end)]

    def timexes_between(self, start: int, end: int) -> list[Timex]:
        """Time expressions that start in [start, end), in order."""
        return self._timexes[bisect_left(self._timex_starts, start) : bisect_left(self._timex_starts, end)]

    def find_date(self, sentence: Sentence, clause: Clause) -> str | None:
        """The value of the first date or time of day in `clause`; None where the clause gives none."""
        members = set(clause.tokens)
        for timex in self.timexes_between(sentence.start, sentence.end):
            if is_dated(timex) and self.token_at(timex.start) in members:
                return timex.value
        return None

    def actors(self, clause: Clause) -> list[Actor]:
        """Everybody whom `clause` names, in its order."""
        if clause.tokens not in self._actors:
            members = set(clause.tokens)
            start, end = self.tokens[clause.tokens[0]].start, self.tokens[clause.tokens[-1]].end
            low, high = bisect_left(self._mention_starts, start), bisect_left(self._mention_starts, end)
            found = (self._to_actor(clause, members, mention) for mention in self._mentions[low:high])
            self._actors[clause.tokens] = [actor for actor in found if actor is not None]
        return self._actors[clause.tokens]

    def _to_actor(self, clause: Clause, members: set[int], mention: Mention) -> Actor | None:
        first, last = self.token_at(mention.start), self.token_at(mention.end - 1) + 1
        if last <= first or not members.issuperset(range(first, last)):
            return None
        referent = self.referents.get(mention.referent)
        if referent is not None and mention.kind == "pronoun":
            unfit = referent.schema == "Person" and self._is_plural(clause, first)
            referent = None if unfit or not referent.named else referent
        place = self._place(clause, first, last, mention)
        return Actor(first, last, place, mention, referent)

    def _is_plural(self, clause: Clause, i: int) -> bool:
        """Whether a pronoun is plural by the verb of its clause: "die sie haben wollen"."""
        verbs = [
            t.text.lower() for t in map(self.tokens.__getitem__, clause.tokens) if t.pos in self.syntax.finite
        ]
        plural = bool(verbs) and verbs[0].endswith(tuple(self.syntax.plural_ending))
        return plural and self.tokens[i].text.lower() in self.syntax.plural_pronoun

    def _place(self, clause: Clause, first: int, last: int, mention: Mention) -> Place:
        token = self.tokens[last - 1]
        if token.start < mention.start or token.end > mention.end:
            return Place(ADJECTIVE, first, last - 1)
        describes = token.pos in self.syntax.modifier and token.pos not in self.syntax.noun
        if describes and mention.kind == "nationality":
            return Place(ADJECTIVE, first, self._described(clause, last))
        return self.place(clause, first, last)

    def _described(self, clause: Clause, after: int) -> int | None:
        """The noun that an adjective before `after` belongs to, past other adjectives."""
        for i in clause.tokens:
            if i < after:
                continue
            pos = self.tokens[i].pos
            if pos in self.syntax.noun:
                return i
            if pos not in self.syntax.modifier and pos not in self.syntax.conjunction:
                return None
        return None

    def bare_nouns(self, clause: Clause, taken: Set[int]) -> list[Actor]:
        """Nouns and pronouns that nothing covers or governs: whoever they are, they take a place."""
        found: list[Actor] = []
        for i in clause.tokens:
            token = self.tokens[i]
            if i in taken:
                continue
            if token.pos in self.syntax.pronoun and token.text.lower() in self.syntax.nominative:
                found.append(Actor(i, i + 1, Place(BARE, i)))
            elif token.pos in self.syntax.noun and token.pos not in self.syntax.name and not self._named(i):
                place = self.place(clause, i, i + 1)
                if place.hook == BARE:
                    found.append(Actor(i, i + 1, place))
        return found

    def _named(self, i: int) -> bool:
        """Whether a name beside the noun stands for it: "U.S. officials", "das Nachbarland Malta"."""
        lemma = self.tokens[i].lemma.lower().rpartition("-")[2]
        if lemma in self.syntax.apposed and i + 1 < len(self.tokens):
            return self.tokens[i + 1].pos in self.syntax.name
        return self.tokens[i].pos in self.syntax.compound and self.tokens[i - 1].pos in self.syntax.name


@lru_cache(maxsize=1)
def _clause_finder(tokens: tuple[Token, ...], syntax: Syntax) -> Callable[[int, int], list[Clause]]:
    """Clauses of runs of one document, which hang on nothing that its layers add: found once for all."""
    return cache(lambda first, last: find_clauses(tokens, first, last, syntax))


def is_dated(timex: Timex) -> bool:
    """Whether a time expression gives a date that a calendar knows: not "früher", "zwei Tage"."""
    return timex.type in {"DATE", "TIME"} and timex.value[:2].isdigit()


def _outermost(mentions: Sequence[Mention]) -> list[Mention]:
    """Mentions by start, without those inside a longer one."""
    kept: list[Mention] = []
    for mention in sorted(mentions, key=lambda m: (m.start, -m.end, m.id)):
        if not kept or mention.start >= kept[-1].end:
            kept.append(mention)
    return kept


def _told(known: Annotations) -> list[tuple[int, int]]:
    """Where each clause stands that somebody says, in one piece, beside words that introduce it."""
    framed = (a for a in known.attributions if a.frame and a.kind != "reported" and len(a.content) == 1)
    return sorted({(a.content[0].start, a.content[0].end) for a in framed})
