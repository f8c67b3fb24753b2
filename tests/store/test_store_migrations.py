"""An older file opens: it is brought up to date version by version, whole or not at all."""

import sqlite3
from pathlib import Path

import pytest
from sqlalchemy import Connection

from dossier_made import make_document
from lagebild.errors import DossierError
from lagebild.records import Span
from lagebild.store import View, Writer, create, migrations
from lagebild.store.migrations import current_version

SCHEMAS = Path(__file__).parent / "schemas"


def test_the_schema_is_the_one_on_file(tmp_path: Path) -> None:
    """A change of the schema needs a migration, and its new state on file beside this test.

    Where no released version has this number yet, write the file again from `_schema_of`.
    """
    path = tmp_path / "x.lagebild"
    create(path)
    on_file = (SCHEMAS / f"{current_version()}.sql").read_text(encoding="utf-8")
    assert _schema_of(path) == on_file


def test_every_version_on_file_opens_and_ends_as_a_new_one(tmp_path: Path) -> None:
    new = tmp_path / "new.lagebild"
    create(new)
    for version in range(1, current_version() + 1):
        old = tmp_path / f"{version}.lagebild"
        with sqlite3.connect(old) as file:
            file.executescript((SCHEMAS / f"{version}.sql").read_text(encoding="utf-8"))
            file.execute(f"PRAGMA application_id = {migrations.APPLICATION_ID}")
            file.execute(f"PRAGMA user_version = {version}")
        file.close()
        with Writer(old) as writer:
            made = make_document(version)
            writer.add_document(made.text, made.annotations, "x.txt", "1")
        with View(old) as view:
            assert [row.path for row in view.documents()] == ["x.txt"]
        assert _schema_of(old) == _schema_of(new)


def test_spans_of_older_files_get_no_language(tmp_path: Path) -> None:
    old = tmp_path / "2.lagebild"
    with sqlite3.connect(old) as file:
        file.executescript((SCHEMAS / "2.sql").read_text(encoding="utf-8"))
        row = (1, "d", "x.txt", "0", "text/plain", "utf-8", "1", "{}", "{}", 3, "Kai", b"")
        file.execute(f"INSERT INTO documents VALUES ({', '.join('?' * len(row))})", row)
        file.execute("INSERT INTO spans VALUES ('s', 'd', 0, 3, 'Kai', 'report', 'test')")
        file.execute(f"PRAGMA application_id = {migrations.APPLICATION_ID}")
        file.execute("PRAGMA user_version = 2")
    file.close()
    with View(old) as view:
        assert [(span.quote, span.language) for span in view.all(Span)] == [("Kai", "und")]


def _add_column(connection: Connection) -> None:
    connection.exec_driver_sql("ALTER TABLE judgements ADD COLUMN weight REAL")


def _fail(connection: Connection) -> None:
    _add_column(connection)
    connection.exec_driver_sql("INSERT INTO no_such_table VALUES (1)")


@pytest.fixture
def old(tmp_path: Path) -> Path:
    path = tmp_path / "x.lagebild"
    create(path)
    made = make_document(1)
    with Writer(path) as writer:
        writer.add_document(made.text, made.annotations, "x.txt", "1")
    return path


@pytest.mark.parametrize("opener", [View, Writer])
def test_opening_an_older_file_brings_it_up_to_date(
    old: Path, monkeypatch: pytest.MonkeyPatch, opener: type[View | Writer]
) -> None:
    monkeypatch.setattr(migrations, "MIGRATIONS", (*migrations.MIGRATIONS, _add_column))
    opener(old).close()
    assert "weight REAL" in _schema_of(old)
    assert _version_of(old) == current_version()
    with View(old) as view:
        assert [row.path for row in view.documents()] == ["x.txt"]


def test_a_migration_that_fails_leaves_the_file_as_it_was(old: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before, version = _schema_of(old), _version_of(old)
    monkeypatch.setattr(migrations, "MIGRATIONS", (*migrations.MIGRATIONS, _add_column, _fail))
    with pytest.raises(DossierError):
        View(old)
    assert (_schema_of(old), _version_of(old)) == (before, version)


def _schema_of(path: Path) -> str:
    with sqlite3.connect(path) as file:
        asked = (
            "SELECT sql FROM sqlite_master WHERE sql NOT NULL AND name NOT LIKE 'full\\_text\\_%' ESCAPE '\\'"
        )
        schema = "".join(f"{sql.strip()};\n" for (sql,) in file.execute(f"{asked} ORDER BY type DESC, name"))
    file.close()
    return schema


def _version_of(path: Path) -> int:
    with sqlite3.connect(path) as file:
        version = int(file.execute("PRAGMA user_version").fetchone()[0])
    file.close()
    return version
