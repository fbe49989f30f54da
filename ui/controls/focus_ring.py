"""The ring around what has the keyboard; painted, since style sheets have no outer ring."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter, QPen

from ui.theme import Theme

ROOM = 3
"""Pixels to leave free on each side of what may get a ring."""


def paint_focus_ring(painter: QPainter, rect: QRectF, theme: Theme, radius: float = 7) -> None:
    """A 2 px accent ring just inside ``rect``."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    pen = QPen(QColor(theme.accent), 2)
    painter.setPen(pen)
    painter.setBrush(QColor(0, 0, 0, 0))
    painter.drawRoundedRect(rect.adjusted(1, 1, -1, -1), radius, radius)
    painter.restore()
