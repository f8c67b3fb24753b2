"""Brings the tables of an older dossier up to the current schema, one version after the other.

A version is a number in the file itself (`PRAGMA user_version`); each change of schema adds one function to
`MIGRATIONS`. They run in one transaction: a kill leaves the file at its old version, whole. Not for: changes
of what the steps find; those annotate the documents again (`steps.VERSION`).
"""

from collections.abc import Callable

from sqlalchemy import Connection

from lagebild.store.schema import FULL_TEXT, METADATA

APPLICATION_ID = 0x4C414745
"""Marks an SQLite file as a dossier: the letters LAGE."""

Migration = Callable[[Connection], None]


_OF_A_DOCUMENT = "FOREIGN KEY(document) REFERENCES documents (id) ON DELETE CASCADE"


def _keep_places(connection: Connection) -> None:
    """From 1 to 2: where things came from, doubts, and versions of an article."""
    run = connection.exec_driver_sql
    run("CREATE TEMP TABLE old AS SELECT document, path FROM sightings ORDER BY rowid")
    run("DROP TABLE sightings")
    run(
        _table(
            "sightings", "number INTEGER NOT NULL", "document TEXT NOT NULL", "path TEXT NOT NULL",
            "place TEXT", "PRIMARY KEY (number)", "UNIQUE (document, path)", _OF_A_DOCUMENT,
        )
    )  # fmt: skip
    run("INSERT INTO sightings (document, path) SELECT document, path FROM old")
    run("DROP TABLE old")
    run("CREATE TEMP TABLE old AS SELECT * FROM failures")
    run("DROP TABLE failures")
    run(
        _table(
            "failures", "path TEXT NOT NULL", "reason TEXT NOT NULL", "way_out TEXT NOT NULL",
            "skipped BOOLEAN NOT NULL", "place TEXT", "PRIMARY KEY (path)",
        )
    )  # fmt: skip
    run("INSERT INTO failures SELECT *, NULL FROM old")
    run("DROP TABLE old")
    run(
        _table(
            "doubts", "id TEXT NOT NULL", "document TEXT NOT NULL", "kind TEXT NOT NULL",
            "reason TEXT NOT NULL", "way_out TEXT NOT NULL", "PRIMARY KEY (id)", _OF_A_DOCUMENT,
        )
    )  # fmt: skip
    run("CREATE INDEX doubts_in_order ON doubts (document, id)")
    run(
        _table(
            "versions", "id TEXT NOT NULL", "document TEXT NOT NULL", "article TEXT NOT NULL",
            "number INTEGER NOT NULL", '"of" INTEGER NOT NULL', "reason TEXT NOT NULL",
            "score FLOAT NOT NULL", "gone TEXT NOT NULL", "PRIMARY KEY (id)", _OF_A_DOCUMENT,
        )
    )  # fmt: skip
    run("CREATE INDEX versions_in_order ON versions (document, id)")


def _keep_repairs(connection: Connection) -> None:
    """From 2 to 3: languages of spans, repairs, forms of names and what misheard ones may be."""
    run = connection.exec_driver_sql
    placed = ("id TEXT NOT NULL", "document TEXT NOT NULL", "start INTEGER NOT NULL",
              '"end" INTEGER NOT NULL', "quote TEXT NOT NULL")  # fmt: skip
    own = ("PRIMARY KEY (id)", _OF_A_DOCUMENT)
    run("CREATE TEMP TABLE old AS SELECT * FROM spans")
    run("DROP TABLE spans")
    columns: tuple[str, ...] = ("role TEXT NOT NULL", "reason TEXT NOT NULL", "language TEXT NOT NULL")
    run(_table("spans", *placed, *columns, *own))
    run("INSERT INTO spans SELECT *, 'und' FROM old")
    run("DROP TABLE old")
    columns = ("kind TEXT NOT NULL", "restored TEXT NOT NULL", "score FLOAT NOT NULL",
               "reason TEXT NOT NULL", "applied BOOLEAN NOT NULL")  # fmt: skip
    run(_table("repairs", *placed, *columns, *own))
    columns = ("name TEXT NOT NULL", "near TEXT NOT NULL", "odd BOOLEAN NOT NULL")
    run(_table("name_forms", *placed, *columns, *own))
    columns = ("form TEXT NOT NULL", "name TEXT NOT NULL", "entity TEXT", "score FLOAT NOT NULL",
               "sound FLOAT NOT NULL", "context FLOAT NOT NULL", "evidence TEXT NOT NULL",
               "reason TEXT NOT NULL")  # fmt: skip
    run(_table("name_readings", *placed, *columns, *own))
    for name in ("spans", "repairs", "name_forms", "name_readings"):
        run(f"CREATE INDEX {name}_in_order ON {name} (document, start, id)")


def _keep_models(connection: Connection) -> None:
    """From 3 to 4: which model read a document. Older ones were read by the rules, which need no row."""
    own = ("PRIMARY KEY (document)", _OF_A_DOCUMENT)
    columns = ("document TEXT NOT NULL", "name TEXT NOT NULL", "version TEXT NOT NULL")
    connection.exec_driver_sql(_table("models", *columns, *own))


def _table(name: str, *columns: str) -> str:
    """A table as SQLAlchemy words it, so that a file brought up to date is like a new one."""
    return f"CREATE TABLE {name} (\n\t" + ", \n\t".join(columns) + "\n)"


MIGRATIONS: tuple[Migration, ...] = (_keep_places, _keep_repairs, _keep_models)
"""The function at index i brings a file from version i + 1 to i + 2."""


def current_version() -> int:
    """The version of schema that this program writes."""
    return len(MIGRATIONS) + 1


def create_tables(connection: Connection) -> None:
    """Makes an empty dossier of the current version, inside the caller's transaction."""
    METADATA.create_all(connection)
    connection.exec_driver_sql(FULL_TEXT)
    connection.exec_driver_sql(f"PRAGMA application_id = {APPLICATION_ID}")
    _set_version(connection, current_version())


def migrate(connection: Connection, migrations: tuple[Migration, ...] | None = None) -> None:
    """Runs the migrations that the file lacks, inside the caller's transaction."""
    steps = MIGRATIONS if migrations is None else migrations
    for step in steps[read_version(connection) - 1 :]:
        step(connection)
    _set_version(connection, len(steps) + 1)


def read_version(connection: Connection) -> int:
    """The version of schema that the file is at; 0 for a file without one."""
    return int(connection.exec_driver_sql("PRAGMA user_version").scalar_one())


def read_application(connection: Connection) -> int:
    """The mark of the program that the file belongs to; 0 where it bears none."""
    return int(connection.exec_driver_sql("PRAGMA application_id").scalar_one())


def _set_version(connection: Connection, version: int) -> None:
    connection.exec_driver_sql(f"PRAGMA user_version = {version}")
