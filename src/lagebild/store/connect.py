"""Opens the file of a dossier, and says in one line why where it cannot.

Not for: reading or writing rows (see `view` and `writer`).
"""

import os
import sqlite3
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import Literal

from sqlalchemy import Connection, Engine, ExceptionContext, create_engine, event
from sqlalchemy.pool import NullPool

from lagebild.errors import DossierError
from lagebild.store.migrations import (
    APPLICATION_ID,
    create_tables,
    current_version,
    migrate,
    read_application,
    read_version,
)

BUSY_SECONDS = 10.0
"""How long to wait for another program that is writing."""


def open_to_read(path: Path) -> Connection:
    """A read-only connection to an existing dossier, migrated first where it is older."""
    _check_file(path)
    connection = _engine(path, "read").connect()
    if _check_version(connection, path) < current_version():
        connection.close()
        open_to_write(path).close()
        connection = _engine(path, "read").connect()
    return connection


def open_to_write(path: Path) -> Connection:
    """A connection to an existing dossier, migrated where it is older; transactions lock at their begin."""
    _check_file(path)
    connection = _engine(path, "write").connect()
    version = _check_version(connection, path)
    connection.rollback()  # asking for the version has begun a transaction
    if version < current_version():
        with connection.begin():
            migrate(connection)
    return connection


def close_whole(connection: Connection) -> None:
    """Closes a connection that wrote, after all that stands in the log beside the file has gone into it."""
    connection.rollback()
    driver = connection.connection.driver_connection
    if isinstance(driver, sqlite3.Connection):  # past SQLAlchemy, which would begin a transaction
        with suppress(sqlite3.Error):
            driver.execute("PRAGMA wal_checkpoint(TRUNCATE)").close()
    connection.close()


def create(path: Path) -> None:
    """Makes an empty dossier where there is no file yet. It appears whole or not at all."""
    if not path.parent.is_dir():
        raise DossierError(f"There is no folder {path.parent}.", "Make it first, or choose another place.")
    if not path.exists():
        # SQLite would take the log of a file that was removed for the log of the new one.
        _remove(f"{path}-wal", f"{path}-shm")
    if _create_nameless(path):
        return
    new = path.with_name(f".{path.name}.{os.getpid()}.new")
    try:
        with _engine(new, "create").connect() as connection, connection.begin():
            create_tables(connection)
        _name(new, path)
    finally:
        _remove(str(new), f"{new}-wal", f"{new}-shm")


def _create_nameless(path: Path) -> bool:
    """Makes the file without a name and then names it, so that a kill leaves none behind.

    False where the system or the file system cannot do that.
    """
    flag = getattr(os, "O_TMPFILE", None)
    if flag is None:
        return False
    try:
        file = os.open(path.parent, flag | os.O_RDWR, 0o666)
    except OSError:
        return False
    try:
        _write_all(file, _empty_dossier())
        os.link(f"/proc/self/fd/{file}", path, follow_symlinks=True)
    except FileExistsError:
        pass  # another program was quicker and has given the name to one of its own
    except OSError:
        return False
    finally:
        os.close(file)
    return True


def _empty_dossier() -> bytes:
    """The bytes of an empty dossier, made in memory."""
    with _engine(Path(":memory:"), "memory").connect() as connection:
        with connection.begin():
            create_tables(connection)
        driver = connection.connection.driver_connection
        assert isinstance(driver, sqlite3.Connection)
        return driver.serialize()


def _write_all(file: int, raw: bytes) -> None:
    at = 0
    while at < len(raw):
        at += os.write(file, raw[at:])
    os.fsync(file)


def _name(new: Path, path: Path) -> None:
    """Gives a new dossier its name, unless another program was quicker and has given it to one of its own."""
    try:
        path.hardlink_to(new)
    except FileExistsError:
        return
    except OSError:  # a file system without hard links
        new.replace(path)


def _remove(*paths: str) -> None:
    for path in paths:
        with suppress(OSError):
            Path(path).unlink()


Mode = Literal["read", "write", "create", "memory"]


def _engine(path: Path, mode: Mode) -> Engine:
    uri = path.absolute().as_uri() if mode != "memory" else "file::memory:"
    # WAL needs files beside the dossier even to read, and only who may write can take them away in the end.
    may_write = mode != "read" or os.access(path.parent, os.W_OK)
    uri += (
        {"create": "?mode=rwc", "memory": ""}.get(mode, "?mode=rw") if may_write else "?mode=ro&immutable=1"
    )

    def connect() -> sqlite3.Connection:
        # Transactions are begun below and not by the driver, which would leave some statements outside.
        connection = sqlite3.connect(uri, uri=True, timeout=BUSY_SECONDS, isolation_level=None)
        connection.execute("PRAGMA foreign_keys = ON")
        if mode == "read":
            connection.execute("PRAGMA query_only = ON")
        elif mode != "memory":
            connection.execute("PRAGMA journal_mode = WAL")
            connection.execute("PRAGMA synchronous = NORMAL")
        return connection

    engine = create_engine("sqlite://", creator=connect, poolclass=NullPool)
    event.listen(engine, "handle_error", partial(_explain, path), retval=True)
    if mode != "read":
        event.listen(engine, "begin", _begin_locked)
    return engine


def _begin_locked(connection: Connection) -> None:
    connection.exec_driver_sql("BEGIN IMMEDIATE")


def _check_file(path: Path) -> None:
    if not path.exists():
        raise DossierError(f"There is no dossier at {path}.", f"Make one: lagebild build FOLDER -o {path}")
    if not path.is_file():
        what = "a folder" if path.is_dir() else "no plain file"
        raise DossierError(f"{path} is {what}, not a dossier.", "Name the file that `lagebild build` made.")
    try:
        with path.open("rb") as file:
            head = file.read(16)
    except OSError as error:
        raise DossierError(f"{path} cannot be read: {error.strerror}.", "Check its permissions.") from error
    if head != b"SQLite format 3\x00":
        raise _no_dossier(path)


def _check_version(connection: Connection, path: Path) -> int:
    version = read_version(connection)
    if read_application(connection) != APPLICATION_ID or version < 1:
        connection.close()
        raise _no_dossier(path)
    if version > current_version():
        connection.close()
        raise DossierError(
            f"{path} was written by a newer lagebild (schema {version}, this one knows {current_version()}).",
            "Update lagebild: pip install --upgrade lagebild",
        )
    return version


def _no_dossier(path: Path) -> DossierError:
    return DossierError(f"{path} is not a dossier.", "Name a file that `lagebild build` made.")


def _explain(path: Path, context: ExceptionContext) -> DossierError | None:
    """An error of the file as one line for a user; an error of our own statements stays what it is."""
    error = context.original_exception
    if isinstance(error, UnicodeDecodeError):
        return DossierError(f"{path} is damaged: {error}.", "Build it again, or restore a copy.")
    if type(error) not in (sqlite3.OperationalError, sqlite3.DatabaseError):
        return None
    what = str(error)
    if "locked" in what or "busy" in what:
        return DossierError(f"{path} is being written by another program.", "Wait for it, then try again.")
    if "malformed" in what or "not a database" in what:
        return DossierError(f"{path} is damaged: {what}.", "Build it again, or restore a copy.")
    return DossierError(f"{path} cannot be used: {what}.", "Check permissions and space on disk.")
