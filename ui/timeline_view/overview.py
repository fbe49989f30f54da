"""The strip below: all events in small, and the window that shows what is in view."""

from __future__ import annotations

from enum import Enum

import numpy as np
from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QPainter, QPen, QPixmap

from timeline.layout.scale import Scale
from timeline.layout.scene import Scene
from timeline.layout.ticks import axis_of
from ui.timeline_view.inks import Inks, mixed
from ui.timeline_view.typefaces import Typefaces
from ui.timeline_view.word_stamps import WordStamps, blank

HEIGHT, LOW_HEIGHT = 54, 40
_WORDS = 17
_COLUMN = 6
_HANDLE_WIDTH, _HANDLE_HEIGHT = 6.0, 18.0
_GRIP = 7.0
_LEAST_WINDOW = 8.0
_HIT = 3.0
"""Pixels of a mark where a search has a hit."""
_FINE = 20_000
"""Of so many events, single ones change no column, which are drawn by logarithm."""


class Grip(Enum):
    """Which part of the window is under the pointer."""

    NONE = 0
    LEFT = 1
    RIGHT = 2
    INSIDE = 3


class Overview:
    """Geometry and picture of the strip; ``scale`` is its own: the dates of all events."""

    def __init__(self, inks: Inks, faces: Typefaces, stamps: WordStamps) -> None:
        self._inks, self._faces, self._stamps = inks, faces, stamps
        self._picture: tuple[tuple[int, float, int], QPixmap] | None = None
        self._grip_picture: QPixmap | None = None
        self._hits: tuple[frozenset[int], Scale, list[float]] | None = None
        self._tint, self._checked = mixed(inks.accent, 0.09), mixed(inks.ink, 0.78)
        self.scale = Scale(0.0, 1.0, 1.0)

    def forget(self) -> None:
        """The events have changed."""
        self._picture = self._hits = None

    def window(self, view: Scale) -> tuple[float, float]:
        """Left and right edge of the window, from the left edge of the plot."""
        left = min(max(self.scale.x(view.start), 0.0), self.scale.width - _LEAST_WINDOW)
        right = max(min(self.scale.x(view.end), self.scale.width), left + _LEAST_WINDOW)
        return left, right

    def grip(self, view: Scale, x: float) -> Grip:
        """What a press at ``x`` would take hold of."""
        left, right = self.window(view)
        if abs(x - left) <= _GRIP:
            return Grip.LEFT
        if abs(x - right) <= _GRIP:
            return Grip.RIGHT
        return Grip.INSIDE if left < x < right else Grip.NONE

    def draw(
        self,
        painter: QPainter,
        scene: Scene,
        view: Scale,
        left: float,
        top: float,
        whole: QSize,
        hits: frozenset[int] = frozenset(),
    ) -> None:
        """The strip, over the whole width of the widget; ``whole`` is its size.

        ``hits`` are the events that a search found.
        """
        inks, height = self._inks, whole.height()
        width = view.width
        self.scale = scene.strip(width)
        painter.fillRect(QRectF(0, top, whole.width(), height), inks.chrome)
        painter.fillRect(QRectF(0, top, whole.width(), 1), inks.hair2)
        painter.drawPixmap(QPointF(left, top), self._columns(scene, int(width), height))
        self._draw_head(painter, scene, left, top, height)
        self._draw_hits(painter, scene, hits, left, top)
        x0, x1 = self.window(view)
        body = height - _WORDS
        self._draw_window(painter, left + x0, left + x1, top + 2, body - 2, (left, left + width))

    def _draw_hits(
        self, painter: QPainter, scene: Scene, hits: frozenset[int], left: float, top: float
    ) -> None:
        """Where else there are hits: a mark above the columns for each pixel that has one."""
        if not hits:
            return
        if self._hits is None or self._hits[0] is not hits or self._hits[1] != self.scale:
            anchors = scene.boxes.anchor[np.fromiter(hits, np.int64, len(hits))]
            places = np.unique(np.round(self.scale.xs(anchors) / _HIT)) * _HIT
            self._hits = (hits, self.scale, places.tolist())
        for x in self._hits[2]:
            painter.fillRect(QRectF(left + x - _HIT / 2, top + 3, _HIT, 5), self._inks.warn_edge)

    def _draw_window(
        self,
        painter: QPainter,
        x0: float,
        x1: float,
        top: float,
        height: float,
        ends: tuple[float, float],
    ) -> None:
        """The window, its handles whole at the ``ends`` of the strip too."""
        inks, fill = self._inks, painter.fillRect
        fill(QRectF(x0, top, x1 - x0, height), self._tint)
        fill(QRectF(x0, top, x1 - x0, 1.5), inks.accent)
        fill(QRectF(x0, top + height - 1.5, x1 - x0, 1.5), inks.accent)
        for x in (x0 + 0.75, x1 - 0.75):
            fill(QRectF(x - 0.75, top, 1.5, height), inks.accent)
            if x1 - x0 <= _LEAST_WINDOW:
                continue
            wide = _HANDLE_WIDTH + 2
            start = min(max(x - wide / 2, ends[0]), ends[1] - wide)
            place = QPointF(start, top + height / 2 - _HANDLE_HEIGHT / 2 - 1)
            painter.drawPixmap(place, self._handle())

    def _handle(self) -> QPixmap:
        if self._grip_picture is None:
            picture = blank(_HANDLE_WIDTH + 2, _HANDLE_HEIGHT + 2, self._stamps.ratio)
            painter = QPainter(picture)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(self._inks.accent, 1.5))
            painter.setBrush(self._inks.canvas)
            painter.drawRoundedRect(QRectF(1, 1, _HANDLE_WIDTH, _HANDLE_HEIGHT), 2, 2)
            painter.end()
            self._grip_picture = picture
        return self._grip_picture

    def _draw_head(
        self, painter: QPainter, scene: Scene, left: float, top: float, height: int
    ) -> None:
        inks, faces, put = self._inks, self._faces, self._stamps.put
        if left < 100:
            return
        text = "1 event" if scene.shown == 1 else f"{scene.shown:,} events"
        put(painter, 13, top + 7, text, faces.lane, inks.ink, 20, left - 18)
        if height >= HEIGHT:
            painter.fillRect(QRectF(14, top + 33, 8, 8), self._checked)
            put(painter, 27, top + 27, "checked", faces.count, inks.ink2, 20, left - 30)

    def _columns(self, scene: Scene, width: int, height: int) -> QPixmap:
        key = (width, self._stamps.ratio, scene.shown // (1 + scene.shown // _FINE))
        if self._picture is None or self._picture[0] != key:
            self._picture = (key, self._made(scene, width, height))
        return self._picture[1]

    def _made(self, scene: Scene, width: int, height: int) -> QPixmap:
        picture = blank(width, height, self._stamps.ratio)
        painter = QPainter(picture)
        inks = self._inks
        body = height - _WORDS - 6
        cells = max(1, width // _COLUMN)
        steps = np.arange(cells + 1, dtype=np.float64) * _COLUMN
        edges = np.asarray(self.scale.start + steps * self.scale.minutes_per_pixel, np.float64)
        every, checked = scene.totals(edges)
        step = min(8.0, body / np.log2(1.0 + max(int(every.max(initial=1)), 1)))
        foot = height - _WORDS - 1
        light, dark = mixed(inks.ink, 0.22), mixed(inks.ink, 0.5)
        for cell in np.flatnonzero(every).tolist():
            tall = max(2.0, float(np.log2(1.0 + every[cell])) * step)
            part = tall * float(checked[cell]) / float(every[cell])
            x = cell * _COLUMN
            painter.fillRect(QRectF(x, foot - tall, _COLUMN - 1, tall - part), light)
            painter.fillRect(QRectF(x, foot - part, _COLUMN - 1, part), dark)
        painter.fillRect(QRectF(0, foot, width, 1), inks.hair2)
        self._draw_words(painter, foot)
        painter.end()
        return picture

    def _draw_words(self, painter: QPainter, foot: int) -> None:
        """Names of months or years where they begin, and days between them where there is room."""
        axis, faces = axis_of(self.scale), self._faces
        taken: list[tuple[float, float]] = []
        for band in axis.bands if axis.level.context in ("day", "month", "year") else ():
            x, last = max(self.scale.x(band.first), 0.0), self.scale.x(band.last)
            end = x + 4 + faces.width(faces.tick_strong, band.short)
            if end + 6 > min(last, self.scale.width) or (taken and x < taken[-1][1]):
                continue
            if self.scale.x(band.first) >= 0:
                painter.fillRect(QRectF(round(x), foot, 1, 12), self._inks.edge)
            self._put_word(painter, x + 4, foot, band.short, strong=True)
            taken.append((x, end + 8))
        for tick in axis.ticks:
            x = self.scale.x(tick.minute)
            if x < 0:
                continue
            painter.fillRect(QRectF(round(x), foot, 1, 5), self._inks.edge)
            end = x + 4 + faces.width(faces.tick, tick.words.strong)
            free = all(end + 6 < left or x > right - 4 for left, right in taken)
            if free and end + 6 < self.scale.width:
                self._put_word(painter, x + 4, foot, tick.words.strong, strong=False)
                taken.append((x, end + 8))

    def _put_word(self, painter: QPainter, x: float, foot: int, text: str, *, strong: bool) -> None:
        inks, faces = self._inks, self._faces
        font, ink = (faces.tick_strong, inks.ink) if strong else (faces.tick, inks.ink2)
        self._stamps.put(painter, x, foot, text, font, ink, 17)
