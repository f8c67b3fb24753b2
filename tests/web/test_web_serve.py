"""The server, asked over HTTP."""

import json
from collections.abc import Iterator
from http.client import HTTPConnection
from pathlib import Path
from threading import Thread

import pytest

from lagebild.errors import DossierError
from lagebild.web import make_server


@pytest.fixture(scope="module")
def port(story: Path) -> Iterator[int]:
    with make_server(story, 0) as server:
        thread = Thread(target=server.serve_forever, daemon=True)
        thread.start()
        yield server.server_port
        server.shutdown()
        thread.join()


def ask(port: int, path: str, host: str = "localhost") -> tuple[int, str]:
    connection = HTTPConnection("127.0.0.1", port, timeout=30)
    connection.request("GET", path, headers={"Host": host})
    answer = connection.getresponse()
    body = answer.read().decode("utf-8")
    connection.close()
    return answer.status, body


def test_the_report_stands_at_the_root(port: int) -> None:
    status, body = ask(port, "/")
    assert status == 200
    assert body.startswith("<!DOCTYPE html>")


def test_lists_have_json_twins_with_filters(port: int) -> None:
    status, body = ask(port, "/attributions.json?stance=deny")
    assert status == 200
    assert {row["stance"] for row in json.loads(body)} == {"deny"}


def test_what_is_not_there_and_what_is_not_allowed(port: int) -> None:
    assert ask(port, "/nothing.json")[0] == 404
    assert ask(port, "/claims.json?stance=lie")[0] == 400
    assert ask(port, "/claims.json", host="elsewhere.example")[0] == 403


def test_no_dossier(tmp_path: Path) -> None:
    with pytest.raises(DossierError):
        make_server(tmp_path / "none.lagebild", 0)
