"""Marked texts that no learned model was trained on, with the rules' hints, read once a process.

Public data is found through LAGEBILD_DATA. Not for: comparing; see `encoder_figures`.
"""

import os
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Final

from corpus.outlets import split_of
from corpus.report import find_reports, read_report
from training.example import Example
from training.hinted import read_plain, read_reports
from training.mixture import FIFTH
from training.sources.names import GERMEVAL, read_columns
from training.sources.quotations import read_quotations

from evals.encoder_figures import ASIDE
from evals.own_texts import read_own_texts
from evals.pages_of_text import to_text
from evals.sentences import Sentences, read_own, read_speeches
from evals.timeml import Marked, TimeMLDocument, read_folder
from lagebild.models.encoder.hints import to_hints
from lagebild.models.encoder.reading import Hints
from lagebild.models.encoder.words import split
from lagebild.records import Fact, Page
from lagebild.steps import annotate

KRAUTS: Final = ("KRAUTS_Dolomiten-100", "KRAUTS_Dolomiten-42")
_BESIDE: Final = {f"{label}{form}": ASIDE for label in GERMEVAL for form in ("deriv", "part")}
"""GermEval's derived forms ("deutsch") and parts of compounds ("EU-Gipfel")."""


def data(path: str) -> Path:
    """A file or folder of the public data. Raises FileNotFoundError where it is not there."""
    found = Path(os.environ.get("LAGEBILD_DATA", "")) / "data" / path
    if "LAGEBILD_DATA" not in os.environ or not found.exists():
        raise FileNotFoundError(f"LAGEBILD_DATA names no folder with data/{path}")
    return found


@cache
def quotations() -> tuple[Example, ...]:
    """German news quotations, dev split."""
    return tuple(read_plain(read_quotations(data("quotations/dev.jsonl.gz"))))


@cache
def reports(part: str, language: str) -> tuple[Example, ...]:
    """The project's own corpus: the split `dev` or `test`."""
    return tuple(read_reports(part, language))


@cache
def names() -> tuple[Example, ...]:
    """Every fifth text of GermEval 2014 dev, as training holds it back."""
    texts = read_columns(data("ner/germeval2014-dev.tsv.gz"), 1, 2, GERMEVAL | _BESIDE)
    return tuple(read_plain(text for number, text in enumerate(texts) if number % FIFTH == FIFTH - 1))


def of_types(example: Example, types: Sequence[str]) -> Example:
    """The example with its names of other types set aside."""
    named = ((run, label if label in types else ASIDE) for run, label in example.layers["name"])
    return replace(example, layers=example.layers | {"name": tuple(named)})


@cache
def times(folder: str) -> tuple[tuple[TimeMLDocument, Hints, tuple[Marked, ...]], ...]:
    """Documents of one of the folders of KRAUTS, with hints, and with the spans that the rules find."""
    return tuple(_timed(document) for document in read_folder(data("time/krauts") / folder))


def _timed(document: TimeMLDocument) -> tuple[TimeMLDocument, Hints, tuple[Marked, ...]]:
    published = Fact(document.created, "given") if document.created else None
    known = annotate(replace(to_text(document.text), page=Page(published=published, language="de")))
    ruled = tuple(Marked(time.start, time.end, time.type, time.value) for time in known.timexes)
    return document, to_hints(known, split(document.text)[3]), ruled


@cache
def speeches() -> tuple[Sentences, ...]:
    """Parliament speeches, dev split, as sentences of words without marks."""
    return tuple(read_speeches(data("bundestag/dev.jsonl.gz")))


@cache
def own() -> tuple[Sentences, ...]:
    """The project's own texts less those that are trained on, as sentences of words without marks."""
    trained = {r.id for path in find_reports(language="de") if split_of(r := read_report(path)) == "train"}
    return tuple(read_own(_without(trained)))


def _without(names_of_texts: set[str]) -> Iterator[tuple[str, str]]:
    return ((name, text) for name, text in read_own_texts() if name not in names_of_texts)
