"""How many processes a machine has room for."""

import os
from pathlib import Path

import pytest

from lagebild.engine import count_jobs, machine
from lagebild.engine.machine import count_cores, free_memory

MEMORY = "MemTotal:       16000 kB\nMemAvailable:    8000 kB\nSwapTotal:       0 kB\n"


def test_free_memory_is_what_the_system_or_the_container_leaves(tmp_path: Path) -> None:
    memory, group = tmp_path / "meminfo", tmp_path / "memory.max"
    assert free_memory(memory, group) is None
    memory.write_text(MEMORY)
    assert free_memory(memory, group) == 8000 * 1024
    group.write_text("max\n")
    assert free_memory(memory, group) == 8000 * 1024
    group.write_text("4096000\n")
    assert free_memory(memory, group) == 4096000


@pytest.mark.parametrize(
    ("cores", "memory", "jobs"), [(8, 1000, 8), (8, 350, 3), (8, 50, 1), (2, 1000, 2), (8, None, 8)]
)
def test_jobs_fit_cores_and_memory(
    monkeypatch: pytest.MonkeyPatch, cores: int, memory: int | None, jobs: int
) -> None:
    monkeypatch.setattr(machine, "count_cores", lambda: cores)
    monkeypatch.setattr(machine, "free_memory", lambda: memory)
    assert count_jobs(100) == jobs


def test_cores_are_those_that_may_be_used() -> None:
    assert 1 <= count_cores() <= (os.cpu_count() or 1)
