"""Signs that words without a name stand for a figure: each one can be read in the table of weights.

Not for: what they count; see `antecedents`.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import takewhile
from typing import Final

from lagebild.annotate.mentions.figures import Figure
from lagebild.annotate.mentions.heard import Heard
from lagebild.annotate.mentions.history import Place
from lagebild.annotate.mentions.reading import Candidate, Reading
from lagebild.lang.stand_ins import stand_ins
from lagebild.text.folding import fold

_DISTANCES: Final = (
    (0, "same sentence"),
    (1, "sentence before"),
    (2, "two before"),
    (5, "near"),
    (12, "far"),
)
_COUNTS: Final = ((1, "once"), (2, "twice"), (5, "some times"))
_REST: Final = 3
"""Letters that a noun may have besides a stem: "Ruv-ier" and "Ruv-ien"."""
_SHORTEST: Final = 4
"""Letters of the shortest word or part of a word that is looked for in another."""


NOUNS: Final = ("generic", "body", "person")
"""Groups of nouns; all others are of pronouns. Generic are those that say little else: "die Firma"."""


@dataclass(frozen=True, slots=True)
class Asked:
    """Words of which it is asked for whom they stand. `group`: one of `NOUNS`, or the group of a pronoun;
    `way`: how they came to be asked about; `ruled`: whom the rules take, if anybody."""

    candidate: Candidate
    group: str
    way: str
    noun: str
    ruled: Figure | None = None

    @property
    def at(self) -> int:
        """The token of the noun or pronoun."""
        return self.candidate.last - 1


def find_signs(reading: Reading, heard: Heard, asked: Asked, place: Place, rank: int) -> dict[str, float]:
    """Those of one figure. `rank`: how many that fit as well were named after it."""
    names = [*_where(reading, asked, place), *_who(asked, place.figure), *_said(heard, asked, place)]
    names.append(f"rank {min(rank, 3)}")
    wide = "noun" if asked.group in NOUNS else "pronoun"
    if asked.group in NOUNS:
        names += _letters(reading.language, asked, place.figure)
    signs = {f"{group}: {name}": 1.0 for group in (wide, asked.group) for name in names}
    if asked.ruled is place.figure:
        signs[f"ruled: {asked.way}"] = 1.0
    return signs


def _where(reading: Reading, asked: Asked, place: Place) -> Iterator[str]:
    here, there = (reading.sentence_of[c.first] for c in (asked.candidate, place.candidate))
    back = here - there
    yield next((name for most, name in _DISTANCES if back <= most), "very far")
    if back <= 2 and place.subject:
        yield "subject"
    if back <= 2 and place.candidate.first <= reading.sentences[there].first + 1:
        yield "first in its sentence"
    if reading.sentences[reading.sentence_of[place.figure.first_seen]].role == "headline":
        yield "in the headline"
    if reading.quoted[asked.at] != reading.quoted[place.candidate.first]:
        yield "quoted" if reading.quoted[place.candidate.first] else "out of the quotation"
    start, end = place.candidate.end, asked.candidate.start
    if "\n" not in reading.text[start:end]:
        yield "same paragraph"
    if place.candidate.kind == "pronoun":
        yield "by pronoun"


def _who(asked: Asked, figure: Figure) -> Iterator[str]:
    yield f"is {figure.schema}"
    if asked.group in NOUNS:
        yield f"{asked.noun} is {figure.schema}"
        yield f"{asked.way} {asked.candidate.schema} is {figure.schema}"
    yield next((name for most, name in _COUNTS if figure.count <= most), "often")
    if not figure.named:
        yield "without a name"
        yield f"{figure.schema} without a name"
    gender = asked.candidate.gender
    if gender and figure.gender:
        sort = "person" if figure.schema == "Person" else "body"
        yield f"{sort} of the same gender" if gender == figure.gender else f"{sort} of another gender"
    if figure.plural != asked.candidate.plural:
        yield "another number"
    if figure.first_person:
        yield "reporter"


def _said(heard: Heard, asked: Asked, place: Place) -> Iterator[str]:
    mine, theirs = heard.roles(asked.at), heard.roles(place.candidate.last - 1)
    for role in mine:
        if role in theirs and role != "content":
            yield f"both {role}"
    if "source" in theirs:
        yield "spoke"
    if "supplier" in theirs or "recipient" in theirs:
        yield "gave or took"
    if heard.opposed(asked.at, place.candidate.last - 1):
        yield "other side"
    held = set(heard.speaks_here(asked.at))
    if not held.isdisjoint(range(place.candidate.first, place.candidate.last)):
        yield "speaks here"


def _letters(language: str, asked: Asked, figure: Figure) -> Iterator[str]:
    """What noun and figure have in common, and whether the noun is one for its sort."""
    noun, words = asked.noun, fold(figure.name).split()
    ends = [*words, *sorted(role for role, _ in figure.offices), *sorted(figure.called)]
    if noun in words:
        yield "word of its name"
    elif any(_ends(word, noun) for word in words):
        yield "end of its name"
    if noun in figure.called or any(role == noun for role, _ in figure.offices):
        yield "called so"
    elif any(_ends(word, noun) or _ends(noun, word) for word in ends[len(words) :]):
        yield "called like that"
    if any(_starts_alike(noun, word) for word in ends):
        yield "noun begins like it"
    if any(_has_stem(noun, word) for word in words):
        yield "begins as it does"
    sorts = sorts_of(language, noun)
    if sorts and asked.group != "person":
        yield "first sort" if figure.schema == sorts[0] else "sort" if figure.schema in sorts else "no sort"


def _ends(word: str, ending: str) -> bool:
    return len(ending) >= _SHORTEST and word != ending and word.endswith(ending)


def _starts_alike(noun: str, word: str) -> bool:
    """ "Werksleitung" and "Zementwerk", "Klinikleitung" and "Rehaklinik"."""
    longest = range(len(noun) - 1, _SHORTEST - 1, -1)
    return word != noun and any(word.endswith(noun[:length]) for length in longest)


def _has_stem(noun: str, word: str) -> bool:
    """ "Turner" and "Turnverein", "Borrlaender" and "Borrland"."""
    stem = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(noun, word, strict=False)))
    return stem >= _SHORTEST and len(noun) - stem <= _REST and word != noun


def noun_of(reading: Reading, candidate: Candidate) -> str:
    """The noun of a candidate, folded: of several words the one that the others say more of."""
    role = (candidate.role or "").partition(":")[0]
    return role if role and candidate.kind != "pronoun" else fold(reading.tokens[candidate.last - 1].lemma)


def is_generic(language: str, noun: str) -> bool:
    """Whether it is a noun of the table `stand_ins` for others than persons."""
    return noun in _table(language)


@lru_cache(maxsize=4096)
def sorts_of(language: str, noun: str) -> tuple[str, ...]:
    """What a noun of the table `stand_ins` stands for, or a longer one that ends in it; () for others."""
    table = _table(language)
    found = max((word for word in table if noun.endswith(word)), key=len, default="")
    return table.get(found, ())


@cache
def _table(language: str) -> dict[str, tuple[str, ...]]:
    rows = {fold(word): row.sorts for word, row in stand_ins(language).items()}
    return {word: sorts for word, sorts in rows.items() if sorts != ("Person",)}
