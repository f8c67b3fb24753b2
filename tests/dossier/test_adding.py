"""Adding a pile: what is known is skipped, what is bad is listed, what older steps made is made again."""

import json
import sqlite3
from pathlib import Path

import pytest
from benchmarks.articles import make_article

import lagebild
from lagebild.dossier import Dossier, Outcome, adding
from lagebild.dossier.annotating import annotate_document
from lagebild.dossier.originals import text_of
from lagebild.read import read_again
from lagebild.records import Annotations, Attribution, Document, Text

HTML = "<html lang='de'><head><title>Kai</title></head><body><p>{}</p><nav>Menü</nav></body></html>"


@pytest.fixture
def reports(tmp_path: Path) -> Path:
    folder = tmp_path / "reports"
    (folder / "deep").mkdir(parents=True)
    (folder / "one.txt").write_text(make_article(1, 60), encoding="utf-8")
    (folder / "deep" / "same.txt").write_text(make_article(1, 60), encoding="utf-8")
    (folder / "page.html").write_text(HTML.format(make_article(2, 60)), encoding="utf-8")
    lines = [json.dumps({"id": name, "text": make_article(n, 40)}) for n, name in enumerate("ab")]
    half = '{"id": "half", "text": "Ein \\ud83d Zeichen im Hafen."}'
    (folder / "feed.jsonl").write_text("\n".join([*lines, "{broken", half]), encoding="utf-8")
    (folder / "empty.txt").write_bytes(b"")
    (folder / "photo.png").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(range(256)))
    return folder


def _outcomes(dossier: Dossier, paths: Path) -> list[Outcome]:
    told: list[Outcome] = []
    summary = dossier.add(paths, tell=lambda outcome, *_: told.append(outcome))
    for state in ("added", "known", "failed", "skipped"):
        assert getattr(summary, state) == sum(outcome.state == state for outcome in told)
    return told


def test_every_kind_of_file_comes_to_its_end(reports: Path, tmp_path: Path) -> None:
    with lagebild.create(tmp_path / "x.lagebild") as dossier:
        ends = {outcome.path: outcome.state for outcome in _outcomes(dossier, reports)}
        assert ends == {
            "one.txt": "added", "deep/same.txt": "known", "page.html": "added", "feed.jsonl#a": "added",
            "feed.jsonl#b": "added", "feed.jsonl#half": "added", "feed.jsonl#3": "failed",
            "empty.txt": "failed", "photo.png": "skipped",
        }  # fmt: skip
        assert list(dossier.verify()) == []
        rows = {row.path: row for row in dossier.view.documents()}
        assert rows["deep/same.txt"].paths == ("deep/same.txt", "one.txt")
        assert "\ufffd" in dossier.view.text(rows["feed.jsonl#half"].id)
        failures = list(dossier.view.failures())
        assert [failure.path for failure in failures] == ["empty.txt", "feed.jsonl#3", "photo.png"]
        assert all(failure.way_out for failure in failures)


def test_a_second_run_finds_all_known_and_changes_no_byte(reports: Path, tmp_path: Path) -> None:
    with lagebild.build(reports, tmp_path / "x.lagebild") as dossier:
        dossier.export(tmp_path / "first")
        states = {outcome.state for outcome in _outcomes(dossier, reports)}
        assert states == {"known", "failed", "skipped"}
        dossier.export(tmp_path / "second")
    for path in (tmp_path / "first").iterdir():
        assert path.read_bytes() == (tmp_path / "second" / path.name).read_bytes()


def test_a_changed_file_is_one_more_document(reports: Path, tmp_path: Path) -> None:
    with lagebild.build(reports / "one.txt", tmp_path / "x.lagebild") as dossier:
        (reports / "one.txt").write_text(make_article(9, 60), encoding="utf-8")
        assert [outcome.state for outcome in _outcomes(dossier, reports / "one.txt")] == ["added"]
        assert [row.path for row in dossier.view.documents()] == ["one.txt", "one.txt"]


def test_what_older_steps_made_is_made_again_also_where_the_file_is_gone(
    reports: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "x.lagebild"
    lagebild.build([reports], path).close()
    (reports / "one.txt").unlink()
    (reports / "deep" / "same.txt").unlink()
    monkeypatch.setattr(adding, "VERSION", "next")
    with lagebild.open(path) as dossier:
        states = {outcome.path: outcome.state for outcome in _outcomes(dossier, reports)}
        assert states["deep/same.txt"] == states["page.html"] == "added"
        assert {row.step_version for row in dossier.view.documents()} == {"next"}
        assert {outcome.state for outcome in _outcomes(dossier, reports)} == {"known", "failed", "skipped"}
        assert list(dossier.verify()) == []


def test_an_error_in_a_step_is_one_documents_own(
    reports: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def break_on_pages(document: Document, repeated: frozenset[int], model: str) -> tuple[Text, Annotations]:
        if document.path == "page.html":
            raise KeyError("a bug")
        return annotate_document(document, repeated, model)

    monkeypatch.setattr(adding, "annotate_document", break_on_pages)
    with lagebild.create(tmp_path / "x.lagebild") as dossier:
        (failed,) = [outcome for outcome in _outcomes(dossier, reports) if outcome.path == "page.html"]
        assert failed.state == "failed"
        assert "KeyError: 'a bug' (test_adding.py:" in failed.reason
        monkeypatch.undo()
        states = {outcome.path: outcome.state for outcome in _outcomes(dossier, reports)}
        assert states["page.html"] == "added"
        assert "page.html" not in {failure.path for failure in dossier.view.failures()}


def test_a_stop_before_linking_is_made_good_by_the_next_run(
    reports: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def stop(*_: object) -> None:
        raise KeyboardInterrupt

    path = tmp_path / "x.lagebild"
    with lagebild.create(path) as dossier, monkeypatch.context() as patch:
        patch.setattr(Dossier, "link", stop)
        with pytest.raises(KeyboardInterrupt):
            dossier.add(reports)
        assert dossier.view.count(Attribution) > 0
        assert not list(dossier.claims())
    with lagebild.open(path) as dossier:
        assert not dossier.is_linked
        assert dossier.add(reports).added == 0
        assert dossier.is_linked
        assert list(dossier.claims())
        assert not dossier.link()
        assert dossier.link(always=True)


@pytest.mark.parametrize("media_type", ["text/plain", "text/html", "application/jsonl"])
def test_stored_bytes_give_the_text_that_was_read(media_type: str) -> None:
    raw = b'{"text": "<p>Kai</p> Hafen"}'
    again = read_again(raw, media_type, "x")
    assert text_of(raw, media_type, "x") == (again.text, again.encoding)
    assert read_again(raw, media_type, "x").path == "x"


def test_a_dossier_in_the_folder_that_it_is_made_of_is_none_of_its_reports(reports: Path) -> None:
    with lagebild.create(reports / "x.lagebild") as dossier:
        assert "x.lagebild" not in {outcome.path.partition("-")[0] for outcome in _outcomes(dossier, reports)}


def test_a_dossier_can_be_read_while_it_is_added_to(reports: Path, tmp_path: Path) -> None:
    with lagebild.create(tmp_path / "x.lagebild") as dossier:
        seen: list[int] = []
        dossier.add(reports, tell=lambda *_: seen.append(len(list(dossier.documents()))))
        assert seen == sorted(seen)
        assert seen[-1] == 5


def test_a_damaged_dossier_is_seen_by_verify(reports: Path, tmp_path: Path) -> None:
    path = tmp_path / "x.lagebild"
    lagebild.build(reports, path).close()
    with sqlite3.connect(path) as file:
        file.execute("UPDATE attributions SET quote = quote || '!'")
    file.close()
    with lagebild.open(path) as dossier:
        problems = list(dossier.verify())
        assert len(problems) == dossier.view.count(Attribution)
