"""Web archives stream: only pages, each with its address, date and headers; what is broken is named."""

import gzip
import io
from collections.abc import Iterable
from pathlib import Path

import pytest
from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

import lagebild
from lagebild.read import FoundFile, read_file
from lagebild.records import Document, Failure

BODY = "Moorwalde liefert dem Hafen 40 Kräne, sagte Tilda Brennholt am Montag im Rathaus."
PAGE = "<html lang='de'><head><title>Seite {}</title></head><body><p>{} " + BODY + "</p></body></html>"
Answer = tuple[str, str, str, bytes, tuple[tuple[str, str], ...]]


def page(number: int, **changed: str) -> Answer:
    kind = changed.get("kind", "text/html")
    body = PAGE.format(number, number).encode(changed.get("encoding", "utf-8"))
    return f"https://hafenblatt.example/{number}", changed.get("status", "200 OK"), kind, body, ()


def write(path: Path, answers: Iterable[Answer], packed: bool) -> None:
    with path.open("wb") as file:
        writer = WARCWriter(file, gzip=packed)
        writer.write_record(writer.create_warcinfo_record("x.warc", {"software": "test"}))
        for address, status, kind, body, more in answers:
            heading = [("Content-Type", kind), ("Content-Length", str(len(body))), *more]
            http = StatusAndHeaders(status, heading, protocol="HTTP/1.1")
            record = writer.create_warc_record(
                address, "response", payload=io.BytesIO(body), http_headers=http,
                warc_headers_dict={"WARC-Date": "2031-05-03T08:00:00Z"},
            )  # fmt: skip
            writer.write_record(record)
            request = StatusAndHeaders(
                "GET / HTTP/1.1", [("Host", "hafenblatt.example")], is_http_request=True
            )
            writer.write_record(
                writer.create_warc_record(address, "request", payload=io.BytesIO(), http_headers=request)
            )


def read(path: Path) -> list[Document | Failure]:
    return list(read_file(FoundFile(path, path.name), 1 << 20))


@pytest.mark.parametrize("packed", [False, True])
def test_only_pages_are_read_with_address_date_and_headers(tmp_path: Path, packed: bool) -> None:
    path = tmp_path / ("a.warc.gz" if packed else "a.warc")
    squeezed = gzip.compress(PAGE.format(5, 5).encode())
    write(
        path,
        [
            page(1), page(2, kind="image/png"), page(3, status="404 Not Found"),
            page(4, kind="text/html; charset=iso-8859-1", encoding="latin-1"),
            ("https://hafenblatt.example/5", "200 OK", "text/html", squeezed,
             (("Content-Encoding", "gzip"),)),
            ("https://hafenblatt.example/6", "200 OK", "text/html", b"5\r\n<p>Ja\r\n0\r\n\r\n",
             (("Transfer-Encoding", "chunked"),)),
        ],
        packed,
    )  # fmt: skip
    found = read(path)
    assert [one.path for one in found] == [
        f"{path.name}#https://hafenblatt.example/{n}" for n in (1, 4, 5, 6)
    ]
    for one in found[:3]:
        assert isinstance(one, Document)
        assert BODY in one.text
        assert one.facts.fetched == "2031-05-03T08:00:00Z"
        assert one.facts.url == one.path.partition("#")[2]
        assert dict(one.facts.headers)["Content-Type"].startswith("text/html")
        assert one.raw.startswith(b"<html")
    assert found[1].media_type == 'text/html; charset="cp1252"'  # type: ignore[union-attr]


def test_pages_of_an_archive_are_a_dossier_that_verifies(tmp_path: Path) -> None:
    write(tmp_path / "a.warc.gz", map(page, range(5)), packed=True)
    with lagebild.build(tmp_path / "a.warc.gz", tmp_path / "x.lagebild") as dossier:
        assert len(list(dossier.documents())) == 5
        assert list(dossier.verify()) == []
        assert dossier.add(tmp_path / "a.warc.gz").known == 5


def test_thousands_of_pages_stream(tmp_path: Path) -> None:
    write(
        tmp_path / "a.warc",
        (page(n, kind="text/plain" if n % 20 else "text/html") for n in range(4000)),
        False,
    )
    assert sum(isinstance(one, Document) for one in read(tmp_path / "a.warc")) == 200


@pytest.mark.parametrize("packed", [False, True])
def test_one_that_is_cut_gives_what_is_whole_and_one_failure(tmp_path: Path, packed: bool) -> None:
    path = tmp_path / ("a.warc.gz" if packed else "a.warc")
    write(path, map(page, range(6)), packed)
    whole = path.read_bytes()
    path.write_bytes(whole[: len(whole) * 2 // 3])
    found = read(path)
    assert sum(isinstance(one, Document) for one in found) >= 2
    for one in found:
        assert isinstance(one, Document) or (one.reason and one.way_out)


@pytest.mark.parametrize(
    "raw",
    [b"WARC/1.0\r\n" + b"x" * 5000, b"nothing\n" * 99, b"WARC/1.0\r\nContent-Length: 99999999999\r\n\r\nx",
     b"WARC/1.0\r\nContent-Length: -5\r\n\r\nx", b"WARC/1.0\r\n\r\n" * 50],
)  # fmt: skip
def test_what_is_none_is_one_failure_or_nothing(tmp_path: Path, raw: bytes) -> None:
    (tmp_path / "a.warc").write_bytes(raw)
    assert not any(isinstance(one, Document) for one in read(tmp_path / "a.warc"))


def test_a_heading_that_does_not_end_is_given_up(tmp_path: Path) -> None:
    write(tmp_path / "a.warc", [page(1)], packed=False)
    raw = (tmp_path / "a.warc").read_bytes() + b"WARC/1.0\r\nX: " + b"x" * (4 << 20)
    (tmp_path / "a.warc").write_bytes(raw)
    first, last = read(tmp_path / "a.warc")
    assert isinstance(first, Document)
    assert isinstance(last, Failure)
    assert "does not end" in last.reason
