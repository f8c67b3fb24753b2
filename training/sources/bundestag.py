"""Parliament speeches with speech events (SpkAtt-2023 task 1; CC BY-SA 4.0): no kinds, no frames."""

import gzip
import json
from collections.abc import Iterator
from pathlib import Path

from lagebild.models.encoder.words import Run
from training.example import Example, from_text, to_text


def read_bundestag(path: Path) -> Iterator[Example]:
    """Speeches of one split (`*.jsonl.gz`). Their kinds and frames are not marked."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            row = json.loads(line)
            words = [w for s in row["Sentences"] for w in s["Tokens"]]
            first, at = {}, 0
            for sentence in row["Sentences"]:
                first[sentence["SentenceId"]] = at
                at += len(sentence["Tokens"])
            text, places = to_text(words)

            def spans(ids: list[str], first: dict[int, int] = first, places: list[Run] = places) -> list[Run]:
                numbers = (first[int(i.split(":")[0])] + int(i.split(":")[1]) for i in ids)
                return [places[n] for n in sorted(set(numbers)) if n < len(places)]

            events = [
                (
                    spans(event["Message"]),
                    {
                        "source": spans(event["Source"]),
                        "cue": spans([*event["Cue"], *event["PTC"]]),
                        "addressee": spans(event["Addr"]),
                    },
                    {},
                    0,
                )
                for event in row["Annotations"]
                if event["Message"]
            ]
            yield from_text(row["file"], text, {}, events)
