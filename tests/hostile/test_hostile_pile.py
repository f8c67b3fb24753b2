"""A pile of bad files: each is read or named with the reason and the way out, and all the rest goes on."""

import re
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from corpus_of_slips import NAMES, write_corpus
from lagebild.cli.main import main

READ_ALL_THE_SAME = (
    "latin1.txt", "cp1252.txt", "utf-16.txt", "utf-16-le.txt", "utf-16-be.txt", "utf-32.txt", "halb16.txt",
    "kaputt8.txt", "gemischt.txt", "nul.txt", "farben.txt", "cr.txt", "tief.html", "ohne_ende.html",
    "skript.html", "ordner.txt/innen.txt", "halb.jsonl#1",
)  # fmt: skip
NOT_READ = {
    "leer.txt": "empty", "raum.txt": "no text", "nullen.txt": "no text", "zufall.txt": "binary",
    "pdf.txt": "PDF",
    "bild.txt": "image", "archiv.txt": "archive", "fremd.xyz": ".xyz", "halb.jsonl#2": "line 2",
    "breit.jsonl": "UTF-8",
    "arten.jsonl#9": "recursion", "nur_skript.html": "no text", "rohr.txt": "plain file",
    "nirgends.txt": "no such file",
    "selbst.txt": "symbolic links",
}  # fmt: skip


def _run(*arguments: object) -> Result:
    found = CliRunner().invoke(main, [str(a) for a in arguments])
    assert found.exception is None or isinstance(found.exception, SystemExit), found.exc_info
    return found


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str]:
    """The dossier of the corpus, and what building it said."""
    folder = tmp_path_factory.mktemp("hostile")
    write_corpus(folder / "corpus")
    said = _run("build", folder / "corpus", "-o", folder / "x.lagebild", "--jobs", 1)
    assert said.exit_code == 0
    return folder / "x.lagebild", said.output


def test_every_file_has_one_line(built: tuple[Path, str]) -> None:
    lines = [line for line in built[1].splitlines() if line.startswith("  ")]
    assert all(re.match(r"  (added|known|failed|skipped) +\S", line) for line in lines)
    assert "annotating it failed" not in built[1]
    assert len(lines) == sum(int(n) for n in re.findall(r"(\d+) (?:added|known|failed|skipped)", built[1]))


@pytest.mark.parametrize("name", READ_ALL_THE_SAME)
def test_what_holds_a_report_is_read(built: tuple[Path, str], name: str) -> None:
    line = next(line for line in built[1].splitlines() if f" {name}: " in line)
    assert line.startswith("  added")
    assert int(re.findall(r"(\d+) attributions", line)[0]) >= 2


@pytest.mark.parametrize("name", NOT_READ)
def test_what_holds_none_is_named_with_reason_and_way_out(built: tuple[Path, str], name: str) -> None:
    line = next(line for line in built[1].splitlines() if f" {name}: " in line)
    assert re.match(rf"  (failed|skipped) +{re.escape(name)}: .*{NOT_READ[name]}.*\. [A-Z].+\.", line), line


def test_odd_names_are_read_and_their_controls_reach_no_terminal(built: tuple[Path, str]) -> None:
    dossier, said = built
    shown = _run("documents", dossier, "--json").output
    assert shown.count(".txt") > len(NAMES)
    assert _run("read", dossier, "OHNE_ENDUNG").exit_code == 0
    for output in (said, _run("documents", dossier).output, _run("read", dossier, "farben.txt").output):
        assert not set(output) & {"\x1b", "\x07", "\u202e", "\u2066"}


@pytest.mark.parametrize(
    "command",
    ["show", "claims", "sources", "transfers", "timeline", "documents", "attributions", "verify",
     "search Muster", 'search "', "search NEAR(", "search -- -x", "report -o {}/r.html", "export -o {}/out"],
)  # fmt: skip
def test_every_command_copes_with_it(built: tuple[Path, str], command: str, tmp_path: Path) -> None:
    name, *rest = command.format(tmp_path).split()
    assert _run(name, built[0], *rest).exit_code == 0


@pytest.mark.parametrize(
    ("arguments", "what"),
    [
        (("claims", "{d}", "--since", "bald"), "is no date"),
        (("claims", "{d}", "--until", "2024-13"), "is no date"),
        (("claim", "{d}", "\udcff"), "No claim has an id"),
        (("read", "{d}", "gibt es nicht"), "No document"),
        (("report", "{d}", "-o", "{t}"), "no plain file"),
        (("report", "{d}", "-o", "/dev/null"), "no plain file"),
        (("export", "{d}", "-o", "{t}/file"), "cannot be written"),
        (("build", "{t}/file", "-o", "{t}/file"), "is not a dossier"),
        (("build", "{t}/file", "-o", "{t}/weg/x.lagebild"), "There is no folder"),
        (("build", "{t}/file", "-o", "/dev/null"), "no plain file"),
        (("build", "{t}/nicht", "-o", "{t}/x.lagebild"), "There is no file"),
        (("add", "{t}/weg.lagebild", "{t}/file"), "There is no dossier"),
        (("annotate", "{t}/weg"), "cannot be read"),
        (("annotate", "{t}"), "cannot be read"),
    ],
)
def test_a_slip_ends_with_one_line(
    built: tuple[Path, str], tmp_path: Path, arguments: tuple[str, ...], what: str
) -> None:
    (tmp_path / "file").write_text("Hallo", encoding="utf-8")
    found = _run(*(a.format(d=built[0], t=tmp_path) for a in arguments))
    assert found.exit_code == 1
    assert what in found.stderr
    assert len(found.stderr.splitlines()) == 1
    assert not list(tmp_path.glob("*.part"))


def test_many_empty_files(tmp_path: Path) -> None:
    pile = tmp_path / "pile"
    pile.mkdir()
    for number in range(2000):
        (pile / f"{number}.txt").touch()
    found = _run("build", pile, "-o", tmp_path / "x.lagebild", "-q")
    assert "0 added, 0 known, 2000 failed" in found.output
