"""Every file of the corpus is sound, and its canonical form is the file itself."""

from pathlib import Path

import pytest
from corpus.check import check_file
from corpus.from_records import from_records
from corpus.report import Report, find_reports, parse_report, read_report, to_marked
from corpus.stories import check_story, find_stories
from corpus.to_records import to_records

REPORT = """id: faehre-02
outlet: deichkurier
genre: regional
published: 2031-03-12
invented: Alles ist erfunden.
---
{h Fähre}
{c1 „Wir haben {rA,@werft der Werft} {iA das Geld} nie {wA überwiesen}“}{f1 , {q1 sagte} {s1,@brix Brix}}, {c2 der {d2 Vorwurf} sei falsch}.
---
entities:
  brix: {is: Person, name: "Brix, Ole"}
  werft: {is: Company, name: Lüders-Werft}
attributions:
  1: {kind: direct, by: brix}
  2: {kind: indirect_free_indirect, by: brix, via: werft, stance: deny}
transfers:
  A: {to: werft, status: delivered, negated: true, said: 1}
"""  # noqa: E501
FAULTS = [
    ("by: brix}", "by: brux}", "'brux' is no entity"),
    ("{d2 Vorwurf}", "Vorwurf", "deny answers nothing"),
    ("said: 1", "said: 3", "said '3' is no attribution"),
    ("{wA überwiesen}", "überwiesen", "transfer A has no w"),
    ("kind: direct", "kind: verbatim", "kind 'verbatim'"),
    ("2031-03-12", "2024-03-12", "no ISO date from 2031"),
    ("{c2 der", "{c3 der", "attribution 3 has marks but no facts"),
    ("{s1,@brix Brix}", "{s1,@brix Brix }", "begins or ends with space"),
    ("stance: deny", "stance: deny, answers: 2", "no other attribution"),
]


def test_round_trip() -> None:
    assert to_marked(parse_report(REPORT)) == REPORT


@pytest.mark.parametrize(("good", "bad", "told"), FAULTS)
def test_a_fault_is_told(good: str, bad: str, told: str, tmp_path: Path) -> None:
    path = tmp_path / "faehre-02.txt"
    path.write_text(REPORT.replace(good, bad), encoding="utf-8")
    assert any(told in fault for fault in check_file(path, {}))


@pytest.fixture(scope="module")
def known() -> dict[str, Report]:
    reports = [read_report(path) for path in find_reports()]
    assert len({r.id for r in reports}) == len(reports)
    return {r.id: r for r in reports}


@pytest.mark.parametrize("path", list(find_reports()), ids=lambda path: path.stem)
def test_file_is_sound(path: Path, known: dict[str, Report]) -> None:
    assert list(check_file(path, known)) == []


@pytest.mark.parametrize("story", find_stories(), ids=lambda path: path.name)
def test_story_is_sound(story: Path) -> None:
    assert list(check_story(story)) == []


@pytest.mark.parametrize("path", list(find_reports()), ids=lambda path: path.stem)
def test_records_and_back(path: Path) -> None:
    text, known, rest = to_records(read_report(path))
    assert to_marked(from_records(text, known, rest)) == path.read_text(encoding="utf-8")
    assert not [m for m in rest.marks if m.tag[0] in "csqfa@t"]
    for attribution in known.attributions:
        assert text[attribution.start : attribution.end] == attribution.quote
        assert attribution.chain[-1].role == "origin"
