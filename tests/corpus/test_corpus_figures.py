"""What the corpus promises of itself: its size, its variety, and the counts in its README."""

import pytest
from corpus.counts import count_reports
from corpus.report import HERE, Report, find_reports, read_report
from corpus.sample import draw, shown
from corpus.tables import BEGIN, END, to_table
from corpus.variety import measure

LEAST = {
    "attributions": 3500,
    "nested or with a relay": 500,
    "answering": 400,
    "transfers": 600,
    "distinct cues": 350,
}


@pytest.fixture(scope="module")
def german() -> list[Report]:
    return [read_report(path) for path in find_reports(language="de")]


@pytest.fixture(scope="module")
def english() -> list[Report]:
    return [read_report(path) for path in find_reports(language="en")]


def test_size(german: list[Report], english: list[Report]) -> None:
    assert len(german) >= 300
    assert len(english) >= 40
    counts = count_reports(german)["all"]
    assert {what: counts[what] for what, least in LEAST.items() if counts[what] < least} == {}


def test_variety(german: list[Report]) -> None:
    seen = measure(german)
    assert seen.shared(most=3) == []
    assert seen.repeated / seen.runs < 0.02
    assert len(seen.cues) >= 350
    assert 0.25 < seen.speech["none"] / len(seen.lengths) < 0.45


def test_the_readme_has_the_counts(german: list[Report], english: list[Report]) -> None:
    readme = (HERE / "README.md").read_text(encoding="utf-8")
    held = readme[readme.index(BEGIN) + len(BEGIN) : readme.index(END)]
    assert held == to_table(german, english), "python -m corpus table"


def test_a_sample_is_the_same_twice(german: list[Report]) -> None:
    first, second = draw(german, 5, seed=3), draw(german, 5, seed=3)
    assert [(r.id, n) for r, n in first] == [(r.id, n) for r, n in second]
    report, number = first[0]
    assert f"## {report.id}#{number}" in list(shown(report, number))
