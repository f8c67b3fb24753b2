"""What the rules read of one document: its tokens, sentences and mentions, and look-ups over them.

Rules name words by token number; half-open ranges of them are `Run`s. Not for: deciding anything.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from dataclasses import dataclass

from lagebild.lang.clause_words import clause_words
from lagebild.records import Annotations, Mention, Quote, Sentence, Text, Token

Run = tuple[int, int]
"""Half-open range of token numbers."""


@dataclass(frozen=True, slots=True)
class View:
    """One document as the rules see it."""

    text: str
    document: str
    language: str
    tokens: tuple[Token, ...]
    low: tuple[str, ...]
    """Each token's form in lower case."""
    sentences: tuple[Sentence, ...]
    sentence_of: tuple[int, ...]
    """Each token's sentence, as its place in `sentences`."""
    mentions: tuple[Mention, ...]
    """By start."""
    starts: tuple[int, ...]
    """Each token's start."""
    names: frozenset[int]
    """Tokens in a mention of a person, body, state, medium or group."""
    called: frozenset[tuple[str, str]]
    """Each referent with the last word of each of its mentions."""
    people: frozenset[int]
    """Tokens in the name of a person."""
    placed: frozenset[int]
    """Tokens in a mention of a state or a place."""

    def words(self, role: str) -> frozenset[str]:
        """Small words with a role in this document's language."""
        return clause_words(self.language, role)

    def tag(self, at: int) -> str:
        """The tag of a token; "" outside of the text."""
        return self.tokens[at].pos if 0 <= at < len(self.tokens) else ""

    def form(self, at: int) -> str:
        """The lower-case form of a token; "" outside of the text."""
        return self.low[at] if 0 <= at < len(self.low) else ""

    def quote(self, run: Run) -> Quote:
        """The words of a run."""
        start, end = self.tokens[run[0]].start, self.tokens[run[1] - 1].end
        return Quote(start, end, self.text[start:end])

    def run_of(self, start: int, end: int) -> Run:
        """The tokens that begin in [start, end)."""
        return bisect_left(self.starts, start), bisect_left(self.starts, end)

    def mentions_in(self, run: Run) -> list[Mention]:
        """Mentions that overlap a run, in text order."""
        if run[0] >= run[1]:
            return []
        start, end = self.tokens[run[0]].start, self.tokens[run[1] - 1].end
        last = bisect_left(self.mentions, end, key=lambda m: m.start)
        return [m for m in self.mentions[max(0, last - 40) : last] if m.end > start]

    def joint(self, left: int, right: int) -> bool:
        """True where one mention covers both tokens."""
        start, end = self.tokens[left].start, self.tokens[right].end
        return any(m.start <= start and m.end >= end for m in self.mentions_in((left, right + 1)))

    def sentence_at(self, at: int) -> Sentence:
        """The sentence of a token."""
        return self.sentences[self.sentence_of[at]]


def make_view(text: Text, known: Annotations, language: str) -> View:
    """The view of one document."""
    tokens = known.tokens
    sentence_of = [0] * len(tokens)
    for number, sentence in enumerate(known.sentences):
        for at in range(sentence.first, sentence.last):
            sentence_of[at] = number
    mentions = tuple(sorted(known.mentions, key=lambda m: (m.start, m.end)))
    starts = tuple(token.start for token in tokens)
    return View(
        text=text.document.text,
        document=text.document.id,
        language=language,
        tokens=tokens,
        low=tuple(token.text.lower() for token in tokens),
        sentences=known.sentences,
        sentence_of=tuple(sentence_of),
        mentions=mentions,
        starts=starts,
        names=frozenset(_covered([m for m in mentions if m.schema != "Address"], starts)),
        called=frozenset((m.referent, m.quote.split()[-1]) for m in mentions if m.quote.strip()),
        people=frozenset(
            _covered([m for m in mentions if m.schema == "Person" and m.kind == "name"], starts)
        ),
        placed=frozenset(_covered([m for m in mentions if m.schema in {"Address", "Country"}], starts)),
    )


def _covered(mentions: Iterable[Mention], starts: tuple[int, ...]) -> set[int]:
    found: set[int] = set()
    for mention in mentions:
        found.update(range(bisect_left(starts, mention.start), bisect_right(starts, mention.end - 1)))
    return found
