"""Borders and capitals of unmarked speech, with floors. What needs public data is skipped without it."""

import os
from pathlib import Path

import pytest

from evals.own_texts import read_own_texts
from evals.sentences import Scores, measure, read_own, read_speeches

DATA = Path(os.environ.get("LAGEBILD_DATA", "")) / "data" / "bundestag"
NEEDS_DATA = pytest.mark.skipif(
    not (os.environ.get("LAGEBILD_DATA") and DATA.is_dir()),
    reason="LAGEBILD_DATA names no folder with data/bundestag: sentence borders are not measured",
)
CASED, LOWER, CAPITALS = 0.71, 0.70, 0.92
"""Parliament speeches: F1 of borders with nouns in capitals, and in lower case; of capitals."""
OWN_CASED, OWN_LOWER, OWN_CAPITALS = 0.52, 0.51, 0.93
"""The same on our own reports."""
READ_SPEECHES, READ_OWN = 0.77, 0.66
"""Borders with the encoder beside the model that was made for them."""


def show(name: str, scores: Scores) -> None:
    print(f"\n{name}: borders {scores.borders}; capitals {scores.capitals}")


@NEEDS_DATA
def test_speeches_with_capitals_of_nouns() -> None:
    scores = measure(read_speeches(DATA / "dev.jsonl.gz"), "nouns")
    show("speeches, nouns in capitals", scores)
    assert scores.borders.f1 >= CASED


@NEEDS_DATA
def test_speeches_in_lower_case() -> None:
    scores = measure(read_speeches(DATA / "dev.jsonl.gz"), "none")
    show("speeches, lower case", scores)
    assert scores.borders.f1 >= LOWER
    assert scores.capitals.f1 >= CAPITALS


def test_own_reports() -> None:
    texts = list(read_own(read_own_texts()))[::4]
    cased, lower = measure(texts, "nouns"), measure(texts, "none")
    show(f"{len(texts)} own reports, nouns in capitals", cased)
    show("the same in lower case", lower)
    assert cased.borders.f1 >= OWN_CASED
    assert lower.borders.f1 >= OWN_LOWER
    assert lower.capitals.f1 >= OWN_CAPITALS


@NEEDS_DATA
def test_a_reader_helps_with_speeches() -> None:
    scores = measure(read_speeches(DATA / "dev.jsonl.gz"), "nouns", "news-open")
    show("speeches, nouns in capitals, with news-open", scores)
    assert scores.borders.f1 >= READ_SPEECHES


def test_a_reader_helps_with_own_reports() -> None:
    scores = measure(list(read_own(read_own_texts()))[::8], "nouns", "news-open")
    show("own reports, nouns in capitals, with news-open", scores)
    assert scores.borders.f1 >= READ_OWN
