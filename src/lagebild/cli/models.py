"""The list of models that read documents."""

import click

from lagebild.cli.options import json_option
from lagebild.cli.show import print_json, print_table


@click.command()
@json_option
def models(as_json: bool) -> None:
    """The names for --model: learned models that come along, their languages, size and licence."""
    from lagebild.dossier.models import list_models

    if as_json:
        print_json(list_models())
        return
    cells = (
        [
            m.name, m.version, " ".join(m.languages), f"{m.bytes / 1e6:.0f} MB" if m.bytes else "", m.licence,
            ", ".join(["default"] * m.default + ["not for commercial use"] * (not m.commercial)),
        ]
        for m in list_models()
    )  # fmt: skip
    print_table("name | version | languages | size# | licence | *", cells, "")
