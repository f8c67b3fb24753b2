"""The entry of the `lagebild` command: loads and runs it, so that Ctrl-C ends in one line while it loads too.

Not for: commands; see `main`. Nothing that takes time is imported here before it can be caught.
"""

import sys

STOPPED = 130
"""Exit status after Ctrl-C, as shells have it."""


def main() -> None:
    """Runs the command line."""
    sys.unraisablehook = _end_if_stopped
    try:
        from lagebild.cli.main import main as run

        run()
    except KeyboardInterrupt:
        _end(" before anything was begun")


def _end_if_stopped(unraisable: "sys.UnraisableHookArgs") -> None:
    """Python only prints a Ctrl-C that meets one of its callbacks, as on every import, and goes on."""
    if issubclass(unraisable.exc_type, KeyboardInterrupt):
        _end(": what is whole is kept, run it again to go on")
    sys.__unraisablehook__(unraisable)


def _end(how: str) -> None:
    import os

    sys.stderr.write(f"lagebild: stopped{how}.\n")
    sys.stderr.flush()
    os._exit(STOPPED)  # another Ctrl-C would break into what Python does at its end
