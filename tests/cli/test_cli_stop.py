"""Ctrl-C ends a build with one line and no process left behind, and the next build goes on from there."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from benchmarks.articles import write_articles

import lagebild

BUILD = "from lagebild.cli.main import main; main()"
DOCUMENTS = 60

pytestmark = pytest.mark.skipif(not hasattr(os, "killpg"), reason="sends Ctrl-C to a group of processes")


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_stopped_while_documents_are_written(tmp_path: Path, jobs: str) -> None:
    list(write_articles(tmp_path / "reports", DOCUMENTS, words=120))
    dossier = tmp_path / "x.lagebild"
    command = [sys.executable, "-u", "-c", BUILD, "build", "reports", "-o", dossier.name, "--jobs", jobs]
    build = subprocess.Popen(
        command,
        cwd=tmp_path,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )
    assert build.stderr is not None
    assert any("added" in line for line in build.stderr)
    os.killpg(build.pid, signal.SIGINT)
    said = build.communicate(timeout=60)[1].strip()
    assert build.returncode == 130
    assert said.splitlines()[-1].startswith("lagebild: stopped.")
    assert "Traceback" not in said
    assert _is_gone(build.pid)
    with lagebild.open(dossier) as opened:
        held = len(list(opened.documents()))
        assert 0 < held < DOCUMENTS
        summary = opened.add(tmp_path / "reports", jobs=1)
        assert (summary.known, summary.added) == (held, DOCUMENTS - held)
        assert list(opened.verify()) == []


LOAD = """
import sys
from lagebild.cli.start import main
print("ready", flush=True)
main()
"""


@pytest.mark.parametrize("delay", [0.0, 0.01, 0.03, 0.06, 0.1, 0.15, 0.2])
def test_stopped_while_the_command_is_loaded(tmp_path: Path, delay: float) -> None:
    (tmp_path / "a.txt").write_text("Anna Beispiel sagte, sie komme.", encoding="utf-8")
    command = [sys.executable, "-c", LOAD, "build", "a.txt", "-o", "x.lagebild"]
    build = subprocess.Popen(
        command, cwd=tmp_path, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    )  # fmt: skip
    assert build.stdout is not None
    assert build.stdout.readline() == "ready\n"
    time.sleep(delay)
    build.send_signal(signal.SIGINT)
    said = build.communicate(timeout=60)[1]
    assert "Traceback" not in said
    assert (build.returncode, len(said.splitlines())) == (130, 1)
    assert said.startswith("lagebild: stopped")
    assert {path.name for path in tmp_path.iterdir()} <= {"a.txt", "x.lagebild"}


IN_A_CALLBACK = """
import lagebild.cli.main, lagebild.cli.start
class Stopped:
    def __del__(self): raise KeyboardInterrupt
def run():
    Stopped()
    print("went on")
lagebild.cli.main.main = run
lagebild.cli.start.main()
"""


def test_stopped_within_a_callback_that_python_would_go_on_behind() -> None:
    found = subprocess.run([sys.executable, "-c", IN_A_CALLBACK], capture_output=True, text=True, timeout=60)
    assert (found.returncode, found.stdout, len(found.stderr.splitlines())) == (130, "", 1)
    assert found.stderr.startswith("lagebild: stopped")


def _is_gone(group: int) -> bool:
    """Whether no process of the group is left, after a moment for those that are about to end."""
    for _ in range(50):
        try:
            os.killpg(group, 0)
        except ProcessLookupError:
            return True
        time.sleep(0.1)
    return False


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a place that is always full")
@pytest.mark.parametrize("arguments", [["documents"], ["attributions", "--json"], ["show"]])
def test_a_full_place_for_the_output_is_said_in_one_line(story: Path, arguments: list[str]) -> None:
    name, *options = arguments
    with Path("/dev/full").open("w") as full:
        command = [sys.executable, "-c", BUILD, name, str(story), *options]
        found = subprocess.run(command, stdout=full, stderr=subprocess.PIPE, text=True, timeout=60)
    assert found.returncode == 1
    assert "No space left" in found.stderr
    assert len(found.stderr.splitlines()) == 1


def test_a_terminal_without_umlauts_shows_a_mark_for_them(story: Path) -> None:
    environment = {**os.environ, "PYTHONIOENCODING": "ascii"}
    command = [sys.executable, "-c", BUILD, "attributions", str(story)]
    found = subprocess.run(command, capture_output=True, env=environment, timeout=60)
    assert (found.returncode, found.stderr) == (0, b"")
    assert b"?" in found.stdout
    found.stdout.decode("ascii")
