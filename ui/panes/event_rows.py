"""Events as rows: the current one is the ink plate, others that are chosen have an ink frame."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import islice

from PySide6.QtCore import (
    QEvent,
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QColor,
    QDropEvent,
    QFont,
    QFontMetrics,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QToolTip,
)

from timeline.records import EventId, Review
from ui.controls.words import said
from ui.fonts import figures, mono, sans
from ui.models.event_table import HEADS, ID_ROLE, REVIEW_ROLE, Column, EventTableModel
from ui.style import theme_of

Index = QModelIndex | QPersistentModelIndex
_ROW = 25
_BEFORE, _AFTER = 16, 8
_ARROW = 14
"""Room in a head for the sign of the order."""
_TITLE_LEAST, _TITLE_SHARE, _TITLE_ENOUGH = 160, 0.3, 240
"""Pixels that titles keep: a share of the table, within bounds."""
_MEASURED = 400
"""So many long dates are measured to find the width in which none is cut."""
_ALWAYS = (Column.DATE, Column.EVENT)
_GIVE_WAY = (
    Column.EDTF,
    Column.NOTE,
    Column.TAGS,
    Column.DATE_FROM,
    Column.SOURCES,
    Column.STATUS,
    Column.PARTICIPANTS,
    Column.KIND,
    Column.PLACE,
    Column.REVIEW,
)
"""Columns that are hidden first where the table is narrow."""


class EventRows(QTableView):
    """Tells what was chosen; shows what it is told without telling it again."""

    chosen = Signal(object, object)
    """EventId of the current row, and a tuple of all chosen ones."""
    entered_row = Signal(QModelIndex)
    order_asked = Signal(list, str, bool)
    """EventIds of dragged rows, and the one before (or, True, after) which they came to lie."""

    def __init__(self, model: EventTableModel) -> None:
        super().__init__()
        self._events = model
        self._date_width = _width(Column.DATE)
        self._empty = said("", 13, tone="3", wrap=True, parent=self.viewport())
        self._hidden = {column for column, head in HEADS.items() if not head.shown}
        self.setModel(model)
        self.setFont(figures(12.5))
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.setDragDropOverwriteMode(False)
        self.setDragEnabled(False)
        self.setItemDelegate(_RowDelegate(self))
        self.setAccessibleName("Events")
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(_ROW)
        self.verticalHeader().setMinimumSectionSize(_ROW)
        self._dress_header(self.horizontalHeader())
        self.selectionModel().selectionChanged.connect(self._tell)

    @property
    def shown_columns(self) -> tuple[Column, ...]:
        """The columns that a person wants, whether there is room for them or not."""
        return tuple(column for column in Column if column not in self._hidden)

    def can_hide(self, column: Column) -> bool:
        """False for the columns without which a row says nothing."""
        return column not in _ALWAYS

    def show_columns(self, columns: Iterable[Column]) -> None:
        """Show these, and those that cannot be hidden."""
        wanted = {*columns, *_ALWAYS}
        self._date_width = _width(Column.DATE)
        self._empty = said("", 13, tone="3", wrap=True, parent=self.viewport())
        self._hidden = {column for column in Column if column not in wanted}
        self._give_way()

    def fit_dates(self, dates: Iterable[str]) -> None:
        """Make the column of dates wide enough for all of these words."""
        metrics = QFontMetrics(_font(Column.DATE))
        widest = max(map(metrics.horizontalAdvance, islice(dates, _MEASURED)), default=0)
        self._date_width = max(_width(Column.DATE), widest + _BEFORE + _AFTER + 2)
        self.horizontalHeader().resizeSection(Column.DATE, self._date_width)
        self._give_way()

    def _wanted(self, column: Column) -> int:
        if column is Column.EVENT:
            share = round(_TITLE_SHARE * self.viewport().width())
            return min(_TITLE_ENOUGH, max(_TITLE_LEAST, share))
        return self._date_width if column is Column.DATE else _width(column)

    def say_empty(self, words: str) -> None:
        """Why there are no rows, in their place; empty words where there are."""
        self._empty.setText(words)
        self._empty.setVisible(bool(words))
        self.setAccessibleDescription(words)

    def set_chosen(self, current: EventId | None, chosen: Iterable[EventId]) -> None:
        """Mark the current event's row and those of the others that are chosen."""
        row = self._events.row_of(current)
        blocked = self.selectionModel().blockSignals(True)
        index = self._events.index(row, max(0, self.currentIndex().column()))
        flags = QItemSelectionModel.SelectionFlag
        self.selectionModel().setCurrentIndex(index, flags.NoUpdate)
        rows = sorted({row, *(self._events.row_of(event) for event in chosen)} - {-1})
        self.selectionModel().select(self._stretches(rows), flags.ClearAndSelect | flags.Rows)
        if row >= 0:
            self.scrollTo(index)
            self._show_whole_rows()
        self.selectionModel().blockSignals(blocked)
        self.viewport().update()

    def _show_whole_rows(self) -> None:
        """No row is cut by the heads: the next one is the first, or, at the end, this one."""
        bar, cut = self.verticalScrollBar(), self.verticalScrollBar().value() % _ROW
        if not cut:
            return
        foot = self.visualRect(self.currentIndex()).bottom() + cut
        if bar.value() - cut + _ROW <= bar.maximum():
            bar.setValue(bar.value() - cut + _ROW)
        elif foot < self.viewport().height():
            bar.setValue(bar.value() - cut)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._give_way()
        super().resizeEvent(event)
        room = self.viewport().width() - 2 * _BEFORE
        self._empty.setGeometry(_BEFORE, 10, room, max(20, self._empty.heightForWidth(room)))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self.entered_row.emit(self.currentIndex())
            return
        super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Rows that are chosen already can be dragged, others begin a selection."""
        index = self.indexAt(event.position().toPoint())
        plain = event.modifiers() == Qt.KeyboardModifier.NoModifier
        self.setDragEnabled(
            plain and self._events.is_in_order_of_time and self.selectionModel().isSelected(index)
        )
        super().mousePressEvent(event)

    def dropEvent(self, event: QDropEvent) -> None:
        """Asks for the order; the rows move when the document has it."""
        event.setDropAction(Qt.DropAction.IgnoreAction)
        event.accept()
        if event.source() is self:
            self._ask_order(event.position().toPoint())

    def _ask_order(self, at: QPoint) -> None:
        index = self.indexAt(at)
        row = index.row() if index.isValid() else self._events.rowCount() - 1
        below = not index.isValid() or at.y() > self.visualRect(index).center().y()
        chosen = sorted(index.row() for index in self.selectionModel().selectedRows())
        if not self._events.ascends:
            chosen.reverse()
        other = self._events.id_at(row)
        if other is not None and row not in chosen:
            ids = [self._events.id_at(each) for each in chosen]
            self.order_asked.emit(ids, other, below == self._events.ascends)

    def _tell(self) -> None:
        rows = sorted(index.row() for index in self.selectionModel().selectedRows())
        events = [self._events.id_at(row) for row in rows]
        current = self.currentIndex().data(ID_ROLE)
        chosen = tuple(event for event in events if event is not None)
        self.viewport().update()
        if chosen:
            self.chosen.emit(current if current in chosen else chosen[-1], chosen)

    def _stretches(self, rows: list[int]) -> QItemSelection:
        """Rows as few stretches of rows without a gap."""
        found = QItemSelection()
        start = 0
        last = self._events.columnCount() - 1
        for place, row in enumerate(rows):
            if place + 1 == len(rows) or rows[place + 1] != row + 1:
                top = self._events.index(rows[start], 0)
                found.select(top, self._events.index(row, last))
                start = place + 1
        return found

    def _give_way(self) -> None:
        """Where the events' titles would be cut short, lesser columns give way."""
        wanted = self.shown_columns
        room = self.viewport().width() - sum(self._wanted(column) for column in wanted)
        for column in (*_GIVE_WAY, *(each for each in Column if each not in _GIVE_WAY)):
            yields = column in _GIVE_WAY and room < 0 and column in wanted
            self.setColumnHidden(column, yields or column not in wanted)
            room += _width(column) if yields else 0

    def _dress_header(self, header: QHeaderView) -> None:
        header.setFont(sans(12.5, 500))
        header.setHighlightSections(False)
        header.setFixedHeight(28)
        header.setSectionsMovable(True)
        header.setMinimumSectionSize(48)
        header.setSortIndicator(Column.DATE, Qt.SortOrder.AscendingOrder)
        self.setSortingEnabled(True)
        for column in Column:
            header.resizeSection(column, _width(column))
        header.setSectionResizeMode(Column.EVENT, QHeaderView.ResizeMode.Stretch)
        header.sortIndicatorChanged.connect(lambda *_: self._keep_order())

    def _keep_order(self) -> None:
        """The sign of the order stays where the order is: some heads give none."""
        column, order = self._events.sorted_by
        header = self.horizontalHeader()
        if header.sortIndicatorSection() != column:
            blocked = header.blockSignals(True)
            header.setSortIndicator(column, order)
            header.blockSignals(blocked)
            header.viewport().update()


def _font(column: Column) -> QFont:
    if column is Column.EDTF:
        return mono(12)
    return figures(12.5, 500 if column is Column.DATE else 400)


def _width(column: Column) -> int:
    """Pixels in which the head and what mostly stands below it fit."""
    head = HEADS[column]
    words = QFontMetrics(_font(column)).horizontalAdvance(head.sample)
    name = QFontMetrics(sans(12.5, 500)).horizontalAdvance(head.name) + _ARROW * head.sorts
    return max(words, name) + _BEFORE + _AFTER + 2


class _RowDelegate(QStyledItemDelegate):
    """A cell: hairline below, plate or frame when chosen, focus ring along the row."""

    def __init__(self, view: EventRows) -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(super().sizeHint(option, index).width() + _BEFORE, _ROW)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        theme = theme_of(self._view)
        rect = QRectF(option.rect)
        is_chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        is_current = is_chosen and index.row() == self._view.currentIndex().row()
        column = Column(index.column())
        rejected = index.data(REVIEW_ROLE) is Review.REJECTED
        painter.save()
        painter.fillRect(rect, QColor(theme.plate if is_current else theme.canvas))
        if not is_current:
            line = QRectF(rect.left(), rect.bottom() - 1, rect.width(), 1)
            painter.fillRect(line, QColor(theme.hair))
        if is_chosen and not is_current:
            _edges(painter, rect, 1.6, theme.ink)
        font = _font(column)
        font.setItalic(rejected)
        ink = theme.ink if column in (Column.DATE, Column.EVENT) else theme.ink2
        painter.setPen(QColor(theme.on_plate if is_current else theme.ink3 if rejected else ink))
        painter.setFont(font)
        room = rect.adjusted(_BEFORE, 0, -_AFTER, 0)
        text = QFontMetrics(font).elidedText(
            str(index.data() or ""), Qt.TextElideMode.ElideRight, round(room.width())
        )
        painter.drawText(room, index.data(Qt.ItemDataRole.TextAlignmentRole), text)
        if is_current and self._view.hasFocus():
            _edges(painter, rect, 2, theme.accent)
        painter.restore()

    def helpEvent(
        self,
        event: QHelpEvent,
        view: QAbstractItemView,
        option: QStyleOptionViewItem,
        index: Index,
    ) -> bool:
        """The whole text, where the cell cuts it."""
        if event.type() != QEvent.Type.ToolTip:
            return super().helpEvent(event, view, option, index)
        text = str(index.data() or "")
        wide = QFontMetrics(_font(Column(index.column()))).horizontalAdvance(text)
        fits = wide <= option.rect.width() - _BEFORE - _AFTER
        QToolTip.showText(event.globalPos(), "" if fits else text, view)
        return True


def _edges(painter: QPainter, rect: QRectF, width: float, colour: str) -> None:
    """Lines along the top and the bottom of a row's cell."""
    painter.fillRect(QRectF(rect.left(), rect.top(), rect.width(), width), QColor(colour))
    bottom = QRectF(rect.left(), rect.bottom() - width, rect.width(), width)
    painter.fillRect(bottom, QColor(colour))
