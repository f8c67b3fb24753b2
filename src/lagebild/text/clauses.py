"""Cuts a tagged sentence into clauses: where a verb and what belongs to it stand together.

Not a parser: commas, conjunctions and the place of the verb decide. A noun list that commas cut apart
is put together again, and so is a clause that another one interrupts. The words and tags of a language
come in as `Syntax`, from its own table.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from lagebild.records import Token

CUTS: Final = frozenset(",;:–—-()[]")
"""Marks at which a clause may end. Quotation marks are not among them: they may stand inside a clause."""


@dataclass(frozen=True, slots=True)
class Syntax:
    """Tags and function words of one language, as its table `syntax` gives them."""

    finite: frozenset[str]
    modal: frozenset[str]
    participle: frozenset[str]
    infinitive: frozenset[str]
    to_infinitive: frozenset[str]
    to: frozenset[str]
    particle: frozenset[str]
    noun: frozenset[str]
    name: frozenset[str]
    article: frozenset[str]
    modifier: frozenset[str]
    preposition: frozenset[str]
    postposition: frozenset[str]
    conjunction: frozenset[str]
    subordinator: frozenset[str]
    relative: frozenset[str]
    pronoun: frozenset[str]
    passive: frozenset[str]
    perfect: frozenset[str]
    agent: frozenset[str]
    nominative: frozenset[str]
    oblique: frozenset[str]
    negation: frozenset[str]
    negation_reach: frozenset[str]
    measure: frozenset[str]
    partitive: frozenset[str]
    genitive: frozenset[str]
    possessive: frozenset[str]
    making: frozenset[str]
    future: frozenset[str]
    hearsay: frozenset[str]
    together: frozenset[str]
    content: frozenset[str]
    mutual: frozenset[str]
    compound: frozenset[str]
    definite: frozenset[str]


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
    chunks = [piece for chunk in _cut(tokens, first, last) for piece in _split(tokens, chunk, syntax)]
    merged = _merge(tokens, chunks, syntax)
    return sorted((_to_clause(tokens, chunk, syntax) for chunk in merged), key=lambda c: c.first)


def _cut(tokens: Sequence[Token], first: int, last: int) -> list[list[int]]:
    """Runs of tokens between marks; a mark is the last token of the run that it ends."""
    chunks: list[list[int]] = [[]]
    for i in range(first, last):
        chunks[-1].append(i)
        if tokens[i].text in CUTS:
            chunks.append([])
    return [chunk for chunk in chunks if chunk]


def _split(tokens: Sequence[Token], chunk: list[int], syntax: Syntax) -> list[list[int]]:
    """Cuts a run where a subordinator, a relative pronoun or a second finite verb opens a new clause."""
    pieces: list[list[int]] = [[]]
    for place, i in enumerate(chunk):
        if pieces[-1] and _opens(tokens, chunk, place, pieces[-1], syntax):
            pieces.append([])
        pieces[-1].append(i)
    return pieces


def _opens(tokens: Sequence[Token], chunk: list[int], place: int, sofar: list[int], syntax: Syntax) -> bool:
    token = tokens[chunk[place]]
    has_verb = any(tokens[i].pos in syntax.finite for i in sofar)
    if token.pos in syntax.subordinator or token.pos in syntax.relative:
        return has_verb and tokens[chunk[place - 1]].pos not in syntax.preposition
    if not has_verb:
        return False
    if token.pos in syntax.conjunction:
        return _verb_follows(tokens, chunk[place + 1 :], syntax)
    return _is_bare_relative(tokens, chunk, place, syntax) or _opens_main(tokens, chunk, place, syntax)


def _verb_follows(tokens: Sequence[Token], rest: list[int], syntax: Syntax) -> bool:
    for i in rest:
        if tokens[i].pos in syntax.subordinator or tokens[i].pos in syntax.relative:
            return False
        if tokens[i].pos in syntax.finite:
            return True
    return False


def _is_bare_relative(tokens: Sequence[Token], chunk: list[int], place: int, syntax: Syntax) -> bool:
    """An article before a pronoun or another article, after a noun: "Waffen die sie", "Waffen die die"."""
    if not 0 < place < len(chunk) - 1 or tokens[chunk[place]].pos not in syntax.article:
        return False
    after = tokens[chunk[place + 1]].pos
    return tokens[chunk[place - 1]].pos in syntax.noun and (
        after in syntax.pronoun or after in syntax.article
    )


def _opens_main(tokens: Sequence[Token], chunk: list[int], place: int, syntax: Syntax) -> bool:
    """One word before a second finite verb, in speech without marks: "... dann wollen sie ..."."""
    if place + 1 >= len(chunk):
        return False
    token, after = tokens[chunk[place]], tokens[chunk[place + 1]]
    front = token.pos in syntax.pronoun and token.text.lower() in syntax.nominative
    return front and after.pos in syntax.finite and tokens[chunk[place - 1]].pos not in syntax.preposition


def _merge(tokens: Sequence[Token], chunks: list[list[int]], syntax: Syntax) -> list[list[int]]:
    """Gives every run without a verb of its own to the clause that it belongs to."""
    done: list[list[int]] = []
    waiting: list[int] = []
    for place, chunk in enumerate(chunks):
        after = chunks[place + 1] if place + 1 < len(chunks) else None
        if _is_verbal(tokens, chunk, syntax):
            if waiting and (_introduced(tokens, chunk, syntax) and not _introduced(tokens, waiting, syntax)):
                done.append(chunk)  # a clause that interrupts: the waiting words go on after it
            else:
                done.append(waiting + chunk)
                waiting = []
        elif waiting or not done or _belongs_forward(tokens, chunk, after, syntax):
            waiting = waiting + chunk
        else:
            _host(tokens, done, chunk, syntax).extend(chunk)
    if waiting and done:
        done[-1].extend(waiting)
    elif waiting:
        done.append(waiting)
    return [sorted(chunk) for chunk in done]


def _is_verbal(tokens: Sequence[Token], chunk: list[int], syntax: Syntax) -> bool:
    tags = [tokens[i].pos for i in chunk]
    return any(tag in syntax.finite or tag in syntax.to_infinitive or tag in syntax.to for tag in tags)


def _introduced(tokens: Sequence[Token], chunk: list[int], syntax: Syntax) -> bool:
    return _opening(tokens, chunk, syntax) > 0


def _opening(tokens: Sequence[Token], chunk: list[int], syntax: Syntax) -> int:
    """How many words introduce the clause: 1 for "dass", "die", 2 for "bei dem", 0 for a main clause."""
    words = [i for i in chunk if tokens[i].text not in CUTS]
    if not words:
        return 0
    for count, i in enumerate(words[:3], 1):
        pos = tokens[i].pos
        if pos in syntax.subordinator or pos in syntax.relative:
            return count
        if (
            pos in syntax.article
            and _ends_with_verb(tokens, words, syntax)
            and _reads_relative(tokens, words, count, syntax)
        ):
            return count
        if pos not in syntax.preposition and pos not in syntax.conjunction:
            return 0
    return 0


def _reads_relative(tokens: Sequence[Token], words: list[int], count: int, syntax: Syntax) -> bool:
    """An article that opens a verb-final clause and that no adjective or noun of its own follows."""
    if count >= len(words):
        return False
    after = tokens[words[count]].pos
    return (
        after in syntax.name
        or after in syntax.pronoun
        or after in syntax.article
        or after in syntax.preposition
    )


def _ends_with_verb(tokens: Sequence[Token], words: list[int], syntax: Syntax) -> bool:
    inside = [i for i in words if tokens[i].text[:1].isalnum()]
    return bool(inside) and tokens[inside[-1]].pos in syntax.finite


def _belongs_forward(
    tokens: Sequence[Token], chunk: list[int], after: list[int] | None, syntax: Syntax
) -> bool:
    """Whether a run without a verb is the first part of the clause after it, whose verb comes last."""
    if after is None:
        return False
    if _introduced(tokens, chunk, syntax):
        return True
    if tokens[chunk[0]].pos in syntax.conjunction or _introduced(tokens, after, syntax):
        return False
    words = [i for i in after if tokens[i].text[:1].isalnum()]
    if not words or tokens[words[0]].pos in syntax.finite or not _is_verbal(tokens, after, syntax):
        return False
    last = tokens[words[-1]].pos
    verbs = syntax.finite | syntax.infinitive | syntax.to_infinitive
    return last in verbs and not any(tokens[i].pos in syntax.finite for i in words[:-1])


def _host(tokens: Sequence[Token], done: list[list[int]], chunk: list[int], syntax: Syntax) -> list[int]:
    """The clause before that a verbless run goes on with: past an insertion where its form says so."""
    nonfinite = syntax.infinitive | syntax.participle
    words = [tokens[i].pos for i in chunk if tokens[i].text[:1].isalnum()]
    linked = len(words) > 1 and words[0] in syntax.conjunction and words[1] in syntax.preposition
    if (
        len(done) > 1
        and (linked or (words and words[-1] in nonfinite))
        and _is_insertion(tokens, done[-1], syntax)
    ):
        return done[-2]
    return done[-1]


def _is_insertion(tokens: Sequence[Token], chunk: list[int], syntax: Syntax) -> bool:
    return _introduced(tokens, chunk, syntax) or not any(tokens[i].pos in syntax.finite for i in chunk)


def _to_clause(tokens: Sequence[Token], chunk: list[int], syntax: Syntax) -> Clause:
    opening = _opening(tokens, chunk, syntax)
    if not any(tokens[i].pos in syntax.finite for i in chunk):
        return Clause(
            tuple(chunk), "infinitive" if _is_verbal(tokens, chunk, syntax) else "fragment", opening
        )
    if opening == 0:
        return Clause(tuple(chunk), "main")
    opener = tokens[[i for i in chunk if tokens[i].text not in CUTS][opening - 1]]
    return Clause(tuple(chunk), "subordinate" if opener.pos in syntax.subordinator else "relative", opening)
