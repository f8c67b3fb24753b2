"""Two builds of one pile are the same, byte for byte, whatever the processes, locale, zone and folder."""

import os
import subprocess
import sys
from pathlib import Path

from benchmarks.articles import write_articles

from corpus_of_slips import ARTICLE
from lagebild.export.jsonl import FILES

BUILD = "import sys, lagebild; lagebild.build(sys.argv[1], sys.argv[2], int(sys.argv[3])).export(sys.argv[4])"
PLACES = {
    "one": {"LC_ALL": "C", "TZ": "Pacific/Auckland", "PYTHONHASHSEED": "3"},
    "two": {"LC_ALL": "de_DE.UTF-8", "LANG": "de_DE.UTF-8", "TZ": "America/Lima", "PYTHONHASHSEED": "4"},
}


def test_processes_locale_zone_and_folder_change_no_byte(tmp_path: Path) -> None:
    reports = tmp_path / "reports"
    list(write_articles(reports, 5, words=100))
    (reports / "übung.txt").write_text(ARTICLE, encoding="utf-8")
    (reports / "seite.html").write_text(f"<html><body><p>{ARTICLE}", encoding="utf-8")
    exports = []
    for jobs, (name, environment) in enumerate(PLACES.items(), start=1):
        here = tmp_path if jobs == 1 else reports.parent / "reports"
        out = tmp_path / name
        pile = os.path.relpath(reports, here)
        command = [sys.executable, "-c", BUILD, pile, f"{out}.lagebild", str(jobs), str(out)]
        subprocess.run(command, check=True, cwd=here, env={**os.environ, **environment}, timeout=120)
        exports.append({file: (out / f"{file}.jsonl").read_bytes() for file in FILES})
    assert exports[0] == exports[1]
    assert b"seite.html" in exports[0]["documents"]
    assert exports[0]["claims"]
