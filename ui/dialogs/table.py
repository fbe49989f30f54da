"""Ask how a table of events is to be taken: what each column is, and what would come of it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QCheckBox, QWidget

from timeline.daynumber import DayNumber
from timeline.errors import UserError
from ui.controls.flow import FlowLayout
from ui.controls.words import ElidedLabel, said, set_tone
from ui.dialogs.frame import Dialog
from ui.dialogs.table_columns import SHOWN, ColumnsPreview, more_columns
from ui.dialogs.table_counts import TableCounts
from ui.fonts import sans
from ui.inspector.commit_field import Choice
from ui.inspector.form_rows import order_tabs
from ui.messages import counted
from ui.table_look import OpenedTable, TableCount, TableCounting, opened_table
from ui.workers import Work, Worker

if TYPE_CHECKING:
    from timeline.exchange.tables import ColumnMapping, Dialect, OrderVerdict, Role
    from timeline.store import Store

_WAIT_MS = 120
_SIZE = (940, 560)
_DELIMITER_WIDTH = 128
_ORDER_WIDTH = 262
_NOTHING_NEW = "All of it is here already."

Reader = Callable[[], "Store | None"]
"""Opens the document once more, to be read in another thread; None where none is open."""
Remembered = Callable[["OpenedTable"], "ColumnMapping"]
"""What a person has said before of a table with these headings."""


class TableDialog(Dialog):
    """Counts anew, beside the window, whenever something is chosen."""

    import_asked = Signal(object)
    """TableWish."""
    stop_asked = Signal()
    """While the table comes in: give it up."""

    def __init__(
        self,
        path: Path,
        reader: Reader,
        remembered: Remembered,
        today: DayNumber,
        parent: QWidget,
    ) -> None:
        super().__init__(f"Import {path.name}", parent)
        self._path, self._reader, self._remembered = path, reader, remembered
        self._today = today
        self._opened: OpenedTable | None = None
        self._count: TableCount | None = None
        self._verdicts: dict[object, OrderVerdict] = {}
        self._changing: tuple[int, tuple[Role, ...]] | None = None
        """The column that was changed last, and what all were before."""
        self._worker: Worker | None = None
        self._is_importing = False
        self.headings = QCheckBox("The first row names the columns")
        self.delimiter, self.order = Choice("Between the cells"), Choice("How dates are read")
        self.columns = ColumnsPreview()
        self.rest = QCheckBox("Keep other columns in the note")
        self.updates = QCheckBox("Update events that are here already")
        self.counts = TableCounts()
        self._kind = said("", tone="2")
        self._order_words = said("", 12.5, tone="2")
        self._example = ElidedLabel(sans(12.5), "2")
        self._more = said("", 12.5, tone="2")
        self._reason = said("", 13, tone="warn", wrap=True)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_WAIT_MS)
        self._timer.timeout.connect(self._start_count)
        self.cancel = self.add_button("Cancel")
        self.take = self.add_button("Import", primary=True)
        self._build()
        self._connect()
        self._open(None)

    @property
    def path(self) -> Path:
        """The file that is asked about."""
        return self._path

    @property
    def mapping(self) -> ColumnMapping | None:
        """What the columns are; None while the table is being opened."""
        return None if self._opened is None else self._opened.mapping

    @property
    def reason(self) -> str:
        """Why it cannot be imported like this; empty when it can."""
        return self._reason.text()

    @property
    def is_counted(self) -> bool:
        """True when all rows are counted."""
        return self._count is not None and self._count.is_all

    @property
    def example(self) -> str:
        """What the first row becomes."""
        return self._example.text()

    def show_progress(self, words: str) -> None:
        """The table is coming in: nothing can be chosen until it is in, or given up."""
        self._is_importing = True
        self._stop()
        for widget in (self.headings, self.delimiter, self.order, self.columns, self.rest,
                       self.updates, self.take):  # fmt: skip
            widget.setEnabled(False)
        self.counts.show_words(words)
        self.cancel.setText("Stop")
        self.cancel.setAccessibleName("Stop")

    def show_refusal(self, words: str) -> None:
        """It did not come in."""
        self._is_importing = False
        self.cancel.setText("Close")
        self.cancel.setAccessibleName("Close")
        self.counts.show_words(words, "bad")
        self.setAccessibleDescription(words)

    def done(self, result: int) -> None:
        """Closed: nobody waits for what is being worked out."""
        self._stop()
        super().done(result)

    def reject(self) -> None:
        if self._is_importing:
            self.stop_asked.emit()
            return
        super().reject()

    # private ----------------------------------------------------------------------------------

    def _open(self, dialect: Dialect | None) -> None:
        """Take the file apart, another time in another way."""
        self._stop()
        self._opened = self._count = None
        self._verdicts.clear()
        self._changing = None
        self.counts.show_words(f"Reading {self._path.name}…")
        self._allow()
        self._work(partial(opened_table, self._path, dialect), self._take_opened)

    def _take_opened(self, result: object) -> None:
        self._worker = None
        if not isinstance(result, OpenedTable):
            self._refuse(str(result))
            return
        self._opened = replace(result, mapping=self._remembered(result))
        table, mapping = self._opened.table, self._opened.mapping
        self._kind.setText(f"A table of {mapping.format}" if mapping.format else "")
        self._kind.setVisible(bool(mapping.format))
        with _silent(self.headings, self.delimiter, self.order):
            self.headings.setChecked(table.dialect.has_header)
            self.delimiter.setCurrentIndex(self.delimiter.findData(table.dialect.delimiter))
        hidden = len(table.headers) - SHOWN
        self._more.setText(more_columns(hidden) if hidden > 0 else "")
        self._more.setVisible(hidden > 0)
        self.columns.show_table(table, mapping)
        stops = (self.headings, self.delimiter, self.order, *self.columns.choices, self.rest)
        order_tabs((*stops, self.updates, *self.counts.stops, self.cancel, self.take))
        if self.columns.choices and self.focusWidget() in (None, self.cancel):
            self.columns.choices[0].setFocus()
        self._look()

    def _look(self) -> None:
        """Something was chosen."""
        if self._opened is None:
            return
        self._stop()
        self._count = None
        self._example.setText("")
        self.columns.show_roles(self._opened.mapping)
        self._allow()
        if self._opened.mapping.refusal:
            self.counts.show_words("")
        else:
            self.counts.show_words("Counting…")
            self._timer.start()

    def _start_count(self) -> None:
        opened = self._opened
        if opened is None:
            return
        verdict = self._verdicts.get(_dated(opened))
        try:
            store = self._reader()
        except UserError as error:  # the file is gone, or cannot be read now
            self._refuse(str(error))
            return
        counting = TableCounting(
            store, opened, verdict, self._today, updates=self.updates.isChecked()
        )
        self._work(counting.counts, self._take_count, counting.stop, store)

    def _take_count(self, result: object) -> None:
        if not isinstance(result, TableCount):
            self._refuse(str(result))
            return
        opened = self._opened
        assert opened is not None
        self._count = result
        self._verdicts[_dated(opened)] = result.verdict
        self._show_order(result.verdict)
        self._example.setText(result.example)
        self.counts.show_tally(result.tally, is_all=result.is_all)
        if result.is_all:
            self.setAccessibleDescription(self.counts.words)
        self._allow()

    def _refuse(self, words: str) -> None:
        self._worker = None
        self._count = None
        self.counts.show_words(words, "bad")
        self.setAccessibleDescription(words)
        self._allow()

    def _show_order(self, verdict: OrderVerdict) -> None:
        """The order of day and month, where a cell of the table can be read both ways."""
        from timeline.exchange.tables import DayOrder, date_words

        assert self._opened is not None
        chosen = self._opened.mapping.order or verdict.order
        with _silent(self.order):
            self.order.clear()
            for order in DayOrder:
                self.order.addItem(date_words(verdict.example, order), order)
            self.order.setCurrentIndex(self.order.findData(chosen))
        words = f"{verdict.example} is"
        self._order_words.setText(words)
        self.order.setAccessibleName(words)
        told = "As the column shows." if verdict.is_told else "Nothing in the column decides it."
        mixed = " Both orders occur; what can be read one way only is read so."
        self.order.setToolTip(told + mixed * verdict.is_mixed)
        self.order.setAccessibleDescription(self.order.toolTip())
        is_open = not verdict.is_told and self._opened.mapping.order is None
        set_tone(self._order_words, "warn" if is_open else "2")
        for widget in (self._order_words, self.order):
            widget.setVisible(bool(verdict.example))

    def _allow(self) -> None:
        self._reason.setText(self._refusal())
        brings = 0 if self._count is None else self._count.tally.brings
        is_sure = self._count is not None and self._count.is_all
        is_ready = self._count is not None and not self._reason.text()
        self.take.setEnabled(is_ready and not self._is_importing)
        words = f"Import {counted(brings, 'event')}" if is_sure and brings else "Import"
        self.take.setText(words)
        self.take.setAccessibleName(words)
        self.take.setAccessibleDescription(self._reason.text())

    def _refusal(self) -> str:
        if self._opened is None:
            return ""
        refusal = self._opened.mapping.refusal
        if refusal or self._count is None or not self._count.is_all:
            return refusal
        return "" if self._count.tally.brings else _NOTHING_NEW

    def _choose_role(self, column: int, role: Role) -> None:
        """Arrow keys pass over roles of other columns, which get them back when they go on."""
        assert self._opened is not None
        if self._changing is None or self._changing[0] != column:
            self._changing = column, self._opened.mapping.roles
        before = replace(self._opened.mapping, roles=self._changing[1])
        self._map(before.with_role(column, role))

    def _choose_order(self) -> None:
        from timeline.exchange.tables import DayOrder

        if self._opened is not None and self.order.currentIndex() >= 0:
            order = DayOrder(self.order.currentData())
            self._map(replace(self._opened.mapping, order=order))

    def _choose_rest(self) -> None:
        if self._opened is not None:
            self._map(replace(self._opened.mapping, keeps_rest=self.rest.isChecked()))

    def _map(self, mapping: ColumnMapping) -> None:
        assert self._opened is not None
        self._opened = replace(self._opened, mapping=mapping)
        self._look()

    def _choose_dialect(self) -> None:
        if self._opened is not None:
            dialect = self._opened.table.dialect
            self._open(
                replace(
                    dialect,
                    delimiter=self.delimiter.currentData(),
                    has_header=self.headings.isChecked(),
                )
            )

    def _ask_import(self) -> None:
        if self._count is not None and self.take.isEnabled():
            self.import_asked.emit(self._count.wish)

    def _work(
        self,
        work: Work,
        take: Callable[[object], None],
        give_up: Callable[[], None] | None = None,
        store: Store | None = None,
    ) -> None:
        worker = Worker(work, self.parent(), give_up, store)
        worker.result.connect(take)
        worker.failed.connect(self._refuse)
        worker.finished.connect(worker.deleteLater)
        self._worker = worker
        worker.start()

    def _stop(self) -> None:
        self._timer.stop()
        if self._worker is not None:
            self._worker.stop()
            self._worker = None

    def _connect(self) -> None:
        self.headings.toggled.connect(self._choose_dialect)
        self.delimiter.currentIndexChanged.connect(self._choose_dialect)
        self.order.currentIndexChanged.connect(self._choose_order)
        self.columns.role_chosen.connect(self._choose_role)
        self.rest.toggled.connect(self._choose_rest)
        self.updates.toggled.connect(self._look)
        self.cancel.clicked.connect(self.reject)
        self.take.clicked.connect(self._ask_import)

    def _build(self) -> None:
        from timeline.exchange.tables import DELIMITERS

        for sign, name in DELIMITERS.items():
            self.delimiter.addItem(name, sign)
        self.delimiter.setFixedWidth(_DELIMITER_WIDTH)
        self.order.setFixedWidth(_ORDER_WIDTH)
        self.rest.setChecked(True)
        self.updates.setChecked(True)
        taken_apart, kept = QWidget(), QWidget()
        above, below = FlowLayout(14, taken_apart), FlowLayout(18, kept)
        for widget in (self.headings, said("Cells divided by", 12.5, tone="2"), self.delimiter,
                       self._order_words, self.order):  # fmt: skip
            above.addWidget(widget)
        for box in (self.rest, self.updates):
            below.addWidget(box)
        self.body.addWidget(self._kind)
        self.body.addWidget(taken_apart)
        self.body.addWidget(self.columns, 1)
        self.body.addWidget(self._more)
        self.body.addWidget(self._example)
        self.body.addWidget(kept)
        self.body.addWidget(self.counts)
        self.body.addWidget(self._reason)
        for widget in (self._kind, self._more, self._order_words, self.order):
            widget.hide()
        self.resize(*_SIZE)


def _dated(opened: OpenedTable) -> tuple[object, ...]:
    """What the order of day and month depends on."""
    from timeline.exchange.tables import READ_AS_DATES

    places = opened.mapping.places
    dated = tuple((role, places.get(role, ())) for role in sorted(READ_AS_DATES))
    return opened.table.dialect, dated


@contextmanager
def _silent(*widgets: QWidget) -> Iterator[None]:
    """What is set within was not chosen by a person."""
    for widget in widgets:
        widget.blockSignals(True)
    yield
    for widget in widgets:
        widget.blockSignals(False)
