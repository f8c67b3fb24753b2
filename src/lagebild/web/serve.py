"""A dossier over HTTP, read-only, on the loopback address: the report at `/`, each list as `/claims.json`.

Not for: the network. It answers only requests that name this machine, so that no page elsewhere reads it.
"""

import sys
from dataclasses import fields
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any
from urllib.parse import parse_qsl, urlsplit

import msgspec

from lagebild.dossier import Dossier
from lagebild.errors import LagebildError
from lagebild.picture import Filter

LISTS = ("claims", "sources", "transfers", "timeline", "documents", "attributions", "misheard")
FILTERS = tuple(field.name for field in fields(Filter))
LOCAL = ("127.0.0.1", "localhost")


def make_server(dossier: Path, port: int) -> ThreadingHTTPServer:
    """A server that is ready to `serve_forever`. Port 0 takes a free one; see `server_port`."""

    class Handler(_Handler):
        path_of_dossier = dossier

    with Dossier(dossier):  # a file that is no dossier is said now, not at the first request
        try:
            return _Server(("127.0.0.1", port), Handler)
        except OSError as error:
            what = f"Port {port} cannot be used: {error.strerror}."
            raise LagebildError(what, "Choose another with --port; 0 takes a free one.") from error


class _Server(ThreadingHTTPServer):
    def handle_error(self, request: Any, client_address: Any) -> None:
        """A reader who goes away before all is sent is no error of ours; all else is shown."""
        if not isinstance(sys.exc_info()[1], ConnectionError):
            super().handle_error(request, client_address)


class _Handler(BaseHTTPRequestHandler):
    path_of_dossier: Path

    def do_GET(self) -> None:
        """Answers one request with the report, a list as JSON, or one line that says what is wrong."""
        if (self.headers.get("Host") or "").rsplit(":", 1)[0] not in LOCAL:
            self._answer(HTTPStatus.FORBIDDEN, "text/plain", b"only for this machine\n")
            return
        asked = urlsplit(self.path)
        try:
            kind, body = self._body(asked.path.strip("/"), dict(parse_qsl(asked.query)))
        except LagebildError as error:
            self._answer(HTTPStatus.BAD_REQUEST, "text/plain", f"{error}\n".encode())
            return
        self._answer(HTTPStatus.OK if body else HTTPStatus.NOT_FOUND, kind, body or b"no such page\n")

    def _body(self, page: str, asked: dict[str, str]) -> tuple[str, bytes]:
        """Media type and body of a page; an empty body where there is no such page."""
        with Dossier(self.path_of_dossier) as dossier:
            if not page:
                return "text/html", _report(dossier)
            name = page.removesuffix(".json")
            if name == page or name not in LISTS:
                return "text/plain", b""
            wanted = {key: value for key, value in asked.items() if key in FILTERS}
            return "application/json", msgspec.json.encode(list(getattr(dossier, name)(**wanted)))

    def _answer(self, status: HTTPStatus, kind: str, body: bytes) -> None:
        self.send_response(status)
        self.send_header("Content-Type", f"{kind}; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.send_header("X-Content-Type-Options", "nosniff")
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:
        """Requests are not logged: what one looks for in a dossier is one's own affair."""


def _report(dossier: Dossier) -> bytes:
    with TemporaryDirectory() as folder:
        path = Path(folder) / "report.html"
        dossier.report(path)
        return path.read_bytes()
