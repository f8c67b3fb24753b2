"""Time to read a web page, beside trafilatura alone on the same page in the same run.

    LAGEBILD_DATA=FOLDER python -m benchmarks.pages

Reading flattens the page, finds its facts and asks trafilatura for its main text; the ratio says what the
rest costs. Reads the pages of FOLDER/data/pages/*/*.html.gz.
"""

import gzip
import os
import statistics
import sys
import time
from pathlib import Path

import trafilatura

from lagebild.read import read_html


def main(folder: Path) -> int:
    """Prints both totals and the ratio. 1 where there are no pages."""
    pages = sorted(folder.glob("data/pages/**/*.html.gz"))
    if not pages:
        print(f"no pages below {folder}: set LAGEBILD_DATA")
        return 1
    ours, theirs = 0.0, 0.0
    ratios: list[float] = []
    for number, path in enumerate(pages):
        raw = gzip.decompress(path.read_bytes())
        began = time.process_time()
        read_html(raw, path.name)
        middle = time.process_time()
        trafilatura.bare_extraction(raw, include_comments=False, with_metadata=True)
        end = time.process_time()
        if number:  # the first one loads the tables of both
            ours, theirs = ours + middle - began, theirs + end - middle
            ratios.append((middle - began) / max(end - middle, 1e-6))
    print(f"{len(ratios)} pages; read_html {1000 * ours / len(ratios):.0f} ms a page, ", end="")
    print(f"trafilatura alone {1000 * theirs / len(ratios):.0f} ms")
    print(f"ratio {ours / theirs:.2f}, median of pages {statistics.median(ratios):.2f}")
    return 0


if __name__ == "__main__":
    sys.exit(main(Path(os.environ.get("LAGEBILD_DATA", "."))))
