"""Time to read and to clean a web page, beside trafilatura alone on the same page in the same run.

    LAGEBILD_DATA=FOLDER python -m benchmarks.pages

Reading flattens the page, finds its facts and asks trafilatura for its main text; cleaning gives roles.
Who goes first changes from page to page. Reads the pages of FOLDER/data/pages/*/*.html.gz.
"""

import gzip
import os
import statistics
import sys
import time
from collections import defaultdict
from pathlib import Path

import trafilatura

from lagebild.clean import clean
from lagebild.read import read_html


def main(folder: Path) -> int:
    """Prints both totals and the ratio. 1 where there are no pages."""
    pages = sorted(folder.glob("data/pages/**/*.html.gz"))
    if not pages:
        print(f"no pages below {folder}: set LAGEBILD_DATA")
        return 1
    spent: dict[str, float] = defaultdict(float)
    rows: list[tuple[float, float]] = []
    for number, path in enumerate(pages):
        raw = gzip.decompress(path.read_bytes())
        if number == 0:
            _time_ours(raw, path.name), _time_theirs(raw)  # loads the tables of both
        theirs = _time_theirs(raw) if number % 2 else 0.0
        reading, cleaning = _time_ours(raw, path.name)
        theirs = theirs or _time_theirs(raw)
        for name, seconds in (("read", reading), ("clean", cleaning), ("alone", theirs)):
            spent[name] += seconds
        rows.append((theirs, reading + cleaning))
    each = {name: 1000 * seconds / len(pages) for name, seconds in spent.items()}
    print(f"{len(pages)} pages; read {each['read']:.0f} ms a page, clean {each['clean']:.0f} ms, ", end="")
    print(f"trafilatura alone {each['alone']:.0f} ms")
    whole = (each["read"] + each["clean"]) / each["alone"]
    print(f"ratio {whole:.2f}, of reading {each['read'] / each['alone']:.2f}, ", end="")
    print(f"median of pages {statistics.median(ours / max(theirs, 1e-6) for theirs, ours in rows):.2f}")
    most = sorted(rows)[:-1]
    rest = sum(ours for _, ours in most) / sum(theirs for theirs, _ in most)
    print(f"without the page that takes trafilatura longest: {rest:.2f}")
    return 0


def _time_ours(raw: bytes, name: str) -> tuple[float, float]:
    """Processor seconds of reading and of cleaning."""
    began = time.process_time()
    document = read_html(raw, name)
    middle = time.process_time()
    clean(document)
    return middle - began, time.process_time() - middle


def _time_theirs(raw: bytes) -> float:
    began = time.process_time()
    trafilatura.bare_extraction(raw, include_comments=False, with_metadata=True)
    return time.process_time() - began


if __name__ == "__main__":
    sys.exit(main(Path(os.environ.get("LAGEBILD_DATA", "."))))
