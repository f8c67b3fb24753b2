"""Part-of-speech tags and lemmas: the protocol, and its adapter for the Hanover Tagger.

Not for: deciding the language; `steps` does. Not for: what one word may be; see `morphemes`.
"""

from functools import cache, lru_cache
from typing import Final, Protocol, runtime_checkable

from lagebild.models.morphemes import EMPTY, LOWEST, START, UNKNOWN, Morphemes, State

_REMEMBERED: Final = 40_000
"""Words whose analysis is kept: about 20 MB, and nine in ten words of a pile of news."""
_END: Final = 2
_FOLLOWED: Final = 5
"""The best states of a word that are followed, beside those hardly worse."""
Readings = tuple[tuple[int, float], ...]
"""Tags of a word, and how likely each tag has the word."""


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
    """The Hanover Tagger (Wartena 2019): a hidden Markov model over morphemes, in its own wheel.

    Its tables, readings and lemmas; its searches over the parts of a word and over the words of a sentence,
    which took nearly all of its time, are made anew, and tests hold them to its own.
    """

    def __init__(self, model: str) -> None:
        from HanTa.HanoverTagger import HanoverTagger

        self._tagger = HanoverTagger(model)
        morphemes = Morphemes(self._tagger)
        self._tagger.analyze_forward = lru_cache(_REMEMBERED // 10)(morphemes.find_tags)
        self._tagger.analyze_viterbi = morphemes.find_path
        self._tags = {tag: at for at, tag in enumerate(next(iter(self._tagger.LP_trans_word.values())))}
        self._read = lru_cache(_REMEMBERED)(self._find_readings)
        self._lemma = lru_cache(_REMEMBERED)(self._find_lemma)

    def tag(self, words: list[str]) -> list[tuple[str, str]]:
        """One `(lemma, pos)` for each of `words`, in order."""
        tags = self._find_tags(words) if words else []
        names = self._tagger.int2tag
        return [(self._lemma(word.lower(), tag), names[tag]) for word, tag in zip(words, tags, strict=True)]

    def rate(self, word: str) -> list[tuple[str, float]]:
        """`(pos, log probability)` of each reading of a word whatever its case, the likeliest first."""
        found = self._tagger.tag_word(word, casesensitive=False)
        return sorted(
            ((str(tag), float(score)) for tag, score in found), key=lambda pair: (-pair[1], pair[0])
        )

    def _find_tags(self, words: list[str]) -> list[int]:
        """The likeliest tags of a sentence (Viterbi). A state is the tag before and the tag of the word."""
        steps = self._tagger.LP_trans_word
        row: dict[State, float] = {(EMPTY, START): 0.0}
        back: list[dict[State, State]] = []
        for at, word in enumerate(words):
            readings = self._read(word, at > 0)
            best: dict[State, float] = {}
            came: dict[State, State] = {}
            for state, before in _followed(row):
                following = steps[state]
                for tag, chance in readings:
                    score, new = before + following[tag] + chance, (state[1], tag)
                    if score > best.get(new, LOWEST):
                        best[new], came[new] = score, state
            row = best
            back.append(came)
        state = max(row, key=lambda last: row[last] + steps[last][_END])
        tags: list[int] = []
        for came in reversed(back):
            tags.append(state[1])
            state = came[state]
        return tags[::-1]

    def _find_readings(self, word: str, cased: bool) -> Readings:
        """All that a word may be, in the order of the tables; anything where nothing is known of it.

        The first word of a sentence has a capital whatever it is.
        """
        found = dict(self._tagger._tag_word(word, cutoff=5, casesensitive=cased, conditional=True))
        if not found or list(found) == [UNKNOWN]:
            found = dict.fromkeys(self._tags, 0.0)
        known = sorted(
            (tag for tag in found if tag in self._tags and tag != _END), key=self._tags.__getitem__
        )
        return tuple((tag, found[tag]) for tag in known)

    def _find_lemma(self, word: str, tag: int) -> str:
        return str(self._tagger._analyze(word, tag)[0])


def _followed(row: dict[State, float]) -> list[tuple[State, float]]:
    """The states of a word that are worth going on from."""
    if len(row) <= _FOLLOWED:
        return list(row.items())
    bound = sorted(row.values(), reverse=True)[_FOLLOWED] - 1
    return [(state, score) for state, score in row.items() if score >= bound]


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
