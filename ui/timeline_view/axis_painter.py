"""Draws the axis above the plot and its lines through the plot."""

from __future__ import annotations

from PySide6.QtCore import QLineF, QPointF, QRectF
from PySide6.QtGui import QPainter, QPen, QPolygonF

from timeline.daynumber import MINUTES_PER_DAY
from timeline.layout.scale import Scale
from timeline.layout.ticks import Axis, Band, Words, weekends
from ui.timeline_view.inks import Inks
from ui.timeline_view.typefaces import Typefaces
from ui.timeline_view.word_stamps import WordStamps

CONTEXT, TICKS = 22, 22
_TEXT_STEP = 5.0
_TALL, _SHORT = 13.0, 5.0
_WEEKEND_LEAST = 8.0


class AxisPainter:
    """Stamps words and draws lines; knows no events."""

    def __init__(self, inks: Inks, faces: Typefaces, stamps: WordStamps) -> None:
        self._inks, self._faces, self._stamps = inks, faces, stamps

    def draw_grid(
        self, painter: QPainter, axis: Axis, scale: Scale, left: float, top: float, bottom: float
    ) -> None:
        """Weekends, ticks and context lines through the plot."""
        if scale.pixels(MINUTES_PER_DAY) > _WEEKEND_LEAST:
            for first, last in weekends(scale):
                x0, x1 = round(scale.x(first)), round(scale.x(last))
                painter.fillRect(QRectF(left + x0, top, x1 - x0, bottom - top), self._inks.weekend)
        strong = {band.first for band in axis.bands}
        for tick in axis.ticks:
            if tick.minute not in strong:
                x = left + round(scale.x(tick.minute))
                painter.fillRect(QRectF(x, top, 1, bottom - top), self._inks.hair)
        for band in axis.bands:
            x = left + round(scale.x(band.first))
            painter.fillRect(QRectF(x, top, 1, bottom - top), self._inks.hair2)

    def draw_axis(self, painter: QPainter, axis: Axis, scale: Scale, left: float) -> None:
        """Context band and ticks, from y 0 on."""
        foot = CONTEXT + TICKS
        for band in axis.bands:
            self._draw_band(painter, band, scale, left)
        inks = self._inks
        for minute in axis.minors:
            x = left + round(scale.x(minute))
            painter.fillRect(QRectF(x, foot - _SHORT, 1, _SHORT), inks.hair2)
        for tick in axis.ticks:
            x = left + round(scale.x(tick.minute))
            if x < left:
                continue
            painter.fillRect(QRectF(x, foot - _TALL, 1, _TALL), inks.edge)
            self._put(painter, x + _TEXT_STEP, CONTEXT, tick.words, tick_size=True)
        painter.fillRect(QRectF(left, foot, scale.width, 1), inks.hair)

    def _draw_band(self, painter: QPainter, band: Band, scale: Scale, left: float) -> None:
        x0, x1 = scale.x(band.first), scale.x(band.last)
        painter.fillRect(QRectF(left + round(x0), 0, 1, CONTEXT + TICKS + 26), self._inks.hair2)
        start = max(x0, 0.0) + _TEXT_STEP + 2
        room = min(x1, scale.width) - start - 4
        words = band.words
        if self._width(words) > room:
            words = Words(words.strong)
        if self._width(words) > room:
            words = Words(band.short)
        if self._width(words) > room:
            return
        self._put(painter, left + start, 0, words, tick_size=False)

    def _width(self, words: Words) -> float:
        faces = self._faces
        light = faces.width(faces.context_light, words.light) + 4 if words.light else 0.0
        return faces.width(faces.context, words.strong) + light

    def _put(self, painter: QPainter, x: float, y: float, words: Words, *, tick_size: bool) -> None:
        faces, inks, put = self._faces, self._inks, self._stamps.put
        strong = faces.tick_strong if tick_size else faces.context
        light = faces.tick if tick_size else faces.context_light
        pale = inks.ink3 if tick_size else inks.ink2
        parts = [(words.strong, strong, inks.ink), (words.light, light, pale)]
        for text, font, colour in reversed(parts) if words.light_first else parts:
            if text:
                put(painter, x, y + 1, text, font, colour, 20)
                x += faces.width(font, text) + 4

    def draw_today(
        self, painter: QPainter, minute: float, scale: Scale, left: float, bottom: float
    ) -> None:
        """The line of today with its word, or an arrow at the edge towards it."""
        inks, faces = self._inks, self._faces
        x = scale.x(minute)
        width = faces.width(faces.tick_strong, "Today")
        y = float(CONTEXT + TICKS)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if 0 <= x <= scale.width:
            painter.setPen(QPen(inks.now, 1.5))
            painter.drawLine(QLineF(left + x, y - _TALL, left + x, bottom))
            text_x = left + min(x + 5, scale.width - width - 4)
            ground = QRectF(text_x - 2, CONTEXT + 2, width + 5, TICKS - 4)
        else:
            side = 1 if x > 0 else -1
            tip = left + (scale.width - 6 if side > 0 else 6)
            text_x = tip - 12 - width if side > 0 else tip + 12
            ground = QRectF(min(text_x, tip) - 5, CONTEXT + 2, width + 24, TICKS - 4)
        painter.fillRect(ground, inks.canvas)
        if not 0 <= x <= scale.width:
            painter.setBrush(inks.now)
            painter.setPen(QPen(inks.now, 1))
            middle = CONTEXT + TICKS / 2
            painter.drawPolygon(
                QPolygonF(
                    [
                        QPointF(tip, middle),
                        QPointF(tip - side * 6, middle - 4),
                        QPointF(tip - side * 6, middle + 4),
                    ]
                )
            )
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
        self._stamps.put(painter, text_x, CONTEXT + 1, "Today", faces.tick_strong, inks.now, 20)
