"""The way to the articles that say nowhere when they were written, with their count."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent

from ui.controls.button import Button, Weight
from ui.controls.focus_ring import paint_focus_ring
from ui.fonts import figures, sans
from ui.icons import paint_icon
from ui.messages import no_day
from ui.style import theme_of

_HEIGHT, _FOLDED_HEIGHT = 34, 52
_LEFT = 38
"""Pixels to the left of the words."""


class DaylessButton(Button):
    """A strip in the colour of warnings; there only while there are such articles."""

    def __init__(self) -> None:
        super().__init__(icon="triangle-alert", weight=Weight.QUIET)
        self._number = 0
        self._folded = False
        self.setSizePolicy(self.sizePolicy().Policy.Expanding, self.sizePolicy().Policy.Fixed)
        self.show_count(0)

    def fold(self, *, folded: bool) -> None:
        """Show the sign and the count only."""
        self._folded = folded
        self.updateGeometry()
        self.update()

    def show_count(self, number: int) -> None:
        """How many articles state no day; the strip goes with the last of them."""
        self._number = number
        self.setAccessibleName(f"{no_day(number)}. Open the next one")
        self.setToolTip(
            f"{no_day(number)}, so “Monday” or “last week” in them may stand at a wrong place.\n"
            "Click to open the next one."
        )
        self.setVisible(number > 0)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(40, _FOLDED_HEIGHT if self._folded else _HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        theme = theme_of(self)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect = QRectF(self.rect())
        painter.fillRect(rect, QColor(theme.warn_bg))
        painter.setPen(QColor(theme.warn))
        if self._folded:
            self._paint_folded(painter, rect, theme.warn)
        else:
            self._paint_whole(painter, rect, theme.warn)
        if self.hasFocus():
            paint_focus_ring(painter, rect.adjusted(1, 1, -1, -1), theme, 4)
        painter.end()

    def _paint_folded(self, painter: QPainter, rect: QRectF, ink: str) -> None:
        paint_icon(painter, "triangle-alert", QRectF(rect.center().x() - 7, 9, 14, 14), ink)
        painter.setFont(figures(12))
        painter.drawText(
            rect.adjusted(0, 20, 0, 0), int(Qt.AlignmentFlag.AlignCenter), f"{self._number:,}"
        )

    def _paint_whole(self, painter: QPainter, rect: QRectF, ink: str) -> None:
        middle = rect.center().y()
        paint_icon(painter, "triangle-alert", QRectF(16, middle - 7, 14, 14), ink)
        paint_icon(painter, "chevron-right", QRectF(rect.right() - 26, middle - 7, 14, 14), ink)
        metrics = QFontMetricsF(sans(13, 500))
        words = metrics.elidedText(
            no_day(self._number), Qt.TextElideMode.ElideRight, rect.width() - _LEFT - 32
        )
        start = QPointF(_LEFT, middle + (metrics.ascent() - metrics.descent()) / 2)
        painter.setFont(sans(13, 500))
        painter.drawText(start, words)
        if self.underMouse():
            below = start + QPointF(0, 2)
            painter.drawLine(below, below + QPointF(metrics.horizontalAdvance(words), 0))
