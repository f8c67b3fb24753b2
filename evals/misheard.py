"""Readings of misheard names: a made dossier that attests the names, and transcripts that mishear them.

`data/misheard.yaml` holds mishearings made by ear, and odd words that are none of the names.
"""

import gzip
import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any, NamedTuple

import yaml

from lagebild.link.readings import link_readings
from lagebild.records import NameForm

_TABLE = Path(__file__).parent / "data" / "misheard.yaml"


class Rates(NamedTuple):
    """Readings that were right, readings that were offered, mishearings that there are."""

    right: int
    offered: int
    gold: int

    @property
    def precision(self) -> float:
        """Share of offered readings that are right."""
        return self.right / self.offered if self.offered else 1.0

    @property
    def recall(self) -> float:
        """Share of mishearings that are read right."""
        return self.right / self.gold


def read_table() -> list[dict[str, Any]]:
    """Rows of names with mishearings, and rows without a name."""
    rows: list[dict[str, Any]] = yaml.safe_load(_TABLE.read_text(encoding="utf-8"))
    return rows


def make_attested(rows: Sequence[dict[str, Any]]) -> list[NameForm]:
    """A form of each name, as a marked text has it."""
    return [_form(f"report{at}", row["name"], odd=False) for at, row in enumerate(rows) if "name" in row]


def measure(*, held: bool) -> Rates:
    """Over the mishearings that bounds were set on, or those written later; all names are attested."""
    rows = read_table()
    chosen = [row for row in rows if row.get("held", False) == held]
    heard = {words: row.get("name", "") for row in chosen for words in row["heard"]}
    odd = [_form(f"transcript{at}", words, odd=True) for at, words in enumerate(heard)]
    found = link_readings([*make_attested(rows), *odd], ())
    right = sum(heard[reading.quote].endswith(reading.name) for reading in found)
    return Rates(right, len(found), sum(name != "" for name in heard.values()))


def count_offers(forms: Sequence[NameForm]) -> int:
    """How many readings the odd runs of real speech get that names none of the names."""
    return len(link_readings([*make_attested(read_table()), *forms], ()))


def read_speeches(path: Path) -> list[str]:
    """Speeches of parliament in lower case and without marks."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        speeches = [json.loads(line)["Sentences"] for line in lines]
    return [
        " ".join(w.lower() for row in speech for w in row["Tokens"] if any(c.isalnum() for c in w))
        for speech in speeches
    ]


def _form(document: str, words: str, *, odd: bool) -> NameForm:
    return NameForm(f"{document}:{words}", document, 0, len(words), words, words, (), odd)
