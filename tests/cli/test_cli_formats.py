"""The list of formats, and columns by name from the command line."""

import json
from pathlib import Path

from click.testing import CliRunner

from lagebild.cli.main import main
from lagebild.read import all_formats


def test_every_format_is_listed() -> None:
    rows = json.loads(CliRunner().invoke(main, ["formats", "--json"]).output)
    assert [row["name"] for row in rows] == [f.name for f in all_formats()]
    assert all(row["about"] and row["media_types"] for row in rows)
    table = CliRunner().invoke(main, ["formats"]).output
    assert all(f.name in table for f in all_formats())


def test_columns_are_named_on_the_command_line(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text("Nr,Worte\n1,Der Hafen ist zu.\n", encoding="utf-8")
    dossier = str(tmp_path / "x.lagebild")
    table = str(tmp_path / "a.csv")
    without = CliRunner().invoke(main, ["build", table, "-o", dossier])
    assert "none of its columns is known to hold the text: Nr, Worte" in without.output
    wrong = CliRunner().invoke(main, ["build", table, "-o", dossier, "--columns", "worte=text"])
    assert wrong.exit_code == 1
    assert "names no column" in wrong.output
    right = CliRunner().invoke(main, ["build", table, "-o", dossier, "--columns", "text=Worte,id=Nr"])
    assert "added    a.csv#1" in right.output
    assert "every row holds" in CliRunner().invoke(main, ["verify", dossier]).output


def test_annotate_reads_any_format(tmp_path: Path) -> None:
    path = tmp_path / "abend.srt"
    path.write_text(
        "1\n00:00:07,000 --> 00:00:09,000\nDer Hafen ist zu, sagte Jonas Weber.\n", encoding="utf-8"
    )
    for words, stdin in ((["annotate", str(path)], None), (["annotate", "-"], path.read_bytes())):
        result = CliRunner().invoke(main, words, input=stdin)
        rows = [json.loads(line) for line in result.stdout.splitlines()]
        assert {row["second"] for row in rows if "start" in row} == {7.0}
    broken = tmp_path / "a.pdf"
    broken.write_bytes(b"%PDF-1.7")
    result = CliRunner().invoke(main, ["annotate", str(broken)])
    assert result.exit_code == 1
    assert "cut off or broken" in result.stderr
