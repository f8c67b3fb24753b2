"""The `lagebild` command: its parts, and how an error reaches a user (one line, exit 1, no traceback)."""

import os
import sys
from io import TextIOWrapper

import click

from lagebild.cli.annotate import annotate
from lagebild.cli.build import add, build, demo
from lagebild.cli.claim import claim, show
from lagebild.cli.formats import formats
from lagebild.cli.lists import LISTS
from lagebild.cli.models import models
from lagebild.cli.out import export, report, verify
from lagebild.cli.read import read, search
from lagebild.cli.serve import serve
from lagebild.cli.start import STOPPED
from lagebild.cli.status import retry, status
from lagebild.cli.versions import diff, versions
from lagebild.errors import LagebildError


class Commands(click.Group):
    """A group whose commands end with one line where a user's input is at fault."""

    def invoke(self, ctx: click.Context) -> object:
        """Runs a command; a LagebildError becomes a line on standard error and exit 1."""
        try:
            return super().invoke(ctx)
        except LagebildError as error:
            click.echo(f"lagebild: {error}", err=True)
            ctx.exit(1)
        except KeyboardInterrupt:
            click.echo(
                "lagebild: stopped. What was written stands; the same command goes on from there.", err=True
            )
            ctx.exit(STOPPED)
        except BrokenPipeError:
            # The reader of our pipe has gone ("| head"): no error of ours.
            _drop_output()
            ctx.exit(0)
        except OSError as error:
            where = error.filename or "standard output"
            click.echo(f"lagebild: {where}: {error.strerror}. Check permissions and space on disk.", err=True)
            _drop_output()
            ctx.exit(1)

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Commands in the order in which a user meets them."""
        del ctx
        return list(self.commands)


def _drop_output() -> None:
    """What is left to write goes nowhere: Python would complain on exit."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 110})
@click.version_option(package_name="lagebild")
def main() -> None:
    """From a pile of reports to the sourced picture: every claim with the words it rests on."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):  # a terminal that has no umlauts shows "?" instead
            stream.reconfigure(errors="replace")


for command in (
    demo, build, add, status, retry, show, *LISTS, claim, read, versions, diff, search, report, export,
    verify, annotate, formats, models, serve,
):  # fmt: skip
    main.add_command(command)
