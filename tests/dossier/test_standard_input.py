"""Standard input is one more file of the pile, told by what it holds."""

import io
import json
import zipfile
from pathlib import Path

import pytest
from click.testing import CliRunner

from lagebild.cli.main import main

TEXT = "Moorwalde liefert dem Hafen 40 Kräne, sagte Tilda Brennholt am Montag im Rathaus."


def _zipped() -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr("in/a.txt", TEXT)
    return packed.getvalue()


@pytest.mark.parametrize(
    ("given", "paths"),
    [
        (TEXT.encode(), ["-"]),
        (f"<html><body><p>{TEXT}</p></body></html>".encode(), ["-"]),
        (
            b"".join(json.dumps({"id": n, "text": f"{n} {TEXT}"}).encode() + b"\n" for n in "ab"),
            ["-#a", "-#b"],
        ),
        (_zipped(), ["-/in/a.txt"]),
    ],
    ids=["text", "page", "lines", "zip"],
)
def test_what_comes_in_is_read(given: bytes, paths: list[str], tmp_path: Path) -> None:
    path = str(tmp_path / "x.lagebild")
    shown = CliRunner().invoke(main, ["build", "-", "-o", path], input=given)
    assert shown.exit_code == 0, shown.output
    rows = json.loads(CliRunner().invoke(main, ["documents", path, "--json"]).output)
    assert sorted(row["path"] for row in rows) == paths
    assert "every row holds" in CliRunner().invoke(main, ["verify", path]).output


def test_nothing_that_comes_in_is_listed_and_cannot_be_retried(tmp_path: Path) -> None:
    path = str(tmp_path / "x.lagebild")
    assert "1 failed" in CliRunner().invoke(main, ["build", "-", "-o", path], input=b"").output
    (row,) = json.loads(CliRunner().invoke(main, ["status", path, "--json"]).output)
    assert (row["path"], row["again"]) == ("-", False)
    assert "0 added" in CliRunner().invoke(main, ["retry", path]).output
