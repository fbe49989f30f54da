"""The open document: the one way to change it, and the one notice that it has changed."""

from __future__ import annotations

from enum import Enum
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QLockFile, QObject, Signal

from timeline.changes import ChangeSet
from timeline.edits import Edit
from timeline.errors import UserError
from timeline.identity import Clock, IdSource

if TYPE_CHECKING:
    from timeline.store import Store


class NoDocumentError(UserError):
    """Nothing is open."""


class Standing(Enum):
    """May the open document be changed? If not, why not."""

    WRITABLE = "writable"
    OPEN_ELSEWHERE = "open elsewhere"
    UNWRITABLE = "unwritable"
    GONE = "gone"


class Session(QObject):
    """Owns the store of the open document. ``clock`` tells milliseconds since 1970-01-01 UTC."""

    opened = Signal()
    """Another document is open, or none."""
    changed = Signal(object)
    """A ChangeSet; every change of the document comes through here."""
    reloaded = Signal()
    """Another program wrote to the document: everything may differ."""
    standing_changed = Signal()
    """The file was moved, deleted or replaced by another program, or it has come back."""

    def __init__(self, clock: Clock, ids: IdSource, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._clock = clock
        self._ids = ids
        self._store: Store | None = None
        self._lock: QLockFile | None = None
        self._version = 0
        self._is_written_beside = False
        self._own_standing = self._standing = Standing.WRITABLE

    @property
    def clock(self) -> Clock:
        """Tells the time, in milliseconds since 1970-01-01 UTC."""
        return self._clock

    @property
    def ids(self) -> IdSource:
        """Gives fresh identifiers."""
        return self._ids

    @property
    def store(self) -> Store:
        """The open document. Raises NoDocumentError when there is none."""
        if self._store is None:
            raise NoDocumentError("No document is open. Open articles or make a new one first.")
        return self._store

    @property
    def is_open(self) -> bool:
        """True when a document is open."""
        return self._store is not None

    @property
    def is_writable(self) -> bool:
        """True when a document is open that may be changed."""
        return self._store is not None and self._standing is Standing.WRITABLE

    @property
    def standing(self) -> Standing:
        """Whether the open document may be changed, and why not; as of the last look."""
        return self._standing

    def open(self, path: Path) -> None:
        """Open a document, made when it is not there; read-only where another window has it.

        Raises UserError when it cannot be read; the document open before then stays open.
        """
        from timeline.ordering import place_by_order
        from timeline.store import Store

        again = self._lock is not None and self._store is not None and self._store.path == path
        lock = self._lock if again and self._lock is not None else _lock_beside(path)
        held = again or lock.tryLock(0)
        if not path.exists():
            store = Store.create(path, self._clock, self._ids, place=place_by_order)
        else:
            store = Store.open(
                path, self._clock, self._ids, read_only=not held, place=place_by_order
            )
        self._own_standing = _standing(store, lock, held=held)
        self._replace(store, lock if held else None)

    def close(self) -> None:
        """Let go of the document; everything in it is saved already."""
        self._replace(None, None)

    def do(self, edit: Edit) -> ChangeSet:
        """Apply an edit and tell everyone. Raises UserError when the document refuses it."""
        return self.announce(self.store.apply(edit))

    @property
    def undo_label(self) -> str | None:
        """What undo would take back, in the user's words; None when there is nothing."""
        store = self._store
        if store is None or not self.is_writable or not store.can_undo:
            return None
        return store.undo_label

    @property
    def redo_label(self) -> str | None:
        """What redo would do again."""
        store = self._store
        if store is None or not self.is_writable or not store.can_redo:
            return None
        return store.redo_label

    def undo(self) -> ChangeSet | None:
        """Take back the last change; None when there is none."""
        return self.announce(self.store.undo()) if self.undo_label is not None else None

    def redo(self) -> ChangeSet | None:
        """Do again what was taken back last."""
        return self.announce(self.store.redo()) if self.redo_label is not None else None

    def look_for_changes(self) -> bool:
        """Ask whether another program wrote to the document or took it away, and tell everyone.

        While another program is writing, or the disk does not answer, the next look finds out.
        """
        if self._store is None or self._is_written_beside:
            return False
        standing = self._own_standing if self._store.is_in_place else Standing.GONE
        if standing is not self._standing:
            self._standing = standing
            self.standing_changed.emit()
        try:
            version = self._store.data_version()
        except UserError:
            return False
        if version == self._version:
            return False
        self._version = version
        self.reloaded.emit()
        return True

    def announce(self, changes: ChangeSet) -> ChangeSet:
        """Tell everyone of changes that an import wrote to this store, batch by batch."""
        if not changes.is_empty:
            self.changed.emit(changes)
        return changes

    def write_beside(self) -> Store:
        """The document opened once more, to be written in another thread until ``end_beside``.
        The window does not look for changes meanwhile: it would have to wait for them."""
        store = self.store.writing_beside()
        self._is_written_beside = True
        return store

    def end_beside(self, changes: ChangeSet | None) -> None:
        """What was written beside is in the document, or with None nothing is; tell everyone."""
        self._is_written_beside = False
        if changes is not None:
            self._version = self.store.data_version()
            self.announce(changes)

    def _replace(self, store: Store | None, lock: QLockFile | None) -> None:
        if self._store is not None:
            self._store.close()
        if self._lock is not None and self._lock is not lock:
            self._lock.unlock()
        self._store, self._lock = store, lock
        self._version = 0 if store is None else store.data_version()
        self._standing = self._own_standing if store is not None else Standing.WRITABLE
        self.opened.emit()


def _standing(store: Store, lock: QLockFile, *, held: bool) -> Standing:
    if not store.read_only:
        return Standing.WRITABLE
    taken = not held and lock.error() is QLockFile.LockError.LockFailedError
    return Standing.OPEN_ELSEWHERE if taken else Standing.UNWRITABLE


def _lock_beside(path: Path) -> QLockFile:
    lock = QLockFile(str(path.with_name(f".{path.name}.lock")))
    lock.setStaleLockTime(0)
    return lock
