"""How work runs: in this process or in several. Knows no content.

Not for: what the work is. An error in one item is what became of that item; the rest goes on.
"""

from collections.abc import Callable, Iterable, Iterator
from typing import TypeVar

from lagebild.engine.machine import count_jobs
from lagebild.engine.outcome import Done, attempt
from lagebild.engine.pool import Pool

T = TypeVar("T")
R = TypeVar("R")

__all__ = ["Done", "count_jobs", "run"]


def run(
    work: Callable[[T], R],
    items: Iterable[T],
    jobs: int = 1,
    needs_work: Callable[[T], bool] = lambda _: True,
) -> Iterator[Done[T, R]]:
    """What became of each item, in the order of `items`, in `jobs` processes (1: in this one).

    Reads `items` only a little ahead of what it yields. Items that need no work are handed through in their
    place. With several processes `work` is a function of a module, which each process imports by name.
    """
    if jobs > 1:
        return Pool(work, jobs, needs_work).run(items)
    return _run_here(work, items, needs_work)


def _run_here(
    work: Callable[[T], R], items: Iterable[T], needs_work: Callable[[T], bool]
) -> Iterator[Done[T, R]]:
    for item in items:
        yield Done(item, *attempt(work, item)) if needs_work(item) else Done(item)
