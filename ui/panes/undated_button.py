"""The way to the events without a date, with their count."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent

from ui.controls.button import Button, Weight
from ui.controls.focus_ring import paint_focus_ring
from ui.fonts import figures, sans
from ui.icons import paint_icon
from ui.messages import counted
from ui.style import theme_of


class UndatedButton(Button):
    """The undated tray: how many events have no date, and the way to them."""

    def __init__(self) -> None:
        super().__init__("Undated", icon="inbox", weight=Weight.QUIET, height=38)
        self._number = 0
        self._folded = False
        self.setFixedHeight(44)
        self.setSizePolicy(self.sizePolicy().Policy.Expanding, self.sizePolicy().Policy.Fixed)

    def fold(self, *, folded: bool) -> None:
        """Show the sign and the count only."""
        self._folded = folded
        self.update()

    def show_count(self, number: int) -> None:
        """How many events have no date yet."""
        self._number = number
        self.setAccessibleName(counted(number, "undated event"))
        self.setToolTip(
            f"{number} events have no date yet. They are kept here and in every count."
            if number != 1
            else "1 event has no date yet. It is kept here and in every count."
        )
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(40, 44)

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        theme = theme_of(self)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect = QRectF(self.rect())
        painter.fillRect(rect, QColor(theme.hover if self.underMouse() else theme.surface))
        painter.fillRect(QRectF(0, 0, rect.width(), 1), QColor(theme.hair2))
        middle = rect.center().y()
        left = 10.0 if self._folded else 16.0
        paint_icon(painter, "inbox", QRectF(left, middle - 8, 16, 16), theme.ink2)
        painter.setPen(QColor(theme.ink))
        x = left + 20 if self._folded else left + 24
        if not self._folded:
            painter.setFont(sans(13, 600))
            painter.drawText(
                rect.adjusted(x, 0, 0, 0), int(Qt.AlignmentFlag.AlignVCenter), "Undated"
            )
            x += 62
            paint_icon(
                painter, "chevron-right", QRectF(rect.right() - 26, middle - 7, 14, 14), theme.ink3
            )
        painter.setFont(figures(13))
        painter.setPen(QColor(theme.ink2 if self._folded else theme.ink3))
        painter.drawText(
            rect.adjusted(x, 0, 0, 0), int(Qt.AlignmentFlag.AlignVCenter), f"{self._number:,}"
        )
        if self.hasFocus():
            paint_focus_ring(painter, rect.adjusted(1, 1, -1, -1), theme, 4)
        painter.end()
