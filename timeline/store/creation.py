"""Making an empty document."""

from __future__ import annotations

import sqlite3
from pathlib import Path

from timeline.store.connection import APPLICATION_ID, SCHEMA_VERSION, DocumentError, told
from timeline.store.schema import build


def create_file(path: Path, name: str, uuid: str, now: int) -> None:
    """Write an empty document. Raises DocumentError where something is there already.

    A file that could not be finished is taken away again.
    """
    if path.exists():
        raise DocumentError(f"“{path}” is there already. Choose another name, or open it.")
    if not path.parent.is_dir():
        raise DocumentError(f"There is no folder “{path.parent}” to put a document in.")
    with told(path):
        try:
            connection = sqlite3.connect(path, isolation_level=None)
            try:
                _fill(connection, name, uuid, now)
            finally:
                connection.close()
        except BaseException:
            path.unlink(missing_ok=True)
            raise


def _fill(connection: sqlite3.Connection, name: str, uuid: str, now: int) -> None:
    connection.execute("PRAGMA synchronous = FULL")
    connection.execute("BEGIN IMMEDIATE")
    connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    connection.execute(f"PRAGMA user_version = {SCHEMA_VERSION}")
    build(connection)
    connection.execute(
        "INSERT INTO document (id, uuid, name, created_at, cursor, trimmed_to) "
        "VALUES (1, ?, ?, ?, 0, 0)",
        (uuid, name, now),
    )
    connection.execute("COMMIT")
