"""What lies below the events: lanes, weekends, lines of the calendar, folded columns."""

from __future__ import annotations

import math
from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter, QPixmap

from timeline.layout.density import grid_of
from timeline.layout.frame import Band, Frame, Stack
from timeline.layout.scale import Scale
from timeline.layout.ticks import Axis, axis_of
from ui.timeline_view.axis_painter import AxisPainter
from ui.timeline_view.density_painter import Columns
from ui.timeline_view.inks import Inks
from ui.timeline_view.view_state import ViewState

_WHOLE = 1e-3
"""Pixels by which a window may miss a whole number of them."""


def bands_in_view(state: ViewState, height: float) -> tuple[Band, ...]:
    """Lanes that so many pixels show at the present scrolling."""
    return state.stack.bands_between(state.scroll, state.scroll + height)


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
        bands = bands_in_view(state, plot.height())
        top = int(plot.top()) - round(state.scroll)
        self._draw_lanes(painter, scale, bands, top, plot)
        self._axis.draw_grid(
            painter, axis, scale, int(plot.left()), int(plot.top()), int(plot.bottom())
        )
        for band in bands:
            rule = QRectF(plot.left(), top + round(band.foot) - 1, plot.width(), 1)
            painter.fillRect(rule, self._inks.hair)
        self._draw_folded(painter, state, scale, frame, bands, top, plot)

    def _draw_lanes(
        self,
        painter: QPainter,
        scale: Scale,
        bands: Sequence[Band],
        top: int,
        plot: QRectF,
    ) -> None:
        """The first lane begins at ``top``."""
        spans = self._axis.weekend_spans(scale)
        left, width, bottom = int(plot.left()), round(plot.width()), int(plot.bottom())
        last = top + round(bands[-1].foot) if bands else int(plot.top())
        places = [(top + round(band.top), top + round(band.foot), band.odd) for band in bands]
        for begin, end, odd in [*places, (last, bottom, False)]:
            height = min(end, bottom) - begin
            ground = self._inks.lane if odd else self._inks.canvas
            painter.fillRect(left, begin, width, height, ground)
            for x, wide in spans:
                painter.fillRect(left + x, begin, wide, height, self._inks.weekend[odd])

    def _draw_folded(
        self,
        painter: QPainter,
        state: ViewState,
        scale: Scale,
        frame: Frame,
        bands: Sequence[Band],
        top: int,
        plot: QRectF,
    ) -> None:
        grid, stack = grid_of(scale), state.stack
        peak = state.scene.peak(scale.level)
        columns = Columns(grid, scale, self.ratio)
        for band in bands:
            counts = state.scene.folded(grid, band.lane, frame)
            room = float(stack.strips[band.lane]) + 4
            foot = top + round(band.foot) - 1
            box = QRectF(plot.left(), foot - room, plot.width(), room)
            colour = self._inks.folded[state.looks[band.lane].hue % len(self._inks.folded)]
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
