"""A copy of a document, whole even while it is written to."""

from __future__ import annotations

import contextlib
import sqlite3
from pathlib import Path

from timeline.store.connection import DocumentError, journal_of, told

_PAGES = 4096


def save_copy(source: sqlite3.Connection, path: Path, target: Path) -> None:
    """Copy through SQLite's backup API into a file beside ``target`` that then takes its place."""
    if target.exists() and path.exists() and target.samefile(path):
        raise DocumentError(f"“{target}” is this document. Choose another name for the copy.")
    if not target.parent.is_dir():
        raise DocumentError(f"There is no folder “{target.parent}” to put a copy in.")
    part = target.with_name(f".{target.name}.part")
    with told(target):
        try:
            part.unlink(missing_ok=True)
            with contextlib.closing(sqlite3.connect(part, isolation_level=None)) as copy:
                copy.execute("PRAGMA synchronous = FULL")
                source.backup(copy, pages=_PAGES)
            journal_of(target).unlink(missing_ok=True)  # of the document that is replaced
            part.replace(target)
        except OSError as error:
            raise DocumentError(f"“{target}” cannot be written: {error.strerror}.") from error
        finally:
            with contextlib.suppress(OSError):
                part.unlink(missing_ok=True)
