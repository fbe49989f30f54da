"""Copies of a document as it was in an older format, beside it: kept for a while, then removed.

One is removed only when it is older than ``KEPT_DAYS``, is of this very document and not used since
it was made, and the document has just been found whole by who asks for it.
"""

from __future__ import annotations

import contextlib
import re
import shutil
import sqlite3
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import quote

from timeline.store.connection import DocumentError, file_marks

KEPT_DAYS = 30
_MS_PER_DAY = 86_400_000


def backup_path(path: Path, version: int) -> Path:
    """Where a document of this format is kept before it changes; never a file that is there."""
    wanted = path.with_name(f"{path.stem}.format-{version}{path.suffix}")
    number = 2
    while wanted.exists():
        wanted = path.with_name(f"{path.stem}.format-{version}-{number}{path.suffix}")
        number += 1
    return wanted


def backups(path: Path) -> Iterator[Path]:
    """Backups beside a document: of its name, its identity, and the format that they are named
    after. One that was opened since has another format and belongs to who opened it."""
    name = re.compile(rf"{re.escape(path.stem)}\.format-(\d+)(-\d+)?{re.escape(path.suffix)}")
    uuid = _uuid(path)
    for other in sorted(path.parent.iterdir()):
        named = name.fullmatch(other.name)
        if named is None or uuid is None:
            continue
        with contextlib.suppress(DocumentError):
            if file_marks(other).version == int(named[1]) and _uuid(other) == uuid:
                yield other


def drop_old_backups(path: Path, now: int) -> list[Path]:
    """Remove the backups of a whole document that have been kept long enough at ``now``, in
    milliseconds since 1970-01-01 UTC; answers which."""
    dropped = []
    for backup in list(backups(path)):
        with contextlib.suppress(OSError):
            if now - backup.stat().st_mtime * 1000 > KEPT_DAYS * _MS_PER_DAY:
                backup.unlink()
                dropped.append(backup)
    return dropped


def move_document(path: Path, target: Path) -> None:
    """Move a document that is closed, and its backups with it. Raises OSError; a backup that
    cannot be moved stays."""
    along = list(backups(path))
    shutil.move(path, target)
    for backup in along:
        version = file_marks(backup).version
        with contextlib.suppress(OSError):
            shutil.move(backup, backup_path(target, version))


def _uuid(path: Path) -> str | None:
    """A document's identity; None where it cannot be read."""
    try:
        with contextlib.closing(
            sqlite3.connect(f"file:{quote(str(path.absolute()))}?mode=ro", uri=True)
        ) as connection:
            found = connection.execute("SELECT uuid FROM document WHERE id = 1").fetchone()
    except sqlite3.Error:
        return None
    return None if found is None else str(found[0])
