"""Examples with the rules' hints, computed once and kept in a folder.

Not for: what the hints are; see `lagebild.models.encoder.hints`.
"""

import pickle
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path

from corpus.report import find_reports, read_report
from evals.corpus import to_text as to_page
from evals.pages_of_text import to_text

from lagebild.models.encoder.hints import to_hints
from lagebild.models.encoder.words import split
from lagebild.records import Text
from lagebild.steps import annotate
from training.example import Example
from training.sources.corpus import in_split, to_example


def with_hints(example: Example, text: Text) -> Example:
    """The example with what the rules find in its text."""
    return replace(example, hints=to_hints(annotate(text), split(example.text)[3]))


def read_plain(examples: Iterable[Example]) -> Iterator[Example]:
    """German texts that have no page around them."""
    for example in examples:
        yield with_hints(example, to_text(example.text))


def read_reports(split_name: str, language: str) -> Iterator[Example]:
    """Reports of the project's own corpus, with their page."""
    for path in find_reports(language=language):
        report = read_report(path)
        if in_split(report, split_name):
            yield with_hints(to_example(report), to_page(report, language))


def kept(file: Path, examples: Iterable[Example]) -> list[Example]:
    """The examples, from `file` where they have been computed before."""
    if not file.exists():
        file.parent.mkdir(parents=True, exist_ok=True)
        new = file.with_suffix(".new")
        new.write_bytes(pickle.dumps(list(examples)))
        new.rename(file)
    found: list[Example] = pickle.loads(file.read_bytes())
    return found
