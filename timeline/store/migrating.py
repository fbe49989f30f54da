"""Bringing an older document up to date."""

from __future__ import annotations

import contextlib
import sqlite3
from pathlib import Path

from timeline.store.backups import backup_path
from timeline.store.connection import RECOVER, DamagedDocumentError, connect, told
from timeline.store.copying import save_copy
from timeline.store.migrations import MIGRATIONS
from timeline.store.migrations.migration import Migration
from timeline.store.seals import seal_all

_SEALS_LAST = [migration for migration in MIGRATIONS if migration.seals][-1]
"""Rows are sealed once, as they are in the end: before, they lack columns that are sealed."""


def migrate(path: Path, wait: float) -> None:
    """Bring a document up to date, a transaction for each format, after a backup beside it.

    Another program that does the same at that moment is waited for, and its work taken over.
    Raises DocumentError; the document is then as it was, or of a format between.
    """
    with told(path), contextlib.closing(connect(path, read_only=False, wait=wait)) as connection:
        version = _version(connection)
        backup = backup_path(path, version)
        save_copy(connection, path, backup)
        try:
            _run(path, connection)
        finally:
            if _version(connection) == version:  # nothing was done, so nothing needs keeping
                backup.unlink()


def present_copy(older: sqlite3.Connection) -> sqlite3.Connection:
    """The document of an open connection, up to date, in memory; the file stays as it is."""
    copy = sqlite3.connect(":memory:", isolation_level=None, check_same_thread=False)
    try:
        older.backup(copy)
        _run(Path(":memory:"), copy)
    except BaseException:
        copy.close()
        raise
    return copy


def _run(path: Path, connection: sqlite3.Connection) -> None:
    # Off before BEGIN: a rebuilt table must not take the rows with it that point to it.
    connection.execute("PRAGMA foreign_keys = OFF")
    for migration in MIGRATIONS:
        connection.execute("BEGIN IMMEDIATE")
        try:
            if _version(connection) < migration.version:
                _step(path, connection, migration)
            connection.execute("COMMIT")
        except BaseException:
            if connection.in_transaction:
                connection.execute("ROLLBACK")
            raise
    connection.execute("PRAGMA foreign_keys = ON")


def _step(path: Path, connection: sqlite3.Connection, migration: Migration) -> None:
    try:
        for statement in migration.statements:
            connection.execute(statement)
    except sqlite3.OperationalError as error:
        if any(words in str(error) for words in ("no such", "already exists", "duplicate")):
            raise DamagedDocumentError(_NOT_WHAT_IT_SAYS.format(path=path)) from error
        raise
    if connection.execute("PRAGMA foreign_key_check").fetchone() is not None:
        raise DamagedDocumentError(_NOT_WHAT_IT_SAYS.format(path=path))
    if migration is _SEALS_LAST:
        seal_all(connection)
    connection.execute(f"PRAGMA user_version = {migration.version}")


def _version(connection: sqlite3.Connection) -> int:
    return int(connection.execute("PRAGMA user_version").fetchone()[0])


_NOT_WHAT_IT_SAYS = (
    f"“{{path}}” is an older document that is damaged and cannot be brought up to date. {RECOVER}"
)
