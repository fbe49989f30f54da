"""The folded list of articles: a mark and counts, 48 px wide."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from ui.controls.focus_ring import paint_focus_ring
from ui.fonts import figures
from ui.icons import paint_icon
from ui.models.article_list import ArticleRole, checked, doubt
from ui.style import theme_of

Index = QModelIndex | QPersistentModelIndex
_HEIGHT = 52


class RailDelegate(QStyledItemDelegate):
    """Checked of all, a triangle where its day is in doubt."""

    def __init__(self, view: QWidget) -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        del option, index
        return QSize(self._view.width(), _HEIGHT)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        summary = index.data(ArticleRole.SUMMARY)
        theme = theme_of(self._view)
        rect = QRectF(option.rect)
        state = option.state
        is_open = bool(state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        hovered = bool(state & QStyle.StateFlag.State_MouseOver)
        ground = theme.canvas if is_open else (theme.hover if hovered else theme.surface)
        painter.fillRect(rect, QColor(ground))
        painter.fillRect(
            QRectF(rect.left(), rect.bottom() - 1, rect.width(), 1), QColor(theme.hair)
        )
        if is_open:
            painter.fillRect(
                QRectF(rect.left(), rect.top(), 3, rect.height() - 1), QColor(theme.ink)
            )
        words = f"{checked(summary)}/{summary.events}" if summary.events else "—"
        painter.setFont(figures(12))
        painter.setPen(QColor(theme.ink2))
        place = rect.adjusted(0, 20 if doubt(summary) else 0, 0, 0)
        painter.drawText(place, int(Qt.AlignmentFlag.AlignCenter), words)
        if doubt(summary):
            sign = QRectF(rect.center().x() - 7, rect.top() + 9, 14, 14)
            paint_icon(painter, "triangle-alert", sign, theme.warn)
        if state & QStyle.StateFlag.State_HasFocus and self._view.hasFocus():
            paint_focus_ring(painter, rect.adjusted(1, 1, -1, -2), theme, 4)
        painter.restore()
