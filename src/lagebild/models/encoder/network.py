"""Runs the graphs of a model file on the processor, each window and each run of words by itself.

Nothing is padded and every run of a graph has one thread, so that scores depend neither on what else is read
at the same time nor on the number of threads; the threads read several windows at once. Not for: the file;
see `model_file`.
"""

import os
from collections.abc import Callable, Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from multiprocessing import parent_process
from typing import Any, Final, TypeVar

import numpy as np

from lagebild.models.encoder.decode import Scores
from lagebild.models.encoder.reading import Numbers
from lagebild.models.encoder.tables import HINTS

LOWER, TAG, LOOK, BORDER = GRAPHS = ("lower.onnx", "tag.onnx", "look.onnx", "border.onnx")
"""Names of the graphs in a model file."""
Pair = tuple[Scores, Scores]
T = TypeVar("T")
_SLOWER: Final = "SkipLayerNormFusion"
"""onnxruntime would put two additions and a norm into one operator, four times as slow as the three."""


def count_threads() -> int:
    """One for each core that this process may use; one in a process that works beside others."""
    if parent_process() is not None:
        return 1
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


class OnnxNetwork:
    """All branches as sessions of onnxruntime. `graphs`: by name; `threads`: windows read at once."""

    def __init__(self, graphs: Mapping[str, bytes], threads: int | None = None) -> None:
        self._lower, self._tag, self._look, self._border = (_session(graphs[name]) for name in GRAPHS)
        self._threads = threads or count_threads()

    def tag(self, pieces: Numbers, mask: Numbers, hints: Numbers, begins: Numbers) -> Pair:
        """Scores [B, W, all tags], and shared states [B, P, H]; zeros where `mask` is 0."""
        words = _lengths(begins > 0)

        def run(row: int, size: int) -> Pair:
            (lower,) = self._lower.run(None, {"pieces": pieces[row, :size], "hints": hints[row, :size]})
            return self._run(self._tag, {"lower": lower, "begins": begins[row, : words[row]]})

        found = list(self._each(run, _lengths(mask)))
        return _padded([f[0] for f in found], begins.shape[1]), _padded(
            [f[1] for f in found], pieces.shape[1]
        )

    def rate_borders(self, pieces: Numbers, mask: Numbers, begins: Numbers) -> Scores:
        """Log odds [B, W] that a sentence begins with a word; without hints."""
        words = _lengths(begins > 0)

        def run(row: int, size: int) -> Scores:
            hints = np.zeros((size, len(HINTS)), np.int64)
            (lower,) = self._lower.run(None, {"pieces": pieces[row, :size], "hints": hints})
            (odds,) = self._border.run(None, {"lower": lower, "begins": begins[row, : words[row]]})
            found: Scores = odds[:, None]
            return found

        return _padded(list(self._each(run, _lengths(mask))), begins.shape[1])[:, :, 0]

    def look(self, states: Scores, mask: Numbers, marks: Numbers, begins: Numbers, inside: Scores) -> Pair:
        """Scores of roles [N, W, roles] and of labels [N, 1 + labels]."""
        words = _lengths(begins > 0)

        def run(row: int, size: int) -> Pair:
            at = slice(words[row])
            given = {"states": states[row, :size], "marks": marks[row, :size]}
            return self._run(self._look, given | {"begins": begins[row, at], "inside": inside[row, at]})

        found = list(self._each(run, _lengths(mask)))
        return _padded([f[0] for f in found], begins.shape[1]), np.stack([f[1] for f in found])

    def _run(self, session: Any, given: dict[str, Any]) -> Pair:
        first, second = session.run(None, given)
        return first, second

    def _each(self, run: Callable[[int, int], T], sizes: list[int]) -> Iterator[T]:
        """Runs every row, the longest first, and gives the results in the order of the rows."""
        threads = min(self._threads, len(sizes))
        if threads < 2:
            yield from (run(row, size) for row, size in enumerate(sizes))
            return
        with ThreadPoolExecutor(threads) as pool:
            order = sorted(range(len(sizes)), key=lambda row: -sizes[row])
            under_way = {row: pool.submit(run, row, sizes[row]) for row in order}
            yield from (under_way[row].result() for row in range(len(sizes)))


def _session(graph: bytes) -> Any:
    import onnxruntime  # only where a model is used: it takes a tenth of a second

    how = onnxruntime.SessionOptions()
    how.intra_op_num_threads = how.inter_op_num_threads = 1
    how.log_severity_level = 3
    return onnxruntime.InferenceSession(
        graph, how, providers=["CPUExecutionProvider"], disabled_optimizers=[_SLOWER]
    )


def _lengths(mask: Any) -> list[int]:
    return [int(n) for n in mask.astype(bool).sum(1)]


def _padded(rows: list[Scores], length: int) -> Scores:
    found = np.zeros((len(rows), length, rows[0].shape[1]), np.float32)
    for number, row in enumerate(rows):
        found[number, : len(row)] = row
    return found
