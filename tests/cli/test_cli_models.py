"""`--model`, on each command that reads documents, and the list of its names."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from lagebild.cli.main import main
from lagebild.dossier.models import list_models
from trial_model import install

TEXT = "Die Ministerin Ilse Brandt sagte am Montag in Kiel, die Brücke werde im Frühjahr gebaut."


@pytest.fixture
def report(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    install(monkeypatch)
    path = tmp_path / "a.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


def run(*arguments: object, status: int = 0) -> Result:
    result = CliRunner().invoke(main, [str(argument) for argument in arguments])
    assert result.exit_code == status, (result.output, result.exception)
    return result


def test_models_are_listed(report: Path) -> None:
    del report
    rows = json.loads(run("models", "--json").stdout)
    assert [row["name"] for row in rows] == [line.name for line in list_models()]
    shown = run("models").stdout.splitlines()
    (line,) = [line for line in shown if line.startswith("trial-nc")]
    assert " ".join(line.split()) == "trial-nc 3 de 70 MB CC-BY-NC-SA-4.0 not for commercial use"


def test_the_option_goes_before_the_environment(report: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LAGEBILD_MODEL", "trial")
    for model, read_by in ((None, "trial 2.1"), ("rules", "rules")):
        dossier = report.parent / f"{model}.lagebild"
        run("build", report, "-o", dossier, *(["--model", model] if model else []))
        assert f"read by: {read_by}" in run("show", dossier).stdout
        rows = json.loads(run("documents", dossier, "--json").stdout)
        assert [row["model"] for row in rows] == [read_by.split()[0]]
        assert read_by in run("documents", dossier).stdout


def test_a_dossier_that_mixes_models_says_so(report: Path) -> None:
    dossier, other = report.parent / "x.lagebild", report.parent / "b.txt"
    other.write_text("Später: " + TEXT, encoding="utf-8")
    run("build", report, "-o", dossier, "--model", "rules")
    added = run("add", dossier, report, other, "--model", "trial")
    assert "1 added, 1 known (1 read by rules)" in added.stdout
    assert "read by different models, which find different things: 1 by rules, 1 by trial 2.1" in " ".join(
        run("show", dossier).stdout.split()
    )


def test_a_name_that_there_is_not_is_one_line_and_leaves_nothing(report: Path) -> None:
    dossier = report.parent / "x.lagebild"
    for command in (("build", report, "-o", dossier), ("annotate", report), ("demo", report.parent / "demo")):
        result = run(*command, "--model", "trail", status=1)
        wanted = "lagebild: There is no model 'trail'. One of: trial, trial-nc, gone, rules.\n"
        assert result.stderr == wanted
        assert result.stdout == ""
    assert [path.name for path in report.parent.iterdir()] == ["a.txt"]


@pytest.mark.parametrize("model", ["trial-nc", "trial", None])
def test_terms_are_told_once_where_they_bind(report: Path, model: str | None) -> None:
    (report.parent / "b.txt").write_text("Später: " + TEXT, encoding="utf-8")
    dossier, chosen = report.parent / "x.lagebild", ["--model", model] if model else []
    said = (
        run("build", report, report.parent / "b.txt", "-o", dossier, *chosen).stderr,
        run("annotate", report, *chosen).stderr,
    )
    wanted = "the model trial-nc is licensed under CC-BY-NC-SA-4.0: not for commercial use"
    assert [words.count(wanted) for words in said] == [int(model == "trial-nc")] * 2
    again = run("build", report, "-o", dossier, *chosen)
    assert wanted not in again.stderr


def test_records_of_a_text_tell_the_model(report: Path) -> None:
    for model, version in (("trial", "2.1"), ("rules", None)):
        lines = run("annotate", report, "--model", model).stdout.splitlines()
        row = json.loads(lines[0])
        assert (row["record"], row["model"], row["model_version"]) == ("documents", model, version)


def test_what_is_tried_again_is_read_by_the_model_of_the_option(report: Path) -> None:
    dossier = report.parent / "x.lagebild"
    (empty := report.parent / "b.txt").write_bytes(b"")
    run("build", report, empty, "-o", dossier, "--model", "rules")
    empty.write_text("Später: " + TEXT, encoding="utf-8")
    assert "1 added" in run("retry", dossier, "--model", "trial").stdout
    rows = json.loads(run("documents", dossier, "--json").stdout)
    assert [row["model"] for row in rows] == ["rules", "trial"]


def test_a_damaged_file_is_one_line_and_no_documents_failure(
    report: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    install(monkeypatch, damaged=True)
    dossier = report.parent / "x.lagebild"
    for command in (("build", report, "-o", dossier), ("annotate", report)):
        said = run(*command, "--model", "trial", status=1).stderr.split("\n")
        said = [line for line in said if line]  # the bar leaves an empty one
        assert len(said) == 1
        assert said[0].startswith("lagebild: The model file ")
    assert "nothing failed" in run("status", dossier).stdout
    assert "1 added" in run("build", report, "-o", dossier, "--model", "rules").stdout
