"""Cuts a tagged sentence into clauses: where a verb and what belongs to it stand together.

Not a parser: commas, conjunctions and the place of the verb decide. A noun list that commas cut apart
is put together again, and so is a clause that another one interrupts. The words and tags of a language
come in as `Syntax`, from its own table.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from lagebild.records import Token
from lagebild.text.syntax import Syntax

QUOTES: Final = frozenset('"“”„»«‚‘’›‹')
CUTS: Final = frozenset(",;:–—-()[]")
"""Marks at which a clause may end. Quotation marks are not among them: they may stand inside a clause."""


@dataclass(frozen=True, slots=True)
class Clause:
    """Indices of its tokens, ascending, gaps allowed; `opening` of them introduce it ("bei dem", "dass")."""

    tokens: tuple[int, ...]
    kind: str
    opening: int = 0

    @property
    def first(self) -> int:
        """Index of its first token."""
        return self.tokens[0]


def find_clauses(tokens: Sequence[Token], first: int, last: int, syntax: Syntax) -> list[Clause]:
    """Clauses of the sentence `tokens[first:last]`, by their first token. Every word is in exactly one."""
    chunks = _cut(tokens, first, last, syntax)
    line = _Line(tokens, syntax, _find_finite(tokens, chunks, syntax))
    merged = _merge(line, [piece for chunk in chunks for piece in _split(line, chunk)])
    return sorted((_to_clause(line, chunk) for chunk in merged), key=lambda c: c.first)


@dataclass(frozen=True, slots=True)
class _Line:
    """The words of a sentence, and which of them are finite verbs."""

    tokens: Sequence[Token]
    syntax: Syntax
    finite: frozenset[int]

    def pos(self, i: int) -> str:
        return self.tokens[i].pos

    def words(self, chunk: list[int]) -> list[int]:
        return [i for i in chunk if self.tokens[i].text[:1].isalnum()]

    def is_verbal(self, chunk: list[int]) -> bool:
        """Whether a run has a verb of its own: a finite one, or an infinitive with "zu"."""
        own = self.syntax.to_infinitive | self.syntax.to
        if len(chunk) > 1 and self.pos(chunk[0]) in self.syntax.preposition:
            own = own | self.syntax.gerund
        return any(i in self.finite or self.pos(i) in own for i in chunk)

    def ends_finite(self, chunk: list[int]) -> bool:
        words = self.words(chunk)
        return bool(words) and words[-1] in self.finite

    def opening(self, chunk: list[int]) -> int:
        """How many words introduce the clause: 1 for "dass", "die", 2 for "bei dem", 0 for a main clause."""
        words = self.words(chunk)
        for count, i in enumerate(words[:3], 1):
            pos = self.pos(i)
            if pos in self.syntax.subordinator or pos in self.syntax.relative:
                return count
            if pos in self.syntax.article and self.ends_finite(chunk) and self._reads_relative(words, count):
                return count
            if pos not in self.syntax.preposition and pos not in self.syntax.conjunction:
                return 0
        return 0

    def _reads_relative(self, words: list[int], count: int) -> bool:
        """An article that no adjective or noun of its own follows: "das Irland lieferte"."""
        if count + 1 >= len(words):
            return False
        syntax = self.syntax
        openers = syntax.name | syntax.pronoun | syntax.article | syntax.preposition
        if self.pos(words[count]) in openers:
            return True
        if self.pos(words[count]) not in syntax.noun or words[count + 1] in self.finite:
            return False
        return self.pos(words[count + 1]) in syntax.noun | syntax.modifier | syntax.preposition


def _cut(tokens: Sequence[Token], first: int, last: int, syntax: Syntax) -> list[list[int]]:
    """Runs of tokens between marks; a mark is the last token of the run that it ends.

    A quotation mark ends a run only before a finite verb: »... Getreide« sagte sie.
    """
    chunks: list[list[int]] = [[]]
    for i in range(first, last):
        chunks[-1].append(i)
        closes = tokens[i].text in QUOTES and i + 1 < last and tokens[i + 1].pos in syntax.finite
        if tokens[i].text in CUTS or (closes and len(chunks[-1]) > 1):
            chunks.append([])
    return [chunk for chunk in chunks if chunk]


def _find_finite(tokens: Sequence[Token], chunks: list[list[int]], syntax: Syntax) -> frozenset[int]:
    """Finite verbs. In the plural one looks like an infinitive: it is one where its run has no other verb
    that could govern it, nor the run before a modal verb that still waits for its infinitive."""
    found: set[int] = set()
    waiting = False
    for chunk in chunks:
        tags = [tokens[i].pos for i in chunk]
        finite = [i for i in chunk if tokens[i].pos in syntax.finite]
        bare = [i for i in chunk if tokens[i].pos in syntax.infinitive]
        governed = any(tag in syntax.to or tag in syntax.to_infinitive for tag in tags)
        if not finite and bare and not governed and not waiting:
            finite = bare[-1:]
        if not finite and tokens[chunk[0]].pos in syntax.subordinator:
            finite = [i for i in chunk if tokens[i].pos in syntax.participle][-1:]  # "dass er Öl bezahlt"
        found.update(finite)
        asks = any(tag in syntax.modal for tag in tags) or any(
            tokens[i].lemma in syntax.future for i in chunk
        )
        waiting = (asks or (waiting and not finite)) and not bare
    return frozenset(found)


def _split(line: _Line, chunk: list[int]) -> list[list[int]]:
    """Cuts a run where a subordinator, a relative pronoun or a second finite verb opens a new clause."""
    pieces: list[list[int]] = [[]]
    has_finite = False
    for place, i in enumerate(chunk):
        told = place > 0 and bool(line.syntax.borders) and line.pos(i) in line.syntax.subordinator
        if told or (has_finite and _opens(line, chunk, place)):  # "Reports that Ireland sold arms are false"
            pieces.append([])
            has_finite = False
        pieces[-1].append(i)
        has_finite = has_finite or i in line.finite
    return pieces


def _opens(line: _Line, chunk: list[int], place: int) -> bool:
    """Whether the word at `place` opens a new clause after one with a finite verb."""
    pos, syntax = line.pos(chunk[place]), line.syntax
    if pos in syntax.subordinator:
        return True
    if pos in syntax.relative:
        return line.pos(chunk[place - 1]) not in syntax.preposition
    if pos in syntax.preposition and line.pos(chunk[min(place + 1, len(chunk) - 1)]) in syntax.gerund:
        return True
    if pos in syntax.conjunction:
        return _verb_follows(line, chunk[place + 1 :])
    return _is_bare_relative(line, chunk, place) or _opens_main(line, chunk, place)


def _verb_follows(line: _Line, rest: list[int]) -> bool:
    for i in rest:
        if line.pos(i) in line.syntax.subordinator or line.pos(i) in line.syntax.relative:
            return False
        if i in line.finite:
            return True
    return False


def _is_bare_relative(line: _Line, chunk: list[int], place: int) -> bool:
    """An article before a pronoun or another article, after a noun: "Waffen die sie", "Waffen die die"."""
    syntax = line.syntax
    if not 0 < place < len(chunk) - 1 or line.pos(chunk[place]) not in syntax.article:
        return False
    after = line.pos(chunk[place + 1])
    return line.pos(chunk[place - 1]) in syntax.noun and (after in syntax.pronoun or after in syntax.article)


def _opens_main(line: _Line, chunk: list[int], place: int) -> bool:
    """A pronoun before a second finite verb, in speech without marks: "... sie wollen ..."."""
    if place + 1 >= len(chunk) or chunk[place + 1] not in line.finite:
        return False
    token = line.tokens[chunk[place]]
    front = token.pos in line.syntax.pronoun and token.text.lower() in line.syntax.nominative
    return front and line.pos(chunk[place - 1]) not in line.syntax.preposition


def _merge(line: _Line, chunks: list[list[int]]) -> list[list[int]]:
    """Gives every run without a verb of its own to the clause that it belongs to."""
    done: list[list[int]] = []
    waiting: list[int] = []
    for place, chunk in enumerate(chunks):
        after = chunks[place + 1] if place + 1 < len(chunks) else None
        if line.is_verbal(chunk):
            if waiting and not line.opening(waiting) and _interrupts(line, chunk, chunks[place + 1 :]):
                done.append(chunk)  # a clause that interrupts: the waiting words go on after it
            else:
                done.append(waiting + chunk)
                waiting = []
        elif line.tokens[chunk[-1]].text == ":" and not waiting:
            done.append(chunk)  # a heading or the name of who speaks: "Quill: Wir liefern."
        elif waiting or not done or _belongs_forward(line, chunk, after):
            waiting = waiting + chunk
        else:
            _host(line, done, chunk).extend(chunk)
    if waiting and done:
        done[-1].extend(waiting)
    elif waiting:
        done.append(waiting)
    return [sorted(chunk) for chunk in done]


def _interrupts(line: _Line, chunk: list[int], rest: list[list[int]]) -> bool:
    """Whether a clause only stands between words and their verb: "Den Vorwurf, Irland habe ..., wies er"."""
    if line.opening(chunk):
        return True
    words = line.words(chunk)
    follows = any(line.words(later)[:1] and line.words(later)[0] in line.finite for later in rest)
    return bool(words) and words[0] not in line.finite and follows


def _belongs_forward(line: _Line, chunk: list[int], after: list[int] | None) -> bool:
    """Whether a run without a verb is the first part of the clause after it, whose verb comes last."""
    if after is None:
        return False
    if line.opening(chunk):
        return True
    words = line.words(after)
    if line.pos(chunk[0]) in line.syntax.conjunction or line.opening(after) or not words:
        return False
    if words[0] in line.finite or not line.is_verbal(after):
        return False
    verbs = line.syntax.infinitive | line.syntax.to_infinitive
    final = words[-1] in line.finite or line.pos(words[-1]) in verbs
    return final and not any(i in line.finite for i in words[:-1])


def _host(line: _Line, done: list[list[int]], chunk: list[int]) -> list[int]:
    """The clause before that a verbless run goes on with: past an insertion where its form says so."""
    syntax = line.syntax
    words = [line.pos(i) for i in line.words(chunk)]
    linked = len(words) > 1 and words[0] in syntax.conjunction and words[1] in syntax.preposition
    completes = bool(words) and words[-1] in syntax.infinitive | syntax.participle
    if len(done) > 1 and (linked or completes) and _is_insertion(line, done[-1]):
        return done[-2]
    return done[-1]


def _is_insertion(line: _Line, chunk: list[int]) -> bool:
    return line.opening(chunk) > 0 or not any(i in line.finite for i in chunk)


def _to_clause(line: _Line, chunk: list[int]) -> Clause:
    opening = line.opening(chunk)
    if not any(i in line.finite for i in chunk):
        return Clause(tuple(chunk), "infinitive" if line.is_verbal(chunk) else "fragment", opening)
    if opening == 0:
        return Clause(tuple(chunk), "main")
    opener = line.pos(line.words(chunk)[opening - 1])
    return Clause(tuple(chunk), "subordinate" if opener in line.syntax.subordinator else "relative", opening)
