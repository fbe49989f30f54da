"""What the mouse does: one gesture at a time, from press to release."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QContextMenuEvent, QMouseEvent, QNativeGestureEvent, QWheelEvent

from timeline.layout.density import grid_of
from timeline.layout.dragging import created
from ui.timeline_view.gestures import (
    BandGesture,
    CreateGesture,
    Gesture,
    LaneGesture,
    MoveGesture,
    OverviewGesture,
    PanGesture,
    ResizeGesture,
    edge_at,
    lane_at,
)
from ui.timeline_view.motion import BY_KEY
from ui.timeline_view.overview import Grip

if TYPE_CHECKING:
    from ui.timeline_view.view import TimelineView

_CTRL = Qt.KeyboardModifier.ControlModifier
_SHIFT = Qt.KeyboardModifier.ShiftModifier
_WHEEL_STEP = 1.0015
_THRESHOLD = 4.0


class Pointer:
    """Chooses the gesture on a press and hands it the movements."""

    def __init__(self, view: TimelineView) -> None:
        self._view = view
        self._gesture: Gesture | None = None
        self._pressed = QPointF()
        self._begun = False
        self._at = QPointF()

    @property
    def is_busy(self) -> bool:
        """True from a press to its release."""
        return self._gesture is not None

    def press(self, event: QMouseEvent) -> None:
        """Begins a gesture, or selects."""
        self._view.rest_pointer(None)
        if event.button() == Qt.MouseButton.MiddleButton:
            self._gesture, self._pressed, self._begun = (
                PanGesture(self._view),
                event.position(),
                False,
            )
            return
        if event.button() != Qt.MouseButton.LeftButton:
            return
        self._pressed, self._begun = event.position(), False
        self._gesture = self._gesture_for(event.position(), event.modifiers())

    def _gesture_for(self, at: QPointF, modifiers: Qt.KeyboardModifier) -> Gesture | None:
        view, plot = self._view, self._view.regions.plot
        if at.y() >= plot.bottom():
            return OverviewGesture(view, at)
        if at.x() < plot.left():
            return LaneGesture(view, at) if at.y() >= plot.top() else None
        hit = view.event_at(at.x(), at.y())
        if hit < 0:
            if modifiers & _CTRL:
                return CreateGesture(view, at)
            return BandGesture(view, at) if modifiers & _SHIFT else PanGesture(view)
        return self._gesture_on(hit, at, modifiers)

    def _gesture_on(self, hit: int, at: QPointF, modifiers: Qt.KeyboardModifier) -> Gesture | None:
        view, marks = self._view, self._view.state.marks
        marks.focused = False
        if modifiers & _CTRL:
            view.choose_many(marks.selected ^ {hit})
            return None
        if modifiers & _SHIFT:
            view.choose_many(self._run_to(hit))
            return None
        edge = edge_at(view, hit, at)
        if hit in marks.selected:
            if hit != marks.current:
                view.make_current(hit)
            return MoveGesture(view, hit, at) if edge is None else ResizeGesture(view, hit, edge)
        view.choose(hit)
        return PanGesture(view)

    def _run_to(self, hit: int) -> set[int]:
        """All events from the current one to ``hit``, by time, in the lanes between."""
        scene, current = self._view.state.scene, self._view.state.marks.current
        if current < 0:
            return {hit}
        lanes = sorted((int(scene.packing.lane[current]), int(scene.packing.lane[hit])))
        ends = sorted((float(scene.boxes.anchor[current]), float(scene.boxes.anchor[hit])))
        run = {current, hit}
        for lane in range(lanes[0], lanes[1] + 1):
            run.update(scene.counts.members_between(lane, ends[0], ends[1] + 0.001).tolist())
        return run

    def move(self, event: QMouseEvent) -> None:
        """Goes on with the gesture, or hovers."""
        at = event.position()
        if self._gesture is None:
            self.hover(at)
            return
        if not self._begun and (at - self._pressed).manhattanLength() < _THRESHOLD:
            return
        if not self._begun:
            self._gesture.begin(self._pressed)
            self._begun = True
        self._gesture.move(at)

    def release(self, event: QMouseEvent) -> None:
        """Ends the gesture."""
        gesture, self._gesture = self._gesture, None
        if gesture is None:
            return
        if self._begun:
            gesture.end(event.position())
        else:
            gesture.click(event.position())
        self.hover(event.position())
        self._view.rest_pointer(None)  # what was clicked is told elsewhere already

    def cancel(self) -> bool:
        """Gives the gesture up; False when there is none."""
        gesture, self._gesture = self._gesture, None
        if gesture is None:
            return False
        if self._begun:
            gesture.cancel()
        return True

    def double_click(self, event: QMouseEvent) -> None:
        """Opens an event, unfolds a column, or makes a new event."""
        view, plot, at = self._view, self._view.regions.plot, event.position()
        self._gesture = None
        if event.button() != Qt.MouseButton.LeftButton or not plot.contains(at):
            return
        hit = view.event_at(at.x(), at.y())
        if hit >= 0:
            view.event_opened.emit(view.id_of(hit))
            return
        if not self._unfold(at):
            self.create_at(at)

    def create_at(self, at: QPointF) -> None:
        """Asks for a new event at a point of the widget."""
        view = self._view
        minute = view.state.scale.minute(at.x() - view.regions.plot.left())
        value = created(minute, minute, view.state.scale)
        view.create_requested.emit(value, lane_at(view, at))

    def _unfold(self, at: QPointF) -> bool:
        found = self.folded_at(at)
        if found is None:
            return False
        _, first, last = found
        self._view.show_stretch(first, last)
        return True

    def folded_at(self, at: QPointF) -> tuple[int, float, float] | None:
        """Number, first and last minute of the folded column under a point."""
        view, state, plot = self._view, self._view.state, self._view.regions.plot
        y = at.y() - plot.top() + state.scroll
        lane = state.stack.lane_at(y)
        if lane is None or not plot.contains(at):
            return None
        foot = float(state.stack.tops[lane + 1])
        if y < foot - float(state.stack.strips[lane]) - 6:
            return None
        grid = grid_of(state.scale)
        cell = grid.cell_at(state.scale.minute(at.x() - plot.left()))
        if not 0 <= cell < grid.count:
            return None
        number = int(state.scene.folded(grid, lane, view.frame())[cell])
        return (number, *grid.stretch(cell)) if number > 0 else None

    def wheel(self, event: QWheelEvent) -> None:
        """Zooms at the pointer with Ctrl, scrolls lanes or time without."""
        view, plot = self._view, self._view.regions.plot
        pixels, angle = event.pixelDelta(), event.angleDelta()
        steps = pixels.isNull()  # of a wheel; a touchpad tells pixels, which are followed at once
        across = angle.x() / 1.2 if steps else float(pixels.x())
        along = angle.y() / 1.2 if steps else float(pixels.y())
        event.accept()
        view.rest_pointer(None)
        camera = view.camera
        scale = camera.goal if steps else view.state.scale
        if event.modifiers() & _CTRL:
            about = min(max(event.position().x() - plot.left(), 0.0), plot.width())
            factor = _WHEEL_STEP ** (along * 1.2)
            scale = scale.zoomed(factor, about, view.state.scene.coarsest)
        elif event.modifiers() & _SHIFT:
            scale = scale.panned(-(along or across))
        elif abs(across) > abs(along) or not view.overflows:
            scale = scale.panned(-(across or along))
        else:
            view.scroll_by(-along, gliding=steps)
            return
        camera.glide_to(scale, BY_KEY if steps else 0)

    def pinch(self, event: QEvent) -> bool:
        """Zooms by two fingers of a touchpad."""
        if not isinstance(event, QNativeGestureEvent):
            return False
        if event.gestureType() != Qt.NativeGestureType.ZoomNativeGesture:
            return False
        view, plot = self._view, self._view.regions.plot
        about = min(max(event.position().x() - plot.left(), 0.0), plot.width())
        scale = view.state.scale.zoomed(1 + event.value(), about, view.state.scene.coarsest)
        view.camera.jump_to(scale)
        return True

    def menu(self, event: QContextMenuEvent) -> None:
        """Asks for a menu on the selection, or on empty ground."""
        view = self._view
        hit = view.event_at(event.pos().x(), event.pos().y())
        if hit >= 0 and hit not in view.state.marks.selected:
            view.choose(hit)
        ids = view.selected_ids() if hit >= 0 else []
        view.context_requested.emit(ids, event.globalPos())

    def hover(self, at: QPointF) -> None:
        """Shows what would happen on a press."""
        view, plot = self._view, self._view.regions.plot
        self._at = at
        view.keep_still()
        hit = view.event_at(at.x(), at.y())
        view.set_hovered(hit)
        shape = Qt.CursorShape.ArrowCursor
        if at.y() >= plot.bottom():
            grip = view.canvas.overview.grip(view.state.scale, at.x() - plot.left())
            shape = {
                Grip.LEFT: Qt.CursorShape.SizeHorCursor,
                Grip.RIGHT: Qt.CursorShape.SizeHorCursor,
                Grip.INSIDE: Qt.CursorShape.OpenHandCursor,
            }.get(grip, shape)
        elif hit >= 0 and hit in view.state.marks.selected and edge_at(view, hit, at):
            shape = Qt.CursorShape.SizeHorCursor
        elif hit >= 0:
            shape = Qt.CursorShape.PointingHandCursor
        on_head = self.head_under() is not None
        view.setCursor(Qt.CursorShape.OpenHandCursor if on_head else shape)
        telling = hit >= 0 or on_head or self.folded_at(at) is not None
        view.rest_pointer(at.toPoint() if telling else None)

    def folded_under(self) -> tuple[int, float, float] | None:
        """The folded column where the pointer is."""
        return self.folded_at(self._at)

    def head_under(self) -> int | None:
        """The lane on whose head the pointer is."""
        view, plot, at = self._view, self._view.regions.plot, self._at
        if not (0 <= at.x() < plot.left() and plot.top() <= at.y() < plot.bottom()):
            return None
        return view.state.stack.lane_at(at.y() - plot.top() + view.state.scroll)

    def leave(self) -> None:
        """Nothing is under the pointer."""
        self._view.set_hovered(-1)
        self._view.rest_pointer(None)
