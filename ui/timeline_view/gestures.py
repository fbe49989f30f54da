"""Gestures of the mouse, each from its begin to its end or its cancelling."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QElapsedTimer, QPointF, QRectF, Qt

from timeline import edtf
from timeline.layout.dragging import (
    Edge,
    created,
    movable_edges,
    resized,
    shifted,
    snap_minutes,
    snapped,
)
from timeline.layout.lanes import Lane
from timeline.timevalue import Granularity, TimeValue
from ui.timeline_view.motion import THROWN
from ui.timeline_view.overview import Grip
from ui.timeline_view.turn_drag import TurnDrag
from ui.timeline_view.view_state import ROW_HEIGHT, Ghost

if TYPE_CHECKING:
    from ui.timeline_view.view import TimelineView

_EDGE = 6.0
_CLEAR = 8.0
"""Pixels after which it is clear which way a drag goes."""
_STILL = 60
"""Milliseconds at rest after which a release is no throw."""
_THROW = 0.35
"""Pixels a millisecond from which it is one."""


class Gesture:
    """Something held by the mouse. A click is a press that never moved."""

    def __init__(self, view: TimelineView) -> None:
        self.view = view

    def begin(self, at: QPointF) -> None:
        """The mouse has moved far enough to mean it."""

    def move(self, at: QPointF) -> None:
        """The mouse is at a point of the widget."""

    def end(self, at: QPointF) -> None:
        """The button is up."""

    def click(self, at: QPointF) -> None:
        """The button is up where it went down."""

    def cancel(self) -> None:
        """Everything is as before."""

    def minute(self, at: QPointF) -> float:
        """The minute under a point."""
        return self.view.state.scale.minute(at.x() - self.view.regions.plot.left())


class PanGesture(Gesture):
    """The window follows the hand, in time and over the lanes, and glides on after a throw."""

    def begin(self, at: QPointF) -> None:
        self._from, self._scale = at, self.view.state.scale
        self._scroll = self.view.state.scroll
        self._clock = QElapsedTimer()
        self._clock.start()
        self._last, self._speed = at.x(), 0.0
        self.view.setCursor(Qt.CursorShape.ClosedHandCursor)

    def move(self, at: QPointF) -> None:
        elapsed = max(self._clock.restart(), 1)
        self._speed = 0.6 * (self._last - at.x()) / elapsed + 0.4 * self._speed
        self._last = at.x()
        self.view.camera.jump_to(self._scale.panned(self._from.x() - at.x()))
        self.view.scroll_by(self._scroll + self._from.y() - at.y() - self.view.state.scroll)

    def end(self, _at: QPointF) -> None:
        still = self._clock.elapsed() > _STILL
        if not still and abs(self._speed) > _THROW and self.view.camera.is_smooth:
            reach = self._speed * THROWN / 3  # an ease-out cubic begins at three times its mean
            self.view.camera.glide_to(self.view.state.scale.panned(reach), THROWN)

    def cancel(self) -> None:
        self.view.camera.jump_to(self._scale)


class BandGesture(Gesture):
    """A rubber band selects what it touches."""

    def __init__(self, view: TimelineView, at: QPointF) -> None:
        super().__init__(view)
        self._from = at
        self._before = view.state.marks.selected

    def move(self, at: QPointF) -> None:
        band = QRectF(self._from, at).normalized()
        self.view.state.band = band
        plot, scroll = self.view.regions.plot, self.view.state.scroll
        inner = band.translated(-plot.left(), scroll - plot.top())
        found = self.view.targets().within(inner.left(), inner.top(), inner.right(), inner.bottom())
        self.view.choose_many(self._before | set(found.tolist()))

    def end(self, _at: QPointF) -> None:
        self.view.state.band = None
        self.view.update()

    def cancel(self) -> None:
        self.view.choose_many(self._before)
        self.end(self._from)


class CreateGesture(Gesture):
    """A stretch drawn on empty ground asks for a new event."""

    def __init__(self, view: TimelineView, at: QPointF) -> None:
        super().__init__(view)
        self._from = at

    def _value(self, at: QPointF) -> TimeValue:
        return created(self.minute(self._from), self.minute(at), self.view.state.scale)

    def move(self, at: QPointF) -> None:
        y = self._from.y() - self.view.regions.plot.top() + self.view.state.scroll - ROW_HEIGHT / 2
        self.view.state.ghosts = (Ghost.of(self._value(at), self.view.state.scale, y),)
        self.view.update()

    def end(self, at: QPointF) -> None:
        self.cancel()
        lane = lane_at(self.view, self._from)
        self.view.create_requested.emit(self._value(at), lane)

    def cancel(self) -> None:
        self.view.state.ghosts = ()
        self.view.update()


class MoveGesture(Gesture):
    """The selected events follow the hand in whole steps; their form stays."""

    def __init__(self, view: TimelineView, event: int, at: QPointF) -> None:
        super().__init__(view)
        self._event, self._from = event, at
        self._minutes = 0
        self._order = TurnDrag(view, event)
        self._orders: bool | None = None
        """Whether the drag goes up and down, once that is clear."""

    def click(self, _at: QPointF) -> None:
        self.view.choose(self._event)

    def move(self, at: QPointF) -> None:
        gone = at - self._from
        if self._orders is None and gone.manhattanLength() >= _CLEAR:
            self._orders = abs(gone.y()) > abs(gone.x()) and self._order.is_possible
        if self._orders:
            self._order.move(at, gone.y())
        elif self._orders is False:
            self._shift(at)

    def _shift(self, at: QPointF) -> None:
        view, columns = self.view, self.view.state.scene.columns
        grain = Granularity(int(columns.granularity[self._event]))
        step = snap_minutes(view.state.scale, grain)
        self._minutes = snapped(self.minute(at) - self.minute(self._from), step)
        view.state.ghosts = tuple(
            ghost
            for event in view.state.marks.selected
            if (ghost := self._ghost(event)) is not None
        )
        view.update()

    def _ghost(self, event: int) -> Ghost | None:
        view = self.view
        position = view.targets().place_of(event)
        value = time_of(view, event)
        if position < 0 or value is None:
            return None
        moved = shifted(value, self._minutes)
        said = event == self._event
        y = float(view.frame().y[position])
        return Ghost.of(moved, view.state.scale, y, said=said)

    def end(self, _at: QPointF) -> None:
        self.cancel()
        if self._orders:
            self._order.end()
        elif self._minutes:
            self.view.move_requested.emit(self.view.selected_ids(), self._minutes)

    def cancel(self) -> None:
        self.view.state.ghosts = ()
        self.view.state.turn_drop = None
        self.view.update()


class ResizeGesture(Gesture):
    """One edge of a shape follows the hand; the words say what it will mean."""

    def __init__(self, view: TimelineView, event: int, edge: Edge) -> None:
        super().__init__(view)
        self._event, self._edge = event, edge
        self._before = time_of(view, event)
        self._value = self._before

    def move(self, at: QPointF) -> None:
        if self._before is None:
            return
        self._value = resized(self._before, self._edge, self.minute(at))
        position = self.view.targets().place_of(self._event)
        y = float(self.view.frame().y[position]) if position >= 0 else 0.0
        self.view.state.ghosts = (Ghost.of(self._value, self.view.state.scale, y),)
        self.view.update()

    def end(self, _at: QPointF) -> None:
        self.cancel()
        if self._value is not None and self._value != self._before:
            self.view.resize_requested.emit(self.view.id_of(self._event), self._value)

    def cancel(self) -> None:
        self.view.state.ghosts = ()
        self.view.update()


class OverviewGesture(Gesture):
    """The window of the strip is dragged or stretched; a press beside it jumps there."""

    def __init__(self, view: TimelineView, at: QPointF) -> None:
        super().__init__(view)
        self._strip = view.canvas.overview.scale
        self._grip = view.canvas.overview.grip(view.state.scale, self._x(at))
        self._before = view.state.scale
        if self._grip is Grip.NONE:
            view.camera.jump_to(view.state.scale.centred(self._strip.minute(self._x(at))))
            self._grip = Grip.INSIDE
        self._scale, self._from = view.state.scale, at

    def _x(self, at: QPointF) -> float:
        return at.x() - self.view.regions.plot.left()

    def move(self, at: QPointF) -> None:
        moved = self._strip.minute(self._x(at)) - self._strip.minute(self._x(self._from))
        scale = self._scale
        if self._grip is Grip.INSIDE:
            self.view.camera.jump_to(scale.panned(moved / scale.minutes_per_pixel))
            return
        first, last = scale.start, scale.end
        if self._grip is Grip.LEFT:
            first = min(first + moved, last - 1)
        else:
            last = max(last + moved, first + 1)
        unit = (last - first) / scale.width
        factor, about = scale.minutes_per_pixel / unit, 0.0
        if self._grip is Grip.LEFT:
            about = scale.width
        self.view.camera.jump_to(scale.zoomed(factor, about, self.view.state.scene.coarsest))

    def cancel(self) -> None:
        self.view.camera.jump_to(self._before)


class LaneGesture(Gesture):
    """A lane is put into another gap between lanes."""

    def __init__(self, view: TimelineView, at: QPointF) -> None:
        super().__init__(view)
        self._lane = view.state.stack.lane_at(self._height(at))

    def _height(self, at: QPointF) -> float:
        return at.y() - self.view.regions.plot.top() + self.view.state.scroll

    def move(self, at: QPointF) -> None:
        if self._lane is None:
            return
        self.view.state.lane_drop = self.view.state.stack.gap_at(self._height(at))
        self.view.setCursor(Qt.CursorShape.ClosedHandCursor)
        self.view.update()

    def end(self, at: QPointF) -> None:
        self.cancel()
        if self._lane is not None:
            self.view.move_lane(self._lane, self.view.state.stack.gap_at(self._height(at)))

    def cancel(self) -> None:
        self.view.state.lane_drop = None
        self.view.update()


def time_of(view: TimelineView, event: int) -> TimeValue | None:
    """The date of an event, read off its EDTF text."""
    text = view.state.scene.columns.edtf[event]
    return edtf.parse(text) if text else None


def lane_at(view: TimelineView, at: QPointF) -> Lane | None:
    """The lane under a point."""
    y = at.y() - view.regions.plot.top() + view.state.scroll
    lane = view.state.stack.lane_at(y)
    return None if lane is None else view.state.scene.lanes[lane]


def edge_at(view: TimelineView, event: int, at: QPointF) -> Edge | None:
    """The edge of a drawn shape under a point, where it has one that can be moved."""
    position = view.targets().place_of(event)
    if position < 0:
        return None
    frame, columns = view.frame(), view.state.scene.columns
    x = at.x() - view.regions.plot.left()
    x0, x1 = float(frame.x0[position]), float(frame.x1[position])
    edges = movable_edges(columns, event, int(frame.shape[position]), x0, x1)
    return next((edge for edge, where in edges if abs(x - where) <= _EDGE), None)
