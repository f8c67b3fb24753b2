"""Scars planted in our own reports, with floors; false alarms in clean news need public data."""

import csv
import gzip
import os
from pathlib import Path

import pytest

from evals.own_texts import read_own_texts
from evals.scars import count_alarms, measure
from lagebild.records import RepairKind

DATA = Path(os.environ.get("LAGEBILD_DATA", "")) / "data" / "text" / "10kgnad-test.csv.gz"
FLOORS: dict[RepairKind, float] = {
    "doubled_letter": 0.97, "quote_mark": 0.95, "extra_mark": 0.97, "missing_mark": 0.9, "soft_hyphen": 0.99,
    "broken_word": 0.98,
}  # fmt: skip
MOST_ALARMS = 0.1
"""Scars seen in 1,000 words of news that have none."""
_LONGEST = 10**9


def test_planted_scars_are_found() -> None:
    found = measure(list(read_own_texts())[::6])
    for kind, floor in FLOORS.items():
        print(f"\n{kind}: {found.found[kind]} of {found.planted[kind]}")
        assert found.planted[kind] >= 20
        assert found.share(kind) >= floor


@pytest.mark.skipif(
    not (os.environ.get("LAGEBILD_DATA") and DATA.is_file()),
    reason="LAGEBILD_DATA names no folder with data/text: false alarms are not counted",
)
def test_clean_news_has_few_scars() -> None:
    csv.field_size_limit(_LONGEST)
    with gzip.open(DATA, "rt", encoding="utf-8") as file:
        texts = [row[-1] for row in csv.reader(file, delimiter=";", quotechar="'")]
    alarms, words = count_alarms(texts)
    print(f"\n{dict(alarms)} in {words} words of clean news")
    assert 1000 * sum(alarms.values()) / words <= MOST_ALARMS
