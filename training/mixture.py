"""Which examples each model learns from, and how many of each an epoch sees.

`open`: the project's corpus and names (CC BY 4.0), parliament speeches (CC BY-SA 4.0): free for any use.
`nc`: the German news quotations besides (CC BY-NC-SA 4.0). `on`: those of `open` for a model that has learned
from them and goes on with a corpus that has grown. Not for: reading; see `sources`.
"""

import random
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from training.example import Example
from training.hinted import kept, read_plain, read_reports, read_silver
from training.sources.names import COURTS, GERMEVAL, read_columns, read_smartdata
from training.sources.quotations import read_quotations
from training.sources.speech import read_unmarked

FIFTH = 5
"""Every fifth text of GermEval's dev split is held back: it gives the figure."""


@dataclass(frozen=True, slots=True)
class Share:
    """A source: its name, how to read it, and how many of its texts an epoch sees (0: all)."""

    name: str
    read: Callable[[], Iterator[Example]]
    texts: int = 0


_DRAWN: Final = {"open": (220, 200, 6), "nc": (80, 80, 6), "on": (60, 40, 4)}
"""Texts of news, speeches and court decisions in an epoch."""
MODELS: Final = tuple(_DRAWN)


def shares(model: str, data: Path) -> list[Share]:
    """Sources of one of `MODELS`. `data`: the folder of public data."""
    ner = data / "ner"
    news, speech, courts = _DRAWN[model]
    found = [
        Share("corpus-de", lambda: read_reports("train", "de")),
        Share("corpus-en", lambda: read_reports("train", "en")),
        Share("sentences", lambda: read_silver(_four_fifths(ner / "germeval2014-dev.tsv.gz"))),
        Share("news", lambda: read_silver(_long(read_smartdata(ner / "smartdata-train.jsonl.gz"))), news),
        Share("courts", lambda: read_plain(_courts(ner / "ler-dev.conll.gz")), courts),
    ]
    found.append(Share("speech", lambda: read_unmarked(data), speech))
    if model == "nc":
        quotations = data / "quotations/train.jsonl.gz"
        found.append(Share("quotations", lambda: read_plain(read_quotations(quotations)), 400))
    return found


def make_draw(
    model: str, data: Path, cache: Path, tell: Callable[[str], None]
) -> Callable[[random.Random], list[Example]]:
    """A function that draws the examples of an epoch."""
    pools = [(share, kept(cache / f"{share.name}.pickle", share.read())) for share in shares(model, data)]
    for share, pool in pools:
        words = sum(len(e.words) for e in pool)
        tell(f"{share.name}: {len(pool)} texts, {words} words, {share.texts or len(pool)} texts an epoch")

    def draw(chance: random.Random) -> list[Example]:
        drawn: list[Example] = []
        for share, pool in pools:
            drawn += chance.sample(pool, min(len(pool), share.texts)) if share.texts else pool
        return drawn

    return draw


def _four_fifths(path: Path) -> Iterator[Example]:
    for number, example in enumerate(read_germeval(path)):
        if number % FIFTH != FIFTH - 1:
            yield example


def read_germeval(path: Path) -> Iterator[Example]:
    """GermEval 2014 in texts of some sentences; the same cut for training and for the figure."""
    yield from read_columns(path, 1, 2, GERMEVAL)


def _courts(path: Path) -> Iterator[Example]:
    return read_columns(path, 0, 1, COURTS, blind=("OTH",))


def _long(examples: Iterator[Example]) -> Iterator[Example]:
    return (e for e in examples if len(e.words) > 40)
