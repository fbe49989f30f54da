"""A date's glyph, small, beside its words: its form is its precision."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from timeline.timevalue import Form, Granularity, TimeValue
from ui.icons import paint_icon
from ui.style import mix, theme_of

_POINT, _WIDE = 14, 40


class DateGlyph(QWidget):
    """The sign that the timeline would draw, in accent-free ink."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._value: TimeValue | None = None
        self._is_wrong = False
        self.setFixedSize(_WIDE, 20)

    def show_value(self, value: TimeValue | None) -> None:
        """Draw the form of a value; nothing for None."""
        self._value, self._is_wrong = value, False
        point = value is not None and value.form is Form.UNIT and not _is_unknown_day(value)
        small = point and value is not None and value.granularity <= Granularity.DAY
        self.setFixedWidth(_POINT if small else _WIDE)
        self.update()

    def show_wrong(self) -> None:
        """Words that are no date."""
        self._value, self._is_wrong = None, True
        self.setFixedWidth(_POINT + 2)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self.width(), 20)

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._is_wrong:
            paint_icon(painter, "circle-alert", QRectF(1, 3, 14, 14), theme_of(self).bad)
        if self._value is None:
            painter.end()
            return
        _draw(painter, QRectF(self.rect()).adjusted(1, 3, -1, -3), self._value, self)
        painter.end()


def _draw(painter: QPainter, rect: QRectF, value: TimeValue, widget: QWidget) -> None:
    theme = theme_of(widget)
    hue = theme.lane_hue(0)
    pen = QPen(QColor(hue), 1.6)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    middle = rect.center()
    if value.form is Form.LASTING:
        painter.fillRect(rect, mix(hue, theme.canvas, 0.26))
        painter.fillRect(QRectF(rect.left(), rect.top(), 3, rect.height()), QColor(hue))
    elif value.form is Form.CHOICE:
        painter.drawLine(
            QPointF(rect.left() + 9, middle.y()), QPointF(rect.right() - 9, middle.y())
        )
        painter.setBrush(QColor(hue))
        for x in (rect.left() + 5, rect.right() - 5):
            painter.drawEllipse(QPointF(x, middle.y()), 3.8, 3.8)
    elif value.form is Form.WITHIN or _is_unknown_day(value):
        _bracket(painter, rect, hue)
    elif value.granularity > Granularity.DAY:
        share = 0.13 if value.granularity < Granularity.YEAR else 0.09
        painter.fillRect(rect, mix(hue, theme.canvas, share))
        painter.setPen(QPen(QColor(hue), 1.2, Qt.PenStyle.DotLine))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
    else:
        painter.setBrush(QColor(hue))
        if value.granularity < Granularity.DAY:
            painter.drawLine(
                QPointF(middle.x(), rect.top() - 2), QPointF(middle.x(), rect.bottom() + 2)
            )
        painter.drawEllipse(middle, 4.4, 4.4)


def _is_unknown_day(value: TimeValue) -> bool:
    days = value.day_count
    return value.granularity is Granularity.DAY and days is not None and days > 1


def _bracket(painter: QPainter, rect: QRectF, hue: str) -> None:
    painter.setPen(QPen(QColor(hue), 1.8))
    for x, foot in ((rect.left() + 1, 4.0), (rect.right() - 1, -4.0)):
        painter.drawLine(QPointF(x, rect.top()), QPointF(x, rect.bottom()))
        painter.drawLine(QPointF(x, rect.top()), QPointF(x + foot, rect.top()))
        painter.drawLine(QPointF(x, rect.bottom()), QPointF(x + foot, rect.bottom()))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(hue))
    for share in (0.3, 0.5, 0.7):
        painter.drawEllipse(
            QPointF(rect.left() + rect.width() * share, rect.center().y()), 1.5, 1.5
        )
