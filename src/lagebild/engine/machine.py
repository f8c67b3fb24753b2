"""What this machine has to work with: cores that this process may use, and memory that is free.

Not for: how work is spread over them; see `pool`.
"""

import os
from contextlib import suppress
from pathlib import Path
from typing import Final

_MEMORY: Final = Path("/proc/meminfo")
_GROUP: Final = Path("/sys/fs/cgroup/memory.max")
"""The limit of a container."""


def count_jobs(bytes_each: int) -> int:
    """As many processes as there are cores, and as have `bytes_each` of free memory each; at least one."""
    memory = free_memory()
    return max(1, min(count_cores(), memory // bytes_each if memory is not None else count_cores()))


def count_cores() -> int:
    """Cores that this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def free_memory(memory: Path = _MEMORY, group: Path = _GROUP) -> int | None:
    """Bytes that can be had without swapping, within the limit of a container; None where nothing tells."""
    found: list[int] = []
    with suppress(OSError, ValueError):  # other systems, and "max" for a group without a limit
        found += [
            int(line.split()[1]) * 1024
            for line in memory.read_text().splitlines()
            if line.startswith("MemAvailable:")
        ]
    with suppress(OSError, ValueError):
        found.append(int(group.read_text()))
    return min(found, default=None)
