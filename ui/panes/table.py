"""Under the timeline: the same events as a table, and the history of the document."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QStackedWidget,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTabBar,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from timeline.columns import EventColumns
from timeline.records import EventId, Review
from ui.controls.words import said
from ui.fonts import figures, sans
from ui.models.event_table import HEADS, ID_ROLE, REVIEW_ROLE, Column, EventTableModel, Fetch
from ui.models.history import UNDONE_ROLE, HistoryModel
from ui.style import theme_of

Index = QModelIndex | QPersistentModelIndex
_ROW = 25
_TABS_HEIGHT = 36
_GIVE_WAY = (Column.DATE_FROM, Column.SOURCES, Column.KIND, Column.PLACE)
"""Columns that are hidden first where the table is narrow."""


class TablePane(QWidget):
    """Tabs Table and History; the table follows the filter and the selection."""

    event_chosen = Signal(object)
    """EventId of the row that was chosen."""
    event_opened = Signal(object)
    """EventId of the row that was entered."""
    fold_asked = Signal(bool)
    """True to fold to the tabs, False to open."""

    def __init__(self, fetch: Fetch, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("ground", "canvas")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.model = EventTableModel(fetch, self)
        self.history_model = HistoryModel(self)
        self.table = _EventTable()
        self.table.setModel(self.model)
        self.history = QTableView()
        self.history.setModel(self.history_model)
        self._tabs = QTabBar()
        self._said = said("", 13, tone="2")
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

    def show_events(self, columns: EventColumns, undated: Sequence[EventId]) -> None:
        """Show the filtered events."""
        current = self.table.currentIndex().data(ID_ROLE)
        blocked = self.table.selectionModel().blockSignals(True)
        self.model.show(columns, undated)
        self.table.selectionModel().blockSignals(blocked)
        self._count()
        self.set_current(current)

    def replace_columns(self, columns: EventColumns, events: frozenset[EventId]) -> None:
        """The same events in the same order, of which some have other words in their rows."""
        self.model.replace_columns(columns, events)

    def set_current(self, event: EventId | None) -> None:
        """Mark the current event's row."""
        row = self.model.row_of(event)
        blocked = self.table.selectionModel().blockSignals(True)
        if row < 0:
            self.table.clearSelection()
            self.table.setCurrentIndex(QModelIndex())
        else:
            column = max(0, self.table.currentIndex().column())
            self.table.setCurrentIndex(self.model.index(row, column))
            self.table.selectRow(row)
            self.table.scrollTo(self.model.index(row, 0))
        self.table.selectionModel().blockSignals(blocked)
        self.table.viewport().update()

    def go_to_undated(self) -> None:
        """Show the first event without a date."""
        self.show_tab(0)
        if self.model.rowCount() > self.model.dated:
            index = self.model.index(self.model.dated, 0)
            self.table.scrollTo(index, QAbstractItemView.ScrollHint.PositionAtTop)
            self.table.setCurrentIndex(index)
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

    def _build(self) -> None:
        for name in ("Table", "History"):
            self._tabs.addTab(name)
        self._tabs.setDrawBase(False)
        self._tabs.setExpanding(False)
        self._tabs.setFont(sans(13, 600))
        self._tabs.setAccessibleName("Table or history")
        top = QHBoxLayout()
        top.setContentsMargins(16, 0, 16, 0)
        top.addWidget(self._tabs, 0, Qt.AlignmentFlag.AlignBottom)
        top.addStretch(1)
        top.addWidget(self._said)
        bar = QWidget()
        bar.setFixedHeight(_TABS_HEIGHT)
        bar.setLayout(top)
        self.header = bar
        _dress_history(self.history)
        self._stack.addWidget(self.table)
        self._stack.addWidget(self.history)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._stack, 1)

    def _connect(self) -> None:
        self._tabs.currentChanged.connect(self._stack.setCurrentIndex)
        self._tabs.currentChanged.connect(lambda number: self._said.setVisible(number == 0))
        self._tabs.tabBarClicked.connect(self._tab_clicked)
        self.table.selectionModel().currentRowChanged.connect(self._row_changed)
        self.table.clicked.connect(self._row_changed)
        self.table.doubleClicked.connect(self._opened)
        self.table.entered_row.connect(self._opened)
        self.table.horizontalHeader().sortIndicatorChanged.connect(lambda *_: self._count())

    def _tab_clicked(self, number: int) -> None:
        if self._is_folded:
            self.fold_asked.emit(False)
        elif number == self._tabs.currentIndex():
            self.fold_asked.emit(True)

    def _row_changed(self, index: QModelIndex) -> None:
        event = index.data(ID_ROLE)
        if event is not None:
            self.table.viewport().update()
            self.event_chosen.emit(event)

    def _opened(self, index: QModelIndex) -> None:
        event = index.data(ID_ROLE)
        if event is not None:
            self.event_opened.emit(event)


class _EventTable(QTableView):
    """Rows 25 high; the current one is the ink plate."""

    entered_row = Signal(QModelIndex)

    def __init__(self) -> None:
        super().__init__()
        self.setFont(figures(12.5))
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setItemDelegate(_RowDelegate(self))
        self.setAccessibleName("Events")
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(_ROW)
        self.verticalHeader().setMinimumSectionSize(_ROW)
        header = self.horizontalHeader()
        header.setFont(sans(12.5, 500))
        header.setHighlightSections(False)
        header.setFixedHeight(28)
        header.setSectionsMovable(True)
        header.setMinimumSectionSize(56)
        self.setSortingEnabled(True)

    def setModel(self, model: EventTableModel) -> None:  # type: ignore[override]  # noqa: N802
        super().setModel(model)
        header = self.horizontalHeader()
        header.setSortIndicator(Column.DATE, Qt.SortOrder.AscendingOrder)
        for column, head in HEADS.items():
            header.resizeSection(column, head.width)
        header.setSectionResizeMode(Column.EVENT, QHeaderView.ResizeMode.Stretch)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where the events' titles would be cut short, lesser columns give way."""
        room = self.viewport().width() - sum(head.width for head in HEADS.values())
        for column in _GIVE_WAY:
            hidden = room < 0
            self.setColumnHidden(column, hidden)
            room += HEADS[column].width if hidden else 0
        super().resizeEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self.entered_row.emit(self.currentIndex())
            return
        super().keyPressEvent(event)


class _RowDelegate(QStyledItemDelegate):
    """A cell: hairline below, ink plate when current, focus ring along the row."""

    def __init__(self, view: QTableView) -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(super().sizeHint(option, index).width() + 16, _ROW)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        theme = theme_of(self._view)
        rect = QRectF(option.rect)
        is_current = bool(option.state & QStyle.StateFlag.State_Selected)
        column = Column(index.column())
        review = index.data(REVIEW_ROLE)
        painter.save()
        painter.fillRect(rect, QColor(theme.plate if is_current else theme.canvas))
        if not is_current:
            line = QRectF(rect.left(), rect.bottom() - 1, rect.width(), 1)
            painter.fillRect(line, QColor(theme.hair))
        font = figures(12.5, 500 if column is Column.DATE else 400)
        if review is Review.REJECTED:
            font.setItalic(True)
        ink = theme.ink if column in (Column.DATE, Column.EVENT) else theme.ink2
        if review is Review.REJECTED:
            ink = theme.ink3
        painter.setPen(QColor(theme.on_plate if is_current else ink))
        painter.setFont(font)
        room = rect.adjusted(16, 0, -8, 0)
        text = QFontMetrics(font).elidedText(
            str(index.data() or ""), Qt.TextElideMode.ElideRight, round(room.width())
        )
        painter.drawText(room, index.data(Qt.ItemDataRole.TextAlignmentRole), text)
        if is_current and self._view.hasFocus():
            painter.fillRect(QRectF(rect.left(), rect.top(), rect.width(), 2), QColor(theme.accent))
            bottom = QRectF(rect.left(), rect.bottom() - 2, rect.width(), 2)
            painter.fillRect(bottom, QColor(theme.accent))
        painter.restore()


class _StepDelegate(QStyledItemDelegate):
    """A step that was undone is quieter."""

    def __init__(self, view: QTableView) -> None:
        super().__init__(view)
        self._view = view

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        theme = theme_of(self._view)
        rect = QRectF(option.rect)
        undone = bool(index.data(UNDONE_ROLE))
        painter.save()
        painter.fillRect(
            QRectF(rect.left(), rect.bottom() - 1, rect.width(), 1), QColor(theme.hair)
        )
        font = figures(12.5)
        font.setItalic(undone)
        painter.setFont(font)
        ink = theme.ink if index.column() == 1 else theme.ink2
        painter.setPen(QColor(theme.ink3 if undone else ink))
        room = rect.adjusted(16, 0, -8, 0)
        text = QFontMetrics(font).elidedText(
            str(index.data() or ""), Qt.TextElideMode.ElideRight, round(room.width())
        )
        painter.drawText(room, int(Qt.AlignmentFlag.AlignVCenter), text)
        painter.restore()


def _dress_history(view: QTableView) -> None:
    view.setFont(figures(12.5))
    view.setShowGrid(False)
    view.setWordWrap(False)
    view.setTabKeyNavigation(False)
    view.setItemDelegate(_StepDelegate(view))
    view.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    view.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
    view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    view.setAccessibleName("History")
    view.verticalHeader().hide()
    view.verticalHeader().setDefaultSectionSize(_ROW)
    view.verticalHeader().setMinimumSectionSize(_ROW)
    header = view.horizontalHeader()
    header.setFont(sans(12.5, 500))
    header.setFixedHeight(28)
    header.setHighlightSections(False)
    header.resizeSection(0, 180)
    header.resizeSection(1, 360)
    header.setStretchLastSection(True)
    view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
