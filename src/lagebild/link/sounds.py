"""How alike two names sound, whoever wrote them down and in however many pieces.

Three views of a name, each blind for something else: the Kölner Phonetik (Postel 1969) for German ears,
double metaphone (Philips 2000) for English ones, and letters with the spellings of transcriptions folded into
one another. Not for: deciding that two spellings are one person (see `persons`).
"""

from functools import lru_cache
from typing import Final, NamedTuple

from rapidfuzz.distance import JaroWinkler, Levenshtein

from lagebild.link.spelling import fold_spelling, fold_words

_COLOGNE: Final = 0.4
_METAPHONE: Final = 0.2
_LETTERS: Final = 0.4
_SHORTER: Final = 0.15
"""What is taken off where one has next to no letters beside the other: codes leave out vowels."""
_REMEMBERED: Final = 50_000


class Sound(NamedTuple):
    """A name as it sounds: codes of both methods, and its folded letters without spaces."""

    cologne: str
    metaphone: tuple[str, ...]
    letters: str


@lru_cache(_REMEMBERED)
def find_sound(name: str) -> Sound:
    """The sound of a name, spaces left out: a machine parts a name it does not know where it likes."""
    import cologne_phonetics
    from doublemetaphone import doublemetaphone

    plain = "".join(fold_words(name))
    coded = cologne_phonetics.encode(plain) if plain.isalpha() else []
    both = doublemetaphone(plain.encode("ascii", "ignore").decode())
    return Sound(
        "".join(code for _, code in coded),
        tuple(dict.fromkeys(filter(None, both))),
        "".join(fold_spelling(plain)),
    )


def compare_sounds(one: Sound, other: Sound) -> float:
    """Likeness in [0, 1], the same both ways."""
    cologne = Levenshtein.normalized_similarity(one.cologne, other.cologne)
    metaphone = max(
        (Levenshtein.normalized_similarity(a, b) for a in one.metaphone for b in other.metaphone),
        default=cologne,
    )
    letters = max(
        JaroWinkler.similarity(one.letters, other.letters) - 0.05,
        Levenshtein.normalized_similarity(one.letters, other.letters),
    )
    short, long = sorted((len(one.letters), len(other.letters)))
    shorter = _SHORTER * (1 - short / long) if long else 0.0
    return max(0.0, _COLOGNE * cologne + _METAPHONE * metaphone + _LETTERS * letters - shorter)
