"""Sentence borders in unmarked speech against public data, with a floor. Skipped where there is no data."""

import os
from pathlib import Path

import pytest

from evals.sentences import measure, read_speeches

DATA = Path(os.environ.get("LAGEBILD_DATA", "")) / "data" / "bundestag"
FLOOR = 0.45
"""F1 of borders; 0.481 when the rules were written."""


@pytest.mark.skipif(
    not (os.environ.get("LAGEBILD_DATA") and DATA.is_dir()),
    reason="LAGEBILD_DATA names no folder with data/bundestag: sentence borders are not measured",
)
def test_borders_in_speeches_without_marks() -> None:
    borders = measure(read_speeches(DATA / "dev.jsonl.gz"))
    print(f"\nborders: F1 {borders.f1:.3f}, {borders.hits} of {borders.gold}, {borders.found} found")
    assert borders.f1 >= FLOOR
