"""Files made to hurt: each ends in one line, the rest is read, memory is bounded, nothing is run or fetched.

The normal run has bombs and lines of some megabytes; `make hostile` has those of 500 and 100,000 empty files.
"""

import json
import re
import socketserver
import subprocess
import sys
import threading
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from hostile_files import LINES, READ, REFUSED, SECRET, write_empties, write_hostile, write_long_line

import lagebild

GIBIBYTE = 1 << 30
LINE = re.compile(r"  (added|known|failed|skipped) +(\S.*)")
OUTCOME = re.compile(r"  (failed|skipped) +\S.*?: \S.*\. [A-Z].*\.")


@dataclass(frozen=True)
class Watched:
    """A build: its lines, what it did beside, its dossier, and what was asked of the server at home."""

    lines: list[str]
    seen: dict[str, Any]
    dossier: Path
    asked: list[bytes]


class _Home(socketserver.ThreadingTCPServer):
    """A server that nobody is to ask."""

    daemon_threads = True

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), _Ears)
        self.asked: list[bytes] = []


class _Ears(socketserver.BaseRequestHandler):
    server: Any

    def handle(self) -> None:
        self.server.asked.append(self.request.recv(1000))


@pytest.fixture(scope="module")
def home() -> Iterator[_Home]:
    with _Home() as server:
        threading.Thread(target=server.serve_forever, args=(0.05,), daemon=True).start()
        yield server
        server.shutdown()


def build(pile: Path, dossier: Path, asked: list[bytes], jobs: int = 1) -> Watched:
    command = [
        sys.executable,
        str(Path(__file__).parent / "watched_build.py"),
        str(pile),
        str(dossier),
        str(jobs),
    ]
    ended = subprocess.run(command, capture_output=True, text=True, errors="replace", check=True)
    lines = [line for line in ended.stderr.splitlines() if line.startswith("  ")]
    assert "Traceback" not in ended.stderr
    return Watched(lines, json.loads(ended.stdout.splitlines()[-1]), dossier, asked)


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory, home: _Home) -> Watched:
    folder = tmp_path_factory.mktemp("traps")
    write_hostile(folder / "pile", 9, f"http://127.0.0.1:{home.server_address[1]}")
    return build(folder / "pile", folder / "x.lagebild", home.asked)


def _line_of(built: Watched, path: str) -> str:
    (line,) = [line for line in built.lines if re.match(rf"  \w+ +{re.escape(path)}(: |$)", line)]
    return line


def test_every_file_ends_in_a_line_and_every_line_has_its_shape(built: Watched) -> None:
    found = {match[2] for line in built.lines if (match := LINE.fullmatch(line))}
    assert len(built.lines) >= len(found)
    for path in (built.dossier.parent / "pile").iterdir():
        if not path.is_dir():
            assert any(shown.startswith(path.name) for shown in found), path.name
    for line in built.lines:
        assert LINE.fullmatch(line), line
        assert line.startswith(("  added", "  known")) or OUTCOME.fullmatch(line), line
    assert built.seen["status"] == 0


@pytest.mark.parametrize("path", READ)
def test_reports_inside_of_traps_are_read(built: Watched, path: str) -> None:
    assert _line_of(built, path).startswith(("  added", "  known"))


@pytest.mark.parametrize("path", REFUSED)
def test_what_cannot_be_had_is_named_with_its_reason(built: Watched, path: str) -> None:
    line = _line_of(built, path)
    assert line.startswith(("  failed", "  skipped"))
    assert re.search(REFUSED[path], line), line


@pytest.mark.parametrize("name", LINES)
def test_a_long_line_is_refused(built: Watched, name: str) -> None:
    (line,) = [line for line in built.lines if f" {name}" in line]
    assert line.startswith("  failed")


def test_nothing_is_run_fetched_or_written_elsewhere(built: Watched) -> None:
    assert built.seen["forbidden"] == []
    assert built.asked == []
    around = {path.name for path in built.dossier.parent.iterdir()}
    assert around == {"pile", "geheim.txt", "x.lagebild"}


def test_no_word_of_a_file_outside_comes_in(built: Watched) -> None:
    with lagebild.open(built.dossier) as dossier:
        for row in dossier.documents():
            assert SECRET not in dossier.read(row.id).text
        assert list(dossier.verify()) == []


@pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="memory is read from /proc")
def test_memory_stays_under_a_gibibyte(built: Watched) -> None:
    assert 0 < built.seen["bytes"] < GIBIBYTE


def test_files_that_may_not_be_read_are_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pile = tmp_path / "pile"
    pile.mkdir()
    for name in ("a.txt", "b.html", "c.zip", "d.jsonl"):
        (pile / name).write_text("Anna kam.", encoding="utf-8")
    opened = Path.open

    def refuse(path: Path, *arguments: Any, **options: Any) -> Any:
        if path.parent == pile:
            raise PermissionError(13, "Permission denied", str(path))
        return opened(path, *arguments, **options)

    monkeypatch.setattr(Path, "open", refuse)
    monkeypatch.setattr(Path, "read_bytes", refuse)
    with lagebild.build(pile, tmp_path / "x.lagebild") as dossier:
        assert [(row.path, row.reason) for row in dossier.status()] == [
            (name, "it may not be read") for name in ("a.txt", "b.html", "c.zip", "d.jsonl")
        ]


@pytest.mark.huge
@pytest.mark.parametrize("name", LINES)
def test_a_line_of_500_megabytes(tmp_path: Path, name: str) -> None:
    (tmp_path / "pile").mkdir()
    write_long_line(tmp_path / "pile" / name, 500)
    (tmp_path / "pile" / "gut.txt").write_text("Anna Beispiel sagte, sie komme.", encoding="utf-8")
    built = build(tmp_path / "pile", tmp_path / "x.lagebild", [])
    (tmp_path / "pile" / name).unlink()
    assert [line[:8] for line in built.lines] == ["  added ", "  failed"]
    assert OUTCOME.fullmatch(built.lines[1])
    assert built.seen["bytes"] < GIBIBYTE


@pytest.mark.huge
def test_bombs_of_300_megabytes_in_two_processes(tmp_path: Path, home: _Home) -> None:
    write_hostile(tmp_path / "pile", 9, f"http://127.0.0.1:{home.server_address[1]}")
    from hostile_files import make_archives

    for name, raw in make_archives(300):
        (tmp_path / "pile" / name).write_bytes(raw)
    built = build(tmp_path / "pile", tmp_path / "x.lagebild", home.asked, jobs=2)
    assert built.seen["forbidden"] == []
    assert 0 < built.seen["bytes"] < GIBIBYTE


@pytest.mark.huge
def test_a_hundred_thousand_empty_files(tmp_path: Path) -> None:
    write_empties(tmp_path / "pile", 100_000)
    (tmp_path / "pile" / "gut.txt").write_text("Anna Beispiel sagte, sie komme.", encoding="utf-8")
    built = build(tmp_path / "pile", tmp_path / "x.lagebild", [])
    assert sum("it is empty" in line for line in built.lines) == 100_000
    assert sum(line.startswith("  added") for line in built.lines) == 1
    assert built.seen["bytes"] < GIBIBYTE
