"""Texts with names: GermEval 2014 dev, SmartData, MobIE, court decisions (CC BY 4.0)."""

import gzip
import json
import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from lagebild.models.encoder.words import Run
from training.example import Example, from_text, to_text

GERMEVAL = {"PER": "PER", "LOC": "LOC", "ORG": "ORG", "OTH": "OTH"}
SMARTDATA = {
    "person": "PER",
    "organization": "ORG",
    "organization-company": "ORG",
    "location": "LOC",
    "location-city": "LOC",
    "location-street": "LOC",
    "location-stop": "LOC",
    "location-route": "LOC",
}
COURTS = {"PER": "PER", "RR": "PER", "AN": "PER", "LD": "LOC", "ST": "LOC", "STR": "LOC", "LDS": "LOC"}
COURTS |= {"ORG": "ORG", "UN": "ORG", "INN": "ORG", "GRT": "ORG"}
TIMES = ("date", "time", "duration", "set")

_LINES = 40
"""Sentences that are put together to one text where a source keeps none."""


def read_columns(
    path: Path, word: int, tag: int, types: dict[str, str], blind: tuple[str, ...] = ()
) -> Iterator[Example]:
    """Texts of a column file: a word a line, sentences parted by an empty one. `blind`: see `Example`."""
    rows: list[tuple[str, str]] = []
    sentences = 0
    with gzip.open(path, "rt", encoding="utf-8", errors="replace") as lines:
        for line in lines:
            cells = line.rstrip("\n").split()
            if line.strip() and not line.startswith(("#", "-DOCSTART-")) and len(cells) > max(word, tag):
                rows.append((cells[word], cells[tag]))
            elif not line.strip():
                sentences += 1
            if rows and sentences >= _LINES:
                yield _example(f"{path.name}-{len(rows)}", rows, types, blind)
                rows, sentences = [], 0
    if rows:
        yield _example(f"{path.name}-end", rows, types, blind)


def _example(
    name: str, rows: list[tuple[str, str]], types: dict[str, str], blind: tuple[str, ...]
) -> Example:
    text, places = to_text(word for word, _ in rows)
    return replace(from_text(name, text, {"name": _names(rows, places, types)}), blind=blind)


def _names(rows: list[tuple[str, str]], places: list[Run], types: dict[str, str]) -> list[tuple[Run, str]]:
    found: list[tuple[Run, str]] = []
    before = "O"
    for (_, tag), place in zip(rows, places, strict=True):
        begin, _, kind = re.sub("[._]", "-", tag).partition("-")
        label = types.get(kind)
        if label and begin == "I" and before == kind and found:
            found[-1] = ((found[-1][0][0], place[1]), label)
        elif label:
            found.append((place, label))
        before = kind
    return found


def read_smartdata(path: Path) -> Iterator[Example]:
    """News and web texts; tweets are left out."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            row = json.loads(line)
            text = row["text"]["string"]
            marks = [
                (m["span"]["start"], m["span"]["end"], m["type"]) for m in row["conceptMentions"]["array"]
            ]
            names = [((s, e), SMARTDATA[t]) for s, e, t in marks if t in SMARTDATA]
            times = [((s, e), "time") for s, e, t in marks if t in TIMES]
            if "twitter" not in row["id"]:
                yield replace(from_text(row["id"], text, {"name": names, "time": times}), blind=("OTH",))
