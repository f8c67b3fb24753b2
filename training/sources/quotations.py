"""German news quotations (Petersen-Frey and Biemann 2024; CC BY-NC-SA 4.0): only for the model `news-nc`."""

import gzip
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from evals.quotations import MEDIA, TYPES

from lagebild.models.encoder.words import Run
from training.example import Example, from_text

ROLES = {"speaker": "source", "cue": "cue", "frame": "frame", "addressee": "addressee"}


def read_quotations(path: Path) -> Iterator[Example]:
    """Documents of one split (`*.jsonl.gz`)."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            row = json.loads(line)
            contents = [_spans(a["quote"]) for a in row["annotations"]]
            quotations = [
                (contents[i], _roles(a), _labels(a), min(_depth(i, contents), 1))
                for i, a in enumerate(row["annotations"])
            ]
            yield from_text(row["documentName"], row["originalText"], {}, [q for q in quotations if q[0]])


def _spans(part: dict[str, Any]) -> list[Run]:
    return [(s["charBegin"], s["charEnd"]) for s in part.get("spans") or []]


def _roles(annotation: dict[str, Any]) -> dict[str, list[Run]]:
    """The data marks no cue in `Reported`: nothing is learned of it there."""
    unmarked = {"cue"} if annotation["type"] == "Reported" else set()
    return {ours: _spans(annotation[theirs]) for theirs, ours in ROLES.items() if theirs not in unmarked}


def _labels(annotation: dict[str, Any]) -> dict[str, str]:
    labels = {"kind": TYPES[annotation["type"]]}
    if MEDIA.get(annotation["medium"]):
        labels["medium"] = MEDIA[annotation["medium"]]
    return labels


def _depth(number: int, contents: list[list[Run]]) -> int:
    own = contents[number]
    return sum(
        other != own and all(any(a <= s and e <= b for a, b in other) for s, e in own) for other in contents
    )
