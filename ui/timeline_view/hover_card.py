"""The card that appears where the pointer rests: what it is, which words say so, and when."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QPoint, QRectF, QSize, Qt, QTimer
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from ui.fonts import sans, serif
from ui.theme import Theme
from ui.timeline_view.inks import Inks

DELAY = 500
"""Milliseconds that the pointer must rest."""
_WIDEST = 340
_MARGIN = 12
_SHADOW = 4


@dataclass(frozen=True, slots=True)
class HoverText:
    """What the card says. ``quote`` are the source's own words, without quotation marks."""

    title: str
    when: str
    quote: str = ""
    source: str = ""


class HoverCard(QWidget):
    """A card over its parent, without focus. ``ask`` is called when the pointer has rested.

    It is no window of its own: those have a soft edge only where the desktop composes them.
    """

    def __init__(self, ask: Callable[[], HoverText | None], theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._host = parent
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()
        self._ask = ask
        self._theme = theme
        self._lines: list[tuple[str, QFont, str]] = []
        self._at = QPoint()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(DELAY)
        self._timer.timeout.connect(self._appear)

    @property
    def is_due(self) -> bool:
        """True while the card waits for the pointer to have rested."""
        return self._timer.isActive()

    @property
    def words(self) -> list[str]:
        """The lines that are shown."""
        return [line for line, _, _ in self._lines]

    def set_theme(self, theme: Theme) -> None:
        """Other colours."""
        self._theme = theme

    def rest_at(self, place: QPoint) -> None:
        """The pointer is over an event, at a place of the parent."""
        self._at = place
        self.hide()
        self._timer.start()

    def dismiss(self) -> None:
        """The pointer has gone, or something else happens."""
        self._timer.stop()
        self.hide()

    def show_text(self, text: HoverText, place: QPoint) -> None:
        """Shows words beside a place of the parent."""
        self._lines = [(text.title, sans(13, 600), self._theme.ink)]
        if text.quote:
            self._lines.append((f"“{text.quote}”", serif(14), self._theme.ink))
        self._lines.append((text.when, sans(12.5), self._theme.ink2))
        if text.source:
            self._lines.append((text.source, sans(12), self._theme.ink3))
        self.resize(self._fitting_size())
        self.move(self._kept_inside(place))
        self.show()
        self.raise_()
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """A card with a soft edge."""
        inks = Inks(self._theme)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(_SHADOW, _SHADOW - 2, -_SHADOW, -_SHADOW - 0.5)
        shadow = inks.ink if not self._theme.is_dark else inks.canvas
        for spread in range(_SHADOW, 0, -1):
            shadow.setAlphaF(0.045)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(shadow)
            painter.drawRoundedRect(box.adjusted(-spread, -spread + 2, spread, spread), 8, 8)
        painter.setPen(QPen(inks.hair2, 1))
        painter.setBrush(inks.surface)
        painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)
        y = box.top() + _MARGIN - 2
        for line, font, colour in self._lines:
            painter.setFont(font)
            painter.setPen(colour)
            room = QRectF(box.left() + _MARGIN, y, box.width() - 2 * _MARGIN, 400)
            painter.drawText(room, int(Qt.TextFlag.TextWordWrap), line)
            y += self._height(line, font, room.width()) + 4
        painter.end()

    def _height(self, line: str, font: QFont, width: float) -> float:
        room = QRectF(0, 0, width, 400)
        return QFontMetricsF(font).boundingRect(room, Qt.TextFlag.TextWordWrap, line).height()

    def _fitting_size(self) -> QSize:
        widest = max(QFontMetricsF(font).horizontalAdvance(line) for line, font, _ in self._lines)
        width = min(widest + 2, _WIDEST, self._host.width() - 2 * (_MARGIN + _SHADOW) - 8)
        height = sum(self._height(line, font, width) + 4 for line, font, _ in self._lines)
        frame = 2 * (_MARGIN + _SHADOW)
        return QSize(int(width) + frame + 1, int(height) + frame - 4)

    def _kept_inside(self, place: QPoint) -> QPoint:
        room = self._host.rect()
        x = min(place.x() + 14, room.right() - self.width())
        y = place.y() + 20
        if y + self.height() > room.bottom():
            y = place.y() - self.height() - 8
        return QPoint(max(x, 0), max(y, 0))

    def _appear(self) -> None:
        text = self._ask()
        if text is not None:
            self.show_text(text, self._at)
