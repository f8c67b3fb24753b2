"""The words of one statement: terms, numbers, negation, date, whom it names.

Not for: weighing them; how rare a word is, only all documents together tell.
"""

from dataclasses import dataclass, field

from lagebild.lang.amounts import load_amounts
from lagebild.records import Quote, Timex, Token
from lagebild.text.scene import Scene, is_dated


@dataclass(frozen=True, slots=True)
class Statement:
    """The content of one attribution, with the tokens in it; `source` are the words for who says it."""

    scene: Scene
    content: tuple[Quote, ...]
    language: str
    source: tuple[Quote, ...] = ()
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
        inside = (m.referent for q in self.content for m in self.scene.mentions_between(q.start, q.end))
        return tuple(dict.fromkeys(inside))

    def timexes(self) -> list[Timex]:
        """Time expressions in the content."""
        return [
            timex for quote in self.content for timex in self.scene.timexes_between(quote.start, quote.end)
        ]


def find_terms(statement: Statement) -> tuple[str, ...]:
    """Lower-case lemmas of nouns, names, full verbs and adjectives, in their order, each once.

    A speech act that is summed up holds its source: who says it is no part of what is said, and two acts of
    one ministry are not one matter for its name.
    """
    content = statement.scene.syntax.content
    said = (token for token in statement.tokens if not _is_source(token, statement))
    lemmas = (token.lemma.lower() for token in said if token.pos in content)
    return tuple(dict.fromkeys(lemma for lemma in lemmas if any(c.isalpha() for c in lemma)))


def _is_source(token: Token, statement: Statement) -> bool:
    return any(quote.start <= token.start < quote.end for quote in statement.source)


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
    return next((timex.value for timex in statement.timexes() if is_dated(timex)), None)
