"""A date's glyph, small, beside its words: its form is its precision."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from timeline.timevalue import TimeValue
from ui.icons import paint_icon
from ui.style import theme_of
from ui.timeline_view.date_sign import WIDTH, draw_sign, is_point
from ui.timeline_view.inks import Inks

_POINT, _HEIGHT = 14, 24


class DateGlyph(QWidget):
    """The sign that the timeline draws for such a date."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._value: TimeValue | None = None
        self._is_wrong = False
        self.setFixedSize(WIDTH, _HEIGHT)

    def show_value(self, value: TimeValue | None) -> None:
        """Draw the form of a value; nothing for None."""
        self._value, self._is_wrong = value, False
        self.setFixedWidth(_POINT if value is not None and is_point(value) else WIDTH)
        self.update()

    def show_wrong(self) -> None:
        """Words that are no date."""
        self._value, self._is_wrong = None, True
        self.setFixedWidth(_POINT + 2)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self.width(), _HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._is_wrong:
            paint_icon(painter, "circle-alert", QRectF(1, 5, 14, 14), theme_of(self).bad)
        if self._value is not None:
            draw_sign(painter, self._value, Inks(theme_of(self)), self.width() / 2)
        painter.end()
