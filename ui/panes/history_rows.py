"""The history of the document as rows; a step that was undone is quieter."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
)

from ui.fonts import figures, sans
from ui.models.history import UNDONE_ROLE, HistoryModel
from ui.style import theme_of

Index = QModelIndex | QPersistentModelIndex
_ROW = 25


class HistoryRows(QTableView):
    """Steps, latest first."""

    def __init__(self, model: HistoryModel) -> None:
        super().__init__()
        self.setModel(model)
        self.setFont(figures(12.5))
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setItemDelegate(_StepDelegate(self))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName("History")
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(_ROW)
        self.verticalHeader().setMinimumSectionSize(_ROW)
        header = self.horizontalHeader()
        header.setFont(sans(12.5, 500))
        header.setFixedHeight(28)
        header.setHighlightSections(False)
        header.resizeSection(0, 180)
        header.resizeSection(1, 360)
        header.setStretchLastSection(True)


class _StepDelegate(QStyledItemDelegate):
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
