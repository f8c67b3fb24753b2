"""Measures the layers on the corpus of invented reports, whose text and page roles are given.

`python -m evals.corpus dev de news-open` prints F1 per task; without a model's name the rules are measured.
Not for: cleaning, which the marked roles stand in for here.
"""

import sys
from collections.abc import Iterator

from corpus.outlets import read_outlets, split_of
from corpus.report import Report, find_reports, read_report
from corpus.to_records import to_records

from evals.marked import Comparison, compare
from lagebild.read import document_from_text
from lagebild.records import RULES, Fact, Page, Role, Span, Text, make_id
from lagebild.steps import annotate

ROLES: dict[str, Role] = {"h": "headline", "b": "byline", "y": "caption", "x": "furniture"}


def reports(split: str, language: str = "de") -> Iterator[Report]:
    """Reports of one split."""
    for path in find_reports(language=language):
        report = read_report(path)
        if split_of(report) == split:
            yield report


def to_text(report: Report, language: str) -> Text:
    """The page as a perfect cleaning would hand it on."""
    document = document_from_text(report.id, report.text)
    outlet = read_outlets()[report.head["outlet"]]["name"]
    page = Page(
        publisher=Fact(outlet, "marked"),
        published=Fact(report.head["published"], "marked"),
        language=language,
        kind="transcript" if report.head["genre"] == "transcript" else "article",
    )
    return Text(document, tuple(_spans(report)), page)


def _spans(report: Report) -> Iterator[Span]:
    body: Role = "transcript" if report.head["genre"] == "transcript" else "report"
    marked = sorted((m.start, m.end, ROLES[m.tag]) for m in report.marks if m.tag in ROLES)
    at = 0
    for start, end, role in [*marked, (len(report.text), len(report.text), body)]:
        for a, b, r in ((at, start, body), (max(at, start), end, role)):
            words = report.text[a:b]
            if words.strip():
                a, b = a + len(words) - len(words.lstrip()), b - len(words) + len(words.rstrip())
                yield Span(make_id("s", report.id, a), report.id, a, b, report.text[a:b], r, "marked")
        at = max(at, end)


def measure(split: str, language: str = "de", model: str = RULES) -> Comparison:
    """All layers, with a model or the rules alone, against the marks of one split."""
    total = Comparison()
    for report in reports(split, language):
        text, gold, _ = to_records(report)
        found = annotate(to_text(report, language), model)
        compare(text, found, gold, total)
    return total


def main() -> None:
    """Prints the figures."""
    total = measure(*sys.argv[1:])
    for part in ("quote", "speaker", "cue", "frame", "addressee", "roles", "joint", "type", "medium"):
        print(f"{part:24s} F1 {total.f1(part):.3f}")
    for task, rows in total.rows.items():
        print(f"{task:24s} F1 {rows.f1:.3f}  ({rows.right} right, {rows.found} found, {rows.gold} marked)")


if __name__ == "__main__":
    main()
