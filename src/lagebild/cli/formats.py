"""The list of formats that are read."""

import click

from lagebild.cli.options import json_option
from lagebild.cli.show import print_json, print_table


@click.command()
@json_option
def formats(as_json: bool) -> None:
    """What is read: formats, the endings they go by, and what is kept of each besides the text."""
    from lagebild.read import all_formats

    if as_json:
        names = ("name", "about", "suffixes", "media_types", "keeps")
        print_json({name: getattr(f, name) for name in names} for f in all_formats())
    else:
        cells = ([f.name, f.about, " ".join(f.suffixes), f.keeps] for f in all_formats())
        print_table("format | what~ | endings~ | kept besides the text*", cells, "")
