"""Part-of-speech tags and lemmas: the protocol, and its adapter for the Hanover Tagger.

Not for: deciding the language; `steps` does.
"""

from functools import cache
from typing import Protocol


class Tagger(Protocol):
    """Gives each word of one sentence its lemma and its tag (STTS for German, Penn for English)."""

    def tag(self, words: list[str]) -> list[tuple[str, str]]:
        """One `(lemma, pos)` for each of `words`, in order."""
        ...


class HantaTagger:
    """The Hanover Tagger (Wartena 2019): a hidden Markov model with morphological analysis, in its own wheel."""

    def __init__(self, model: str) -> None:
        from HanTa.HanoverTagger import HanoverTagger

        self._tagger = HanoverTagger(model)

    def tag(self, words: list[str]) -> list[tuple[str, str]]:
        """One `(lemma, pos)` for each of `words`, in order."""
        return [(lemma, pos) for _, lemma, pos in self._tagger.tag_sent(words)]


@cache
def load_tagger(language: str) -> Tagger:
    """The tagger of a language, loaded once a process."""
    models = {"de": "morphmodel_ger.pgz", "en": "morphmodel_en.pgz"}
    return HantaTagger(models[language])
