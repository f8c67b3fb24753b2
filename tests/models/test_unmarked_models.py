"""The small models of speech without marks: clear cases, strange input, other languages."""

from collections.abc import Sequence
from itertools import pairwise

import numpy as np
import pytest

from lagebild.annotate.words.learned import find_learned_runs
from lagebild.models.borders import load_borders
from lagebild.models.capitals import load_capitals
from lagebild.records import Token

SPEECH = (
    "Guten Morgen ich stehe hier am Hafen von Lundevik der Kran hat Risse und niemand weiß wie lange er noch "
    "hält gestern haben die Arbeiter den Kai gesperrt das hat uns der Bürgermeister gesagt"
)
WORDS = SPEECH.split()


def test_sentences_begin_where_main_clauses_do() -> None:
    model = load_borders("de")
    assert model is not None
    likely = model.find_borders(WORDS)
    assert len(likely) == len(WORDS)
    assert likely[0] == 1.0
    sure = {WORDS[at] for at, p in enumerate(likely) if p > 0.5}
    assert {"gestern", "das"} <= sure
    assert not sure & {"Hafen", "Lundevik", "hat", "Risse", "noch", "hält", "den", "Kai"}


def test_nouns_get_capitals_whatever_they_have() -> None:
    model = load_capitals("de")
    assert model is not None
    for words in (WORDS, [w.lower() for w in WORDS], [w.upper() for w in WORDS]):
        rated = dict(zip((w.lower() for w in WORDS), model.find_capitals(words), strict=True))
        assert all(rated[word] > 0.5 for word in ("hafen", "kran", "risse", "arbeiter", "bürgermeister"))
        assert all(rated[word] < 0.5 for word in ("stehe", "gesperrt", "niemand", "wie", "hält"))


@pytest.mark.parametrize("words", [[], ["ja"], ["\ud800", "\x00", "ß" * 500], ["12", "%", "…"]])
def test_strange_words_are_rated_too(words: list[str]) -> None:
    borders, capitals = load_borders("de"), load_capitals("de")
    assert borders is not None
    assert capitals is not None
    for rated in (borders.find_borders(words), capitals.find_capitals(words)):
        assert len(rated) == len(words)
        assert all(0.0 <= p <= 1.0 and np.isfinite(p) for p in rated)


def test_a_long_run_is_rated_as_its_parts_are() -> None:
    model = load_borders("de")
    assert model is not None
    many = WORDS * 120
    rated = np.array(model.find_borders(many))
    period = rated[len(WORDS) * 10 : len(WORDS) * 11]
    again = rated[len(WORDS) * 90 : len(WORDS) * 91]
    assert np.abs(period - again).max() < 0.01


def test_a_language_without_a_model_has_none() -> None:
    assert load_borders("en") is None
    assert load_capitals("en") is None


class Never:
    """A model that sees no border anywhere, the place before "und" a little less unlikely."""

    def find_borders(self, words: Sequence[str]) -> list[float]:
        return [0.1 if word == "und" else 0.0 for word in words]


def test_runs_hold_every_token_and_none_is_longer_than_anybody_speaks() -> None:
    words = ("kran " * 40 + "und " + "kai " * 40 + ". ").split()
    tokens = [Token(at, at + 1, word, word, "NN") for at, word in enumerate(words)]
    runs = find_learned_runs(tokens, "de", Never())
    assert runs[0] == (0, 40)
    assert runs[-1][1] == len(tokens)
    assert all(a[1] == b[0] for a, b in pairwise(runs))
