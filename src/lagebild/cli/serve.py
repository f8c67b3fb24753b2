"""The picture in a browser, from this machine."""

from pathlib import Path

import click

from lagebild.cli.options import dossier_argument


@click.command()
@dossier_argument
@click.option(
    "--port", default=8765, show_default=True, type=click.IntRange(0, 65535), help="0 takes a free one."
)
def serve(dossier: Path, port: int) -> None:
    """The report at http://127.0.0.1:PORT/ and each list as JSON beside it (/claims.json?speaker=...)."""
    from lagebild.web import make_server

    with make_server(dossier, port) as server:
        click.echo(f"http://127.0.0.1:{server.server_port}/  (Ctrl-C ends)")
        try:
            server.serve_forever()
        except KeyboardInterrupt:
            click.echo("")
