"""The sign of a single day, in all its looks, as small pictures."""

from __future__ import annotations

import math
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPixmap

from timeline.records import Review, Status
from ui.timeline_view.inks import UNCHECKED_DISC, Inks, mixed
from ui.timeline_view.word_stamps import blank

SIZE = 24
RADIUS = 4.4
SMALL_RADIUS = 3.6
_ARC = 7.4
_STATUSES, _REVIEWS = list(Status), list(Review)
NOT_FILLED = frozenset(
    _STATUSES.index(status) for status in (Status.PLANNED, Status.CANCELLED, Status.POSTPONED)
)


class DiscLook(NamedTuple):
    """Everything that changes the picture. ``status`` and ``review`` are positions in enums."""

    hue: int
    status: int
    review: int
    clock: bool = False
    merged: bool = False
    on_plate: bool = False
    small: bool = False
    half: int = 0
    """-1 or 1 for the left and right ends of a choice, whose outer half is filled."""


class Discs:
    """A cache of these pictures, each 24 pixels square with the disc in the middle."""

    def __init__(self) -> None:
        self._kept: dict[DiscLook, QPixmap] = {}

    def clear(self) -> None:
        """Another theme, another screen."""
        self._kept.clear()

    def picture(self, look: DiscLook, inks: Inks, ratio: float) -> QPixmap:
        """The picture of a look."""
        found = self._kept.get(look)
        if found is None:
            found = self._kept[look] = _made(look, inks, ratio)
        return found


def _made(look: DiscLook, inks: Inks, ratio: float) -> QPixmap:
    picture = blank(SIZE, SIZE, ratio)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    draw_look(painter, QPointF(SIZE / 2, SIZE / 2), look, inks)
    painter.end()
    return picture


def draw_look(painter: QPainter, centre: QPointF, look: DiscLook, inks: Inks) -> None:
    """Draws a day sign on the ground of the timeline."""
    hue = (inks.plate_hues if look.on_plate else inks.hues)[look.hue % len(inks.hues)]
    ground = inks.plate if look.on_plate else inks.canvas
    draw_disc(painter, centre, look, hue, ground, inks)


def draw_disc(
    painter: QPainter, centre: QPointF, look: DiscLook, hue: QColor, ground: QColor, inks: Inks
) -> None:
    """Draws a day sign in a colour, on a ground."""
    radius = SMALL_RADIUS if look.small else RADIUS
    if look.clock:
        painter.setPen(QPen(hue, 1.6))
        painter.drawLine(centre - QPointF(0, 10), centre + QPointF(0, 10))
    review, status = _REVIEWS[look.review], _STATUSES[look.status]
    if review is Review.REJECTED:
        pen = QPen(inks.on_plate2 if look.on_plate else inks.ink3, 1.6, Qt.PenStyle.CustomDashLine)
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        pen.setDashPattern([0.95, 1.2])
        painter.setPen(pen)
        painter.setBrush(ground)
        painter.drawEllipse(centre, radius, radius)
        return
    accepted = review is Review.ACCEPTED
    stroke = 2.0 if accepted and look.status in NOT_FILLED else 1.6
    inner = radius - stroke / 2 + 0.4
    painter.setPen(QPen(hue, stroke))
    painter.setBrush(ground)
    painter.drawEllipse(centre, inner, inner)
    if look.half:
        _fill_half(painter, centre, inner, look, hue)
    elif look.status not in NOT_FILLED:
        painter.setBrush(hue if accepted else mixed(hue, UNCHECKED_DISC))
        painter.drawEllipse(centre, inner, inner)
    _mark_status(painter, centre, status, hue, inner)
    if look.merged:
        painter.setPen(QPen(hue, 1.4, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        box = QRectF(centre.x() - _ARC, centre.y() - _ARC, 2 * _ARC, 2 * _ARC)
        painter.drawArc(box, -10 * 16, 110 * 16)


def _fill_half(
    painter: QPainter, centre: QPointF, radius: float, look: DiscLook, hue: QColor
) -> None:
    if look.status in NOT_FILLED:
        painter.drawLine(centre - QPointF(0, radius), centre + QPointF(0, radius))
        return
    painter.setBrush(hue)
    painter.setPen(Qt.PenStyle.NoPen)
    box = QRectF(centre.x() - radius, centre.y() - radius, 2 * radius, 2 * radius)
    painter.drawPie(box, (90 if look.half < 0 else 270) * 16, 180 * 16)


def _mark_status(
    painter: QPainter, centre: QPointF, status: Status, hue: QColor, radius: float
) -> None:
    if status is Status.CANCELLED:
        reach = radius * math.sqrt(0.5) * 0.82
        painter.setPen(QPen(hue, 1.3))
        painter.drawLine(centre + QPointF(-reach, -reach), centre + QPointF(reach, reach))
        painter.drawLine(centre + QPointF(-reach, reach), centre + QPointF(reach, -reach))
    elif status is Status.POSTPONED:
        painter.setPen(QPen(hue, 1.3, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        tip = centre + QPointF(1.5, 0)
        painter.drawLine(tip + QPointF(-2.1, -2.1), tip)
        painter.drawLine(tip + QPointF(-2.1, 2.1), tip)
