"""Tables of events into the document: each is asked about, then comes in beside the window."""

from __future__ import annotations

import hashlib
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from timeline.daynumber import local_day
from timeline.errors import UserError
from ui.dialogs.table import TableDialog
from ui.importing import Importing, Problem
from ui.messages import counted, table_imported
from ui.session import Session
from ui.settings import Settings
from ui.table_look import prepared
from ui.workers import Worker

if TYPE_CHECKING:
    from timeline.changes import ChangeSet
    from timeline.exchange.tables import ColumnMapping, DayOrder
    from timeline.intake.tables import RowNote, TableTally, TableWish
    from timeline.store import Store
    from ui.table_look import OpenedTable

_PASTED = "Pasted table.tsv"
_TELL_EVERY_S = 0.1


class _StoppedError(Exception):
    """A person has given the import up."""


class TableDesk(QObject):
    """One table at a time; others that were given with it wait. ``ensure`` opens a document of
    that name where none is open, and is False where it may not be written."""

    said = Signal(str, bool)
    """A line for the status, and whether undo is offered beside it."""
    came_in = Signal(object, object)
    """A ChangeSet, and Problems of rows that were left out."""
    _told = Signal(int)
    """Rows that are done; sent by the other thread."""

    def __init__(
        self,
        session: Session,
        importing: Importing,
        ensure: Callable[[str], bool],
        settings: Settings,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._session, self._importing, self._ensure = session, importing, ensure
        self._settings, self._window = settings, window
        self._waiting: list[Path] = []
        self._dialog: TableDialog | None = None
        self._worker: Worker | None = None
        self._preparing: Worker | None = None
        self._wish: TableWish | None = None
        """What waits for the articles that are coming in."""
        self._told.connect(self._show_progress)
        importing.finished.connect(self._take_waiting)
        self._folder: tempfile.TemporaryDirectory[str] | None = None

    @property
    def dialog(self) -> TableDialog | None:
        """The one that is open."""
        return self._dialog

    def ask(self, paths: Sequence[Path]) -> None:
        """Ask about these tables, one after another."""
        self._waiting += paths
        if self._dialog is None and self._preparing is None:
            self._prepare()

    def ask_pasted(self, text: str) -> None:
        """Ask about cells that were copied from a spreadsheet."""
        self._folder = tempfile.TemporaryDirectory(prefix="dateline-")
        path = Path(self._folder.name) / _PASTED
        path.write_text(text, encoding="utf-8", newline="")
        self.ask([path])

    def _prepare(self) -> None:
        """The first table loads what reads tables, beside the window."""
        self._preparing = Worker(prepared, self._window)
        self._preparing.result.connect(self._prepared)
        self._preparing.finished.connect(self._preparing.deleteLater)
        self._preparing.start()

    def _prepared(self) -> None:
        self._preparing = None
        self._next()

    def _next(self) -> None:
        if not self._waiting:
            return
        path = self._waiting.pop(0)
        today = local_day(self._session.clock())
        dialog = TableDialog(path, self._reader, self._remembered, today, self._window)
        dialog.import_asked.connect(self._take)
        dialog.stop_asked.connect(self._stop)
        dialog.finished.connect(self._closed)
        self._dialog = dialog
        dialog.open()

    def _closed(self) -> None:
        self._dialog = None
        if not self._waiting and self._folder is not None:
            self._folder.cleanup()
            self._folder = None
        self._window.activateWindow()  # not every system gives the keyboard back by itself
        self._next()

    def _reader(self) -> Store | None:
        return self._session.store.beside() if self._session.is_open else None

    # what was said of such columns before

    def _remembered(self, opened: OpenedTable) -> ColumnMapping:
        from timeline.exchange.tables import DayOrder, Role

        if not opened.table.dialect.has_header:
            return opened.mapping
        words = self._settings.words_of(_key(opened.table.headers))
        known = set(Role)
        roles = tuple(Role(word) for word in words if word in known)
        if len(roles) != len(opened.table.headers):
            return opened.mapping
        order = next((each for each in DayOrder if _word(each) in words), None)
        return replace(opened.mapping, roles=roles, order=order)

    def _remember(self, wish: TableWish) -> None:
        if not wish.table.dialect.has_header:
            return
        words = [role.value for role in wish.mapping.roles]
        words += [] if wish.mapping.order is None else [_word(wish.mapping.order)]
        self._settings.set_words(_key(wish.table.headers), words)

    # the import

    def _take(self, wish: TableWish) -> None:
        dialog = self._dialog
        if dialog is None:
            return
        if self._importing.is_running:
            self._wish = wish
            dialog.show_progress("Waiting for the articles that are coming in.")
            return
        if not self._ensure(wish.table.path.stem):
            dialog.show_refusal("The document is read-only. Save a copy to change it.")
            return
        self._remember(wish)
        try:
            store = self._session.write_beside()
        except UserError as error:
            dialog.show_refusal(str(error))
            return
        self._show_progress(0)
        importing = _TableImporting(store, wish, self._told.emit)
        self._worker = Worker(importing.result, self._window, importing.stop, held=store)
        self._worker.result.connect(self._done)
        self._worker.failed.connect(dialog.show_refusal)
        self._worker.finished.connect(self._ended)
        self._worker.start()

    def _show_progress(self, rows: int) -> None:
        is_stopped = self._worker is not None and self._worker.is_stopped
        if self._dialog is not None and not is_stopped:
            self._dialog.show_progress(f"Importing: {counted(rows, 'row')} so far.")

    def _take_waiting(self) -> None:
        wish, self._wish = self._wish, None
        if wish is not None:
            self._take(wish)

    def _done(self, result: object) -> None:
        dialog = self._dialog
        assert dialog is not None
        if isinstance(result, str):
            dialog.show_refusal(result)
            return
        assert isinstance(result, tuple)
        changes: ChangeSet = result[0]
        tally: TableTally = result[1]
        name = dialog.path.name
        dialog.accept()
        self._session.end_beside(changes)
        problems = [
            Problem(name, f"{name}, line {row.line:,}: {row.words}.")
            for row in sorted((*tally.unread_rows, *tally.undated_rows), key=_line)
        ]
        self.came_in.emit(changes, problems)
        self.said.emit(table_imported(name, tally), tally.brings > 0)

    def _stop(self) -> None:
        """Nothing of the table is kept."""
        if self._worker is not None:
            self._worker.stop()
        elif self._wish is not None:
            self._wish = None
            self._end_stopped()

    def _ended(self) -> None:
        worker, self._worker = self._worker, None
        if worker is None:
            return
        worker.deleteLater()
        self._session.end_beside(None)
        if worker.is_stopped:
            self._end_stopped()

    def _end_stopped(self) -> None:
        if self._dialog is not None:
            name = self._dialog.path.name
            self._dialog.accept()
            self.said.emit(f"Stopped: nothing of {name} was imported.", False)


class _TableImporting:
    """Brings one table in, in the other thread."""

    def __init__(self, store: Store, wish: TableWish, tell: Callable[[int], None]) -> None:
        self._store, self._wish, self._tell = store, wish, tell
        self._is_stopped = False
        self._told_at = 0.0

    def result(self) -> Iterator[object]:
        """A ChangeSet with its tally, or words for the person; nothing where it was stopped."""
        from timeline.intake.tables import import_table

        try:
            yield import_table(self._store, self._wish, self._told)
        except UserError as error:
            yield str(error)
        except _StoppedError:
            return

    def stop(self) -> None:
        """Give up after the rows at hand; the one call that another thread may make."""
        self._is_stopped = True

    def _told(self, rows: int) -> None:
        if self._is_stopped:
            raise _StoppedError
        if time.monotonic() - self._told_at >= _TELL_EVERY_S:
            self._told_at = time.monotonic()
            self._tell(rows)


def _line(row: RowNote) -> int:
    return row.line


def _word(order: DayOrder) -> str:
    return order.value.replace(" ", "-")


def _key(headers: Sequence[str]) -> str:
    digest = hashlib.sha256("\n".join(headers).encode()).hexdigest()[:16]
    return f"table_columns_{digest}"
