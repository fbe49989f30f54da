"""How an article looks in the list: publisher and day, headline, doubt, progress."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QTextLayout, QTextOption
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from ui.controls.chip import paint_warn_chip, warn_chip_width
from ui.controls.focus_ring import paint_focus_ring
from ui.controls.lines import paint_meter
from ui.fonts import figures, serif
from ui.icons import paint_icon
from ui.models.article_list import ArticleRole, checked, doubt, written
from ui.style import theme_of
from ui.theme import Theme

if TYPE_CHECKING:
    from timeline.store import ArticleSummary

Index = QModelIndex | QPersistentModelIndex
_SIDE, _TOP = 16, 12
_COPY_LINE = 19


class ArticleDelegate(QStyledItemDelegate):
    """A card an article; the open one has an ink edge."""

    def __init__(self, view: QWidget) -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        del option
        summary = index.data(ArticleRole.SUMMARY)
        width = self._view.width() - 12
        lines = len(_headline_lines(summary.headline, width - 2 * _SIDE))
        height = _TOP + 17 + 3 + 19 * lines + (26 if doubt(summary) else 0) + 8 + 16 + 8
        height += _COPY_LINE if summary.copy_of is not None else 0
        return QSize(width, height)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        summary = index.data(ArticleRole.SUMMARY)
        theme = theme_of(self._view)
        rect = QRectF(option.rect)
        state = option.state
        is_open = bool(state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ground = theme.canvas if is_open else theme.surface
        if not is_open and state & QStyle.StateFlag.State_MouseOver:
            ground = theme.hover
        painter.fillRect(rect, QColor(ground))
        painter.fillRect(
            QRectF(rect.left(), rect.bottom() - 1, rect.width(), 1), QColor(theme.hair)
        )
        if is_open:
            painter.fillRect(
                QRectF(rect.left(), rect.top(), 3, rect.height() - 1), QColor(theme.ink)
            )
        self._paint_words(painter, rect, summary, index.data(ArticleRole.COPY), theme)
        if state & QStyle.StateFlag.State_HasFocus and self._view.hasFocus():
            paint_focus_ring(painter, rect.adjusted(1, 1, -1, -2), theme, 4)
        painter.restore()

    def _paint_words(
        self, painter: QPainter, rect: QRectF, summary: ArticleSummary, copied: str, theme: Theme
    ) -> None:
        left, right = rect.left() + _SIDE, rect.right() - _SIDE
        y = rect.top() + _TOP
        day = written(summary)
        font = figures(12)
        day_width = QFontMetricsF(font).horizontalAdvance(day)
        painter.setFont(font)
        painter.setPen(QColor(theme.ink2))
        painter.drawText(QRectF(right - day_width, y, day_width + 1, 17), day)
        publisher = QFontMetricsF(font).elidedText(
            summary.publisher or "", Qt.TextElideMode.ElideRight, right - left - day_width - 8
        )
        painter.drawText(QRectF(left, y, right - left, 17), publisher)
        y += 20
        painter.setFont(serif(14.5))
        painter.setPen(QColor(theme.ink))
        for line in _headline_lines(summary.headline, right - left):
            painter.drawText(QPointF(left, y + 14.5), line)
            y += 19
        if copied:
            painter.setFont(font)
            painter.setPen(QColor(theme.ink2))
            words = QFontMetricsF(font).elidedText(
                copied, Qt.TextElideMode.ElideRight, right - left
            )
            painter.drawText(QRectF(left, y + 2, right - left, 17), words)
            y += _COPY_LINE
        doubtful = doubt(summary)
        if doubtful:
            chip = QRectF(left, y + 4, warn_chip_width(doubtful), 20)
            paint_warn_chip(painter, chip, doubtful, self._view)
            y += 26
        self._paint_progress(painter, QRectF(left, y + 8, right - left, 16), summary, theme)

    def _paint_progress(
        self, painter: QPainter, rect: QRectF, summary: ArticleSummary, theme: Theme
    ) -> None:
        done, total = checked(summary), summary.events
        finished = total > 0 and done == total
        words = f"{total}" if finished else f"{done} of {total}"
        if not total:
            words = "no events"
        font = figures(12)
        width = QFontMetricsF(font).horizontalAdvance(words)
        painter.setFont(font)
        painter.setPen(QColor(theme.ok if finished else theme.ink3))
        painter.drawText(
            QRectF(rect.right() - width, rect.top(), width + 1, 16),
            int(Qt.AlignmentFlag.AlignVCenter),
            words,
        )
        room = rect.width() - width - 10
        if finished:
            room -= 16
            place = QRectF(rect.right() - width - 16, rect.center().y() - 7, 13, 13)
            paint_icon(painter, "check", place, theme.ok)
        if total:
            bar = QRectF(rect.left(), rect.center().y() - 1.5, room, 3)
            paint_meter(painter, bar, done / total, self._view)


def _headline_lines(headline: str, width: float, most: int = 2) -> list[str]:
    """The headline broken into lines, the last one elided."""
    font = serif(14.5)
    text = " ".join(headline.split())
    layout = QTextLayout(text, font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.beginLayout()
    ends: list[tuple[int, int]] = []
    while True:
        line = layout.createLine()
        if not line.isValid():
            break
        line.setLineWidth(max(20.0, width))
        ends.append((line.textStart(), line.textLength()))
    layout.endLayout()
    units = text.encode("utf-16-le")
    lines = [
        units[2 * start : 2 * (start + length)].decode("utf-16-le", "replace").rstrip()
        for start, length in ends[:most]
    ]
    if len(ends) > most:
        rest = units[2 * ends[most - 1][0] :].decode("utf-16-le", "replace")
        lines[-1] = QFontMetricsF(font).elidedText(rest, Qt.TextElideMode.ElideRight, width)
    return lines
