"""Under the timeline: the same events as a table, and the history of the document."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import partial

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QMenu,
    QStackedWidget,
    QTabBar,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from timeline.columns import EventColumns
from timeline.records import EventId
from ui.controls.button import Button, Weight
from ui.controls.words import ElidedLabel
from ui.fonts import sans
from ui.models.event_table import HEADS, ID_ROLE, Column, EventTableModel, Fetch
from ui.models.history import HistoryModel
from ui.panes.event_rows import EventRows
from ui.panes.history_rows import HistoryRows

_TABS_HEIGHT = 36


class TablePane(QWidget):
    """Tabs Table and History; the table follows the filter and the selection."""

    events_chosen = Signal(object, object)
    """EventId of the current row, and a tuple of all chosen ones."""
    event_opened = Signal(object)
    """EventId of the row that was entered."""
    order_asked = Signal(list, str, bool)
    """EventIds of dragged rows, and the one before (or, True, after) which they were put."""
    fold_asked = Signal(bool)
    """True to fold to the tabs, False to open."""

    def __init__(self, fetch: Fetch, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("ground", "canvas")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.model = EventTableModel(fetch, self)
        self.history_model = HistoryModel(self)
        self.table = EventRows(self.model)
        self.history = HistoryRows(self.history_model)
        self._tabs = QTabBar()
        self._said = ElidedLabel(sans(13), "2")
        self._said.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._columns = Button(
            icon="columns-3", weight=Weight.QUIET, height=26, name="Columns and order"
        )
        self._columns.setToolTip("Columns and order")
        self._stack = QStackedWidget()
        self._is_folded = False
        self._build()
        self._connect()

    @property
    def is_folded(self) -> bool:
        """True while only the tabs are shown."""
        return self._is_folded

    @property
    def current_view(self) -> QTableView:
        """The table or the history, whichever is in front."""
        return self.history if self._tabs.currentIndex() else self.table

    def show_events(
        self, columns: EventColumns, undated: Sequence[EventId], hint: str = ""
    ) -> None:
        """Show the filtered events; ``hint`` says why there are none."""
        blocked = self.table.selectionModel().blockSignals(True)
        self.model.show(columns, undated)
        self.table.selectionModel().blockSignals(blocked)
        self._count()
        self.table.fit_dates(self.model.long_dates())
        self.table.say_empty("" if self.model.rowCount() else hint)

    @property
    def column_names(self) -> list[str]:
        """The columns that a person wants, for the settings."""
        return [column.name.lower() for column in self.table.shown_columns]

    def restore_columns(self, names: Sequence[str]) -> None:
        """Show the columns of ``column_names``; unknown names are left out."""
        known = {column.name.lower(): column for column in Column}
        if names:
            self.table.show_columns(known[name] for name in names if name in known)

    def replace_columns(
        self, columns: EventColumns, undated: Sequence[EventId], events: frozenset[EventId]
    ) -> bool:
        """Show other words in the rows of some events; False where rows may have moved."""
        return self.model.replace_columns(columns, undated, events)

    def set_chosen(self, current: EventId | None, chosen: Iterable[EventId]) -> None:
        """Mark the current event's row and those of the others that are chosen."""
        self.table.set_chosen(current, chosen)

    def go_to_undated(self) -> None:
        """Show the first event without a date."""
        self.show_tab(0)
        if self.model.rowCount() > self.model.dated:
            index = self.model.index(self.model.dated, 0)
            self.table.setCurrentIndex(index)
            self.table.scrollTo(index, QAbstractItemView.ScrollHint.PositionAtTop)
        self.table.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def show_tab(self, number: int) -> None:
        """Open the table (0) or the history (1)."""
        self._tabs.setCurrentIndex(number)
        if self._is_folded:
            self.fold_asked.emit(False)

    def fold(self, *, folded: bool) -> None:
        """Leave only the tabs."""
        self._is_folded = folded
        self._stack.setVisible(not folded)
        if folded:
            self.setFixedHeight(0)
        else:
            self.setMinimumHeight(60)
            self.setMaximumHeight(16_777_215)

    def _count(self) -> None:
        shown = self.model.rowCount()
        self._said.setText(f"{shown:,} shown, {self.model.order_words}")

    def _turn(self, number: int) -> None:
        self._stack.setCurrentIndex(number)
        self._said.setVisible(number == 0)
        self._columns.setVisible(number == 0)

    def _open_columns(self) -> None:
        """Which columns are shown, and by which one the rows are sorted."""
        menu = QMenu(self)
        sort = menu.addMenu("Sort by")
        by, order = self.model.sorted_by
        shown = self.table.shown_columns
        for column, head in HEADS.items():
            action = menu.addAction(head.name)
            action.setCheckable(True)
            action.setChecked(column in shown)
            action.setEnabled(self.table.can_hide(column))
            action.triggered.connect(partial(self._toggle_column, column))
            if head.sorts:
                sorted_by = sort.addAction(head.name)
                sorted_by.setCheckable(True)
                sorted_by.setChecked(column == by)
                sorted_by.triggered.connect(partial(self._sort, column))
        sort.addSeparator()
        backwards = sort.addAction("Last first")
        backwards.setCheckable(True)
        backwards.setChecked(order == Qt.SortOrder.DescendingOrder)
        backwards.triggered.connect(partial(self._turn_order, by))
        menu.exec(self._columns.mapToGlobal(self._columns.rect().bottomLeft()))
        menu.deleteLater()

    def _toggle_column(self, column: Column, shown: bool) -> None:  # noqa: FBT001 - a slot
        wanted = set(self.table.shown_columns)
        self.table.show_columns(wanted | {column} if shown else wanted - {column})

    def _sort(self, column: Column) -> None:
        self.table.sortByColumn(column, self.model.sorted_by[1])

    def _turn_order(self, column: Column, last_first: bool) -> None:  # noqa: FBT001 - a slot
        down, up = Qt.SortOrder.AscendingOrder, Qt.SortOrder.DescendingOrder
        self.table.sortByColumn(column, up if last_first else down)

    def _build(self) -> None:
        for name in ("Table", "History"):
            self._tabs.addTab(name)
        self._tabs.setDrawBase(False)
        self._tabs.setExpanding(False)
        self._tabs.setFont(sans(13, 600))
        self._tabs.setAccessibleName("Table or history")
        top = QHBoxLayout()
        top.setContentsMargins(16, 0, 8, 0)
        top.addWidget(self._tabs, 0, Qt.AlignmentFlag.AlignBottom)
        top.addSpacing(12)
        top.addWidget(self._said, 1)
        top.addSpacing(6)
        top.addWidget(self._columns)
        bar = QWidget()
        bar.setFixedHeight(_TABS_HEIGHT)
        bar.setLayout(top)
        self.header = bar
        self._stack.addWidget(self.table)
        self._stack.addWidget(self.history)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._stack, 1)

    def _connect(self) -> None:
        self._tabs.currentChanged.connect(self._turn)
        self._tabs.tabBarClicked.connect(self._tab_clicked)
        self.table.chosen.connect(self.events_chosen)
        self.table.order_asked.connect(self.order_asked)
        self.table.doubleClicked.connect(self._opened)
        self.table.entered_row.connect(self._opened)
        header = self.table.horizontalHeader()
        header.sortIndicatorChanged.connect(lambda *_: self._count())
        header.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        header.customContextMenuRequested.connect(lambda _: self._open_columns())
        self._columns.clicked.connect(self._open_columns)

    def _tab_clicked(self, number: int) -> None:
        if self._is_folded:
            self.fold_asked.emit(False)
        elif number == self._tabs.currentIndex():
            self.fold_asked.emit(True)

    def _opened(self, index: QModelIndex) -> None:
        event = index.data(ID_ROLE)
        if event is not None:
            self.event_opened.emit(event)
