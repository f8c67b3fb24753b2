"""Names against public data, with floors. Skipped where `LAGEBILD_DATA` names no data.

The gold data covers sport, culture and companies; the rules are made for states, offices and media. Precision
is what they are kept for.
"""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from evals.names import TYPES, Marked, measure, read_germeval, read_smartdata

DATA = Path(os.environ.get("LAGEBILD_DATA", "")) / "data" / "ner"


@pytest.mark.skipif(
    not (os.environ.get("LAGEBILD_DATA") and DATA.is_dir()),
    reason="LAGEBILD_DATA names no folder with data/ner: names are not measured",
)
@pytest.mark.parametrize(
    ("name", "read", "floor"),
    [("germeval2014-dev.tsv.gz", read_germeval, 0.54), ("smartdata-dev.jsonl.gz", read_smartdata, 0.44)],
)
def test_strict_f1_of_outer_spans(name: str, read: Callable[[Path], Marked], floor: float) -> None:
    tally = measure(read(DATA / name))
    print(f"\n{name}: {tally.line()}")
    assert tally.f1(*TYPES) >= floor
