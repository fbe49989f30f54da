"""Bringing older documents up to date: one numbered step a version, each in one transaction."""

from __future__ import annotations

import contextlib
import sqlite3
from collections.abc import Callable, Mapping
from pathlib import Path

from timeline.store.connection import SCHEMA_VERSION, DocumentError, connect, told
from timeline.store.copying import save_copy

Step = Callable[[sqlite3.Connection], None]

STEPS: Mapping[int, Step] = {}
"""Version -> what leads from it to the next. A step is plain SQL and never uses live models."""


def migrate(
    path: Path,
    version: int,
    *,
    read_only: bool,
    steps: Mapping[int, Step] = STEPS,
    target: int = SCHEMA_VERSION,
) -> Path:
    """Bring a document from ``version`` to ``target``, after a backup, whose path is answered.

    Each step is one transaction that also sets the version: a failure leaves the document at the
    last whole step. Raises DocumentError where it cannot be written.
    """
    if read_only:
        raise DocumentError(
            f"“{path}” was written by an older Dateline and must be brought up to date first, but "
            "it is read-only. Save a copy elsewhere and open that."
        )
    connection = connect(path, read_only=False)
    with contextlib.closing(connection), told(path):
        backup = _backup(connection, path, version)
        for number in range(version, target):
            _run(connection, steps[number], number + 1)
    return backup


def _backup(connection: sqlite3.Connection, path: Path, version: int) -> Path:
    """A copy beside the document; one that is there already, from an earlier try, stays."""
    backup = path.with_name(f"{path.stem}.version-{version}{path.suffix}")
    if not backup.exists():
        save_copy(connection, path, backup)
    return backup


def _run(connection: sqlite3.Connection, step: Step, reached: int) -> None:
    """References are off while tables are rebuilt, and checked before the step counts."""
    connection.execute("PRAGMA foreign_keys = OFF")
    connection.execute("BEGIN IMMEDIATE")
    try:
        step(connection)
        broken = connection.execute("PRAGMA foreign_key_check").fetchone()
        if broken is not None:
            raise AssertionError(f"step to {reached} broke a reference: {broken}")
        connection.execute(f"PRAGMA user_version = {reached}")
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise
    finally:
        connection.execute("PRAGMA foreign_keys = ON")
