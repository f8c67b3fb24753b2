"""Addresses are fetched from a real server: politely, within bounds, from the local network only if asked."""

import gzip
import socket
import threading
import time
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

import lagebild
from lagebild.cli.main import main
from lagebild.errors import ReadError
from lagebild.fetch import Fetcher
from lagebild.fetch.guard import is_local
from lagebild.settings import Settings

BODY = "Moorwalde liefert dem Hafen 40 Kräne, sagte Tilda Brennholt am Montag im Rathaus von Silbersund."
EAST = "Порт получит сорок кранов, заявила Тильда."
PAGE = f"<html lang='de'><head><title>Kräne für den Hafen</title></head><body><p>{BODY}</p></body></html>"
FEED = f"""<?xml version="1.0"?><rss version="2.0"><channel><title>Hafenblatt</title>
<item><title>Erste Meldung</title><link>/page</link><description>{BODY}</description></item>
<item><title>Zweite Meldung</title><link>/other</link><description>{BODY} Und nun?</description></item>
</channel></rss>"""


class Site(ThreadingHTTPServer):
    """A web site on the loopback address that notes what it is asked."""

    daemon_threads = True

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), _Answers)
        self.asked: list[tuple[str, float]] = []
        self.robots: tuple[int, bytes] = (404, b"")
        self.page = PAGE.encode()
        self.headers: list[dict[str, str]] = []

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.server_port}"


class _Answers(BaseHTTPRequestHandler):
    server: Any

    def do_GET(self) -> None:
        site: Site = self.server
        site.asked.append((self.path, time.monotonic()))
        site.headers.append({key.lower(): value for key, value in self.headers.items()})
        if self.path == "/robots.txt":
            self._answer(site.robots[0], "text/plain", site.robots[1])
        elif self.path == "/page":
            self._answer(200, "text/html", site.page)
        elif self.path == "/latin":
            self._answer(200, "text/html; charset=iso-8859-1", PAGE.encode("latin-1"))
        elif self.path == "/east":
            page = PAGE.replace(BODY, EAST).encode("koi8-r", "ignore")
            self._answer(200, "text/html; charset=koi8-r", page)
        elif self.path == "/feed":
            self._answer(200, "application/rss+xml", FEED.encode())
        elif self.path == "/squeezed":
            self._answer(200, "text/html", gzip.compress(PAGE.encode()), ("Content-Encoding", "gzip"))
        elif self.path == "/bomb":
            self._answer(200, "text/html", gzip.compress(b"a" * (8 << 20)), ("Content-Encoding", "gzip"))
        elif self.path.startswith("/to/"):
            self._answer(302, "text/html", b"", ("Location", self.path[4:]))
        elif self.path == "/round":
            self._answer(302, "text/html", b"", ("Location", "/round"))
        elif self.path == "/endless":
            self._drip(b"x" * 1000, 0.001)
        elif self.path == "/slow":
            self._drip(b"x", 0.2)
        elif self.path == "/photo":
            self._answer(200, "image/png", b"\x89PNG\r\n\x1a\n" + bytes(range(256)))
        elif self.path == "/nothing":
            self._answer(200, "text/html", b"")
        else:
            self._answer(503 if self.path == "/busy" else 404, "text/html", b"nicht da")

    def _answer(self, status: int, kind: str, body: bytes, *more: tuple[str, str]) -> None:
        self.send_response(status)
        for key, value in (("Content-Type", kind), ("Content-Length", str(len(body))), *more):
            self.send_header(key, value)
        self.end_headers()
        self.wfile.write(body)

    def _drip(self, piece: bytes, pause: float) -> None:
        self.send_response(200)
        self.send_header("Content-Type", "text/html")
        self.end_headers()
        try:
            for _ in range(50_000):
                self.wfile.write(piece)
                time.sleep(pause)
        except OSError:
            return

    def log_message(self, format: str, *args: object) -> None:
        pass


@pytest.fixture
def site() -> Iterator[Site]:
    with Site() as server:
        thread = threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True)
        thread.start()
        yield server
        server.shutdown()


def _fetcher(**options: Any) -> Fetcher:
    chosen: dict[str, Any] = {"limit": 1 << 20, "seconds": 5, "local_network": True, "pause": 0.0, **options}
    return Fetcher(**chosen)


def _refused(address: str, **options: Any) -> ReadError:
    with _fetcher(**options) as fetcher, pytest.raises(ReadError) as error:
        fetcher.fetch(address)
    assert error.value.way_out
    return error.value


def test_a_page_is_stored_as_received_with_when_and_how(site: Site, tmp_path: Path) -> None:
    path = str(tmp_path / "x.lagebild")
    address = f"{site.address}/page"
    shown = CliRunner().invoke(main, ["build", address, "-o", path, "--local-network"])
    assert f"  added    {address}: " in shown.output
    with lagebild.open(path) as dossier:
        (row,) = dossier.view.documents()
        assert (row.path, row.title) == (address, "Kräne für den Hafen")
        assert dossier.view.raw(row.id) == PAGE.encode()
        assert row.facts.url == address
        assert row.facts.fetched is not None
        assert row.facts.fetched.endswith("Z")
        assert ("Content-Type", "text/html") in row.facts.headers
        assert list(dossier.verify()) == []
    again = CliRunner().invoke(main, ["add", path, address, "--local-network"])
    assert "0 added, 1 known" in again.output
    assert [path for path, _ in site.asked] == ["/robots.txt", "/page"] * 2


def test_a_page_that_was_edited_is_a_new_version(site: Site, tmp_path: Path) -> None:
    settings = Settings(local_network=True)
    with lagebild.create(tmp_path / "x.lagebild") as dossier:
        dossier.settings = settings
        dossier.add(f"{site.address}/page")
        site.page = PAGE.replace("40 Kräne", "60 Kräne").encode()
        assert dossier.add(f"{site.address}/page").added == 1
        assert [row.of for row in dossier.versions()] == [2, 2]


def test_a_feed_gives_its_entries_and_their_links_are_left_alone(site: Site, tmp_path: Path) -> None:
    with lagebild.create(tmp_path / "x.lagebild") as dossier:
        dossier.settings = Settings(local_network=True)
        assert dossier.add(f"{site.address}/feed").added == 2
        assert [row.title for row in dossier.documents()] == ["Zweite Meldung", "Erste Meldung"]
    assert [path for path, _ in site.asked] == ["/robots.txt", "/feed"]


@pytest.mark.parametrize("page", ["latin", "squeezed", "to//page"])
def test_what_the_server_says_of_the_page_is_heard(site: Site, page: str, tmp_path: Path) -> None:
    with lagebild.create(tmp_path / "x.lagebild") as dossier:
        dossier.settings = Settings(local_network=True)
        assert dossier.add(f"{site.address}/{page}").added == 1
        (row,) = dossier.view.documents()
        assert BODY in dossier.read(row.id).text
        assert list(dossier.verify()) == []


def test_an_encoding_that_only_the_server_names_is_kept(site: Site, tmp_path: Path) -> None:
    with lagebild.create(tmp_path / "x.lagebild") as dossier:
        dossier.settings = Settings(local_network=True)
        dossier.add(f"{site.address}/east")
        (row,) = dossier.view.documents()
        assert EAST in dossier.read(row.id).text
        assert (row.media_type, row.encoding) == ('text/html; charset="koi8-r"', "koi8-r")
        assert list(dossier.verify()) == []


def test_nothing_of_the_local_network_is_asked_unless_wanted(site: Site, tmp_path: Path) -> None:
    path = str(tmp_path / "x.lagebild")
    for host in (
        "127.0.0.1",
        "localhost",
        "[::1]",
        "0.0.0.0",
        "2130706433",
        "0x7f000001",
        "[::ffff:127.0.0.1]",
    ):
        address = f"http://{host}:{site.server_port}/page"
        shown = CliRunner().invoke(main, ["build", address, "-o", path])
        assert "1 failed" in shown.output, host
        assert "local network" in shown.output or "not known" in shown.output or "no address" in shown.output
    assert site.asked == []


def test_a_name_that_leads_home_is_refused_also_when_it_changes_its_mind(
    site: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    answers = iter(["93.184.215.14", "127.0.0.1"])

    def resolve(_: str, port: int, **__: Any) -> list[Any]:
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", ("127.0.0.1", port))]

    monkeypatch.setattr(socket, "getaddrinfo", resolve)
    error = _refused(f"http://news.example:{site.server_port}/page", local_network=False)
    assert "news.example is a machine of the local network" in error.what
    assert "--local-network" in error.way_out
    connected: list[str] = []

    def resolve_once(_: str, port: int, **__: Any) -> list[Any]:
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (next(answers), port))]

    def connect(address: tuple[str, int], *_: Any, **__: Any) -> socket.socket:
        connected.append(address[0])
        raise OSError("unreachable")

    monkeypatch.setattr(socket, "getaddrinfo", resolve_once)
    monkeypatch.setattr(socket, "create_connection", connect)
    _refused("http://news.example/page", local_network=False)
    assert connected == ["93.184.215.14"]  # the address that was checked, not one asked for again


def test_a_redirect_home_is_refused(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    """The first host is taken for one of the internet; it leads to the loopback address."""
    monkeypatch.setattr("lagebild.fetch.guard.is_local", lambda address: address != "127.0.0.1")
    for target in (f"http://[::1]:{site.server_port}/page", f"http://0.0.0.0:{site.server_port}/page"):
        assert "local network" in _refused(f"{site.address}/to/{target}", local_network=False).what
    for target in ("file:///etc/passwd", "ftp://x.example/a", "http://user:word@x.example/"):
        assert "--local" not in _refused(f"{site.address}/to/{target}", local_network=False).way_out
    assert all(path.startswith(("/to/", "/robots")) for path, _ in site.asked)


@pytest.mark.parametrize(
    "address",
    ["127.0.0.1", "10.1.2.3", "172.16.0.1", "192.168.0.1", "169.254.169.254", "100.64.0.1", "0.0.0.0",
     "224.0.0.1", "255.255.255.255", "::1", "::", "fe80::1%eth0", "fc00::1", "fd00:ec2::254",
     "::ffff:10.0.0.1", "2002:7f00:1::", "64:ff9b::7f00:1", "ff02::1"],
)  # fmt: skip
def test_addresses_of_the_local_network_are_told(address: str) -> None:
    assert is_local(address)


@pytest.mark.parametrize("address", ["93.184.215.14", "2606:2800:21f:cb07::1", "64:ff9b::5db8:d70e"])
def test_addresses_of_the_internet_are_told(address: str) -> None:
    assert not is_local(address)


@pytest.mark.parametrize(
    ("page", "reason"),
    [("round", "redirects more than 5 times"), ("bomb", "more than the 1,048,576 bytes"),
     ("endless", "more than the 1,048,576 bytes"), ("gone", "404 Not Found"), ("busy", "503")],
)  # fmt: skip
def test_bounds(site: Site, page: str, reason: str) -> None:
    assert reason in _refused(f"{site.address}/{page}").what


def test_a_server_that_drips_is_given_up_in_time(site: Site) -> None:
    began = time.monotonic()
    assert "longer than 0.6 seconds" in _refused(f"{site.address}/slow", seconds=0.6).what
    assert time.monotonic() - began < 3


@pytest.mark.parametrize("page", ["photo", "nothing", "gone"])
def test_what_cannot_be_read_is_listed_and_can_be_retried(site: Site, page: str, tmp_path: Path) -> None:
    with lagebild.create(tmp_path / "x.lagebild") as dossier:
        dossier.settings = Settings(local_network=True)
        dossier.add([f"{site.address}/{page}", f"{site.address}/page"])
        (row,) = dossier.status()
        assert row.path == f"{site.address}/{page}"
        assert row.way_out
        assert row.again
        assert dossier.retry().added == 0
    assert [path for path, _ in site.asked].count(f"/{page}") == 2


def test_robots_are_heard(site: Site) -> None:
    site.robots = (200, b"User-agent: *\nDisallow: /page\nCrawl-delay: 7\n")
    assert "robots.txt" in _refused(f"{site.address}/page").what
    slept: list[float] = []
    with _fetcher(sleep=slept.append) as fetcher:
        fetcher.fetch(f"{site.address}/feed")
        fetcher.fetch(f"{site.address}/latin")
    assert [path for path, _ in site.asked] == ["/robots.txt", "/robots.txt", "/feed", "/latin"]
    assert all(6 < seconds <= 7 for seconds in slept[-2:])
    site.robots = (503, b"")
    assert "robots.txt cannot be had (503)" in _refused(f"{site.address}/feed").what


def test_one_host_is_left_in_peace_between_two_requests(site: Site) -> None:
    slept: list[float] = []
    with _fetcher(pause=1.0, sleep=slept.append) as fetcher:
        fetcher.fetch(f"{site.address}/page")
        fetcher.fetch(f"{site.address}/feed")
    assert len(slept) == 2
    assert all(0.5 < seconds <= 1 for seconds in slept)
    assert all(headers["user-agent"].startswith("lagebild/") for headers in site.headers)


@pytest.mark.parametrize(
    "address", ["http://", "http://[::1", "http://a b/", "http://x.invalid/", "https://127.0.0.1:1/"]
)
def test_what_is_no_address_or_leads_nowhere_is_one_line(address: str, tmp_path: Path) -> None:
    shown = CliRunner().invoke(
        main, ["build", address, "-o", str(tmp_path / "x.lagebild"), "--local-network"]
    )
    assert shown.exit_code == 0
    assert "0 added, 0 known, 1 failed" in shown.output
