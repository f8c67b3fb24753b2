"""Part-of-speech tags and lemmas: the protocol, and its adapter for the Hanover Tagger.

Not for: deciding the language; `steps` does.
"""

from functools import cache, lru_cache
from typing import Final, Protocol

_REMEMBERED: Final = 40_000
"""Words whose analysis is kept: about 20 MB, and nine in ten words of a pile of news."""


class Tagger(Protocol):
    """Gives each word of one sentence its lemma and its tag: STTS for German, C5 for English."""

    def tag(self, words: list[str]) -> list[tuple[str, str]]:
        """One `(lemma, pos)` for each of `words`, in order."""
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


@cache
def load_tagger(language: str) -> Tagger:
    """The tagger of a language, loaded once a process."""
    models = {"de": "morphmodel_ger.pgz", "en": "morphmodel_en.pgz"}
    return HantaTagger(models[language])
