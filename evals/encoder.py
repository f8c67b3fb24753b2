"""Measures a learned model, task by task, on texts that it was not trained on.

    LAGEBILD_DATA=FOLDER python -m evals.encoder [--model news-open] TASK... [--split dev|test] [--bare]

Tasks: quotations, corpus, names, times, borders: what the model finds, told what the rules found (`--bare`:
not told), for names also what the rules alone find and what all steps make of both; pipeline: what all steps
make of it, beside the rules alone; all. `--split test` is for `corpus` and `pipeline`; that split is only
counted. Not for: speed; see `benchmarks.encoder`.
"""

import argparse
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final, get_args

from corpus.to_records import to_records

from evals import encoder_texts as texts
from evals.corpus import reports, to_text
from evals.encoder_figures import Figures, measure
from evals.encoder_figures import compare as compare_found
from evals.marked import Comparison, compare
from evals.names import TYPES, names_in
from evals.pages_of_text import to_text as to_page
from evals.quotations import measure as measure_quotations
from evals.quotations import read_gold
from evals.sentences import Case, Hits, Sentences, unmarked
from evals.sentences import measure as measure_sentences
from evals.timeml import Marked, Score, score
from lagebild.models.catalogue import load_reader
from lagebild.models.encoder.reading import Reader
from lagebild.records import Attribution, Findings, Found, Text
from lagebild.steps import RULES, annotate

Shown = Iterator[tuple[str, dict[str, float]]]
"""Names of texts, each with its figures."""
LIKELY: Final = 0.5
"""From here on a place is a border."""


@dataclass(frozen=True, slots=True)
class Asked:
    """What to measure with. `step`: every so manieth text is read, so that tests are quick."""

    reader: Reader
    split: str = "dev"
    hinted: bool = True
    step: int = 1


def of_quotations(asked: Asked) -> Shown:
    """German news quotations."""
    examples = texts.quotations()[:: asked.step]
    yield "quotations", measure(asked.reader, examples, asked.hinted).shares()


def of_corpus(asked: Asked) -> Shown:
    """The project's own corpus: quotations, stance, transfers, mentions, times, amounts."""
    for language in ("de", "en"):
        examples = texts.reports(asked.split, language)[:: asked.step]
        yield f"corpus {language} {asked.split}", measure(asked.reader, examples, asked.hinted).shares()


def of_names(asked: Asked) -> Shown:
    """Names, strict: the model's of four types; of the three that rules know the model's, the rules', and
    those that all steps make of both."""
    four, found = Figures(), {"model": Figures(), "rules": Figures(), "both": Figures()}
    for example in texts.names()[:: asked.step]:
        read = asked.reader.read(example.text, example.hints if asked.hinted else ())
        compare_found(read, example, four)
        few, page = texts.of_types(example, TYPES), to_page(example.text)
        ways = {"rules": RULES, "both": asked.reader.name}
        names = {way: names_in(annotate(page, model)) for way, model in ways.items()}
        names["model"] = {(f.start, f.end, f.label) for f in read.found if f.layer == "name"}
        for way, spans in names.items():
            rows = (Found("name", *span) for span in sorted(spans) if span[2] in TYPES)
            compare_found(Findings(way, tuple(rows)), few, found[way])
    yield "names", four.shares() | {f"three types, {way}": f.shares()["name"] for way, f in found.items()}


def of_times(asked: Asked) -> Shown:
    """Spans of time expressions, relaxed: the model's, the rules', and those of both."""
    for folder in texts.KRAUTS:
        found = {"model": Score(), "rules": Score(), "both": Score()}
        for document, hints, ruled in texts.times(folder)[:: asked.step]:
            spans = times_in(asked.reader.read(document.text, hints if asked.hinted else ()))
            for way, marked in (("model", spans), ("rules", ruled), ("both", united(spans, ruled))):
                found[way] += score(document.marked, marked)
        yield folder, {way: total.f1(total.relaxed) for way, total in found.items()}


def times_in(findings: Findings) -> tuple[Marked, ...]:
    """Times among findings, in the terms of TimeML; a model gives them no value."""
    return tuple(Marked(f.start, f.end, "", "") for f in findings.found if f.layer == "time")


def united(first: Sequence[Marked], other: Sequence[Marked]) -> tuple[Marked, ...]:
    """The first ones, and those of the others that touch none of them."""
    free = (o for o in other if not any(f.start < o.end and o.start < f.end for f in first))
    return tuple(sorted((*first, *free), key=lambda m: (m.start, m.end)))


def of_borders(asked: Asked) -> Shown:
    """Sentence borders in words without marks, nouns in capitals or not: the model's, and both models'."""
    for name, read in (("own texts", texts.own), ("speeches", texts.speeches)):
        many, shares = read()[:: asked.step], dict[str, float]()
        for case in get_args(Case):
            shares[f"{case}, model"] = borders(asked.reader, many, case).f1
            shares[f"{case}, both"] = measure_sentences(many, case, asked.reader.name).borders.f1
        yield name, shares


def borders(reader: Reader, many: Iterable[Sentences], case: Case) -> Hits:
    """Borders found and marked; the beginning of a text is none."""
    hits = Hits()
    for sentences in many:
        text, _, firsts = unmarked(sentences, case)
        likely = enumerate(reader.find_borders(text.split(" ")))
        hits.add({at for at, chance in likely if chance >= LIKELY} - {0}, firsts - {0})
    return hits


TASKS: dict[str, Callable[[Asked], Shown]] = {
    "quotations": of_quotations,
    "corpus": of_corpus,
    "names": of_names,
    "times": of_times,
    "borders": of_borders,
}


def of_pipeline(model: str, part: str = "dev", step: int = 1) -> Shown:
    """What all steps make of marked texts with a model, or with `RULES`."""
    for language in ("de", "en"):
        total = Comparison()
        for report in list(reports(part, language))[::step]:
            text, gold, _ = to_records(report)
            compare(text, annotate(to_text(report, language), model), gold, total)
        yield f"corpus {language}", shares_of(total)

    def find(text: Text) -> Sequence[Attribution]:
        return [a for a in annotate(text, model).attributions if a.kind != "own"]

    documents = list(read_gold(texts.data("quotations/dev.jsonl.gz")))[::step]
    total = Comparison(quotations=measure_quotations(documents, find))
    yield "quotations", shares_of(total)


def shares_of(total: Comparison) -> dict[str, float]:
    """All figures of a comparison by name."""
    parts = ("quote", "roles", "joint", "type", "medium")
    return {part: total.quotations.f1(part) for part in parts} | {t: r.f1 for t, r in total.rows.items()}


def main() -> None:
    """Prints the figures, a line a text collection."""
    parser = argparse.ArgumentParser(prog="python -m evals.encoder", description=__doc__)
    parser.add_argument("tasks", nargs="+", choices=(*TASKS, "pipeline", "all"), metavar="TASK")
    parser.add_argument("--model", default="news-open")
    parser.add_argument("--split", choices=("dev", "test"), default="dev")
    parser.add_argument("--bare", action="store_true", help="tell the model nothing of what the rules found")
    asked = parser.parse_args()
    tasks = [*TASKS, "pipeline"] if "all" in asked.tasks else asked.tasks
    for task in tasks:
        if task == "pipeline":
            for model in (RULES, asked.model):
                print(f"all steps, {model}")
                show(of_pipeline(model, asked.split))
        else:
            show(TASKS[task](Asked(load_reader(asked.model), asked.split, not asked.bare)))


def show(figures: Shown) -> None:
    """Prints figures as they come, with the seconds that each line took."""
    began = time.monotonic()
    for name, shares in figures:
        told = "  ".join(f"{figure} {share:.3f}" for figure, share in shares.items())
        print(f"{name}: {told}  ({time.monotonic() - began:.0f} s)", flush=True)
        began = time.monotonic()


if __name__ == "__main__":
    main()
