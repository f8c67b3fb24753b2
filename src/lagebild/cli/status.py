"""What failed or was doubtful, and trying it again.

Not for: judging what is doubtful; that was recorded when it was read.
"""

from collections import Counter
from pathlib import Path

import click
from rich.text import Text

import lagebild
from lagebild.cli.build import run_shown
from lagebild.cli.options import (
    allow_local_network,
    choose_model,
    dossier_argument,
    jobs_option,
    json_option,
    local_network_option,
    model_option,
    opened,
    quiet_option,
)
from lagebild.cli.show import console, one_line, print_json


@click.command()
@dossier_argument
@json_option
def status(dossier: Path, as_json: bool) -> None:
    """What was not read, and what was read with a doubt: file, reason, way out. `retry` does them again."""
    with opened(dossier) as found:
        if as_json:
            print_json(found.status())
            return
        out, counts = console(), Counter[str]()
        for row in found.status():
            counts[row.state] += 1
            line = f"{row.state:8} {one_line(row.path)}: {one_line(row.reason)}. {one_line(row.way_out)}"
            out.print(Text(line.rstrip()), soft_wrap=True)
    click.echo(", ".join(f"{count} {state}" for state, count in counts.items()) or "nothing failed")


@click.command()
@dossier_argument
@jobs_option
@quiet_option
@local_network_option
@model_option
def retry(dossier: Path, jobs: int | None, quiet: bool, local_network: bool, model: str | None) -> None:
    """Reads what failed or was doubtful once more; what is mended leaves the list of `status`."""
    with lagebild.open(dossier) as opened_dossier:
        allow_local_network(opened_dossier, local_network)
        choose_model(opened_dossier, model)
        run_shown(lambda tell: opened_dossier.retry(jobs=jobs, tell=tell), quiet)
