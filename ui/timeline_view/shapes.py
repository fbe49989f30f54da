"""The signs that have a width: bars, bands, brackets, fades and arrows."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QLinearGradient, QPaintEngine, QPainter, QPainterPath, QPen

from timeline.layout.boxes import LEAST_WIDTH
from timeline.records import Review, Status
from ui.timeline_view.discs import NOT_FILLED
from ui.timeline_view.inks import ACCEPTED_FILL as SMALL_FILL
from ui.timeline_view.inks import MONTH_FILL, YEAR_FILL, Inks, mixed, washed

BAR_TOP, BAR_HEIGHT = 3.0, 18.0
MIDDLE = 12.0
_BRACKET_HALF = 7.0
_FOOT = 4.0
_CLEAR = 1.0
"""Pixels that the middle of a point keeps from what stands beside it."""
_GRIP = 5.0
_DAY_LEAST = 5.5
"""Pixels of a day from which each possible day has its point."""
_SMALL_BAND = 26.0
"""Narrower bands are filled as a bar is, or nobody would see them."""
_STATUSES, _REVIEWS = list(Status), list(Review)
_ACCEPTED = _REVIEWS.index(Review.ACCEPTED)
_REJECTED = _REVIEWS.index(Review.REJECTED)
_CANCELLED = _STATUSES.index(Status.CANCELLED)
_POSTPONED = _STATUSES.index(Status.POSTPONED)


@dataclass(frozen=True, slots=True)
class Tone:
    """The colours of one event: solid sign, fill (None when nothing is filled), outline."""

    solid: QColor
    fill: QColor | None
    edge: QColor
    hollow: bool
    dotted: bool
    mark: int
    """Status whose sign stands in a hollow bar, or -1."""


def tone_of(inks: Inks, hue: int, status: int, review: int, *, on_plate: bool = False) -> Tone:
    """The colours of an event by lane, status and review."""
    hues = inks.plate_hues if on_plate else inks.hues
    solid = hues[hue % len(hues)]
    hollow = status in NOT_FILLED
    mark = status if status in (_CANCELLED, _POSTPONED) else -1
    if review == _REJECTED:
        return Tone(inks.on_plate2 if on_plate else inks.ink3, None, inks.ink3, True, True, mark)
    accepted = review == _ACCEPTED
    if on_plate:
        fill = mixed(solid, 0.34)
        return Tone(solid, None if hollow else fill, solid, hollow, False, mark)
    fills, edges = inks.fills[hue % len(hues)], inks.edges[hue % len(hues)]
    edge = solid if hollow else edges[accepted]
    return Tone(solid, None if hollow else fills[accepted], edge, hollow, False, mark)


def draw_bar(
    painter: QPainter, x0: float, x1: float, y: float, tone: Tone, words_end: float
) -> None:
    """A lasting range: true width, strong first edge; ``words_end`` is where words inside end."""
    left, top, width = round(x0), round(y + BAR_TOP), max(round(x1) - round(x0), 3)
    height, fill = int(BAR_HEIGHT), painter.fillRect
    if tone.fill is not None:
        fill(left, top, width, height, tone.fill)
    if tone.dotted:
        painter.setPen(QPen(tone.edge, 1, Qt.PenStyle.DotLine))
        painter.drawRect(left, top, width - 1, height - 1)
    elif width > 4:
        fill(left, top, width, 1, tone.edge)
        fill(left, top + height - 1, width, 1, tone.edge)
        fill(left + width - 1, top + 1, 1, height - 2, tone.edge)
    fill(left, top, 3, height, tone.solid)
    if tone.mark >= 0 and x0 + width - 16 > max(words_end, x0):
        _draw_mark(painter, x0 + width - 9, y + MIDDLE, tone)


def _draw_mark(painter: QPainter, x: float, y: float, tone: Tone) -> None:
    painter.setPen(QPen(tone.solid, 1.4))
    if tone.mark == _CANCELLED:
        painter.drawLines([QLineF(x - 3, y - 3, x + 3, y + 3), QLineF(x - 3, y + 3, x + 3, y - 3)])
    else:
        painter.drawLines([QLineF(x - 2, y - 3, x + 1, y), QLineF(x - 2, y + 3, x + 1, y)])


def draw_band(
    painter: QPainter, x0: float, x1: float, y: float, tone: Tone, *, faint: bool
) -> None:
    """A month or a year: no edges, since nothing is known of the day; a dotted base."""
    small = x1 - x0 < _SMALL_BAND
    x0, x1 = widened(x0, x1)
    if not tone.hollow:
        share = SMALL_FILL if small else YEAR_FILL if faint else MONTH_FILL
        painter.fillRect(QRectF(x0, y + BAR_TOP, x1 - x0, BAR_HEIGHT), mixed(tone.solid, share))
    elif small:  # a dotted base alone would not be seen
        painter.setPen(QPen(tone.solid, 1.2, Qt.PenStyle.DotLine))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(QRectF(x0 + 0.5, y + BAR_TOP + 0.5, x1 - x0 - 1, BAR_HEIGHT - 1))
    pen = QPen(tone.solid, 1.2, Qt.PenStyle.CustomDashLine, Qt.PenCapStyle.FlatCap)
    pen.setDashPattern([1.0, 1.0 if small else 5.0 if faint else 2.0])
    painter.setPen(pen)
    base = y + BAR_TOP + BAR_HEIGHT - 0.5
    painter.drawLine(QLineF(x0, base, x1, base))
    if tone.mark >= 0 and x1 - x0 > 18:
        _draw_mark(painter, x1 - 9, y + MIDDLE, tone)


def widened(x0: float, x1: float) -> tuple[float, float]:
    """At least so wide that it can be seen, about the same middle."""
    if x1 - x0 >= LEAST_WIDTH:
        return x0, x1
    middle = (x0 + x1) / 2
    return middle - LEAST_WIDTH / 2, middle + LEAST_WIDTH / 2


def draw_bracket(
    painter: QPainter,
    x0: float,
    x1: float,
    y: float,
    tone: Tone,
    day: float,
    gap: tuple[float, float] | None = None,
    origin: float | None = None,
) -> None:
    """One unknown day within: hollow bracket with its possible days; ``gap`` is kept free.

    ``origin`` is where the first day begins, be it far out of view; the left edge if not told.
    """
    x0, x1 = widened(x0, x1)
    _half_bracket(painter, x0, y, tone, 1)
    _half_bracket(painter, x1, y, tone, -1)
    spans = [(x0, x1)] if gap is None else [(x0, gap[0]), (gap[1], x1)]
    for low, high in spans:
        _points(painter, low, high, x0 if origin is None else origin, y, tone, day)
    if tone.mark >= 0:
        _draw_mark(painter, (x0 + x1) / 2, y + MIDDLE, tone)


def _half_bracket(painter: QPainter, x: float, y: float, tone: Tone, side: int) -> None:
    pen = QPen(tone.solid, 1.8, Qt.PenStyle.DotLine if tone.dotted else Qt.PenStyle.SolidLine)
    pen.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
    painter.setPen(pen)
    top, bottom = y + MIDDLE - _BRACKET_HALF, y + MIDDLE + _BRACKET_HALF
    x += 0.9 * side
    painter.drawLines(
        [
            QLineF(x, top, x, bottom),
            QLineF(x, top, x + side * _FOOT, top),
            QLineF(x, bottom, x + side * _FOOT, bottom),
        ]
    )


def _points(
    painter: QPainter,
    low: float,
    high: float,
    origin: float,
    y: float,
    tone: Tone,
    day: float,
) -> None:
    """The days from ``low`` to ``high``, counted from ``origin``."""
    if high - low < 8:
        return
    middle = y + MIDDLE
    if day < _DAY_LEAST:
        pen = QPen(tone.solid, 1.6, Qt.PenStyle.CustomDashLine, Qt.PenCapStyle.FlatCap)
        pen.setDashPattern([1.0, 2.0])
        painter.setPen(pen)
        painter.drawLine(QLineF(low + 6, middle, high - 6, middle))
        return
    painter.setPen(QPen(tone.solid, 1.2) if tone.hollow else Qt.PenStyle.NoPen)
    painter.setBrush(Qt.BrushStyle.NoBrush if tone.hollow else tone.solid)
    radius = 1.7
    for x in day_places(low, high, origin, day):
        painter.drawEllipse(QPointF(x, middle), radius, radius)


def day_places(low: float, high: float, origin: float, day: float) -> list[float]:
    """The middles of the days between two pixels; days are counted from ``origin``."""
    first = max(0, math.ceil((low + _CLEAR - origin) / day - 0.5))
    last = math.floor((high - _CLEAR - origin) / day - 0.5)
    return [origin + (number + 0.5) * day for number in range(first, last + 1)]


def draw_fade(
    painter: QPainter, x0: float, x1: float, y: float, tone: Tone, share: float = 0.5
) -> None:
    """About: strongest at ``share`` of the width, fading to both sides, on waves."""
    clear, strong = mixed(tone.solid, 0.0), mixed(tone.solid, 0.12 if tone.hollow else 0.34)
    box = QRectF(x0, y + BAR_TOP + 1, x1 - x0, BAR_HEIGHT - 4)
    _fill_fading(painter, box, ((0.0, clear), (share, strong), (1.0, clear)))
    draw_waves(painter, x0, x1, y + BAR_TOP + BAR_HEIGHT - 0.5, tone)


def draw_grips(painter: QPainter, edges: Sequence[float], y: float, colour: QColor) -> None:
    """Handles on edges that can be dragged."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    for x in edges:
        painter.drawRoundedRect(QRectF(x - _GRIP / 2, y + 6, _GRIP, 12), 2, 2)


def _fill_fading(painter: QPainter, box: QRectF, stops: Sequence[tuple[float, QColor]]) -> None:
    """Fills from left to right with colours at shares of the width.

    In a PDF Qt draws clear colours of a gradient solid: there they are mixed with the painter's
    background.
    """
    gradient = QLinearGradient(box.left(), 0, box.right(), 0)
    opaque = painter.paintEngine().type() == QPaintEngine.Type.Pdf
    for place, colour in stops:
        ground = painter.background().color()
        gradient.setColorAt(place, washed(ground, colour, colour.alphaF()) if opaque else colour)
    painter.fillRect(box, gradient)


def draw_waves(painter: QPainter, x0: float, x1: float, y: float, tone: Tone) -> None:
    """A wavy line, five pixels a wave."""
    first = max(0, int(-x0 / 5) - 2) if x0 < 0 else 0
    start = x0 + first * 5
    path = QPainterPath(QPointF(start, y))
    count = min(int((x1 - start) / 5), 800)
    for _ in range(max(1, count)):
        path.quadTo(QPointF(start + 1.25, y - 2.6), QPointF(start + 2.5, y))
        path.quadTo(QPointF(start + 3.75, y + 2.6), QPointF(start + 5, y))
        start += 5
    painter.setPen(QPen(tone.solid, 1.2))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPath(path)


def draw_arrow(painter: QPainter, tip: QPointF, side: int, colour: QColor, length: float) -> None:
    """An arrow with its tip at a point; ``side`` is 1 to the right, -1 to the left."""
    painter.setPen(
        QPen(colour, 1.6, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin)
    )
    painter.drawLines(
        [
            QLineF(tip.x() - side * length, tip.y(), tip.x(), tip.y()),
            QLineF(tip.x() - side * 4, tip.y() - 4, tip.x(), tip.y()),
            QLineF(tip.x() - side * 4, tip.y() + 4, tip.x(), tip.y()),
        ]
    )


def draw_open_end(painter: QPainter, x0: float, length: float, y: float, tone: Tone) -> None:
    """Lasting without a known end: first edge, a bar that fades, an arrow."""
    clear = mixed(tone.solid, 0.0)
    fill = clear if tone.fill is None else tone.fill
    box = QRectF(x0, y + BAR_TOP, length, BAR_HEIGHT)
    _fill_fading(painter, box, ((0.0, fill), (0.55, fill), (1.0, clear)))
    if tone.hollow:
        outline = ((0.55, tone.solid), (1.0, clear))
        _fill_fading(painter, QRectF(x0, box.top(), length, 1), outline)
        _fill_fading(painter, QRectF(x0, box.bottom() - 1, length, 1), outline)
    painter.fillRect(QRectF(x0, y + BAR_TOP, 3.0, BAR_HEIGHT), tone.solid)
    draw_arrow(painter, QPointF(x0 + length + 18, y + MIDDLE), 1, tone.solid, 11)


def draw_open_start(painter: QPainter, x1: float, length: float, y: float, tone: Tone) -> None:
    """Lasting until a known end: arrow, fade, a thin last edge."""
    clear = mixed(tone.solid, 0.0)
    fill = clear if tone.fill is None else tone.fill
    box = QRectF(x1 - length, y + BAR_TOP, length, BAR_HEIGHT)
    _fill_fading(painter, box, ((0.0, clear), (0.45, fill), (1.0, fill)))
    painter.fillRect(QRectF(x1 - 1.5, y + BAR_TOP, 1.5, BAR_HEIGHT), tone.solid)
    draw_arrow(painter, QPointF(x1 - length - 14, y + MIDDLE), -1, tone.solid, 11)


def draw_on_or_after(painter: QPainter, x0: float, length: float, y: float, tone: Tone) -> None:
    """One unknown day from a day on: half a bracket, points, an arrow."""
    _half_bracket(painter, x0, y, tone, 1)
    _points(painter, x0 + _FOOT, x0 + length, x0 + _FOOT, y, tone, 7.5)
    draw_arrow(painter, QPointF(x0 + length + 16, y + MIDDLE), 1, tone.solid, 11)


def draw_on_or_before(painter: QPainter, x1: float, length: float, y: float, tone: Tone) -> None:
    """One unknown day up to a day: an arrow, points, half a bracket."""
    _half_bracket(painter, x1, y, tone, -1)
    _points(painter, x1 - length, x1 - _FOOT, x1 - length, y, tone, 7.5)
    draw_arrow(painter, QPointF(x1 - length - 16, y + MIDDLE), -1, tone.solid, 11)
