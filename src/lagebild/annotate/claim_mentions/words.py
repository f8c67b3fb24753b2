"""The words of one statement: terms, numbers, negation, date, whom it names."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import TypeVar

from lagebild.lang.amounts import load_amounts
from lagebild.records import Annotations, Mention, Quote, Timex, Token
from lagebild.text.scene import Scene

P = TypeVar("P", Mention, Timex)


def _start(placed: Mention | Timex) -> int:
    return placed.start


@dataclass(frozen=True, slots=True)
class Statement:
    """The content of one attribution, with the tokens in it."""

    scene: Scene
    known: Annotations
    content: tuple[Quote, ...]
    language: str
    tokens: tuple[Token, ...] = field(init=False)

    def __post_init__(self) -> None:
        indices = (
            i
            for quote in self.content
            for i in range(self.scene.token_at(quote.start), self.scene.token_at(quote.end))
        )
        object.__setattr__(self, "tokens", tuple(self.scene.tokens[i] for i in indices))

    def find_referents(self) -> tuple[str, ...]:
        """Whom the content names, in its order, each once."""
        return tuple(dict.fromkeys(m.referent for m in self._inside(self.known.mentions)))

    def timexes(self) -> list[Timex]:
        """Time expressions in the content."""
        return self._inside(self.known.timexes)

    def _inside(self, placed: Sequence[P]) -> list[P]:
        """Records, sorted by their start, that start in the content; in that order."""
        ranges = (
            range(bisect_left(placed, q.start, key=_start), bisect_left(placed, q.end, key=_start))
            for q in self.content
        )
        return [placed[i] for i in sorted({i for found in ranges for i in found})]


def find_terms(statement: Statement) -> tuple[str, ...]:
    """Lower-case lemmas of nouns, names, full verbs and adjectives, in their order, each once."""
    content = statement.scene.syntax.content
    lemmas = (token.lemma.lower() for token in statement.tokens if token.pos in content)
    return tuple(dict.fromkeys(lemma for lemma in lemmas if any(c.isalpha() for c in lemma)))


def find_numbers(statement: Statement) -> tuple[str, ...]:
    """Numbers outside time expressions as plain figures: "fünf Millionen" is "5000000"."""
    amounts, syntax = load_amounts(statement.language), statement.scene.syntax
    timed = [(t.start, t.end) for t in statement.timexes()]
    words = [token.text for token in statement.tokens]
    found: list[str] = []
    at = 0
    while at < len(words):
        token = statement.tokens[at]
        counts = token.pos in syntax.number or token.pos in syntax.noun or token.text[:1].isdigit()
        read = amounts.read(words, at) if counts else None
        if read is None or any(start <= token.start < end for start, end in timed):
            at += 1
            continue
        at, value = read
        found.append(f"{value:.15g}")
    return tuple(dict.fromkeys(found))


def is_negated(statement: Statement) -> bool:
    """Whether "nicht", "kein" ... stands in the first clause of the content; "nicht nur" negates nothing."""
    syntax = statement.scene.syntax
    for at, token in enumerate(statement.tokens):
        if token.text in ",;.:" and at > 0:
            return False
        if token.text.lower() in syntax.negation or token.lemma in syntax.negation:
            after = statement.tokens[at + 1 : at + 2]
            return not (after and after[0].text.lower() in syntax.negation_reach)
    return False


def find_date(statement: Statement) -> str | None:
    """The value of the first date in the content; None where it gives none."""
    dates = (t.value for t in statement.timexes() if t.type in {"DATE", "TIME"} and t.value[:2].isdigit())
    return next(dates, None)
