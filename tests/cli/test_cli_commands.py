"""Every command as a user runs it, on the sample story."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

import lagebild
from lagebild.cli.main import main
from lagebild.dossier.adding import add_pile

LISTS = ("claims", "sources", "transfers", "timeline", "documents", "attributions")


def run(*arguments: object, stdin: str | bytes | None = None, fails: bool = False) -> Result:
    result = CliRunner().invoke(main, [str(argument) for argument in arguments], input=stdin)
    if result.exception and not isinstance(result.exception, SystemExit):
        raise result.exception
    assert (result.exit_code != 0) is fails, result.output
    return result


@pytest.mark.parametrize("name", LISTS)
def test_lists_show_and_give_json(story: Path, name: str) -> None:
    shown = run(name, story).stdout
    rows = json.loads(run(name, story, "--json").stdout)
    assert rows
    assert len(shown.splitlines()) > len(rows)


def test_every_json_row_is_a_line(story: Path) -> None:
    output = run("documents", story, "--json").stdout.splitlines()
    assert len(output) == 6
    assert json.loads(output[0].removeprefix("[").removesuffix(","))["path"]


def test_filters_narrow(story: Path) -> None:
    everything = json.loads(run("attributions", story, "--json").stdout)
    denied = json.loads(run("attributions", story, "--json", "--stance", "deny").stdout)
    assert 0 < len(denied) < len(everything)
    assert {row["stance"] for row in denied} == {"deny"}
    late = json.loads(run("attributions", story, "--json", "--since", "2029").stdout)
    assert 0 < len(late) < len(everything)
    assert {row["place"]["published"][:4] for row in late} == {"2029"}
    steinsdottir = json.loads(run("attributions", story, "--json", "--speaker", "steinsdottir").stdout)
    assert steinsdottir
    assert run("claims", story, "--about", "Zahnpasta").stdout == "No claims that fit.\n"


def test_one_claim_by_the_start_of_its_id(story: Path) -> None:
    row = json.loads(run("claims", story, "--json").stdout)[0]
    whole = json.loads(run("claim", story, row["id"], "--json").stdout)[0]
    assert len(whole["voices"]) == row["voices"]
    assert "Origins" in run("claim", story, row["id"]).stdout


def test_origins_that_tell_of_less_are_told_apart(story: Path) -> None:
    rows = json.loads(run("claims", story, "--json").stdout)
    wishes = [row for row in rows if any(o["counted"] and o["less"] for o in row["origins"])]
    assert 0 < len(wishes) < len(rows)
    assert "tell of less" in run("claim", story, wishes[0]["id"]).stdout


def test_a_claim_that_is_not_there(story: Path) -> None:
    result = run("claim", story, "c-nothing", fails=True)
    assert result.stderr.startswith("lagebild: No claim")
    assert len(result.stderr.splitlines()) == 1


def test_read_leaves_nothing_out(story: Path) -> None:
    reading = json.loads(run("read", story, "2028-10-04", "--json").stdout)[0]
    shown = run("read", story, "2028-10-04").stdout
    for line in reading["text"].splitlines():
        assert line in shown


def test_search(story: Path) -> None:
    hits = json.loads(run("search", story, "Erdwärme", "--json").stdout)
    assert hits
    assert run("search", story, 'AND ( "', fails=False).stdout.startswith("No document")


def test_show(story: Path) -> None:
    assert "6 documents, 2028-09-05 to 2029-03-02" in run("show", story).stdout
    assert json.loads(run("show", story, "--json").stdout)[0]["documents"] == 6


def test_report_export_verify(story: Path, tmp_path: Path) -> None:
    run("report", story, "-o", tmp_path / "r.html")
    assert (tmp_path / "r.html").read_text(encoding="utf-8").startswith("<!DOCTYPE html>")
    run("export", story, "--format", "jsonl", "-o", tmp_path / "out")
    assert (tmp_path / "out" / "claims.jsonl").exists()
    assert run("verify", story).stdout == "every row holds\n"


def test_build_add_and_build_again(tmp_path: Path) -> None:
    reports, dossier = tmp_path / "reports", tmp_path / "s.lagebild"
    reports.mkdir()
    (reports / "a.txt").write_text(
        "Die Ministerin Ilse Brandt sagte, die Brücke werde gebaut.", encoding="utf-8"
    )
    (reports / "b.bin").write_bytes(b"\x00\x01\x02\x03" * 50)
    first = run("build", reports, "-o", dossier, "--jobs", 1)
    assert "1 added, 0 known, 1 skipped" in first.stdout
    more = tmp_path / "more.txt"
    more.write_text("Kritiker bestritten, dass die Brücke nötig sei.", encoding="utf-8")
    assert "1 added, 0 known" in run("add", dossier, more).stdout
    assert "0 added, 1 known" in run("build", reports, "-o", dossier, "-q").stdout


def test_an_empty_folder_is_told_of(tmp_path: Path) -> None:
    (empty := tmp_path / "empty").mkdir()
    dossier = tmp_path / "e.lagebild"
    assert "nothing was found to read" in run("build", empty, "-o", dossier).stdout
    assert "undated to" not in run("show", dossier).stdout


@pytest.mark.parametrize("command", ["show", "claims", "verify", "report"])
def test_no_dossier_there(tmp_path: Path, command: str) -> None:
    result = run(command, tmp_path / "none.lagebild", fails=True)
    assert result.stderr.startswith("lagebild: ")
    assert "none.lagebild" in result.stderr


def test_a_file_that_is_no_dossier(tmp_path: Path) -> None:
    path = tmp_path / "letter.txt"
    path.write_text("Sehr geehrte Damen und Herren", encoding="utf-8")
    result = run("show", path, fails=True)
    assert "letter.txt" in result.stderr
    assert path.read_text(encoding="utf-8").startswith("Sehr")


def test_nothing_to_build_from(tmp_path: Path) -> None:
    result = run("build", tmp_path / "nowhere", "-o", tmp_path / "s.lagebild", fails=True)
    assert "nowhere" in result.stderr
    assert not (tmp_path / "s.lagebild").exists()


TEXT = "Der Sprecher Jens Holm sagte, der Hafen sei offen."


def records(output: str) -> list[dict[str, object]]:
    return [json.loads(line) for line in output.splitlines()]


def test_annotate_standard_input() -> None:
    rows = records(run("annotate", "-", "--jsonl", stdin=TEXT).stdout)
    attributions = [row for row in rows if row["record"] == "attributions"]
    assert len(attributions) == 1


def test_annotate_json_lines_keeps_ids() -> None:
    lines = "\n".join(json.dumps({"id": name, "text": TEXT}) for name in ("x1", "x2"))
    rows = records(run("annotate", "-", "--jsonl", "--input-format", "jsonl", stdin=lines).stdout)
    assert {
        row.get("document", row["id"]) for row in rows if row["record"] in ("attributions", "documents")
    } == {
        "x1",
        "x2",
    }
    for row in rows:
        if "quote" in row and row["record"] != "documents":
            assert TEXT[int(str(row["start"])) : int(str(row["end"]))] == row["quote"]


def test_annotate_bad_lines_are_named_and_the_rest_goes_on() -> None:
    lines = 'no json\n{"id": 1}\n' + json.dumps({"id": "good", "text": TEXT})
    result = run("annotate", "-", "--input-format", "jsonl", stdin=lines, fails=True)
    assert "line 1" in result.stderr
    assert "line 2" in result.stderr
    assert any(row["record"] == "attributions" for row in records(result.stdout))


def test_a_dossier_that_was_not_linked_says_so(tmp_path: Path) -> None:
    report, path = tmp_path / "a.txt", tmp_path / "s.lagebild"
    report.write_text(TEXT, encoding="utf-8")
    with lagebild.create(path) as dossier:
        add_pile(path, [report], dossier.settings, 1, None)
    assert "not linked whole" in run("documents", path).stderr
    run("build", report, "-o", path)
    assert run("documents", path).stderr == ""
