"""Making an empty document."""

from __future__ import annotations

import contextlib
import sqlite3
from pathlib import Path

from timeline.store.connection import (
    APPLICATION_ID,
    SCHEMA_VERSION,
    DocumentError,
    journal_of,
    told,
)
from timeline.store.schema import build
from timeline.store.seals import seal_all

_TAKEN = "“{path}” is there already. Choose another name, or open it."


def create_file(path: Path, name: str, uuid: str, now: int) -> None:
    """Write an empty document. Raises DocumentError where something is there already.

    The document appears at ``path`` when it is whole; until then it is a file of another name.
    """
    if path.exists():
        raise DocumentError(_TAKEN.format(path=path))
    if not path.parent.is_dir():
        raise DocumentError(f"There is no folder “{path.parent}” to put a document in.")
    part = path.with_name(f".{path.name}.{uuid[-8:]}.part")
    with told(path):
        try:
            with contextlib.closing(sqlite3.connect(part, isolation_level=None)) as connection:
                _fill(connection, name, uuid, now)
            journal_of(path).unlink(missing_ok=True)  # of a document that was here and is gone
            _appear(part, path)
        finally:
            with contextlib.suppress(OSError):  # where nothing can be written, nothing is there
                part.unlink(missing_ok=True)


def _appear(part: Path, path: Path) -> None:
    """Give the finished file its name, and never take that name from another file."""
    try:
        path.hardlink_to(part)
    except FileExistsError as error:
        raise DocumentError(_TAKEN.format(path=path)) from error
    except OSError:  # a disk without hard links
        part.rename(path)


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
    seal_all(connection)
    connection.execute("COMMIT")
