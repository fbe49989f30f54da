"""The sign of a date in small, apart from the timeline: its form is its precision."""

from __future__ import annotations

from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainter, QPen

from timeline.records import Review, Status
from timeline.timevalue import Form, Granularity, TimeValue
from ui.timeline_view import shapes
from ui.timeline_view.discs import SIZE, DiscLook, draw_disc
from ui.timeline_view.inks import Inks

WIDTH = 44
_PAST, _ACCEPTED = list(Status).index(Status.PAST), list(Review).index(Review.ACCEPTED)
_MIDDLE = SIZE / 2
_LEFT, _RIGHT = 1.0, WIDTH - 1.0
_ARROW = 19.0
"""Room for the arrow of an open side."""
_DAY = 7.5
"""Pixels of a day in a bracket."""


def draw_sign(painter: QPainter, value: TimeValue, inks: Inks, middle: float, hue: int = 0) -> None:
    """The sign of such a date, from x 0 on; ``middle`` is where one of a single day stands."""
    tone = shapes.tone_of(inks, hue, _PAST, _ACCEPTED)
    length = _RIGHT - _LEFT - _ARROW
    opens, ends = value.earliest is None, value.latest is None
    if value.form is Form.LASTING and ends:
        shapes.draw_open_end(painter, _LEFT, length, 0, tone)
    elif value.form is Form.LASTING and opens:
        shapes.draw_open_start(painter, _RIGHT, length, 0, tone)
    elif value.form is Form.LASTING:
        shapes.draw_bar(painter, _LEFT, _RIGHT, 0, tone, 0)
    elif value.form is Form.CHOICE:
        _choice(painter, inks, hue)
    elif value.form is Form.WITHIN and ends:
        shapes.draw_on_or_after(painter, _LEFT, length, 0, tone)
    elif value.form is Form.WITHIN and opens:
        shapes.draw_on_or_before(painter, _RIGHT, length, 0, tone)
    elif value.form is Form.WITHIN or _is_unknown_day(value):
        shapes.draw_bracket(painter, _LEFT, _RIGHT, 0, tone, _DAY)
    elif value.approximate:
        shapes.draw_fade(painter, _LEFT, _RIGHT, 0, tone)
        _disc(painter, inks, middle, hue, small=True)
    elif value.granularity > Granularity.DAY:
        is_faint = value.granularity >= Granularity.YEAR
        shapes.draw_band(painter, _LEFT, _RIGHT, 0, tone, faint=is_faint)
    else:
        _disc(painter, inks, middle, hue, clock=value.granularity < Granularity.DAY)


def _choice(painter: QPainter, inks: Inks, hue: int) -> None:
    one, two = _LEFT + 7, _RIGHT - 7
    painter.setPen(QPen(inks.hues[hue], 1.2))
    painter.drawLine(QPointF(one, _MIDDLE), QPointF(two, _MIDDLE))
    _disc(painter, inks, one, hue, half=-1)
    _disc(painter, inks, two, hue, half=1)


def _disc(
    painter: QPainter,
    inks: Inks,
    x: float,
    hue: int,
    *,
    small: bool = False,
    clock: bool = False,
    half: int = 0,
) -> None:
    look = DiscLook(hue, _PAST, _ACCEPTED, clock=clock, small=small, half=half)
    draw_disc(painter, QPointF(x, _MIDDLE), look, inks.hues[hue], inks.surface, inks)


def is_point(value: TimeValue) -> bool:
    """True for dates that are drawn as one disc."""
    return (
        value.form is Form.UNIT
        and value.granularity <= Granularity.DAY
        and not value.approximate
        and not _is_unknown_day(value)
    )


def _is_unknown_day(value: TimeValue) -> bool:
    days = value.day_count
    return value.granularity is Granularity.DAY and days is not None and days > 1
