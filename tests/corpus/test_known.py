"""Reports that an answer points at are read when they are asked for, and no others."""

from pathlib import Path

import pytest
from click.testing import CliRunner
from corpus.__main__ import main
from corpus.check import check_file
from corpus.known import Known
from corpus.report import HERE, Report, read_report

REPORT = """id: {id}
outlet: weltdraht
genre: regional
published: 2031-03-12
invented: Alles ist erfunden.
---
{{f1 {{s1,@brix Brix}} {{q1 sagte}},}} {{c1 der Kahn sei nie gekommen}}.
---
entities:
  brix: {{is: Person, name: Brix}}
attributions:
  1: {{kind: indirect, by: brix, stance: deny, answers: {answers}}}
"""
TARGETS = [("kahn-02#1", True), ("kahn-02#7", False), ("kahn-03#1", False), ("kahn-04#1", False)]


@pytest.fixture
def pile(tmp_path: Path) -> Path:
    (tmp_path / "kahn-02.txt").write_text(REPORT.format(id="kahn-02", answers="kahn-05#1"), encoding="utf-8")
    (tmp_path / "kahn-03.txt").write_text("kein Bericht", encoding="utf-8")
    (tmp_path / "kahn-05.txt").write_text(REPORT.format(id="kahn-05", answers="kahn-02#1"), encoding="utf-8")
    return tmp_path


@pytest.fixture
def read(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    names: list[str] = []

    def told(path: Path) -> Report:
        names.append(path.stem)
        return read_report(path)

    monkeypatch.setattr("corpus.known.read_report", told)
    return names


@pytest.mark.parametrize(("target", "sound"), TARGETS)
def test_an_answer_needs_its_report_alone(target: str, sound: bool, pile: Path, read: list[str]) -> None:
    path = pile / "kahn-01.txt"
    path.write_text(REPORT.format(id="kahn-01", answers=target), encoding="utf-8")
    faults = list(check_file(path, Known([pile])))
    assert faults == ([] if sound else [f"attribution 1: answers {target!r}, which is no other attribution"])
    assert read == [name for name in [target.partition("#")[0]] if name != "kahn-04"]


def test_those_that_cannot_be_read_are_not_there(pile: Path, read: list[str]) -> None:
    reports = Known([pile])
    assert list(reports) == ["kahn-02", "kahn-05"]
    assert len(reports) == 2
    assert sorted(read) == ["kahn-02", "kahn-03", "kahn-05"]


def test_the_command_reads_no_other_report(read: list[str]) -> None:
    alone = next((HERE / "de" / "single" / "agency").glob("*.txt"))
    result = CliRunner().invoke(main, ["check", str(alone)])
    assert (result.exit_code, result.output, read) == (0, "0 faults\n", [])
