"""What lies below the events: lanes, weekends, lines of the calendar, folded columns."""

from __future__ import annotations

import math

import numpy as np
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter, QPixmap

from timeline.layout.density import grid_of
from timeline.layout.frame import Frame, Stack
from timeline.layout.scale import Scale
from timeline.layout.ticks import Axis, axis_of
from ui.timeline_view.axis_painter import AxisPainter
from ui.timeline_view.density_painter import Columns
from ui.timeline_view.inks import Inks
from ui.timeline_view.view_state import ViewState

_WHOLE = 1e-3
"""Pixels by which a window may miss a whole number of them."""


def lanes_between(state: ViewState, height: float) -> list[int]:
    """Lanes that so many pixels show at the present scrolling."""
    tops = state.stack.tops
    low = int(np.searchsorted(tops, state.scroll, "right")) - 1
    high = int(np.searchsorted(tops, state.scroll + height, "left"))
    lanes = range(max(0, low), min(len(state.scene.lanes), high))
    return [lane for lane in lanes if tops[lane + 1] > tops[lane]]


class GroundPainter:
    """Draws the ground of any stretch of time into a rectangle."""

    def __init__(self, inks: Inks, axis: AxisPainter, ratio: float) -> None:
        self._inks, self._axis, self.ratio = inks, axis, ratio

    def draw(
        self,
        painter: QPainter,
        state: ViewState,
        scale: Scale,
        axis: Axis,
        frame: Frame,
        plot: QRectF,
    ) -> None:
        """``frame`` holds the events that ``scale`` shows; only folded ones are drawn here."""
        lanes = lanes_between(state, plot.height())
        top = int(plot.top()) - round(state.scroll)
        feet = [top + round(float(y)) for y in state.stack.tops]
        bands = state.stack.bands()
        self._draw_lanes(painter, scale, [(lane, int(bands[lane])) for lane in lanes], feet, plot)
        self._axis.draw_grid(
            painter, axis, scale, int(plot.left()), int(plot.top()), int(plot.bottom())
        )
        for lane in lanes:
            rule = QRectF(plot.left(), feet[lane + 1] - 1, plot.width(), 1)
            painter.fillRect(rule, self._inks.hair)
        self._draw_folded(painter, state, scale, frame, lanes, feet, plot)

    def _draw_lanes(
        self,
        painter: QPainter,
        scale: Scale,
        places: list[tuple[int, int]],
        feet: list[int],
        plot: QRectF,
    ) -> None:
        """``places`` are lanes with their place among those that have a height."""
        spans = self._axis.weekend_spans(scale)
        left, width, bottom = int(plot.left()), round(plot.width()), int(plot.bottom())
        bands = [(feet[lane], feet[lane + 1], odd % 2) for lane, odd in places]
        last = bands[-1][1] if bands else int(plot.top())
        for top, end, odd in [*bands, (last, bottom, 0)]:
            height = min(end, bottom) - top
            ground = self._inks.lane if odd else self._inks.canvas
            painter.fillRect(left, top, width, height, ground)
            for x, wide in spans:
                painter.fillRect(left + x, top, wide, height, self._inks.weekend[odd])

    def _draw_folded(
        self,
        painter: QPainter,
        state: ViewState,
        scale: Scale,
        frame: Frame,
        lanes: list[int],
        feet: list[int],
        plot: QRectF,
    ) -> None:
        grid, stack = grid_of(scale), state.stack
        peak = state.scene.peak(scale.level)
        columns = Columns(grid, scale, self.ratio)
        for lane in lanes:
            counts = state.scene.folded(grid, lane, frame)
            room = float(stack.strips[lane]) + 4
            box = QRectF(plot.left(), feet[lane + 1] - 1 - room, plot.width(), room)
            colour = self._inks.folded[state.looks[lane].hue % len(self._inks.folded)]
            columns.draw(painter, counts, peak, box, colour)


class Backdrop:
    """The ground of a stretch twice as wide as the window, kept while the window only moves.

    It is made at the second look at one zoom: while a person zooms, every look is the first.
    """

    def __init__(self, ground: GroundPainter) -> None:
        self._ground = ground
        self._seen: tuple[float, ...] = ()
        self._stack: Stack | None = None
        self._start = 0.0
        self._picture: QPixmap | None = None

    def forget(self) -> None:
        """The events have changed."""
        self._seen, self._picture = (), None

    def draw(
        self, painter: QPainter, state: ViewState, axis: Axis, frame: Frame, plot: QRectF
    ) -> None:
        """The ground of the window."""
        scale, scene = state.scale, state.scene
        look: tuple[float, ...] = (
            scale.minutes_per_pixel, state.scroll, plot.width(), plot.height(),
            len(scene), scene.packing.next_level,
        )  # fmt: skip
        if look != self._seen or state.stack is not self._stack:
            self._seen, self._stack, self._picture = look, state.stack, None
            self._ground.draw(painter, state, scale, axis, frame, plot)
            return
        offset = self._offset(scale, plot)
        if self._picture is None or offset is None:
            self._picture = self._made(state, plot)
            offset = self._offset(scale, plot) or 0
        painter.drawPixmap(QPointF(plot.left() - offset, plot.top()), self._picture)

    def _offset(self, scale: Scale, plot: QRectF) -> int | None:
        """Pixels from the picture's left edge to the window's, None where it shows too little."""
        offset = (scale.start - self._start) / scale.minutes_per_pixel
        whole = round(offset)
        fits = 0 <= whole <= 2 * self._beyond(plot) and abs(offset - whole) < _WHOLE
        return whole if fits else None

    def _beyond(self, plot: QRectF) -> int:
        return int(plot.width() / 2)

    def _made(self, state: ViewState, plot: QRectF) -> QPixmap:
        beyond, scale = self._beyond(plot), state.scale
        self._start = scale.start - beyond * scale.minutes_per_pixel
        wide = Scale(self._start, scale.minutes_per_pixel, plot.width() + 2 * beyond)
        low, high = state.scroll, state.scroll + plot.height()
        frame = state.scene.frame(wide, low, high, stack=state.stack)
        ratio = self._ground.ratio
        picture = QPixmap(math.ceil(wide.width * ratio), math.ceil(plot.height() * ratio))
        picture.setDevicePixelRatio(ratio)
        painter = QPainter(picture)
        room = QRectF(0, 0, wide.width, plot.height())
        self._ground.draw(painter, state, wide, axis_of(wide), frame, room)
        painter.end()
        return picture
