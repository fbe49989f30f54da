"""The scroll bar of the lanes: a plain handle, because a styled one costs more than all events."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QScrollBar, QWidget

from ui.theme import Theme

WIDTH = 12
_HANDLE = 6
_LEAST = 28


class LaneBar(QScrollBar):
    """Behaves as any scroll bar; paints two rectangles."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Vertical, parent)
        self.setAccessibleName("Scroll lanes")
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        """Other colours."""
        self._ground, self._handle = QColor(theme.canvas), QColor(theme.edge)
        self._edge = QColor(theme.hair)
        self.update()

    def sizeHint(self) -> QSize:
        """Slim."""
        return QSize(WIDTH, 80)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The handle, as long as the share in view."""
        painter = QPainter(self)
        painter.fillRect(0, 0, self.width(), self.height(), self._ground)
        painter.fillRect(0, 0, 1, self.height(), self._edge)
        whole = self.maximum() + self.pageStep()
        length = max(_LEAST, self.height() * self.pageStep() // max(whole, 1))
        room = self.height() - length
        top = room * self.value() // max(self.maximum(), 1)
        left = (self.width() - _HANDLE) // 2 + 1
        painter.fillRect(left, top + 2, _HANDLE, length - 4, self._handle)
        painter.end()
