"""What failed or was doubtful is listed with a way out, and done again once it is mended."""

import json
import zipfile
from pathlib import Path

import pytest
from benchmarks.articles import make_article
from click.testing import CliRunner

import lagebild
from lagebild.cli.main import main
from lagebild.dossier import Dossier
from lagebild.dossier.places import from_place, name_in_pile, to_place
from lagebild.picture import StatusRow

CYRILLIC = "Порт Моорвальде получит сорок кранов, заявила Тильда Бренхольт в понедельник вечером. " * 3
PAGE = "<html lang='de'><body><p>{}</p>"


@pytest.fixture
def reports(tmp_path: Path) -> Path:
    folder = tmp_path / "reports"
    (folder / "deep").mkdir(parents=True)
    (folder / "good.txt").write_text(make_article(1, 60), encoding="utf-8")
    (folder / "deep" / "later.txt").write_bytes(b"")
    (folder / "feed.jsonl").write_text('{"text": ', encoding="utf-8")
    (folder / "half.html").write_text(PAGE.format(make_article(2, 60)), encoding="utf-8")
    (folder / "teaser.txt").write_text(make_article(3, 40) + "\n\nDie Werft will nun …", encoding="utf-8")
    (folder / "lost.txt").write_text(make_article(4, 40).replace("e", "\ufffd", 3), encoding="utf-8")
    (folder / "twice.txt").write_text(
        (make_article(5, 40) + " Kräne für Bürger").encode().decode("cp1252", "replace"), encoding="utf-8"
    )
    (folder / "east.txt").write_text(CYRILLIC, encoding="utf-8")
    (folder / "photo.png").write_bytes(b"\x89PNG\r\n\x1a\n")
    return folder


def _status(dossier: Dossier) -> dict[str, StatusRow]:
    return {row.path: row for row in dossier.status()}


def test_everything_doubtful_is_listed(reports: Path, tmp_path: Path) -> None:
    with lagebild.build(reports, tmp_path / "x.lagebild") as dossier:
        rows = _status(dossier)
    assert {path: row.state for path, row in rows.items()} == {
        "deep/later.txt": "failed", "feed.jsonl#1": "failed", "photo.png": "skipped",
        "half.html": "doubtful", "teaser.txt": "doubtful", "lost.txt": "doubtful", "twice.txt": "doubtful",
        "east.txt": "doubtful",
    }  # fmt: skip
    assert all(row.way_out and row.again for row in rows.values())
    assert "breaks off before its end" in rows["half.html"].reason
    assert "Werft will nun …" in rows["teaser.txt"].reason
    assert "3 characters" in rows["lost.txt"].reason
    assert "'Ã" in rows["twice.txt"].reason
    assert "language is ru" in rows["east.txt"].reason


def test_what_is_mended_leaves_the_list(reports: Path, tmp_path: Path) -> None:
    with lagebild.build(reports, tmp_path / "x.lagebild") as dossier:
        (reports / "deep" / "later.txt").write_text(make_article(7, 60), encoding="utf-8")
        (reports / "feed.jsonl").write_text(json.dumps({"id": "a", "text": make_article(8, 60)}))
        (reports / "good.txt").unlink()  # not on the list: nobody asks for it
        told: dict[str, str] = {}
        summary = dossier.retry(jobs=1, tell=lambda o, *_: told.update({o.path: o.state}))
        assert (summary.added, summary.failed, summary.skipped) == (2, 0, 1)
        assert told["deep/later.txt"] == told["feed.jsonl#a"] == "added"
        assert "good.txt" not in told
        assert [p for p, row in _status(dossier).items() if row.state == "failed"] == []
        assert dossier.is_linked
        again = dossier.retry(jobs=1)
        assert (again.added, again.skipped) == (0, 1)
        assert list(dossier.verify()) == []


def test_a_doubtful_page_that_was_saved_again_whole_leaves_the_list(reports: Path, tmp_path: Path) -> None:
    with lagebild.build(reports, tmp_path / "x.lagebild") as dossier:
        page = PAGE.format(make_article(2, 60)) + "</body></html>"
        (reports / "half.html").write_text(page, encoding="utf-8")
        assert dossier.retry(jobs=1).added == 1
        assert "half.html" not in _status(dossier)
        assert [row.path for row in dossier.versions()] == ["half.html", "half.html"]
        assert dossier.show().doubtful == 4


def test_a_file_that_is_gone_stays_listed_with_that_reason(reports: Path, tmp_path: Path) -> None:
    with lagebild.build(reports, tmp_path / "x.lagebild") as dossier:
        (reports / "feed.jsonl").unlink()
        dossier.retry(jobs=1)
        rows = _status(dossier)
        assert "no such file" in rows["feed.jsonl"].reason
        assert "feed.jsonl#1" not in rows


def test_the_command_line_lists_and_retries(reports: Path, tmp_path: Path) -> None:
    path = str(tmp_path / "x.lagebild")
    lagebild.build(reports, path).close()
    shown = CliRunner().invoke(main, ["status", path])
    assert "failed   deep/later.txt: it is empty. Nothing to read" in shown.output
    assert shown.output.splitlines()[-1] == "2 failed, 1 skipped, 5 doubtful"
    rows = json.loads(CliRunner().invoke(main, ["status", path, "--json"]).output)
    assert {row["state"] for row in rows} == {"failed", "skipped", "doubtful"}
    (reports / "deep" / "later.txt").write_text(make_article(7, 60), encoding="utf-8")
    assert "  added    deep/later.txt: " in CliRunner().invoke(main, ["retry", path]).output
    assert "deep/later.txt" not in CliRunner().invoke(main, ["status", path]).output


@pytest.mark.parametrize("name", ["a b#?%.txt", "Brücke.txt", "\udcff.txt"])
def test_a_place_is_a_way_back_to_the_file(name: str) -> None:
    place = to_place(Path("/x/y") / name)
    assert place.isascii()
    assert from_place(place) == Path("/x/y") / name


def test_the_name_of_a_file_in_its_pile_is_told_by_what_was_shown() -> None:
    place = to_place(Path("/home/a/reports/x/y.zip"))
    assert name_in_pile(place, "x/y.zip/inner/file.txt") == "x/y.zip"
    assert name_in_pile(place, "y.zip") == "y.zip"
    assert name_in_pile("http://a.example/feed", "http://a.example/feed#1") == "http://a.example/feed"


def test_what_failed_in_an_archive_is_found_again(tmp_path: Path) -> None:
    reports = tmp_path / "reports" / "deep"
    reports.mkdir(parents=True)
    with zipfile.ZipFile(reports / "a.zip", "w") as archive:
        archive.writestr("in/good.txt", make_article(1, 60))
        archive.writestr("in/empty.txt", "")
    with lagebild.build(tmp_path / "reports", tmp_path / "x.lagebild") as dossier:
        assert list(_status(dossier)) == ["deep/a.zip/in/empty.txt"]
        with zipfile.ZipFile(reports / "a.zip", "w") as archive:
            archive.writestr("in/good.txt", make_article(1, 60))
            archive.writestr("in/empty.txt", make_article(2, 60))
        summary = dossier.retry(jobs=1)
        assert (summary.added, summary.known) == (1, 1)
        assert not _status(dossier)
