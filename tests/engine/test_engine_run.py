"""Work in one process and in several gives the same, in order, and one bad item costs only itself."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest

from lagebild.engine import Done, run


def square(number: int) -> int:
    time.sleep(0.02 * (number % 3))
    if number == 3:
        raise ValueError("three is\nright out")
    return number * number


def die_at_five(number: int) -> int:
    if number == 5:
        os._exit(1)
    return number


def unsendable(number: int) -> object:
    return (lambda: number) if number == 1 else number


@pytest.mark.parametrize("jobs", [1, 2])
def test_results_come_in_order_and_an_error_is_one_items_own(jobs: int) -> None:
    done = list(run(square, range(8), jobs))
    assert [d.item for d in done] == list(range(8))
    assert [d.result for d in done] == [0, 1, 4, None, 16, 25, 36, 49]
    assert done[3].error is not None
    assert done[3].error.startswith("ValueError: three is right out (test_engine_run.py:")
    assert all(d.error is None for d in done if d.item != 3)


@pytest.mark.parametrize("jobs", [1, 2])
def test_items_that_need_no_work_are_handed_through_in_their_place(jobs: int) -> None:
    done = list(run(square, range(6), jobs, needs_work=lambda number: number % 2 == 0))
    assert done == [Done(0, 0), Done(1), Done(2, 4), Done(3), Done(4, 16), Done(5)]


def test_a_process_that_dies_takes_only_its_item_with_it() -> None:
    done = list(run(die_at_five, range(12), 2))
    assert [d.result for d in done] == [0, 1, 2, 3, 4, None, 6, 7, 8, 9, 10, 11]
    assert "died" in (done[5].error or "")


def test_a_result_that_cannot_be_sent_is_an_error_of_its_item() -> None:
    done = list(run(unsendable, range(3), 2))
    assert [d.result for d in done] == [0, None, 2]
    assert done[1].error


@pytest.mark.parametrize("jobs", [1, 2])
def test_items_are_read_only_a_little_ahead(jobs: int) -> None:
    read: list[int] = []

    def items() -> Iterator[int]:
        for number in range(1000):
            read.append(number)
            yield number

    work = run(square, items(), jobs)
    for _ in range(5):
        next(work)
    assert len(read) <= 5 + 8
    work.close()  # type: ignore[attr-defined]


SCRIPT = """
import sys, time
from lagebild.engine import run
def work(number):
    time.sleep(0.3)
    return number
{guard}for done in run(work, range(3), 2):
    print(done.item, done.result, done.error, flush=True)
"""


def test_a_script_without_a_main_guard_still_gets_its_results(tmp_path: Path) -> None:
    script = tmp_path / "script.py"
    script.write_text(SCRIPT.format(guard=""), encoding="utf-8")
    ended = subprocess.run([sys.executable, script], capture_output=True, text=True, timeout=60, check=True)
    assert ended.stdout == "0 0 None\n1 1 None\n2 2 None\n"


@pytest.mark.skipif(not Path("/proc").is_dir(), reason="looks for processes in /proc")
@pytest.mark.parametrize("ending", [signal.SIGINT, signal.SIGKILL])
def test_when_the_parent_ends_all_processes_do(tmp_path: Path, ending: signal.Signals) -> None:
    script = tmp_path / "script.py"
    long = SCRIPT.replace("0.3", "30").format(guard="if __name__ == '__main__':\n  ")
    script.write_text(long.replace("    print", "        print"), encoding="utf-8")
    process = subprocess.Popen(
        [sys.executable, script], stderr=subprocess.PIPE, text=True, start_new_session=True
    )
    deadline = time.monotonic() + 20
    while len(_alive_in_group(process.pid)) < 4 and time.monotonic() < deadline:
        time.sleep(0.1)  # the script, its two processes, and the one that watches over what they share
    time.sleep(0.5)
    if ending == signal.SIGINT:
        os.killpg(process.pid, ending)  # as a terminal does
    else:
        process.kill()
    _, noise = process.communicate(timeout=20)
    assert noise.count("Traceback") == (ending == signal.SIGINT)  # the script's own
    deadline = time.monotonic() + 5
    while _alive_in_group(process.pid) and time.monotonic() < deadline:
        time.sleep(0.1)
    assert _alive_in_group(process.pid) == []


def _alive_in_group(group: int) -> list[str]:
    """Processes of a group that still run; those that only wait to be buried do not count."""
    alive = []
    for stat in Path("/proc").glob("[0-9]*/stat"):
        with suppress(OSError):
            name, _, rest = stat.read_text().rpartition(")")
            state, _, its_group = rest.split()[:3]
            if int(its_group) == group and state != "Z":
                alive.append(name)
    return alive
