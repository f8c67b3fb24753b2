"""Two builds of one pile are the same, byte for byte, whatever the hash seed and the order it came in."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from benchmarks.articles import write_articles

import lagebild
from lagebild.export.jsonl import FILES


@pytest.fixture(scope="module")
def reports(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("same") / "reports"
    list(write_articles(folder, 8, words=120))
    return folder


def _bytes(folder: Path) -> dict[str, bytes]:
    return {name: (folder / f"{name}.jsonl").read_bytes() for name in FILES}


def test_the_hash_seed_changes_no_byte(reports: Path, tmp_path: Path) -> None:
    exports = []
    for seed in ("1", "2"):
        out = str(tmp_path / seed)
        build = f"import lagebild; lagebild.build({str(reports)!r}, {out!r} + '.lagebild', 1).export({out!r})"
        environment = {**os.environ, "PYTHONHASHSEED": seed}
        subprocess.run([sys.executable, "-c", build], check=True, env=environment, timeout=120)
        exports.append(_bytes(tmp_path / seed))
    assert exports[0] == exports[1]
    assert exports[0]["attributions"]


def test_the_order_in_which_a_pile_came_changes_no_byte(reports: Path, tmp_path: Path) -> None:
    files = sorted(reports.iterdir())
    for name, batches in {"once": [files], "bit by bit": [files[5:], files[2:5], files[:2]]}.items():
        with lagebild.create(tmp_path / f"{name}.lagebild") as dossier:
            for batch in batches:
                dossier.add(batch, jobs=1)
            dossier.export(tmp_path / name)
    assert _bytes(tmp_path / "once") == _bytes(tmp_path / "bit by bit")
