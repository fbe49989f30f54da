"""A chip: a short fact in a rounded frame, which may be taken away."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetricsF, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from ui.controls.focus_ring import paint_focus_ring
from ui.fonts import sans
from ui.icons import paint_icon
from ui.style import theme_of

_HEIGHT = 26
_CROSS = 22
LEAST_WIDTH = 120


class Chip(QWidget):
    """A removable fact, such as a participant. Delete, Backspace or its cross take it away."""

    removed = Signal()

    def __init__(self, text: str, icon: str | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text = text
        self._icon = icon
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(f"{text}, Delete removes it")
        self.setToolTip(text)

    @property
    def text(self) -> str:
        """The fact."""
        return self._text

    def sizeHint(self) -> QSize:
        words = QFontMetricsF(sans(13)).horizontalAdvance(self._text)
        return QSize(round(words) + (22 if self._icon else 0) + 12 + _CROSS, _HEIGHT)

    def minimumSizeHint(self) -> QSize:
        """A long fact may end in an ellipsis."""
        return QSize(min(self.sizeHint().width(), LEAST_WIDTH), _HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        theme = theme_of(self)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        frame = QRectF(self.rect())
        painter.setPen(QPen(QColor(theme.hair2), 1))
        painter.setBrush(QColor(theme.canvas))
        painter.drawRoundedRect(frame.adjusted(0.5, 0.5, -0.5, -0.5), 12, 12)
        x, middle = 10.0, frame.center().y()
        if self._icon is not None:
            paint_icon(painter, self._icon, QRectF(x, middle - 7, 14, 14), theme.ink2)
            x += 20
        font = sans(13)
        metrics = QFontMetricsF(font)
        painter.setFont(font)
        painter.setPen(QColor(theme.ink))
        baseline = middle + (metrics.ascent() - metrics.descent()) / 2
        room = frame.right() - _CROSS - x
        words = metrics.elidedText(self._text, Qt.TextElideMode.ElideRight, max(room, 0) + 1)
        painter.drawText(QPointF(x, baseline), words)
        cross = QRectF(frame.right() - 19, middle - 6, 12, 12)
        paint_icon(painter, "x", cross, theme.ink3)
        if self.hasFocus():
            paint_focus_ring(painter, frame, theme, 12)
        painter.end()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.position().x() >= self.width() - _CROSS:
            self.removed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.removed.emit()
        else:
            super().keyPressEvent(event)


class WarnChip(QAbstractButton):
    """A doubt, said in a few words beside a triangle; the whole sentence is its tip. Clicked, or
    pressed by key, it leads to where the doubt is settled."""

    def __init__(self, text: str, tip: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self._words = text
        self.setToolTip(tip)
        self.setAccessibleName(text)
        self.setAccessibleDescription(tip)

    def sizeHint(self) -> QSize:
        return QSize(round(warn_chip_width(self._words)), 22)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        theme, frame = theme_of(self), QRectF(self.rect())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_warn_chip(painter, frame, self._words, self)
        if self.isEnabled() and (self.underMouse() or self.isDown()):
            painter.setPen(QPen(QColor(theme.warn), 1))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(frame.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
        if self.hasFocus():
            paint_focus_ring(painter, frame, theme, 4)
        painter.end()


def warn_chip_width(text: str) -> float:
    """Width that ``paint_warn_chip`` needs."""
    return QFontMetricsF(sans(12, 500)).horizontalAdvance(text) + 34


def paint_warn_chip(painter: QPainter, rect: QRectF, text: str, widget: QWidget) -> None:
    """The chip of a doubt, for delegates too."""
    theme = theme_of(widget)
    painter.save()
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(theme.warn_bg))
    painter.drawRoundedRect(rect, 4, 4)
    paint_icon(
        painter,
        "triangle-alert",
        QRectF(rect.left() + 8, rect.center().y() - 7, 14, 14),
        theme.warn,
    )
    painter.setFont(sans(12, 500))
    painter.setPen(QColor(theme.warn))
    painter.drawText(rect.adjusted(27, 0, -4, 0), int(Qt.AlignmentFlag.AlignVCenter), text)
    painter.restore()
