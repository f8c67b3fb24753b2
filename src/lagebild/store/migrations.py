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

MIGRATIONS: tuple[Migration, ...] = ()
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
