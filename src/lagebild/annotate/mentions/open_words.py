"""Nouns and pronouns that nobody took for a mention, in words that a model says speak, give or take.

"Der Partner zahlte", "man habe nichts geliefert". Not for: whom they stand for; see `antecedents`.
"""

from collections.abc import Iterator, Sequence

from lagebild.annotate.mentions.antecedent_signs import sorts_of
from lagebild.annotate.mentions.antecedents import GROUPS
from lagebild.annotate.mentions.gender import find_gender
from lagebild.annotate.mentions.heard import Heard
from lagebild.annotate.mentions.reading import Candidate, Reading
from lagebild.annotate.mentions.standing_in import find_article
from lagebild.lang.endings import endings
from lagebild.lang.pronouns import pronouns
from lagebild.lang.reference import reference_words
from lagebild.lang.tags import ADJECTIVES, ARTICLES, NOUNS
from lagebild.text.folding import fold


def find_open_words(reading: Reading, heard: Heard, taken: Sequence[Candidate]) -> list[Candidate]:
    """Candidates in text order, in tokens that nobody else holds."""
    held = {at for candidate in taken for at in range(candidate.first, candidate.last)}
    found = {at: one for span in heard.spans for at, one in _of_span(reading, span) if at not in held}
    return [found[at] for at in sorted(found)]


def _of_span(reading: Reading, span: tuple[int, int]) -> Iterator[tuple[int, Candidate]]:
    """The one pronoun or noun that a span is, past article and adjectives."""
    first, last = span
    while first < last - 1 and reading.tokens[first].pos in ARTICLES | ADJECTIVES:
        first += 1
    if last - first != 1:
        return
    if reading.tokens[first].pos in NOUNS:
        if find_article(reading, first):
            yield first, _noun(reading, first)
    elif reading.tokens[first].pos not in ARTICLES and any(
        reading.lower[first] in reference_words(reading.language, f"points_{g}") for g in GROUPS
    ):
        yield first, _pronoun(reading, first)


def _noun(reading: Reading, at: int) -> Candidate:
    token = reading.tokens[at]
    woman = reading.lower[at].endswith(endings(reading.language, "feminine")) and not sorts_of(
        reading.language, fold(token.lemma)
    )
    return Candidate(
        token.start, token.end, at, at + 1, "Person" if woman else "Organization", "title", "", named=False,
        stands_in=True, gender=find_gender(reading, at, at), role=fold(token.lemma),
    )  # fmt: skip


def _pronoun(reading: Reading, at: int) -> Candidate:
    token, word = reading.tokens[at], pronouns(reading.language).get(reading.lower[at])
    gender = word.gender if word is not None else ""
    return Candidate(
        token.start, token.end, at, at + 1, "Organization", "pronoun", "", named=False, stands_in=True,
        gender=gender,
    )  # fmt: skip
