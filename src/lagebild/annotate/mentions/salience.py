"""Which figure a pronoun may stand for, and how near it lies: rough weights after Lappin & Leass 1994.

Not for: the choice; see `cast`.
"""

from collections.abc import Sequence
from typing import Final

from lagebild.annotate.mentions.figures import Figure
from lagebild.annotate.mentions.reading import Candidate, Reading
from lagebild.annotate.mentions.tagged import BODIES
from lagebild.lang.reference import reference_words
from lagebild.lang.tags import (
    ADJECTIVES,
    CONJUNCTIONS,
    FINITE,
    NAMES,
    PREPOSITIONS,
    RELATIVE,
    SUBORDINATORS,
)

MEMORY: Final = 3
"""Sentences back that a pronoun looks."""

_BODIES: Final = BODIES | {"Country"}

_OPENERS: Final = frozenset({"KOUS", "PWS", "PWAV", "PRELS"})
"""Words that open a clause whose verb comes last; a pronoun behind them is its subject."""

_LONGEST: Final = 5
"""Tokens from the first one of a name to the comma behind it."""


def is_subject(reading: Reading, candidate: Candidate) -> bool:
    """A rough guess: first or beside a finite verb, and after no preposition or oblique article.

    A pronoun right behind the word that opens its clause is one too: "dass er kommt", "was sie wollen".
    """
    low, high = reading.bounds(candidate.first)
    before = candidate.first - 1
    if candidate.kind == "pronoun" and before >= low and reading.tokens[before].pos in _OPENERS:
        return candidate.role is None
    while before >= low and (reading.tokens[before].pos in ADJECTIVES or reading.tokens[before].pos in NAMES):
        before -= 1
    if before >= low and reading.lower[before] in reference_words(reading.language, "article"):
        if reading.lower[before] in reference_words(reading.language, "oblique"):
            return False
        before -= 1
    if before >= low and reading.tokens[before].pos in PREPOSITIONS:
        return False
    beside = [place for place in (before, candidate.last) if low <= place < high]
    return before < low or any(reading.tokens[place].pos in FINITE for place in beside)


def agrees(figure: Figure, candidate: Candidate) -> bool:
    """Gender and number fit. A state or body has the grammatical gender of the noun that named it last."""
    if candidate.plural:
        return figure.plural
    if candidate.schema == "Organization":
        return figure.schema in _BODIES and not figure.plural
    if figure.schema == "Person":
        return figure.gender in ("", candidate.gender)
    return not figure.plural and figure.gender == candidate.gender


def salience(reading: Reading, figure: Figure, candidate: Candidate) -> float:
    """How likely a pronoun stands for the figure; higher is likelier."""
    here = reading.sentence_of[candidate.first]
    score = 1.0 if figure.schema == "Person" else 0.0
    score += 0.2 if figure.named else 0.0
    score += 0.4 if figure.gender and figure.gender == candidate.gender else 0.0
    score -= 0.9 * (here - figure.sentence)
    score += 0.05 * min(figure.count, 6)
    if reading.quoted[figure.seen_at] and not reading.quoted[candidate.first]:
        return score - 0.7  # named by the one who is quoted, and the text goes on about that one
    if figure.subject:
        score += -1.0 if candidate.role == "object" and _same_clause(reading, figure, candidate) else 0.8
    return score


def _same_clause(reading: Reading, figure: Figure, candidate: Candidate) -> bool:
    """True where no clause with a subject of its own begins between them: "... und gab ihm die Hand"."""
    if reading.sentence_of[candidate.first] != figure.sentence:
        return False
    places = [at for at in range(figure.seen_at, candidate.first) if reading.tokens[at].pos in FINITE]
    return all(reading.tokens[at - 1].pos in CONJUNCTIONS for at in places[1:])


def joined(reading: Reading, one: Candidate, other: Candidate) -> bool:
    """True where nothing but "und", articles and adjectives stands between two candidates."""
    if not 0 < other.first - one.last + 1 <= 4:
        return False
    between = range(one.last, other.first)
    words = [reading.lower[at] for at in between]
    if not any(word in reference_words(reading.language, "joins") for word in words):
        return False
    return all(
        word in reference_words(reading.language, "joins")
        or word in reference_words(reading.language, "article")
        or reading.tokens[at].pos in ADJECTIVES
        or reading.tokens[at].pos == "PPOSAT"
        for at, word in zip(between, words, strict=True)
    )


def find_told_of(reading: Reading, figures: Sequence[Figure], candidate: Candidate) -> Figure | None:
    """Of whom the relative clause tells that the pronoun stands in, and whom it so cannot mean.

    "Die Sulmkasse, bei der sie versichert ist": `figures` are the latest first.
    """
    low = reading.bounds(candidate.first)[0]
    comma = next((at for at in range(candidate.first - 1, low, -1) if reading.lower[at] == ","), None)
    if comma is None:
        return None
    behind = range(comma + 1, min(comma + 3, len(reading.tokens)))
    relative = next((at for at in behind if reading.tokens[at].pos in RELATIVE), None)
    if relative is None:
        return None
    before = next((f for f in figures if f.seen_at < comma), None)
    fits = before is not None and _may_follow(reading, before, reading.lower[relative])
    return before if before is not None and fits and comma - before.seen_at <= _LONGEST else None


def _may_follow(reading: Reading, figure: Figure, relative: str) -> bool:
    """False for "Präsidentin Ohm ..., bei dem": that clause tells of something else."""
    genders = [g for g in "fmn" if relative in reference_words(reading.language, f"definite_{g}")]
    return not genders or figure.gender in ("", *genders)


def clause_behind(reading: Reading, at: int) -> tuple[int, int]:
    """Tokens behind a pronoun up to the next mark, or to the next verb that is not the pronoun's own."""
    high = reading.bounds(at)[1]
    start = at + 1 + (at + 1 < high and reading.tokens[at + 1].pos in FINITE)
    for end in range(start, high):
        pos = reading.tokens[end].pos
        if pos.startswith("$") or pos in SUBORDINATORS or pos in FINITE:
            return start, end
    return start, high


def best(reading: Reading, figures: Sequence[Figure], candidate: Candidate) -> Figure | None:
    """The most salient of the figures that agree and were named lately; of equals, who was named first."""
    here = reading.sentence_of[candidate.first]
    fitting = [figure for figure in figures if here - figure.sentence <= MEMORY and agrees(figure, candidate)]
    fitting.sort(key=lambda figure: figure.seen_at)
    if candidate.role == "last":
        return fitting[-1] if fitting else None
    return max(fitting, key=lambda figure: salience(reading, figure, candidate), default=None)
