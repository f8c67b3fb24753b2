"""The how-to on another format does what it says: its module and entry point add a format to the command."""

import re
import subprocess
import sys
from importlib.metadata import EntryPoint
from pathlib import Path

import pytest

from lagebild.errors import ReadError
from lagebild.read import formats

PAGE = Path(__file__).parents[2] / "docs" / "how-to" / "another-format.md"


def _blocks() -> list[str]:
    """Indented blocks of the page, without their indentation."""
    text = PAGE.read_text(encoding="utf-8")
    found = re.findall(r"(?:^    .*\n|^\n(?=\n*    ))+", text, re.M)
    return [re.sub(r"^    ", "", block, flags=re.M).strip("\n") + "\n" for block in found if block.strip()]


@pytest.fixture
def installed(tmp_path: Path) -> Path:
    """A folder with the reader as a package is installed."""
    reader, project, _ = _blocks()
    assert len([line for line in reader.splitlines() if line.strip()]) <= 20
    site = tmp_path / "site"
    meta = site / "wire_reader-1.0.dist-info"
    meta.mkdir(parents=True)
    (site / "wire_reader.py").write_text(reader, encoding="utf-8")
    (meta / "METADATA").write_text(
        "Metadata-Version: 2.1\nName: wire-reader\nVersion: 1.0\n", encoding="utf-8"
    )
    group, name = re.findall(r'entry-points\."([^"]+)"\]\n(.+)', project)[0]
    (meta / "entry_points.txt").write_text(f"[{group}]\n{name}\n".replace('"', ""), encoding="utf-8")
    return site


def _run(site: Path, *words: str) -> str:
    lagebild = [sys.executable, "-c", "from lagebild.cli.main import main; main()"]
    environment = {"PYTHONPATH": str(site), "PATH": ""}
    ended = subprocess.run(
        [*lagebild, *words], cwd=site.parent, env=environment, capture_output=True, text=True
    )
    assert ended.returncode == 0, ended.stderr
    return ended.stdout + ended.stderr


def test_the_reader_of_the_page_is_listed_reads_and_verifies(installed: Path) -> None:
    pile = installed.parent / "telegrams"
    pile.mkdir()
    report = "Der Bote | 2024-06-19\nDer Hafen bleibt geschlossen, sagte Sprecherin Ada Brink am Abend.\n"
    (pile / "a.wire").write_text(report, encoding="utf-8")
    (pile / "b.wire").write_text("ohne Kopf\n", encoding="utf-8")
    assert re.search(r"^wire +telegram +\.wire +publisher, date", _run(installed, "formats"), re.M)
    told = _run(installed, "build", "telegrams", "-o", "x.lagebild")
    assert "added    a.wire: Der Bote, 2024-06-19" in told
    assert "failed   b.wire: its first line names no publisher and date. Fetch it again." in told
    assert "every row holds" in _run(installed, "verify", "x.lagebild")


@pytest.mark.parametrize("value", ["no.such.module:X", "json:dumps", "json:nothing"])
def test_a_reader_that_does_not_load_is_named(value: str, monkeypatch: pytest.MonkeyPatch) -> None:
    point = EntryPoint("wire", value, formats.ENTRY_POINT)
    monkeypatch.setattr(formats, "entry_points", lambda **_: [point])
    formats.all_formats.cache_clear()
    try:
        with pytest.raises(ReadError, match="reader wire"):
            formats.all_formats()
    finally:
        formats.all_formats.cache_clear()
