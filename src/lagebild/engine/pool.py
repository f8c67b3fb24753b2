"""Work in several processes: results in the order of the items, a bounded number of them under way.

A process that dies takes the work of the others with it. That work is then done again item by item, each in a
process of its own, so that only the item that kills its process is lost.
"""

import os
import signal
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from itertools import islice
from multiprocessing import get_context, parent_process
from threading import Thread
from typing import Generic, TypeVar

from lagebild.engine.outcome import Done, attempt, describe

T = TypeVar("T")
R = TypeVar("R")

_WINDOW = 4
"""Items under way for each process: enough that none waits, few enough that memory stays flat."""


class Pool(Generic[T, R]):
    """Some processes that do one kind of work. They start with the first item that needs them."""

    def __init__(self, work: Callable[[T], R], jobs: int, needs_work: Callable[[T], bool]) -> None:
        self._work = work
        self._jobs = jobs
        self._needs_work = needs_work
        self._processes: ProcessPoolExecutor | None = None
        self._can_start: bool | None = None  # not known before the first start
        self._under_way: deque[tuple[T, Future[tuple[R | None, str | None]]]] = deque()

    def run(self, items: Iterable[T]) -> Iterator[Done[T, R]]:
        """What became of each item, in the order of the items."""
        waiting = iter(items)
        try:
            while self._fill(waiting):
                item, future = self._under_way[0]
                try:
                    done: Done[T, R] = Done(item, *future.result())
                except BrokenProcessPool:
                    yield from self._finish_alone()
                    continue
                except Exception as error:  # a result that cannot be sent from process to process
                    done = Done(item, error=describe(error))
                self._under_way.popleft()
                yield done
        finally:
            self._stop()

    def _fill(self, waiting: Iterator[T]) -> bool:
        """Puts more items under way; False where none is left."""
        for item in islice(waiting, self._jobs * _WINDOW - len(self._under_way)):
            self._under_way.append((item, self._submit(item)))
        return bool(self._under_way)

    def _submit(self, item: T) -> Future[tuple[R | None, str | None]]:
        future: Future[tuple[R | None, str | None]] = Future()
        if not self._needs_work(item):
            future.set_result((None, None))
            return future
        processes = self._start()
        if processes is None:
            future.set_result(attempt(self._work, item))
            return future
        try:
            return processes.submit(attempt, self._work, item)
        except BrokenProcessPool as error:
            future.set_exception(error)
            return future

    def _start(self) -> ProcessPoolExecutor | None:
        """The processes, started if they are not yet; None where new ones do not come up.

        They do not where a program's own file starts this work when it is merely imported.
        """
        if self._processes is None and self._can_start is not False:
            self._processes = _open(self._jobs)
            if self._can_start is None:
                self._can_start = _answers(self._processes)
                if not self._can_start:
                    self._stop()
        return self._processes

    def _finish_alone(self) -> Iterator[Done[T, R]]:
        """Does all that is under way again, each item in a process of its own."""
        self._stop()
        while self._under_way:
            item, future = self._under_way.popleft()
            if future.done() and not future.cancelled() and future.exception() is None:
                yield Done(item, *future.result())
            else:
                yield self._do_alone(item)

    def _do_alone(self, item: T) -> Done[T, R]:
        self._processes = _open(1)
        try:
            return Done(item, *self._processes.submit(attempt, self._work, item).result())
        except BrokenProcessPool:
            return Done(item, error="the process that worked on it died (out of memory?)")
        except Exception as error:
            return Done(item, error=describe(error))
        finally:
            self._stop()

    def _stop(self) -> None:
        """Ends the processes at once: whoever stops listening wants no more of the work under way."""
        if self._processes is None:
            return
        running = list((getattr(self._processes, "_processes", None) or {}).values())
        self._processes.shutdown(wait=False, cancel_futures=True)
        self._processes = None
        for process in running:
            process.terminate()
        for process in running:
            process.join()


def _open(jobs: int) -> ProcessPoolExecutor:
    return ProcessPoolExecutor(jobs, mp_context=get_context("spawn"), initializer=_follow_parent)


def _answers(processes: ProcessPoolExecutor) -> bool:
    try:
        return bool(processes.submit(bool, 1).result())
    except BrokenProcessPool:
        return False


def _follow_parent() -> None:
    """Ctrl-C reaches every process of a terminal, and only the parent is to act on it; with it we end."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    parent = parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)
