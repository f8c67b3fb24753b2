"""A build that is watched from inside: what it starts, asks of the network, and writes outside its folder.

    python watched_build.py REPORTS DOSSIER JOBS

Prints the lines of the build, then one line of JSON: what was forbidden, and the peak of memory in bytes.
"""

import json
import os
import sys
import threading
import time
from pathlib import Path
from tempfile import gettempdir
from typing import Any

FORBIDDEN = {
    "subprocess.Popen", "os.system", "os.exec", "os.posix_spawn", "os.spawn", "os.startfile",
    "webbrowser.open", "socket.connect", "socket.getaddrinfo", "socket.gethostbyname", "socket.sendto",
    "urllib.Request", "ftplib.connect", "smtplib.connect", "os.remove", "os.rename", "os.symlink",
    "os.mkdir", "os.chmod", "shutil.move",
}  # fmt: skip
"""Events of auditing (PEP 578) that no reading brings about."""


def main() -> None:
    """Builds, and tells what it did beside."""
    reports, dossier = Path(sys.argv[1]), Path(sys.argv[2])
    done: list[str] = []
    own = (str(dossier), str(dossier.parent / f".{dossier.name}"), gettempdir() + "/lagebild-", "/dev/null")
    folder = str(dossier.parent)  # where the new dossier is made without a name

    def watch(event: str, arguments: tuple[Any, ...]) -> None:
        what = arguments[0] if arguments else ""
        if event not in FORBIDDEN and not (event == "open" and _writes(arguments)):
            return
        if isinstance(what, str) and (what.startswith(own) or what in (folder, gettempdir())):
            return
        if "__pycache__" not in str(what):
            done.append(f"{event} {arguments[:2]}")

    import lagebild.cli.main as cli
    import lagebild.dossier.adding

    assert lagebild.dossier.adding
    sys.addaudithook(watch)
    status = 0
    workers: dict[str, int] = {}
    threading.Thread(target=_watch_workers, args=(workers,), daemon=True).start()
    try:
        cli.main(["build", str(reports), "-o", str(dossier), "--jobs", sys.argv[3]])
    except SystemExit as ended:
        status = int(ended.code or 0)
    sys.stdout.flush()
    own_peak = _peak("self")
    print(json.dumps({"status": status, "forbidden": done, "bytes": own_peak + sum(workers.values())}))


def _watch_workers(peaks: dict[str, int]) -> None:
    """Notes the peak of memory of each process that the build starts, for as long as it runs."""
    while True:
        for task in Path("/proc/self/task").glob("*/children"):
            for child in _read(task).split():
                peaks[child] = max(peaks.get(child, 0), _peak(child))
        time.sleep(0.05)


def _read(file: Path) -> str:
    """A file of a thread or process, which may have ended just now."""
    try:
        return file.read_text()
    except OSError:
        return ""


def _peak(process: str) -> int:
    """Most bytes that a process held at once. `getrusage` counts what its parent held before it began too."""
    status = _read(Path(f"/proc/{process}/status"))
    return next((int(line.split()[1]) * 1024 for line in status.splitlines() if line.startswith("VmHWM")), 0)


def _writes(arguments: tuple[Any, ...]) -> bool:
    if not isinstance(arguments[0], str):
        return False
    mode, flags = arguments[1], arguments[2]
    if isinstance(mode, str):
        return any(letter in mode for letter in "wax+")
    return bool((flags or 0) & (os.O_WRONLY | os.O_RDWR | os.O_CREAT))


if __name__ == "__main__":
    main()
