"""A document as the finders of mentions read it, and what a finder gives back.

Not for: which candidates are the same person or state; see `cast`.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache

from lagebild.lang.traits import has_trait
from lagebild.records import Annotations, MentionKind, Schema, Sentence, Text, Token
from lagebild.text.marks import DOUBLE_QUOTES


@dataclass(frozen=True, eq=False)
class Reading:
    """Tokens and sentences of one document, with the look-ups that every finder needs."""

    document: str
    text: str
    tokens: tuple[Token, ...]
    sentences: tuple[Sentence, ...]
    language: str

    @classmethod
    def of(cls, text: Text, known: Annotations, language: str) -> "Reading":
        """The reading of what the words layer found: the same one where it is asked for again."""
        return _read(text.document.id, text.document.text, known.tokens, known.sentences, language)

    @cached_property
    def lower(self) -> tuple[str, ...]:
        """Every token case-folded, with straight apostrophes."""
        return tuple(token.text.casefold().replace("’", "'") for token in self.tokens)

    @cached_property
    def open_compounds(self) -> bool:
        """Whether the parts of a compound stand side by side, so that a state may stand before a noun."""
        return not has_trait(self.language, "joined_compounds")

    @cached_property
    def words(self) -> frozenset[str]:
        """Every word of the document, as written."""
        return frozenset(token.text for token in self.tokens)

    @cached_property
    def places_of(self) -> dict[str, list[int]]:
        """The tokens at which every word of the document stands."""
        found: dict[str, list[int]] = {}
        for at, token in enumerate(self.tokens):
            found.setdefault(token.text, []).append(at)
        return found

    @cached_property
    def sentence_of(self) -> tuple[int, ...]:
        """Index of the sentence of every token."""
        found: list[int] = []
        for index, sentence in enumerate(self.sentences):
            found.extend([index] * (sentence.last - sentence.first))
        return tuple(found)

    @cached_property
    def quoted(self) -> tuple[bool, ...]:
        """For every token, whether it stands inside quotation marks; a line end closes an open one."""
        return tuple(_quoted(self.text, self.tokens))

    def bounds(self, at: int) -> tuple[int, int]:
        """First and last token, half-open, of the sentence of token `at`."""
        sentence = self.sentences[self.sentence_of[at]]
        return sentence.first, sentence.last

    def spoken(self, at: int) -> bool:
        """True in a transcript, where capitals tell little."""
        return self.sentences[self.sentence_of[at]].role == "transcript"

    def before(self, at: int, steps: int = 1) -> str:
        """The token `steps` before `at` in its sentence, case-folded; "" where there is none."""
        return self.lower[at - steps] if at - steps >= self.bounds(at)[0] else ""

    def after(self, at: int, steps: int = 1) -> str:
        """The token `steps` after `at` in its sentence, case-folded; "" where there is none."""
        return self.lower[at + steps] if at + steps < self.bounds(at)[1] else ""


@lru_cache(maxsize=1)
def _read(
    document: str, text: str, tokens: tuple[Token, ...], sentences: tuple[Sentence, ...], language: str
) -> Reading:
    return Reading(document, text, tokens, sentences, language)


@dataclass(frozen=True, slots=True)
class Candidate:
    """Words that stand for somebody, before it is known for whom.

    `start`, `end` are offsets in the text, `first`, `last` the half-open range of tokens that they lie in.
    `name` is the name without title and case ending; `role` makes offices comparable across wordings.
    """

    start: int
    end: int
    first: int
    last: int
    schema: Schema
    kind: MentionKind
    name: str
    key: str | None = None
    gender: str = ""
    plural: bool = False
    named: bool = True
    office: str | None = None
    role: str | None = None
    speaks_for: str | None = None
    shown: str = ""
    """The words without case ending, where they differ: "Russland" for "Russlands"."""
    stands_in: bool = False
    """True for a noun that is a mention only where it stands for somebody named before."""


def _quoted(text: str, tokens: tuple[Token, ...]) -> Iterator[bool]:
    inside, last = False, 0
    for token in tokens:
        inside = inside and "\n" not in text[last : token.start]
        last = token.end
        if token.text in DOUBLE_QUOTES:
            opens = token.end < len(text) and not text[token.end].isspace()
            closes = token.start > 0 and not text[token.start - 1].isspace()
            inside = opens and not (closes and inside)
            yield False
        else:
            yield inside


def free(candidates: list[Candidate], taken: list[Candidate]) -> list[Candidate]:
    """Those of `candidates` that lie in no token that `taken` or an earlier candidate holds."""
    held = {at for candidate in taken for at in range(candidate.first, candidate.last)}
    kept: list[Candidate] = []
    for candidate in candidates:
        places = range(candidate.first, candidate.last)
        # Coordinated groups share their words.
        shared = bool(kept) and candidate.schema == "Group" and range(kept[-1].first, kept[-1].last) == places
        if shared or held.isdisjoint(places):
            kept.append(candidate)
            held.update(places)
    return kept
