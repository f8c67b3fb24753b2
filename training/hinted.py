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
from lagebild.models.encoder.tables import HINTS
from lagebild.models.encoder.words import Grid, Run, split
from lagebild.records import Attribution, Quote, Text
from lagebild.steps import annotate
from training.example import Example, Seed
from training.sources.corpus import in_split, to_example


def with_hints(example: Example, text: Text) -> Example:
    """The example with what the rules find in its text."""
    return replace(example, hints=to_hints(annotate(text), split(example.text)[3]))


def read_plain(examples: Iterable[Example]) -> Iterator[Example]:
    """German texts that have no page around them."""
    for example in examples:
        yield with_hints(example, to_text(example.text))


def read_silver(examples: Iterable[Example]) -> Iterator[Example]:
    """German news in which the rules mark the quotations, and which is read without hints of these.

    It shows how much of real news is the page's own word: far more than in the corpus. Addressees and stances
    are left out, as the rules are weak there. Names and times are marked by people, so their hints stay.
    """
    for example in examples:
        known = annotate(to_text(example.text))
        grid = split(example.text)[3]
        said = [a for a in known.attributions if a.kind != "own"]
        seeds = tuple(s for a in said if (s := _seed(a, grid)).runs)
        yield replace(example, quotations=seeds, hints=_without_said(to_hints(known, grid)))


def _without_said(hints: Iterable[tuple[int, ...]]) -> tuple[tuple[int, ...], ...]:
    said = list(HINTS).index("said")
    return tuple((*row[:said], 0, *row[said + 1 :]) for row in hints)


def _seed(row: Attribution, grid: Grid) -> Seed:
    def places(quotes: Iterable[Quote]) -> list[Run]:
        return [(q.start, q.end) for q in quotes]

    parts = {"source": row.source, "cue": row.cue, "frame": row.frame}
    roles = {role: grid.words(places(quotes)) for role, quotes in parts.items()}
    labels = {"kind": row.kind, "medium": " ".join(sorted(row.medium))}
    return Seed(grid.runs(places(row.content)), roles, labels, int(row.parent is not None))


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
