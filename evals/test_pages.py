"""Cleaning on real news pages must not fall below what it has reached, nor below trafilatura alone.

The pages are not part of the project. Skips without `LAGEBILD_DATA`.
"""

import os
from pathlib import Path

import pytest

from evals.pages import Page, Scores, find_pages, score_pages, score_trafilatura

PAGES = Path(os.environ.get("LAGEBILD_DATA", "")) / "data" / "pages"
BETTER = ("day", "minute", "publisher", "authors", "caption_recall", "caption_precision")
"""Where nothing but better than trafilatura alone will do; on the others at least as good."""

pytestmark = pytest.mark.skipif(
    "LAGEBILD_DATA" not in os.environ or not PAGES.is_dir(),
    reason="LAGEBILD_DATA names no folder with data/pages: cleaning was not measured on real pages",
)


@pytest.fixture(scope="module")
def pages() -> list[Page]:
    found = list(find_pages(PAGES))
    assert len(found) >= 100
    return found


@pytest.fixture(scope="module")
def scores(pages: list[Page]) -> Scores:
    return score_pages(pages)


@pytest.fixture(scope="module")
def alone(pages: list[Page]) -> dict[str, float]:
    return score_trafilatura(pages).means()


@pytest.mark.parametrize(
    ("figure", "floor"),
    [
        ("body", 0.97),
        ("recall", 0.985),
        ("title", 0.85),
        ("authors", 0.92),
        ("day", 0.965),
        ("minute", 0.94),
        ("publisher", 0.965),
        ("caption_recall", 0.89),
        ("caption_precision", 0.92),
    ],
)
def test_floor(scores: Scores, alone: dict[str, float], figure: str, floor: float) -> None:
    found = scores.means()[figure]
    assert found >= floor, scores.worst[:5]
    if figure in BETTER:
        assert found > alone[figure]
    elif figure != "recall":
        assert found >= alone[figure]


def test_no_page_is_lost(scores: Scores) -> None:
    assert scores.worst[0][0] >= 0.5, scores.worst[:5]
