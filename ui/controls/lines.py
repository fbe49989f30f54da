"""Rules and meters: the newspaper rule, a hairline, a thin progress bar."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QSizePolicy, QWidget

from ui.style import theme_of


class NewspaperRule(QWidget):
    """3 px, a gap of 2, 1 px: above a source and above the wordmark only."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedHeight(6)

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        ink = QColor(theme_of(self).ink)
        painter = QPainter(self)
        painter.fillRect(0, 0, self.width(), 3, ink)
        painter.fillRect(0, 5, self.width(), 1, ink)
        painter.end()


class Hairline(QFrame):
    """One pixel between two things, across or down."""

    def __init__(self, *, down: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        if down:
            self.setFixedWidth(1)
        else:
            self.setFixedHeight(1)

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(theme_of(self).hair2))
        painter.end()


class Meter(QWidget):
    """How much of something is done: a bar 4 px high, dark on light."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._share = 0.0
        self._name = name
        self.setFixedHeight(4)
        self.setMinimumWidth(60)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.set_share(0, 0)

    def set_share(self, done: int, total: int) -> None:
        """``done`` of ``total``; nothing of nothing is empty."""
        self._share = done / total if total else 0.0
        self.setAccessibleName(f"{self._name}: {done:,} of {total:,}")
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(104, 4)

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        paint_meter(painter, QRectF(self.rect()), self._share, self)
        painter.end()


def paint_meter(painter: QPainter, rect: QRectF, share: float, widget: QWidget) -> None:
    """The meter, for delegates too."""
    theme = theme_of(widget)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(theme.hair2 if theme.is_dark else theme.hair))
    painter.drawRoundedRect(rect, 1.5, 1.5)
    if share > 0:
        done = QRectF(rect.left(), rect.top(), max(2.0, rect.width() * share), rect.height())
        painter.setBrush(QColor(theme.ink2))
        painter.drawRoundedRect(done, 1.5, 1.5)
    painter.restore()
