"""Draws the axis above the plot and its lines through the plot."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QImage, QPainter, QPen, QPolygonF

from timeline.daynumber import MINUTES_PER_DAY
from timeline.layout.scale import Scale
from timeline.layout.ticks import Axis, Band, Words, weekends
from ui.timeline_view.inks import Inks
from ui.timeline_view.typefaces import Typefaces
from ui.timeline_view.word_stamps import WordStamps

CONTEXT, TICKS = 22, 22
_TEXT_STEP = 5.0
_TALL, SHORT = 13, 5
_BELOW = 26
"""Height of the reading line, which context lines cross."""
_WEEKEND_LEAST = 8.0


class AxisPainter:
    """Stamps words and draws lines; knows no events."""

    def __init__(self, inks: Inks, faces: Typefaces, stamps: WordStamps) -> None:
        self._inks, self._faces, self._stamps = inks, faces, stamps

    def draw_grid(
        self, painter: QPainter, axis: Axis, scale: Scale, left: int, top: int, bottom: int
    ) -> None:
        """Ticks and context lines through the plot."""
        fill, inks, height = painter.fillRect, self._inks, bottom - top
        strong = {band.first for band in axis.bands}
        for tick in axis.ticks:
            if tick.minute not in strong and (x := _x(scale, tick.minute)) >= 0:
                fill(left + x, top, 1, height, inks.hair)
        for band in axis.bands:
            if (x := _x(scale, band.first)) >= 0:
                fill(left + x, top, 1, height, inks.hair2)

    def weekend_spans(self, scale: Scale) -> list[tuple[int, int]]:
        """Left edge and width of each weekend, where days are wide enough to be told apart."""
        if scale.pixels(MINUTES_PER_DAY) <= _WEEKEND_LEAST:
            return []
        spans = []
        for first, last in weekends(scale):
            x0 = round(max(scale.x(first), 0.0))
            spans.append((x0, round(min(scale.x(last), scale.width)) - x0))
        return [span for span in spans if span[1] > 0]

    def draw_axis(
        self, painter: QPainter, axis: Axis, scale: Scale, left: int, today: float | None
    ) -> None:
        """Context band and ticks, from y 0 on; none of them where the word of today stands."""
        kept = (0.0, 0.0) if today is None else self._today_span(today, scale)
        fill, inks, foot = painter.fillRect, self._inks, CONTEXT + TICKS
        self._draw_minors(painter, axis, scale, left, foot - SHORT)
        spans: list[tuple[float, float]] = []
        for tick in axis.ticks:
            if (x := _x(scale, tick.minute)) >= 0:
                fill(left + x, foot - _TALL, 1, _TALL, inks.edge)
                start = x + _TEXT_STEP
                end = start + self._tick_width(tick.words)
                if end < kept[0] or start > kept[1]:
                    self._put(painter, left + start, CONTEXT, tick.words, tick_size=True)
                    spans.append((start - 2, end))
        for band in axis.bands:
            if band.last > scale.start and band.first < scale.end:
                self._draw_band(painter, band, scale, left, spans)
        fill(left, foot, round(scale.width), 1, inks.hair)

    def _draw_minors(
        self, painter: QPainter, axis: Axis, scale: Scale, left: int, top: int
    ) -> None:
        """The small marks, as pixels of one image: there may be hundreds."""
        if not len(axis.minors):
            return
        ratio = self._stamps.ratio
        width, height = round(scale.width * ratio), round(SHORT * ratio)
        places = np.round(scale.xs(axis.minors)) * ratio
        places = places[(places >= 0) & (places < width)].astype(np.int64)
        row = np.zeros(width, dtype=np.uint32)
        for step in range(round(ratio)):
            row[np.minimum(places + step, width - 1)] = self._inks.hair2.rgba()
        pixels = np.tile(row, (height, 1))
        image = QImage(
            pixels.data, width, height, width * 4, QImage.Format.Format_ARGB32_Premultiplied
        )
        image.setDevicePixelRatio(ratio)
        painter.drawImage(QPointF(left, top), image)

    def _draw_band(
        self,
        painter: QPainter,
        band: Band,
        scale: Scale,
        left: int,
        taken: list[tuple[float, float]],
    ) -> None:
        """A line where it begins, interrupted by words of ticks, and its name."""
        x0, x1 = scale.x(band.first), scale.x(band.last)
        if (x := _x(scale, band.first)) >= 0:
            fill, ink = painter.fillRect, self._inks.hair2
            fill(left + x, 0, 1, CONTEXT, ink)
            if not any(start <= x <= end for start, end in taken):
                fill(left + x, CONTEXT, 1, TICKS, ink)
            fill(left + x, CONTEXT + TICKS, 1, _BELOW, ink)
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

    def _tick_width(self, words: Words) -> float:
        faces = self._faces
        light = faces.width(faces.tick, words.light) + 4 if words.light else 0.0
        return faces.width(faces.tick_strong, words.strong) + light

    def _today_span(self, minute: float, scale: Scale) -> tuple[float, float]:
        """From where to where the word of today, or the arrow towards it, takes the axis."""
        x, width = scale.x(minute), self._faces.width(self._faces.tick_strong, "Today")
        if 0 <= x <= scale.width:
            start = min(x + 5, scale.width - width - 4)
            return start - 2, start + width + 3
        return (scale.width - width - 24, scale.width) if x > 0 else (0.0, width + 24)

    def _put(self, painter: QPainter, x: float, y: float, words: Words, *, tick_size: bool) -> None:
        faces, inks, put = self._faces, self._inks, self._stamps.put
        strong = faces.tick_strong if tick_size else faces.context
        light = faces.tick if tick_size else faces.context_light
        pale = inks.ink3 if tick_size else inks.ink2
        if words.light and words.light_first:
            x += put(painter, x, y + 1, words.light, light, pale, 20) + 3
        x += put(painter, x, y + 1, words.strong, strong, inks.ink, 20) + 4
        if words.light and not words.light_first:
            put(painter, x, y + 1, words.light, light, pale, 20)

    def draw_today_line(
        self, painter: QPainter, minute: float, scale: Scale, left: int, top: int, bottom: int
    ) -> None:
        """The line of today through the plot, below all words."""
        if (x := _x(scale, minute)) >= 0:
            painter.fillRect(QRectF(left + x, top, 1.5, bottom - top), self._inks.now)

    def draw_today(self, painter: QPainter, minute: float, scale: Scale, left: float) -> None:
        """The word of today in the axis, or an arrow at the edge towards it."""
        inks, faces = self._inks, self._faces
        x = scale.x(minute)
        first, last = self._today_span(minute, scale)
        y, text_x = float(CONTEXT + TICKS), left + first + 2
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(QRectF(left + first, CONTEXT + 2, last - first, TICKS - 8), inks.canvas)
        if 0 <= x <= scale.width:
            painter.fillRect(QRectF(left + round(x), y - _TALL, 1.5, _TALL + _BELOW), inks.now)
        else:
            side = 1 if x > 0 else -1
            tip = left + (scale.width - 6 if side > 0 else 6)
            text_x = left + (first + 6 if side > 0 else 18)
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


def _x(scale: Scale, minute: float) -> int:
    """The pixel of a minute, or -1 when it is out of view."""
    x = scale.x(minute)
    return round(x) if 0 <= x <= scale.width else -1
