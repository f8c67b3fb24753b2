"""Time grows with the text and no faster, whatever the text is made of."""

import time

import pytest

from corpus_of_slips import long_texts
from lagebild.clean import clean
from lagebild.read import document_from_text
from lagebild.steps import annotate

SMALL, LARGE = 4_000, 24_000
SHORT = 0.6
"""Seconds under which nothing is concluded: machines hiccup."""
MOST = 2.5
"""How much more than its share of time the large text may take."""


def _seconds(text: str) -> float:
    began = time.process_time()
    annotate(clean(document_from_text("d", text)))
    return time.process_time() - began


@pytest.mark.parametrize("shape", sorted(long_texts(1)))
def test_time_is_linear(shape: str) -> None:
    large = _seconds(long_texts(LARGE)[shape])
    if large > SHORT:
        small = min(_seconds(long_texts(SMALL)[shape]) for _ in range(2))
        assert large < max(SHORT, MOST * LARGE / SMALL * small)
