"""Cleaning on real news pages must not fall below what it has reached, nor below trafilatura alone.

The pages are not part of the project. Skips without `LAGEBILD_DATA`.
"""

import os
from pathlib import Path

import pytest

from evals.pages import Page, Scores, find_pages, score_pages

PAGES = Path(os.environ.get("LAGEBILD_DATA", "")) / "data" / "pages"
EVERY = 3
"""Every third page: some forty, half a minute."""

pytestmark = pytest.mark.skipif(
    "LAGEBILD_DATA" not in os.environ or not PAGES.is_dir(),
    reason="LAGEBILD_DATA names no folder with data/pages: cleaning was not measured on real pages",
)


@pytest.fixture(scope="module")
def pages() -> list[Page]:
    found = list(find_pages(PAGES, EVERY))
    assert len(found) >= 30
    return found


@pytest.fixture(scope="module")
def scores(pages: list[Page]) -> Scores:
    return score_pages(pages)


@pytest.fixture(scope="module")
def flat(pages: list[Page]) -> Scores:
    return score_pages(pages, flat=True)


def _mean(values: list[float] | list[bool]) -> float:
    return sum(values) / len(values)


def test_body(scores: Scores) -> None:
    assert _mean(scores.body) >= 0.96, scores.worst[:5]
    assert _mean(scores.body) >= _mean(scores.trafilatura) + 0.03


def test_no_page_is_lost(scores: Scores) -> None:
    assert scores.worst[0][0] >= 0.75, scores.worst[:5]


def test_title(scores: Scores) -> None:
    assert _mean(scores.title) >= 0.83


def test_date(scores: Scores) -> None:
    assert _mean(scores.date) >= 0.95


def test_flattened_text_loses_next_to_nothing_of_the_report(flat: Scores) -> None:
    """Without its marks a page keeps its menus; what counts is that no sentence is taken for furniture."""
    assert _mean(flat.recall) >= 0.985, flat.worst[:5]
    assert _mean(flat.body) >= 0.89, flat.worst[:5]


def test_flattened_text_still_shows_its_title_and_date(flat: Scores) -> None:
    assert _mean(flat.title) >= 0.35
    assert _mean(flat.date) >= 0.72
