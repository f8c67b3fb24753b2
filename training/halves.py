"""The later reports in two halves, each to be read by a model that has not learned from it.

Weights that mix what a model finds with other signs may only be learned where the model errs as it will in
use. A shipped file that has learned from none of the later reports (`INNOCENT`) reads both halves. For one
that has, branch two is trained twice more, each time without one half (`python -m training.looks open FOLDER
WEIGHTS --halves`, then `python -m training.export FOLDER/half0.pt FOLDER news-open --out FOLDER/half0`; the
same with 1). The tables in force are older: they were learned from the reports `f[a-h]-` and `g[a-e]-`, read
by version 2, which had not learned from those. To go on from them with the newest gained nothing.
Not for: the weights; see `stances`, `answers`, `transfer_weights`.
"""

import re
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import Final

import msgspec

from lagebild.models.catalogue import ModelRow, find_model, load_reader, open_model
from lagebild.models.encoder.reading import Reader

LATER: Final = re.compile(r"(?:h[a-c]|ia)-")
"""Names of the train reports that were written while the shipped file learned."""
MODEL: Final = "news-open"
FOLDER: Final = Path("build/base")
"""Where the models are that have learned from one half."""
INNOCENT: Final = ("3", "4")
"""Versions of the shipped file that have learned from neither."""


def half_of(name: str) -> int | None:
    """0 or 1 for a later report, by its name; None for all others."""
    return int(sha256(name.encode()).hexdigest(), 16) % 2 if LATER.match(name) else None


@cache
def reader_without(half: int) -> Reader:
    """The model that has not learned from this half. Raises FileNotFoundError where it has to be made."""
    folder = FOLDER / f"half{half}"
    if not folder.is_dir():
        if find_model(MODEL).version in INNOCENT:
            return load_reader(MODEL)
        raise FileNotFoundError(f"{folder}: no model without half {half}; how to make it: see {__name__}")
    rows = msgspec.json.decode((folder / "catalogue.json").read_bytes(), type=list[ModelRow])
    return open_model(next(row for row in rows if row.name == MODEL), folder).reader


def reader_for(name: str) -> Reader:
    """The model that has not learned from a report. Raises ValueError for a report that all have."""
    half = half_of(name)
    if half is None:
        raise ValueError(f"{name}: every model has learned from it")
    return reader_without(half)
