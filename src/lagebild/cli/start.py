"""The entry of the `lagebild` command: loads and runs it, so that Ctrl-C ends in one line while it loads too.

Not for: commands; see `main`. Nothing is imported here before the first line can be caught.
"""

STOPPED = 130
"""Exit status after Ctrl-C, as shells have it."""


def main() -> None:
    """Runs the command line."""
    try:
        from lagebild.cli.main import main as run

        run()
    except KeyboardInterrupt:
        import os
        import sys

        sys.stderr.write("lagebild: stopped before anything was begun.\n")
        sys.stderr.flush()
        os._exit(STOPPED)  # another Ctrl-C would break into what Python does at its end
