"""What the store costs: milliseconds a document to write, read, export, verify and search; size of the file.

    python -m benchmarks.store [DOCUMENTS]

Exits 1 where writing takes more than `ALLOWED`.
"""

import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from benchmarks.articles import make_article
from lagebild.dossier.annotating import annotate_document
from lagebild.dossier.verify import verify
from lagebild.export.jsonl import export_jsonl
from lagebild.read import read_text
from lagebild.records import Annotations, Text
from lagebild.store import View, Writer, create
from lagebild.store.schema import OBSERVED

ALLOWED = 10.0
"""Milliseconds to write one document of 400 words with all its records."""


def main(count: int) -> int:
    """Prints one line a task; 0 where writing is quick enough."""
    documents = (read_text(make_article(n).encode(), f"{n:05}.txt") for n in range(count))
    made = [annotate_document(document) for document in documents]
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "x.lagebild"
        create(path)
        writing = _measure("write", count, lambda: _write(path, made))
        with View(path) as view:
            _measure("read", count, lambda: [list(view.all(record)) for record in OBSERVED])
            _measure("export", count, lambda: export_jsonl(view, Path(folder) / "out"))
            _measure("verify", count, lambda: list(verify(view)))
            _measure("search", 1, lambda: list(view.search("Raketen Hafen")))
            records = sum(view.count(record) for record in OBSERVED)
        print(
            f"{path.stat().st_size / count / 1024:.0f} KiB of file, {records / count:.0f} records a document"
        )
    return int(writing > ALLOWED)


def _write(path: Path, made: list[tuple[Text, Annotations]]) -> None:
    with Writer(path) as writer:
        for text, known in made:
            writer.add_document(text, known, text.document.path, "1")


def _measure(name: str, count: int, work: Callable[[], object]) -> float:
    """Milliseconds of processor time for each of `count`, so that a busy machine does not matter."""
    began = time.process_time()
    work()
    took = 1000 * (time.process_time() - began) / count
    print(f"{name}: {took:.1f} ms")
    return took


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if sys.argv[1:] else 50))
