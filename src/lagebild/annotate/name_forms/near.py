"""The words beside a name: what is said of it, by which two forms of it are known again.

Not for: the words of the name itself.
"""

from collections.abc import Callable, Sequence
from typing import Final

from lagebild.annotate.name_forms.drafts import Draft
from lagebild.lang.clause_words import small_words
from lagebild.lang.tags import ADJECTIVES, NAMES, NOUNS
from lagebild.records import Annotations, Token
from lagebild.text.folding import fold

_REACH: Final = 12
_SHORTEST: Final = 4
_MOST: Final = 16
_TELLING: Final = NOUNS | NAMES | ADJECTIVES


def find_near(known: Annotations, language: str) -> Callable[[Sequence[Draft]], tuple[str, ...]]:
    """A function that gives folded telling words beside any of some places, the nearest first."""
    words = [_telling(token, language) for token in known.tokens]

    def near(places: Sequence[Draft]) -> tuple[str, ...]:
        found: dict[str, int] = {}
        for place in places[:_MOST]:
            for at in range(max(0, place.first - _REACH), min(len(words), place.last + _REACH)):
                away = max(place.first - at, at - place.last + 1)
                if words[at] and away > 0:
                    found[words[at]] = min(away, found.get(words[at], away))
        return tuple(sorted(found, key=lambda word: (found[word], word))[:_MOST])

    return near


def _telling(token: Token, language: str) -> str:
    """The folded word, "" where it tells nothing."""
    word = token.text
    if token.pos not in _TELLING or len(word) < _SHORTEST or word.lower() in small_words(language):
        return ""
    return fold(word)
