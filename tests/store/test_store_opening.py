"""A file that cannot be opened is said in one line with a way out; one that a kill left behind opens."""

import os
import shutil
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

import lagebild.store.connect as connect
from dossier_made import make_document
from lagebild.errors import DossierError
from lagebild.store import View, Writer, create


@pytest.fixture
def dossier(tmp_path: Path) -> Path:
    path = tmp_path / "x.lagebild"
    create(path)
    return path


@pytest.mark.parametrize("opener", [View, Writer])
def test_a_missing_file(tmp_path: Path, opener: type[View | Writer]) -> None:
    with pytest.raises(DossierError, match="There is no dossier at") as error:
        opener(tmp_path / "none.lagebild")
    assert "lagebild build" in error.value.way_out


@pytest.mark.parametrize(
    "content", [b"", b"SQLite format 3\x00", b"Bericht\n", b"SQLite format 3\x00" + b"x" * 500]
)
def test_a_file_that_is_none(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "notes.txt"
    path.write_bytes(content)
    with pytest.raises(DossierError, match=r"is not a dossier|is damaged") as error:
        View(path)
    assert error.value.way_out


def test_a_database_of_another_program(tmp_path: Path) -> None:
    path = tmp_path / "other.db"
    with sqlite3.connect(path) as other:
        other.execute("CREATE TABLE documents (id TEXT)")
        other.execute("PRAGMA user_version = 1")
    with pytest.raises(DossierError, match="is not a dossier"):
        Writer(path)
    with pytest.raises(DossierError, match="is not a dossier"):
        View(path)


def test_a_folder(tmp_path: Path) -> None:
    with pytest.raises(DossierError, match="is a folder"):
        View(tmp_path)


def test_a_newer_dossier(dossier: Path) -> None:
    with sqlite3.connect(dossier) as file:
        file.execute("PRAGMA user_version = 99")
    for opener in (View, Writer):
        with pytest.raises(DossierError, match="newer lagebild") as error:
            opener(dossier)
        assert "pip install --upgrade" in error.value.way_out


def test_a_locked_dossier_can_be_read_but_not_written(dossier: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(connect, "BUSY_SECONDS", 0.05)
    made = make_document(1)
    with sqlite3.connect(dossier, isolation_level=None) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(DossierError, match="another program"):
            Writer(dossier)
        with View(dossier) as view:
            assert not list(view.documents())
        other.execute("ROLLBACK")
        with Writer(dossier) as writer:
            other.execute("BEGIN IMMEDIATE")
            with pytest.raises(DossierError, match="another program"):
                writer.add_document(made.text, made.annotations, "x.txt", "1")
            other.execute("ROLLBACK")
            writer.add_document(made.text, made.annotations, "x.txt", "1")
    other.close()


def test_a_place_without_a_folder(tmp_path: Path) -> None:
    with pytest.raises(DossierError, match="There is no folder"):
        create(tmp_path / "none" / "x.lagebild")


def test_creating_leaves_one_file(tmp_path: Path) -> None:
    create(tmp_path / "x.lagebild")
    assert [path.name for path in tmp_path.iterdir()] == ["x.lagebild"]


def test_creating_where_another_program_was_quicker_leaves_its_dossier(dossier: Path) -> None:
    made = make_document(1)
    with Writer(dossier) as writer:
        writer.add_document(made.text, made.annotations, "x.txt", "1")
        create(dossier)
        writer.add_sighting(made.text.document.id, "y.txt")
    with View(dossier) as view:
        assert [row.paths for row in view.documents()] == [("x.txt", "y.txt")]


@pytest.mark.parametrize("can_be_nameless", [False, True])
def test_creating_works_where_files_have_one_name_only(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, can_be_nameless: bool
) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise PermissionError

    monkeypatch.setattr(Path, "hardlink_to", refuse)
    monkeypatch.setattr(os, "link", refuse)
    if not can_be_nameless:
        monkeypatch.delattr(os, "O_TMPFILE", raising=False)
    create(tmp_path / "x.lagebild")
    with View(tmp_path / "x.lagebild") as view:
        assert not list(view.documents())


def test_a_kill_while_a_dossier_is_made_leaves_nothing(tmp_path: Path) -> None:
    if not hasattr(os, "O_TMPFILE"):
        pytest.skip("files without a name are there on Linux alone")
    for at in ("_write_all", "_empty_dossier"):
        script = (
            "import os, pathlib, lagebild.store.connect as c; "
            f"c.{at} = lambda *_: os.kill(os.getpid(), 9); c.create(pathlib.Path('x.lagebild'))"
        )
        ended = subprocess.run([sys.executable, "-c", script], cwd=tmp_path)
        assert ended.returncode == -9
        assert list(tmp_path.iterdir()) == []


def test_a_new_dossier_holds_nothing_of_one_that_was_removed(dossier: Path) -> None:
    made = make_document(1)
    writer = Writer(dossier)
    writer.add_document(made.text, made.annotations, "x.txt", "1")
    log = Path(f"{dossier}-wal").read_bytes()
    writer.close()
    dossier.unlink()
    Path(f"{dossier}-wal").write_bytes(log)  # as a killed program leaves it
    create(dossier)
    with View(dossier) as view:
        assert not list(view.documents())


def test_a_closed_writer_leaves_all_in_the_one_file(dossier: Path, tmp_path: Path) -> None:
    made = make_document(1)
    with View(dossier) as view:
        with Writer(dossier) as writer:
            writer.add_document(made.text, made.annotations, "x.txt", "1")
        copy = tmp_path / "copy" / "x.lagebild"
        copy.parent.mkdir()
        shutil.copy(dossier, copy)
        assert [row.path for row in view.documents()] == ["x.txt"]
    with View(copy) as view:
        assert [row.path for row in view.documents()] == ["x.txt"]
    assert [path.name for path in tmp_path.iterdir() if path.is_file()] == ["x.lagebild"]


def test_a_view_cannot_write(dossier: Path) -> None:
    connection = connect.open_to_read(dossier)
    with pytest.raises(DossierError, match="readonly"):
        connection.exec_driver_sql("DELETE FROM documents")
    connection.close()


def test_what_was_committed_is_there_when_the_writer_never_closed(dossier: Path, tmp_path: Path) -> None:
    made = make_document(1)
    writer = Writer(dossier)
    writer.add_document(made.text, made.annotations, "x.txt", "1")
    # The files as a kill would leave them: the newest rows stand in the log beside the file.
    copy = tmp_path / "copy.lagebild"
    for ending in ("", "-wal", "-shm"):
        shutil.copy(f"{dossier}{ending}", f"{copy}{ending}")
    writer.close()
    with View(copy) as view:
        assert [row.path for row in view.documents()] == ["x.txt"]


def test_a_dossier_in_a_read_only_folder(dossier: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("os.access", lambda *_: False)
    with View(dossier) as view:
        assert not list(view.documents())


def test_a_damaged_dossier_is_said(dossier: Path) -> None:
    made = make_document(1)
    with Writer(dossier) as writer:
        writer.add_document(made.text, made.annotations, "x.txt", "1")
    raw = bytearray(dossier.read_bytes())
    raw[4096:] = b"\xff" * (len(raw) - 4096)
    dossier.write_bytes(raw)
    with pytest.raises(DossierError, match="is damaged"), View(dossier) as view:
        list(view.documents())
