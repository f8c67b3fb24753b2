"""A build killed at any moment leaves a dossier that opens, and ends when run again as if unbroken."""

import multiprocessing
import os
import signal
import time
from pathlib import Path
from random import Random

import pytest
from benchmarks.articles import write_articles

import lagebild
from lagebild.dossier import Dossier
from lagebild.export.jsonl import FILES

DOCUMENTS = 30
KILLS = 20
KILLS_OF_ONE = 4

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="starts its builds by fork")


@pytest.fixture(scope="module")
def reports(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("kill") / "reports"
    list(write_articles(folder, DOCUMENTS, words=80))
    (folder / "broken.html").write_bytes(b"")
    (folder / "again.txt").write_bytes((folder / "report00003.txt").read_bytes())
    return folder


@pytest.fixture(scope="module")
def unbroken(reports: Path) -> tuple[dict[str, bytes], float]:
    """The export of an unbroken build, and how long that build took, with everything loaded."""
    with lagebild.build(reports, reports.parent / "warm.lagebild", jobs=1):
        pass
    began = time.monotonic()
    with lagebild.build(reports, reports.parent / "whole.lagebild", jobs=1) as dossier:
        took = time.monotonic() - began
        assert list(dossier.verify()) == []
        return _export(dossier, reports.parent / "whole"), took


@pytest.mark.slow
def test_killed_builds_end_in_the_export_of_an_unbroken_one(
    reports: Path, unbroken: tuple[dict[str, bytes], float]
) -> None:
    expected, took = unbroken
    random = Random(1)
    held: list[int] = []
    for number in range(KILLS // KILLS_OF_ONE):
        path = reports.parent / f"killed{number}.lagebild"
        for _ in range(KILLS_OF_ONE):
            _build_and_kill(reports, path, random.uniform(0, took / 2))
            held.append(_count_documents(path))
        with lagebild.build(reports, path, jobs=1) as dossier:
            assert list(dossier.verify()) == []
            assert _export(dossier, reports.parent / f"killed{number}") == expected
    assert any(0 < count < DOCUMENTS for count in held), held


def test_several_processes_give_the_same_bytes(
    reports: Path, unbroken: tuple[dict[str, bytes], float]
) -> None:
    path = reports.parent / "pool.lagebild"
    _build_and_kill(reports, path, 2.0, jobs=2)
    with lagebild.build(reports, path, jobs=2) as dossier:
        assert _export(dossier, reports.parent / "pool") == unbroken[0]


def _build_and_kill(reports: Path, path: Path, seconds: float, jobs: int = 1) -> None:
    build = multiprocessing.get_context("fork").Process(target=lagebild.build, args=(reports, path, jobs))
    build.start()
    build.join(seconds)
    if build.pid is not None and build.exitcode is None:
        os.kill(build.pid, signal.SIGKILL)
    build.join()


def _count_documents(path: Path) -> int:
    """How many whole documents the dossier holds; it opens whenever it is there."""
    if not path.exists():
        return 0
    with lagebild.open(path) as dossier:
        return len(list(dossier.documents()))


def _export(dossier: Dossier, folder: Path) -> dict[str, bytes]:
    dossier.export(folder)
    return {name: (folder / f"{name}.jsonl").read_bytes() for name in FILES}
