"""Part-of-speech tags and lemmas: the protocol, and its adapter for the Hanover Tagger.

Not for: deciding the language; `steps` does.
"""

from functools import cache, lru_cache
from typing import Final, Protocol, runtime_checkable

_REMEMBERED: Final = 40_000
"""Words whose analysis is kept: about 20 MB, and nine in ten words of a pile of news."""


class Tagger(Protocol):
    """Gives each word of one sentence its lemma and its tag: STTS for German, C5 for English."""

    def tag(self, words: list[str]) -> list[tuple[str, str]]:
        """One `(lemma, pos)` for each of `words`, in order."""
        ...


@runtime_checkable
class Analyser(Protocol):
    """What a word may be, by its letters alone."""

    def rate(self, word: str) -> list[tuple[str, float]]:
        """`(pos, log probability)` of each reading of a word whatever its case, the likeliest first."""
        ...


class HantaTagger:
    """The Hanover Tagger (Wartena 2019): a hidden Markov model over morphemes, in its own wheel."""

    def __init__(self, model: str) -> None:
        from HanTa.HanoverTagger import HanoverTagger

        tagger = HanoverTagger(model)
        # Both analyse one word, look at nothing else, and take nearly all of the time.
        tagger.analyze_forward = lru_cache(_REMEMBERED)(tagger.analyze_forward)
        tagger.analyze_viterbi = lru_cache(_REMEMBERED)(tagger.analyze_viterbi)
        self._tagger = tagger

    def tag(self, words: list[str]) -> list[tuple[str, str]]:
        """One `(lemma, pos)` for each of `words`, in order."""
        return [(lemma, pos) for _, lemma, pos in self._tagger.tag_sent(words)]

    def rate(self, word: str) -> list[tuple[str, float]]:
        """`(pos, log probability)` of each reading of a word whatever its case, the likeliest first."""
        found = self._tagger.tag_word(word, casesensitive=False)
        return sorted(
            ((str(tag), float(score)) for tag, score in found), key=lambda pair: (-pair[1], pair[0])
        )


@cache
def load_tagger(language: str) -> Tagger:
    """The tagger of a language, loaded once a process."""
    return _load(language)


def load_analyser(language: str) -> Analyser:
    """The same tagger, asked about single words."""
    return _load(language)


@cache
def _load(language: str) -> HantaTagger:
    models = {"de": "morphmodel_ger.pgz", "en": "morphmodel_en.pgz"}
    return HantaTagger(models[language])
