"""A document's file while it is open: one connection, and SQLite's errors put into words."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cached_property
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Self
from weakref import WeakSet

from timeline.errors import DateWordsError
from timeline.store import connection as files
from timeline.store.connection import DocumentError

if TYPE_CHECKING:
    from sqlalchemy import Connection

_LOOK_AFTER = 20_000
"""Steps of SQLite's machine, some milliseconds, after which a long question looks around."""

_DOUBTFUL = (*files.STRAY, DateWordsError, sqlite3.Error)
"""Errors that a damaged file may be the reason of."""


class OpenFile:
    """Use it from one thread at a time; ``close`` it, or use ``with``."""

    def __init__(self, path: Path, *, read_only: bool, wait: float, durable: bool) -> None:
        self.path = path
        self.read_only = read_only
        self._raw = files.connect(path, read_only=read_only, wait=wait)
        self._identity = _file_identity(path)
        self._is_closed = False
        self._gives_way = False
        self._beside: WeakSet[OpenFile] = WeakSet()
        if not durable:
            self._raw.execute("PRAGMA synchronous = OFF")

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def close(self) -> None:
        """Let go of the file. Everything is saved already; a second call does nothing."""
        self._is_closed = True
        core = self.__dict__.pop("_core", None)
        if core is not None:
            core.close()
        self._raw.close()

    def give_way(self) -> None:
        """End what this is being asked, now and from now on, with InterruptedReadingError.

        The one call that another thread may make.
        """
        self._gives_way = True

    def make_way(self, other: OpenFile) -> None:
        """From now on ``other``, which reads the same file, gives way when this writes: as long
        as it reads, nothing can be written."""
        other._raw.set_progress_handler(lambda: other._gives_way, _LOOK_AFTER)
        self._beside.add(other)

    def data_version(self) -> int:
        """Another number when another program (or another Store) has written since."""
        with self._reading():
            return int(self._raw.execute("PRAGMA data_version").fetchone()[0])

    @property
    def is_in_place(self) -> bool:
        """False when the file was moved, deleted or replaced since it was opened."""
        return _file_identity(self.path) == self._identity

    @cached_property
    def _core(self) -> Connection:
        from timeline.store.core import core_connection

        return core_connection(self._raw)

    @contextmanager
    def _reading(self) -> Iterator[None]:
        if self._gives_way:
            raise files.interrupted(self.path)
        try:
            yield
        except Exception as error:
            judged = self._judged(_unwrapped(error))
            if judged is None:
                raise
            raise judged from error

    @contextmanager
    def _writing(self) -> Iterator[None]:
        self._refuse_unwritable()
        _ = self._core  # SQLAlchemy's first look at a connection ends the transaction it is in
        for other in list(self._beside):
            other.give_way()
        try:
            self._raw.execute("BEGIN IMMEDIATE")
            try:
                yield
                self._raw.execute("COMMIT")
            except BaseException:
                if self._raw.in_transaction:
                    self._raw.execute("ROLLBACK")
                raise
        except _DOUBTFUL as error:
            judged = self._judged(error)
            if judged is None:
                raise
            raise judged from error

    def _judged(self, error: Exception) -> DocumentError | None:
        """What an error means for the user. One that looks like a fault of ours is the file's when
        the file is not sound; None where it is ours, or is told in words already."""
        if not isinstance(error, _DOUBTFUL) or isinstance(error, sqlite3.ProgrammingError):
            return None
        if isinstance(error, sqlite3.Error):
            words = files.in_words(self.path, error)
            if words is not None:
                return words
        from timeline.store.soundness import is_sound

        try:
            return None if is_sound(self._raw) else files.damaged(self.path)
        except (sqlite3.Error, UnicodeDecodeError):
            return files.damaged(self.path)

    def _refuse_unwritable(self) -> None:
        if self.read_only:
            raise DocumentError(
                f"“{self.path}” is open read-only. Save a copy elsewhere to change it."
            )
        if not self.is_in_place:
            raise DocumentError(
                f"“{self.path}” was moved or deleted while it was open. Save a copy to keep it."
            )

    def _look(self) -> None:
        """Raise DocumentError when the tables of a document are not there."""
        with self._reading():
            try:
                found = self._raw.execute("SELECT cursor FROM document WHERE id = 1").fetchone()
                self._raw.execute("SELECT uuid, edtf, removed FROM event LIMIT 1").fetchone()
            except sqlite3.OperationalError as error:
                if "no such" not in str(error):
                    raise
                found = None
        if found is None:
            raise files.DamagedDocumentError(
                f"“{self.path}” has lost tables that a document needs. {files.RECOVER}"
            )

    def _text(self, sql: str, *values: str) -> str | None:
        with self._reading():
            found = self._raw.execute(sql, values).fetchone()
            return None if found is None else str(found[0])


def _unwrapped(error: Exception) -> Exception:
    """SQLAlchemy wraps the driver's errors; here they come out as they were."""
    original = getattr(error, "orig", None)
    return original if isinstance(original, sqlite3.Error) else error


def _file_identity(path: Path) -> tuple[int, int] | None:
    try:
        state = path.stat()
    except OSError:
        return None
    return state.st_dev, state.st_ino
