"""Which examples each model learns from, and how many of each an epoch sees.

`open`: the project's corpus and names (CC BY 4.0): free for any use. `nc`: the German news quotations above
all (CC BY-NC-SA 4.0). `on`: those of `open` for a model that has learned from them and goes on with a corpus
that has grown. Not for: reading; see `sources`.
"""

import random
from collections.abc import Callable, Iterator
from pathlib import Path
from re import Pattern
from typing import Final

from training.example import Example
from training.hinted import kept, read_plain, read_reports, read_silver
from training.sources.names import COURTS, GERMEVAL, read_columns, read_smartdata
from training.sources.quotations import read_quotations

FIFTH = 5
"""Every fifth text of GermEval's dev split is held back: it gives the figure."""


DRAWN: Final = {
    "open": {"news": 220, "courts": 6},
    "nc": {"news": 40, "courts": 4, "corpus-de": 150, "corpus-en": 15, "sentences": 20},
    "on": {"news": 60, "courts": 4, "corpus-en": 220},
}
"""Texts of a source in an epoch, some twice where it has fewer; of those that are not named, all. What `nc`
begins with knows the corpus."""
MODELS: Final = tuple(DRAWN)


def sources(model: str, data: Path) -> dict[str, Callable[[], Iterator[Example]]]:
    """How the texts of one of `MODELS` are read. `data`: the folder of public data."""
    ner = data / "ner"
    found = {
        "corpus-de": lambda: read_reports("train", "de"),
        "corpus-en": lambda: read_reports("train", "en"),
        "sentences": lambda: read_silver(_four_fifths(ner / "germeval2014-dev.tsv.gz")),
        "news": lambda: read_silver(_long(read_smartdata(ner / "smartdata-train.jsonl.gz"))),
        "courts": lambda: read_plain(_courts(ner / "ler-dev.conll.gz")),
    }
    if model == "nc":
        found["quotations"] = lambda: read_plain(read_quotations(data / "quotations/train.jsonl.gz"))
    return found


def make_draw(
    model: str, data: Path, cache: Path, tell: Callable[[str], None], spared: Pattern[str] | None = None
) -> Callable[[random.Random], list[Example]]:
    """A function that draws the examples of an epoch; none whose name begins with `spared`."""
    pools = []
    for name, read in sources(model, data).items():
        pool = kept(cache / f"{name}.pickle", read())
        pool = [e for e in pool if not (spared and spared.match(e.name))]
        pools.append((pool, DRAWN[model].get(name)))
    for name, (pool, texts) in zip(sources(model, data), pools, strict=True):
        words = sum(len(e.words) for e in pool)
        tell(f"{name}: {len(pool)} texts, {words} words, {texts or len(pool)} texts an epoch")

    def draw(chance: random.Random) -> list[Example]:
        drawn: list[Example] = []
        for pool, texts in pools:
            twice = max(0, (texts or 0) - len(pool))
            drawn += chance.sample(pool, min(len(pool), texts or len(pool)))
            drawn += chance.sample(pool, min(len(pool), twice))
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
