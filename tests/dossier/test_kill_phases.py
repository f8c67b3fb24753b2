"""A build killed in each of its phases: the dossier opens, and the next build ends as if unbroken.

The process is killed at a chosen call, inside of the transaction where there is one, so that no phase is left
to chance as it is where builds are killed by the clock.
"""

import importlib
import multiprocessing
import os
import signal
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from benchmarks.articles import write_articles

import lagebild
from lagebild.export.jsonl import FILES

DOCUMENTS = 6
PHASES = {
    "reading": ("lagebild.dossier.annotating", "read_file", 4),
    "annotating": ("lagebild.dossier.annotating", "annotate", 4),
    "writing a document": ("lagebild.store.writer", "_insert", 4),
    "forgetting a document": ("lagebild.store.writer", "_forget", 3),
    "linking": ("lagebild.dossier.linking", "link", 1),
    "writing what linking made": ("lagebild.store.writer", "_insert_pairs", 1),
    "folding the log into the file": ("lagebild.store.writer", "close_whole", 1),
    "the first table": ("lagebild.store.connect", "create_tables", 1),
}
"""For each phase the module and function at which to kill, and at which call of it."""

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="starts its builds by fork")


@pytest.fixture(scope="module")
def reports(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("phases") / "reports"
    list(write_articles(folder, DOCUMENTS, words=80))
    return folder


@pytest.fixture(scope="module")
def unbroken(reports: Path) -> dict[str, bytes]:
    with lagebild.build(reports, reports.parent / "whole.lagebild", jobs=1) as dossier:
        return _export(dossier, reports.parent / "whole")


@pytest.mark.parametrize("phase", PHASES)
def test_killed_in_a_phase(reports: Path, unbroken: dict[str, bytes], tmp_path: Path, phase: str) -> None:
    path = tmp_path / "x.lagebild"
    build = multiprocessing.get_context("fork").Process(target=_build_and_die, args=(reports, path, phase))
    build.start()
    build.join(60)
    assert build.exitcode == -signal.SIGKILL
    if path.exists():
        with lagebild.open(path) as dossier:
            assert len(list(dossier.documents())) <= DOCUMENTS
            assert list(dossier.verify()) == []
            assert dossier.is_linked == (
                phase == "folding the log into the file" and bool(list(dossier.claims()))
            )
    with lagebild.build(reports, path, jobs=1) as dossier:
        assert list(dossier.verify()) == []
        assert _export(dossier, tmp_path / "out") == unbroken
    assert {p.name for p in tmp_path.iterdir() if not p.name.startswith(".")} <= {path.name, "out"}


def _build_and_die(reports: Path, path: Path, phase: str) -> None:
    module, name, calls = PHASES[phase]
    room = importlib.import_module(module)
    setattr(room, name, _deadly(getattr(room, name), calls))
    lagebild.build(reports, path, jobs=1).close()


def _deadly(work: Callable[..., Any], calls: int) -> Callable[..., Any]:
    """`work`, which kills its process at the end of the call with this number, before anybody hears of it."""
    count = 0

    def call(*arguments: Any, **named: Any) -> Any:
        nonlocal count
        count += 1
        result = work(*arguments, **named)
        if count == calls:
            os.kill(os.getpid(), signal.SIGKILL)
        return result

    return call


def _export(dossier: Any, folder: Path) -> dict[str, bytes]:
    dossier.export(folder)
    return {name: (folder / f"{name}.jsonl").read_bytes() for name in FILES}
