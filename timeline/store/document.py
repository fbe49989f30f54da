"""The open document: the one way in for every change, and what can be asked of it."""

from __future__ import annotations

import contextlib
from collections.abc import Callable
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from timeline.changes import ChangeSet
from timeline.edit_labels import label_of
from timeline.edits import AddArticles, Edit
from timeline.errors import UserError
from timeline.identity import Clock, IdSource
from timeline.records import Order
from timeline.store import connection as files
from timeline.store.questions import Questions
from timeline.timevalue import TimeValue

if TYPE_CHECKING:
    from timeline.store.log import Log

KEPT_STEPS = 1000
KEPT_DAYS = 90
"""A step of the history stays while it is one of so many newest or younger than so many days."""

_MS_PER_DAY = 86_400_000
_PATIENT_SECONDS = 60.0

PlaceByOrder = Callable[[Order, TimeValue], TimeValue]


class Store(Questions):
    """A document that is open. Use it from one thread at a time; ``close`` it, or use ``with``.

    Reading the timeline's arrays needs no SQLModel; the first other call loads it.
    """

    def __init__(
        self,
        path: Path,
        clock: Clock,
        ids: IdSource,
        *,
        read_only: bool,
        place: PlaceByOrder | None = None,
        wait: float = files.WAIT_SECONDS,
        durable: bool = True,
    ) -> None:
        super().__init__(path, read_only=read_only, wait=wait, durable=durable)
        self._clock = clock
        self._ids = ids
        self._place = place

    @classmethod
    def create(
        cls,
        path: Path,
        clock: Clock,
        ids: IdSource,
        *,
        place: PlaceByOrder | None = None,
        name: str | None = None,
        durable: bool = True,
    ) -> Store:
        """Make a new document. Raises DocumentError where something is at ``path`` already.

        ``place`` is ``timeline.ordering.place_by_order``: what is dated by an event moves with it.
        ``durable`` False lets the disk write later; only for tests and throw-away documents.
        """
        from timeline.store.creation import create_file

        create_file(path, name or path.stem, ids(), clock())
        return cls(path, clock, ids, read_only=False, place=place, durable=durable)

    @classmethod
    def open(
        cls,
        path: Path,
        clock: Clock,
        ids: IdSource,
        *,
        read_only: bool = False,
        place: PlaceByOrder | None = None,
        wait: float = files.WAIT_SECONDS,
        durable: bool = True,
    ) -> Store:
        """Open a document; read-only where it cannot be written. Raises DocumentError.

        An older document is brought up to date, after a backup beside it; where it cannot be
        written, only a copy in memory is. ``wait`` is how many seconds a write waits for another
        program to finish its own.
        """
        marks = files.file_marks(path)
        files.check_version(path, marks.version)
        writable = files.is_writable(path)
        read_only = read_only or not writable
        if writable:
            files.settle(path, wait)
        is_old = marks.version < files.SCHEMA_VERSION
        if is_old and not read_only:
            from timeline.store.migrating import migrate

            migrate(path, wait)
        store = cls(path, clock, ids, read_only=read_only, place=place, wait=wait, durable=durable)
        try:
            if is_old and read_only:
                store._read_as_present()
            store._look()
        except BaseException:
            store.close()
            raise
        return store

    def beside(self) -> Store:
        """The document opened once more, to be read in another thread.

        What that one is being asked ends with InterruptedReadingError when this one writes; it is
        of no more use then. Close it where it was used.
        """
        other = Store.open(self.path, self._clock, self._ids, read_only=True)
        self.make_way(other)
        return other

    def writing_beside(self) -> Store:
        """The document opened once more, to be written in another thread, in which it waits for
        those who read; the long readings of this one end now. Close it where it was used."""
        for reader in list(self._beside):
            reader.give_way()
        return Store.open(
            self.path, self._clock, self._ids, place=self._place, wait=_PATIENT_SECONDS
        )

    def close(self) -> None:
        """Let go of the file; everything is saved already. What the history need no longer keep
        (``KEPT_STEPS``, ``KEPT_DAYS``) is forgotten. A second call does nothing."""
        if not self._is_closed and not self.read_only and self.is_in_place:
            with contextlib.suppress(UserError):  # there will be another time
                self._forget_old_steps()
        super().close()

    def apply(self, edit: Edit) -> ChangeSet:
        """Make an edit true, in one transaction, and remember how to undo it.

        Raises UserError, with nothing changed, when the document refuses it or cannot be written.
        An edit that changes nothing is not remembered.
        """
        label = label_of(edit, self._name_of)
        continues = isinstance(edit, AddArticles) and edit.continues
        with self._writing():
            return self._log.apply(edit, label, continues=continues)

    def undo(self) -> ChangeSet:
        """Take back the last change. Raises UserError when there is none."""
        with self._writing():
            return self._log.undo()

    def redo(self) -> ChangeSet:
        """Do again what was taken back last. Raises UserError when there is nothing."""
        with self._writing():
            return self._log.redo()

    def trim(self, *, keep_steps: int, keep_since: int) -> int:
        """Forget old changes, and the tombstones that only they name.

        A change stays when it is one of the newest ``keep_steps`` or not older than ``keep_since``
        (milliseconds since 1970-01-01 UTC). Answers how many were forgotten.
        """
        with self._writing():
            return self._log.trim(keep_steps=keep_steps, keep_since=keep_since)

    def drop_old_backups(self) -> list[Path]:
        """Remove what migrations left beside this document and what has been kept long enough.
        Call it only when ``broken`` has found nothing."""
        from timeline.store.backups import drop_old_backups

        return drop_old_backups(self.path, self._clock())

    def _forget_old_steps(self) -> None:
        since = self._clock() - KEPT_DAYS * _MS_PER_DAY
        sql = "SELECT at FROM edit ORDER BY id DESC LIMIT 1 OFFSET ?"
        with self._reading():
            newest_beyond = self._raw.execute(sql, (KEPT_STEPS,)).fetchone()
        if newest_beyond is not None and newest_beyond[0] < since:
            self.trim(keep_steps=KEPT_STEPS, keep_since=since)

    @cached_property
    def _log(self) -> Log:
        from timeline.store.log import Log

        return Log(self._raw, self._clock, self._ids, self._place)

    def _read_as_present(self) -> None:
        """Read an older document that stays as it is through a copy in memory."""
        from timeline.store.migrating import present_copy

        with self._reading():
            copy = present_copy(self._raw)
        self._raw.close()
        self._raw = copy

    def _name_of(self, id: str) -> str | None:
        title = self._text("SELECT title FROM event WHERE uuid = ? AND removed = 0", id)
        if title is not None:
            return title
        return self._text("SELECT headline FROM article WHERE uuid = ? AND removed = 0", id)
