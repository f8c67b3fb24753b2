"""Feeds the readers mutated files for as long as one likes, led by coverage. Not part of the tests.

    python tests/fuzz/fuzz_readers.py SECONDS FOLDER

needs `pip install atheris`. FOLDER keeps the corpus, the inputs that broke something (`found-*`), and what
happened (`figures.json`). A process that runs out of time or memory on an input is counted; the next goes on.
"""

import argparse
import hashlib
import json
import os
import re
import subprocess
import sys
import time
from pathlib import Path
from typing import Any, Final

ROOT: Final = Path(__file__).parent.parent.parent
SECONDS_A_FILE: Final = 20
MEGABYTES: Final = 1024
INSTRUMENTED: Final = ("lagebild.read", "email", "feedparser", "zipfile", "tarfile", "warcio")
ENDS: Final = {70: "timeouts", 71: "out of memory", 77: "crashes", -9: "out of memory"}


def main() -> None:
    """The parent: starts one process after the other until the time is up."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("seconds", type=int)
    arguments.add_argument("folder", type=Path)
    arguments.add_argument("--inside", action="store_true", help=argparse.SUPPRESS)
    options = arguments.parse_args()
    if options.inside:
        _fuzz(options.seconds, options.folder)
        return
    corpus = options.folder / "corpus"
    corpus.mkdir(parents=True, exist_ok=True)
    _write_seeds(corpus)
    figures: dict[str, Any] = {"seconds": 0, "runs": 0, "processes": 0}
    began = time.monotonic()
    while (left := options.seconds - (time.monotonic() - began)) > SECONDS_A_FILE:
        command = [sys.executable, __file__, str(int(left)), str(options.folder), "--inside"]
        ended = subprocess.run(command, cwd=options.folder, capture_output=True, text=True, errors="replace")
        figures["processes"] += 1
        figures["seconds"] = int(time.monotonic() - began)
        figures["runs"] += _runs(ended.stderr)
        if ended.returncode:
            what = ENDS.get(ended.returncode, f"ended with {ended.returncode}")
            figures[what] = figures.get(what, 0) + 1
        (options.folder / "last.log").write_text(ended.stderr, encoding="utf-8")
        _note(options.folder, figures)


def _write_seeds(corpus: Path) -> None:
    sys.path[:0] = [str(ROOT / "tests" / "fuzz")]
    from fuzz_files import small_files

    for name, raw in small_files().items():
        (corpus / f"seed-{name}").write_bytes(name[1:].encode() + b"\0" + raw)


def _runs(log: str) -> int:
    numbers = [line[1:].split()[0] for line in log.splitlines() if line.startswith("#")]
    return max((int(n) for n in numbers if n.isdigit()), default=0)


def _note(folder: Path, figures: dict[str, Any]) -> None:
    findings: dict[str, int] = {}
    for path in folder.glob("findings-*.json"):
        for what, count in json.loads(path.read_text(encoding="utf-8")).items():
            findings[what] = findings.get(what, 0) + count
    report = {**figures, "corpus": len(list((folder / "corpus").iterdir())), "findings": findings}
    (folder / "figures.json").write_text(json.dumps(report, indent=1, ensure_ascii=False), encoding="utf-8")


def _fuzz(seconds: int, folder: Path) -> None:
    """The child: libFuzzer's own loop. An input is the ending of a file's name, NUL, and its bytes."""
    import atheris

    sys.path[:0] = [str(ROOT / "tests" / "fuzz"), str(ROOT / "src")]
    with atheris.instrument_imports(include=list(INSTRUMENTED)):
        from fuzz_checks import check_reading
        from fuzz_files import small_files

        for name, raw in small_files().items():  # readers are imported when their first file comes
            check_reading(name, raw)
    findings: dict[str, int] = {}

    def note(what: str, data: bytes) -> None:
        if what not in findings:
            (folder / f"found-{hashlib.sha256(what.encode()).hexdigest()[:12]}").write_bytes(data)
        findings[what] = findings.get(what, 0) + 1
        path = folder / f"findings-{os.getpid()}.json"
        path.write_text(json.dumps(findings, ensure_ascii=False), encoding="utf-8")

    def one_input(data: bytes) -> None:
        ending, _, raw = data.partition(b"\0")
        name = "a" + re.sub(r"[^\w.]", "", ending[:12].decode("latin-1"))
        try:
            for reason in check_reading(name, raw):
                note(f"stumbled: {reason[:80]}", data)
        except Exception as error:  # noted, and on with the next one
            frames = error.__traceback__
            while frames is not None and frames.tb_next is not None:
                frames = frames.tb_next
            where = (
                f"{frames.tb_frame.f_code.co_filename.rsplit('/', 1)[-1]}:{frames.tb_lineno}"
                if frames
                else ""
            )
            note(f"broke: {type(error).__name__} {where} {str(error)[:80]}", data)

    options = [
        f"-max_total_time={seconds}",
        f"-timeout={SECONDS_A_FILE}",
        f"-rss_limit_mb={MEGABYTES}",
        "-max_len=20000",
    ]
    atheris.Setup([sys.argv[0], *options, str(folder / "corpus")], one_input)
    atheris.Fuzz()


if __name__ == "__main__":
    main()
