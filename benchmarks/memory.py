"""Memory of a build: peak after 200 documents, after all of them, after linking, and after an export.

    python -m benchmarks.memory [DOCUMENTS]

Exits 1 where annotating grows by more than `ALLOWED` between 200 documents and all. In one process, so that
the peak is that of all the work.
"""

import resource
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import lagebild
from benchmarks.articles import write_articles
from lagebild.dossier.adding import add_pile
from lagebild.dossier.outcome import Outcome

FIRST = 200
ALLOWED = 32.0
"""Mebibytes of growth that are put down to the allocator."""


def main(count: int) -> int:
    """Builds, prints one line a stage, and says whether memory stayed flat (0) or not (1)."""
    with tempfile.TemporaryDirectory() as folder:
        reports = Path(folder) / "reports"
        list(write_articles(reports, count))
        dossier = lagebild.create(Path(folder) / "x.lagebild")
        peaks: dict[int, float] = {}

        def tell(outcome: Outcome, done: int, total: int | None) -> None:
            del outcome, total
            if done in (FIRST, count):
                peaks[done] = _peak()

        began = time.monotonic()
        add_pile(dossier.path, [reports], dossier.settings, 1, tell)
        took = time.monotonic() - began
        print(f"{count} documents annotated and written in {took:.1f} s, {1000 * took / count:.0f} ms each")
        for done, peak in sorted(peaks.items()):
            print(f"peak after {done} documents: {peak:.0f} MiB")
        _stage("linking", dossier.link)
        _stage("export", lambda: dossier.export(Path(folder) / "out"))
        _stage("verify", lambda: print(f"{len(list(dossier.verify()))} rows do not hold"))
        growth = peaks[count] - peaks[min(FIRST, count)]
        print(f"annotating grew by {growth:.0f} MiB between {FIRST} and {count} documents")
        return int(growth > ALLOWED)


def _stage(name: str, work: Callable[[], object]) -> None:
    began = time.monotonic()
    work()
    print(f"{name}: {time.monotonic() - began:.1f} s, peak {_peak():.0f} MiB")


def _peak() -> float:
    """Largest resident memory of this process so far, in MiB."""
    unit = 1 if sys.platform == "darwin" else 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * unit / 2**20


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if sys.argv[1:] else 1000))
