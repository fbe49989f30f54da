"""Carries out what keys ask of the timeline."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint

from timeline.datewords import words
from timeline.daynumber import MINUTES_PER_DAY
from timeline.layout import navigation
from timeline.layout.dragging import Edge, resized, shifted, snap_minutes
from timeline.timevalue import Granularity, TimeValue
from ui.timeline_view import accessibility
from ui.timeline_view.event_words import spelled
from ui.timeline_view.gestures import time_of
from ui.timeline_view.keys import Intention
from ui.timeline_view.motion import BY_KEY

if TYPE_CHECKING:
    from ui.timeline_view.view import TimelineView

_ZOOM = 1.5
_PAN_SHARE = 0.15


class KeyActions:
    """One method an intention; each answers whether it had something to do."""

    def __init__(self, view: TimelineView) -> None:
        self._view = view
        self._table: dict[Intention, Callable[[], bool]] = {
            Intention.NEXT: lambda: self._along(1),
            Intention.PREVIOUS: lambda: self._along(-1),
            Intention.LANE_UP: lambda: self._across(-1),
            Intention.LANE_DOWN: lambda: self._across(1),
            Intention.FIRST: lambda: self._to_end(last=False),
            Intention.LAST: lambda: self._to_end(last=True),
            Intention.TOGGLE: self._toggle,
            Intention.OPEN: self._open,
            Intention.CLEAR: self._clear,
            Intention.REMOVE: self._remove,
            Intention.SELECT_ALL: self._select_all,
            Intention.PAN_LEFT: lambda: self._pan(-_PAN_SHARE),
            Intention.PAN_RIGHT: lambda: self._pan(_PAN_SHARE),
            Intention.PAGE_LEFT: lambda: self._pan(-0.9),
            Intention.PAGE_RIGHT: lambda: self._pan(0.9),
            Intention.ZOOM_IN: lambda: self._zoom(_ZOOM),
            Intention.ZOOM_OUT: lambda: self._zoom(1 / _ZOOM),
            Intention.FIT: self._fit,
            Intention.ZOOM_SELECTION: self._zoom_to_selection,
            Intention.MOVE_EARLIER: lambda: self._shift(-1),
            Intention.MOVE_LATER: lambda: self._shift(1),
            Intention.EXTEND_NEXT: lambda: self._extend(lambda: self._along(1)),
            Intention.EXTEND_PREVIOUS: lambda: self._extend(lambda: self._along(-1)),
            Intention.EXTEND_UP: lambda: self._extend(lambda: self._across(-1)),
            Intention.EXTEND_DOWN: lambda: self._extend(lambda: self._across(1)),
            Intention.LANE_HIGHER: lambda: self._move_lane(-1),
            Intention.LANE_LOWER: lambda: self._move_lane(2),
            Intention.START_EARLIER: lambda: self._resize(Edge.FIRST, -1),
            Intention.START_LATER: lambda: self._resize(Edge.FIRST, 1),
            Intention.SHORTEN: lambda: self._resize(Edge.LAST, -1),
            Intention.LENGTHEN: lambda: self._resize(Edge.LAST, 1),
            Intention.MENU: self._menu,
        }

    def do(self, intention: Intention) -> bool:
        """True when the key was of use."""
        return self._table[intention]()

    def _current(self) -> int:
        return self._view.state.marks.current

    def _begin(self) -> bool:
        """Without a current event, a step chooses the one nearest the middle of the view."""
        state = self._view.state
        found = [
            event
            for lane in range(len(state.scene.lanes))
            if (event := navigation.nearest(state.scene.counts, lane, state.scale.middle))
            is not None
        ]
        if not found:
            return False
        anchors = state.scene.boxes.anchor
        self._go(min(found, key=lambda event: abs(anchors[event] - state.scale.middle)))
        return True

    def _go(self, event: int) -> bool:
        self._view.state.marks.focused = True
        self._view.choose(event)
        self._view.reveal(event)
        return True

    def _along(self, step: int) -> bool:
        event, scene = self._current(), self._view.state.scene
        if event < 0:
            return self._begin()
        lane, anchor = int(scene.packing.lane[event]), float(scene.boxes.anchor[event])
        return self._go(navigation.beside(scene.counts, lane, event, anchor, step))

    def _across(self, step: int) -> bool:
        event, scene = self._current(), self._view.state.scene
        if event < 0:
            return self._begin()
        lane, anchor = int(scene.packing.lane[event]), float(scene.boxes.anchor[event])
        found = navigation.across(scene.counts, len(scene.lanes), lane, anchor, step)
        return True if found is None else self._go(found)

    def _to_end(self, *, last: bool) -> bool:
        event, scene = self._current(), self._view.state.scene
        if event < 0:
            return self._begin()
        found = navigation.end_of(scene.counts, int(scene.packing.lane[event]), last=last)
        return found is not None and self._go(found)

    def _toggle(self) -> bool:
        event = self._current()
        if event < 0:
            return self._begin()
        self._view.choose_many(self._view.state.marks.selected ^ {event})
        return True

    def _extend(self, step: Callable[[], bool]) -> bool:
        """Goes on, and what was selected stays selected."""
        before = self._view.state.marks.selected
        done = step()
        self._view.choose_many(before | self._view.state.marks.selected)
        return done

    def _move_lane(self, gap: int) -> bool:
        """Puts the lane of the current event higher or lower: ``gap`` counts from its own top."""
        event = self._current()
        if event < 0:
            return False
        lane = int(self._view.state.scene.packing.lane[event])
        self._view.move_lane(lane, lane + gap)
        return True

    def _open(self) -> bool:
        event = self._current()
        if event < 0:
            return False
        self._view.event_opened.emit(self._view.id_of(event))
        return True

    def _clear(self) -> bool:
        if self._view.cancel_drag():
            return True
        if not self._view.state.marks.selected:
            return False
        event = self._current()
        self._view.choose_many({event} if len(self._view.state.marks.selected) > 1 else ())
        return True

    def _remove(self) -> bool:
        ids = self._view.selected_ids()
        if not ids:
            return False
        self._view.remove_requested.emit(ids)
        return True

    def _select_all(self) -> bool:
        scene = self._view.state.scene
        self._view.choose_many(set(range(len(scene))) - scene.gone)
        return True

    def _pan(self, share: float) -> bool:
        goal = self._view.camera.goal
        self._view.camera.glide_to(goal.panned(share * goal.width), BY_KEY)
        return True

    def _zoom(self, factor: float) -> bool:
        self._view.zoom(factor)
        return True

    def _fit(self) -> bool:
        self._view.fit()
        return True

    def _zoom_to_selection(self) -> bool:
        self._view.zoom_to_selection()
        return True

    def _shift(self, sign: int) -> bool:
        ids = self._view.selected_ids()
        if not ids:
            return False
        event = self._current()
        grain = self._view.state.scene.columns.granularity[event] if event >= 0 else 3
        step = snap_minutes(self._view.state.scale, Granularity(int(grain)))
        value = self._value()
        if value is not None:
            accessibility.say(self._view, spelled(words(shifted(value, sign * step))))
        self._view.move_requested.emit(ids, sign * step)
        return True

    def _value(self) -> TimeValue | None:
        """The date of the current event."""
        event = self._current()
        return None if event < 0 else time_of(self._view, event)

    def _resize(self, edge: Edge, sign: int) -> bool:
        value = self._value()
        if value is None:
            return False
        bound = value.earliest if edge is Edge.FIRST else value.latest
        if bound is None:
            return False
        minute = bound - (edge is Edge.LAST) + sign * MINUTES_PER_DAY
        other = resized(value, edge, minute)
        if other != value:
            accessibility.say(self._view, spelled(words(other)))
            self._view.resize_requested.emit(self._view.id_of(self._current()), other)
        return True

    def _menu(self) -> bool:
        view, event = self._view, self._current()
        place = QPoint(view.width() // 2, view.height() // 2)
        position = view.targets().place_of(event)
        if position >= 0:
            frame, plot = view.frame(), view.regions.plot
            x = min(max(float(frame.x0[position]), 0.0), plot.width())
            y = float(frame.y[position]) - view.state.scroll + 24
            place = QPoint(int(plot.left() + x), int(plot.top() + y))
        view.context_requested.emit(view.selected_ids(), view.mapToGlobal(place))
        return True
