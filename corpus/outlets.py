"""The invented outlets: name, kind, place and split of each.

Not for: real media; lagebild's own tables know those.
"""

from functools import cache
from typing import Literal

import yaml

from corpus.report import HERE, Report

Split = Literal["train", "dev", "test"]
SPLITS: tuple[Split, ...] = ("train", "dev", "test")


@cache
def read_outlets() -> dict[str, dict[str, str]]:
    """All outlets by key. Raises ValueError where two files give one key or a split is none."""
    outlets: dict[str, dict[str, str]] = {}
    for path in sorted((HERE / "outlets").glob("*.yaml")):
        for key, row in (yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.BaseLoader) or {}).items():
            if key in outlets or row.get("split") not in SPLITS:
                raise ValueError(f"{path}: {key} is there twice, or its split is none of {', '.join(SPLITS)}")
            outlets[key] = row
    return outlets


def split_of(report: Report) -> str:
    """The split of a report: its outlet's."""
    return read_outlets()[report.head["outlet"]]["split"]
