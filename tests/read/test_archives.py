"""Archives are read as they stream: nested names, formats of all kinds, and nothing that could hurt."""

import gzip
import io
import json
import tarfile
import zipfile
from pathlib import Path
from typing import Any

import pytest

from lagebild.read import FoundFile, packing, read_file
from lagebild.read.packing import FREE
from lagebild.records import Document, Failure

TEXT = "Moorwalde liefert dem Hafen 40 Kräne, sagte Tilda Brennholt am Montag.\n"
PAGE = f"<html lang='de'><head><title>Kai</title></head><body><p>{TEXT}</p></body></html>"
LINES = "".join(json.dumps({"id": str(n), "text": f"{n} {TEXT}"}) + "\n" for n in range(3))


def read(path: Path, limit: int = 1 << 20) -> dict[str, Document | Failure]:
    return {one.path: one for one in read_file(FoundFile(path, path.name), limit)}


def make_zip(path: Path | io.BytesIO, members: dict[str, bytes | str]) -> None:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name, content)


def make_tar(path: Path, members: dict[str, bytes], mode: Any = "w:gz") -> None:
    with tarfile.open(path, mode) as archive:
        for name, content in members.items():
            info = tarfile.TarInfo(name)
            info.size = len(content)
            archive.addfile(info, io.BytesIO(content))


def test_every_member_of_a_zip_is_read_in_its_format(tmp_path: Path) -> None:
    inner = io.BytesIO()
    make_zip(inner, {"deep/b.txt": TEXT + "b"})
    make_zip(
        tmp_path / "a.zip",
        {"x/Brücke.txt": TEXT, "page.html": PAGE, "feed.jsonl": LINES, "in.zip": inner.getvalue(),
         "p.png": b"\x89PNG", "__MACOSX/x": "a", "x/.hidden": "a", "empty.txt": "",
         "page.txt.gz": gzip.compress(TEXT.encode() + b"gz")},
    )  # fmt: skip
    found = read(tmp_path / "a.zip")
    assert list(found) == [
        "a.zip/x/Brücke.txt", "a.zip/page.html",
        "a.zip/feed.jsonl#0", "a.zip/feed.jsonl#1", "a.zip/feed.jsonl#2",
        "a.zip/in.zip/deep/b.txt", "a.zip/p.png", "a.zip/empty.txt", "a.zip/page.txt.gz/page.txt",
    ]  # fmt: skip
    failed = {path for path, one in found.items() if isinstance(one, Failure)}
    assert failed == {"a.zip/p.png", "a.zip/empty.txt"}
    page = found["a.zip/page.html"]
    assert isinstance(page, Document)
    assert (page.media_type, page.facts.title) == ("text/html", "Kai")


@pytest.mark.parametrize(
    ("ending", "mode"), [("tar", "w"), ("tar.gz", "w:gz"), ("tgz", "w:gz"), ("tar.xz", "w:xz")]
)
def test_every_member_of_a_tar_is_read(tmp_path: Path, ending: str, mode: str) -> None:
    path = tmp_path / f"a.{ending}"
    make_tar(path, {"./x/a.txt": TEXT.encode(), "b.html": PAGE.encode()}, mode)
    assert [type(one) for one in read(path).values()] == [Document, Document]
    assert list(read(path)) == [f"a.{ending}/x/a.txt", f"a.{ending}/b.html"]


def test_paths_that_climb_out_and_links_are_named_and_nothing_is_written(tmp_path: Path) -> None:
    climbing = ("../up.txt", "/etc/x.txt", "a/../../b.txt", "C:\\x.txt", "..\\win.txt")
    make_zip(tmp_path / "a.zip", {**dict.fromkeys(climbing, TEXT), "good.txt": TEXT})
    with tarfile.open(tmp_path / "a.tar", "w") as archive:
        for kind in (tarfile.SYMTYPE, tarfile.LNKTYPE, tarfile.CHRTYPE, tarfile.FIFOTYPE):
            info = tarfile.TarInfo(f"link{kind.decode()}")
            info.type, info.linkname = kind, "/etc/passwd"
            archive.addfile(info)
        info = tarfile.TarInfo("../../out.txt")
        info.size = len(TEXT.encode())
        archive.addfile(info, io.BytesIO(TEXT.encode()))
    before = sorted(tmp_path.iterdir())
    for name, count in {"a.zip": 5, "a.tar": 5}.items():
        failures = [one for one in read(tmp_path / name).values() if isinstance(one, Failure)]
        assert len(failures) == count
        assert all("leads out" in one.reason or "link" in one.reason for one in failures)
    assert isinstance(read(tmp_path / "a.zip")["a.zip/good.txt"], Document)
    assert sorted(tmp_path.iterdir()) == before


def test_a_bomb_is_stopped_when_it_expands_beyond_measure(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(packing, "FREE", 1 << 20)
    bomb = b"a" * (24 << 20)
    make_zip(tmp_path / "a.zip", {"good.txt": TEXT, "one.txt": bomb, "two.txt": bomb, "late.txt": TEXT})
    inner = io.BytesIO()
    make_zip(inner, {f"{n}.txt": bomb for n in range(4)})
    make_zip(tmp_path / "b.zip", {"in.zip": inner.getvalue(), "late.txt": TEXT})
    make_tar(tmp_path / "c.tar.gz", {"one.txt": bomb})
    (tmp_path / "d.txt.gz").write_bytes(gzip.compress(bomb))
    for name in ("a.zip", "b.zip", "c.tar.gz", "d.txt.gz"):
        last = list(read(tmp_path / name).values())[-1]
        assert isinstance(last, Failure), name
        assert "more than 200 times" in last.reason
        assert last.way_out
    assert isinstance(read(tmp_path / "a.zip")["a.zip/good.txt"], Document)
    assert FREE > 1 << 20


def test_archives_in_archives_end_somewhere(tmp_path: Path) -> None:
    packed: bytes = TEXT.encode()
    for _ in range(6):
        inner = io.BytesIO()
        make_zip(inner, {"x.zip": packed})
        packed = inner.getvalue()
    (tmp_path / "a.zip").write_bytes(packed)
    (one,) = read(tmp_path / "a.zip").values()
    assert isinstance(one, Failure)
    assert "packed in 3 other archives" in one.reason


def test_an_encrypted_or_damaged_member_is_named_and_the_rest_is_read(tmp_path: Path) -> None:
    make_zip(tmp_path / "a.zip", {"bad.txt": TEXT * 50, "locked.txt": TEXT, "good.txt": TEXT + "g"})
    raw = bytearray((tmp_path / "a.zip").read_bytes())
    at = raw.index(b"bad.txt") + len("bad.txt")
    raw[at + 10] ^= 0xFF
    locked = raw.rindex(b"locked.txt") - 46
    raw[locked + 8] |= 1
    (tmp_path / "a.zip").write_bytes(raw)
    found = read(tmp_path / "a.zip")
    bad, secret = found["a.zip/bad.txt"], found["a.zip/locked.txt"]
    assert isinstance(bad, Failure)
    assert "damaged" in bad.reason
    assert isinstance(secret, Failure)
    assert "encrypted" in secret.reason
    assert isinstance(found["a.zip/good.txt"], Document)


@pytest.mark.parametrize("name", ["a.zip", "a.tar", "a.tar.gz", "a.tar.xz", "a.gz", "a.bz2"])
def test_what_is_cut_or_no_archive_at_all_is_one_failure(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    if name == "a.zip":
        make_zip(path, {"a.txt": TEXT * 99})
    elif ".tar" in name:
        make_tar(path, {"a.txt": TEXT.encode() * 99}, {"a.tar": "w", "a.tar.gz": "w:gz"}.get(name, "w:xz"))
    else:
        path.write_bytes(gzip.compress(TEXT.encode() * 99))
    whole = path.read_bytes()
    for raw in (whole[: len(whole) // 2], b"PK\x03\x04" + b"x" * 600, b"\x1f\x8b" + b"x" * 600, b"x" * 600):
        path.write_bytes(raw)
        failures = [one for one in read(path).values() if isinstance(one, Failure)]
        assert failures, raw[:10]
        assert all(one.reason and one.way_out for one in failures)


def test_a_member_that_is_too_long_is_refused_and_the_rest_read(tmp_path: Path) -> None:
    make_zip(tmp_path / "a.zip", {"long.txt": TEXT * 50, "good.txt": TEXT})
    found = read(tmp_path / "a.zip", limit=1000)
    long = found["a.zip/long.txt"]
    assert isinstance(long, Failure)
    assert "limit of 1,000" in long.reason
    assert isinstance(found["a.zip/good.txt"], Document)


def test_a_member_without_a_name_is_passed_over(tmp_path: Path) -> None:
    make_zip(tmp_path / "a.zip", {"x": TEXT + "x", "good.txt": TEXT})
    raw = bytearray((tmp_path / "a.zip").read_bytes())
    entry = raw.index(b"PK\x01\x02")
    raw[entry + 28], raw[entry + 32] = 0, 1  # its name is a comment now
    (tmp_path / "a.zip").write_bytes(raw)
    assert list(read(tmp_path / "a.zip")) == ["a.zip/good.txt"]
