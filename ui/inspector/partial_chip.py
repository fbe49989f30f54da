"""A fact that only some of several events have: dashed, with their count, and a plus for all."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from ui.controls.chip import LEAST_WIDTH
from ui.controls.focus_ring import paint_focus_ring
from ui.fonts import sans
from ui.icons import paint_icon
from ui.style import theme_of

_HEIGHT = 26
_BEFORE, _GAP, _AFTER = 30, 6, 28


class PartialChip(QAbstractButton):
    """Clicking it gives the fact to all."""

    def __init__(
        self, text: str, count: int, total: int, icon: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._icon = icon
        self._count = f"{count} of {total}"
        self.setText(text)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(f"{text}, {self._count} have it. Give it to all")
        self.setToolTip(f"Give {text} to all {total}")

    def sizeHint(self) -> QSize:
        words = self._width(self.text()) + _GAP + self._width(self._count)
        return QSize(round(_BEFORE + words + _AFTER), _HEIGHT)

    def minimumSizeHint(self) -> QSize:
        """A long fact may end in an ellipsis."""
        return QSize(min(self.sizeHint().width(), LEAST_WIDTH), _HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        theme = theme_of(self)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        frame = QRectF(self.rect())
        pen = QPen(QColor(theme.edge), 1)
        pen.setDashPattern([3, 2.5])
        painter.setPen(pen)
        painter.setBrush(QColor(theme.hover if self.underMouse() else theme.canvas))
        painter.drawRoundedRect(frame.adjusted(0.5, 0.5, -0.5, -0.5), 12, 12)
        middle = frame.center().y()
        paint_icon(painter, self._icon, QRectF(10, middle - 7, 14, 14), theme.ink2)
        metrics = QFontMetricsF(sans(13))
        baseline = middle + (metrics.ascent() - metrics.descent()) / 2
        painter.setFont(sans(13))
        painter.setPen(QColor(theme.ink))
        room = frame.width() - _BEFORE - _GAP - self._width(self._count) - _AFTER
        words = metrics.elidedText(self.text(), Qt.TextElideMode.ElideRight, max(room, 0) + 1)
        painter.drawText(QPointF(_BEFORE, baseline), words)
        painter.setPen(QColor(theme.ink3))
        after = _BEFORE + self._width(words) + _GAP
        painter.drawText(QPointF(after, baseline), self._count)
        paint_icon(painter, "plus", QRectF(frame.right() - 22, middle - 6, 12, 12), theme.ink2)
        if self.hasFocus():
            paint_focus_ring(painter, frame, theme, 12)
        painter.end()

    @staticmethod
    def _width(words: str) -> float:
        return QFontMetricsF(sans(13)).horizontalAdvance(words)
