"""Words of transcripts that no list and no knowledge of how words are built explains.

A machine that hears a name it does not know writes letters that sound like it, often in two or three
pieces, some of them words of their own. Not for: words that are merely rare; their parts are known.
"""

from collections.abc import Iterator
from typing import Final

from lagebild.annotate.name_forms.drafts import Draft, is_unknown
from lagebild.lang.clause_words import small_words
from lagebild.lang.names import first_names
from lagebild.lang.tags import ADJECTIVES, FOREIGN, NAMES, NOUNS
from lagebild.models.tagger import Analyser
from lagebild.records import Annotations, Sentence
from lagebild.text.folding import fold

_LEAST: Final = 3
_WIDEST: Final = 3
"""Words that one name may have been heard as."""
_MAY_BE_PART: Final = NOUNS | NAMES | ADJECTIVES | FOREIGN | {"XY", "CARD"}


def find_odd(known: Annotations, language: str, analyser: Analyser) -> Iterator[Draft]:
    """Every run of up to three words of a transcript with an odd one in it; runs overlap."""
    taken = _explained(known)
    for sentence in known.sentences:
        if sentence.role == "transcript":
            yield from _find(known, sentence, language, analyser, taken)


def _find(
    known: Annotations, sentence: Sentence, language: str, analyser: Analyser, taken: frozenset[int]
) -> Iterator[Draft]:
    inner = range(sentence.first, sentence.last)
    odd = frozenset(at for at in inner if at not in taken and _is_odd(known, at, language, analyser))
    open_ = frozenset(at for at in inner if at in odd or _may_be_part(known, at, language))
    for first in inner:
        for last in range(first + 1, min(first + _WIDEST, sentence.last) + 1):
            run = range(first, last)
            if odd.isdisjoint(run) or not open_.issuperset(run):
                continue
            words = " ".join(known.tokens[at].text for at in run)
            yield Draft(known.tokens[first].start, known.tokens[last - 1].end, first, last, words, True)


def _explained(known: Annotations) -> frozenset[int]:
    """Tokens of states and nationalities, which lists know in all their forms."""
    keyed = {referent.id for referent in known.referents if referent.key}
    listed = [(m.start, m.end) for m in known.mentions if m.schema == "Country" and m.referent in keyed]
    places = iter(listed)
    now = next(places, None)
    found: set[int] = set()
    for at, token in enumerate(known.tokens):
        while now is not None and now[1] <= token.start:
            now = next(places, None)
        if now is not None and now[0] <= token.start:
            found.add(at)
    return frozenset(found)


def _is_odd(known: Annotations, at: int, language: str, analyser: Analyser) -> bool:
    word = known.tokens[at].text
    if len(word) < _LEAST or not word.isalpha() or word.isupper() or word.lower() in small_words(language):
        return False
    if fold(word) in first_names(language) and word[0].isupper():
        return False
    return is_unknown(word, analyser)


def _may_be_part(known: Annotations, at: int, language: str) -> bool:
    token = known.tokens[at]
    return (
        token.pos in _MAY_BE_PART and token.text.isalpha() and token.text.lower() not in small_words(language)
    )
