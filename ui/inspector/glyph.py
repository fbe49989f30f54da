"""A date's glyph, small, beside its words: its form is its precision."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from timeline.records import Review, Status
from timeline.timevalue import Form, Granularity, TimeValue
from ui.icons import paint_icon
from ui.style import theme_of
from ui.timeline_view import shapes
from ui.timeline_view.discs import SIZE, DiscLook, draw_disc
from ui.timeline_view.inks import Inks

_POINT, _WIDE, _HEIGHT = 14, 44, 24
_PAST, _ACCEPTED = list(Status).index(Status.PAST), list(Review).index(Review.ACCEPTED)
_MIDDLE = SIZE / 2
_LEFT, _RIGHT = 1.0, _WIDE - 1.0
_ARROW = 19.0
"""Room for the arrow of an open side."""
_DAY = 7.5
"""Pixels of a day in a bracket."""


class DateGlyph(QWidget):
    """The sign that the timeline draws for such a date."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._value: TimeValue | None = None
        self._is_wrong = False
        self.setFixedSize(_WIDE, _HEIGHT)

    def show_value(self, value: TimeValue | None) -> None:
        """Draw the form of a value; nothing for None."""
        self._value, self._is_wrong = value, False
        self.setFixedWidth(_POINT if value is not None and _is_point(value) else _WIDE)
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
            _draw(painter, self._value, Inks(theme_of(self)), self.width() / 2)
        painter.end()


def _draw(painter: QPainter, value: TimeValue, inks: Inks, middle: float) -> None:
    tone = shapes.tone_of(inks, 0, _PAST, _ACCEPTED)
    length = _RIGHT - _LEFT - _ARROW
    opens, ends = value.earliest is None, value.latest is None
    if value.form is Form.LASTING and ends:
        shapes.draw_open_end(painter, _LEFT, length, 0, tone)
    elif value.form is Form.LASTING and opens:
        shapes.draw_open_start(painter, _RIGHT, length, 0, tone)
    elif value.form is Form.LASTING:
        shapes.draw_bar(painter, _LEFT, _RIGHT, 0, tone, 0)
    elif value.form is Form.CHOICE:
        _choice(painter, inks)
    elif value.form is Form.WITHIN and ends:
        shapes.draw_on_or_after(painter, _LEFT, length, 0, tone)
    elif value.form is Form.WITHIN and opens:
        shapes.draw_on_or_before(painter, _RIGHT, length, 0, tone)
    elif value.form is Form.WITHIN or _is_unknown_day(value):
        shapes.draw_bracket(painter, _LEFT, _RIGHT, 0, tone, _DAY)
    elif value.approximate:
        shapes.draw_fade(painter, _LEFT, _RIGHT, 0, tone)
        _disc(painter, inks, middle, small=True)
    elif value.granularity > Granularity.DAY:
        is_faint = value.granularity >= Granularity.YEAR
        shapes.draw_band(painter, _LEFT, _RIGHT, 0, tone, faint=is_faint)
    else:
        _disc(painter, inks, middle, clock=value.granularity < Granularity.DAY)


def _choice(painter: QPainter, inks: Inks) -> None:
    one, two = _LEFT + 7, _RIGHT - 7
    painter.setPen(QPen(inks.hues[0], 1.2))
    painter.drawLine(QPointF(one, _MIDDLE), QPointF(two, _MIDDLE))
    _disc(painter, inks, one, half=-1)
    _disc(painter, inks, two, half=1)


def _disc(
    painter: QPainter,
    inks: Inks,
    x: float,
    *,
    small: bool = False,
    clock: bool = False,
    half: int = 0,
) -> None:
    look = DiscLook(0, _PAST, _ACCEPTED, clock=clock, small=small, half=half)
    draw_disc(painter, QPointF(x, _MIDDLE), look, inks.hues[0], inks.surface, inks)


def _is_point(value: TimeValue) -> bool:
    return (
        value.form is Form.UNIT
        and value.granularity <= Granularity.DAY
        and not value.approximate
        and not _is_unknown_day(value)
    )


def _is_unknown_day(value: TimeValue) -> bool:
    days = value.day_count
    return value.granularity is Granularity.DAY and days is not None and days > 1
