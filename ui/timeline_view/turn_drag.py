"""Dragging an event up or down among those of its day and lane: which of them came first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, Qt

from timeline import edtf
from ui.timeline_view.view_state import ROW_HEIGHT, Ghost, TurnDrop

if TYPE_CHECKING:
    from ui.timeline_view.view import TimelineView


class TurnDrag:
    """Finds the place among the drawn events that begin together with the dragged one."""

    def __init__(self, view: TimelineView, event: int) -> None:
        self._view, self._event = view, event
        self._drop: tuple[int, bool] | None = None
        """The event beside which the others come, and whether after it."""
        together = view.companions_of(event)
        chosen = view.state.marks.selected | {event}
        self._moved = [each for each in together if each in chosen]
        targets = view.targets()
        self._rest = [
            each for each in together if each not in chosen and targets.place_of(each) >= 0
        ]

    @property
    def is_possible(self) -> bool:
        """True when another event in view begins when this one does."""
        return bool(self._rest)

    def move(self, at: QPointF, by: float) -> None:
        """The mouse is at a point of the widget, so far below where it went down."""
        view = self._view
        view.setCursor(Qt.CursorShape.ClosedHandCursor)
        y = at.y() - view.regions.plot.top() + view.state.scroll
        tops = {event: self._top(event) for event in self._rest}
        below = [event for event in self._rest if tops[event] + ROW_HEIGHT / 2 > y]
        self._drop = (below[0], False) if below else (self._rest[-1], True)
        other, after = self._drop
        frame, place = view.frame(), view.targets().place_of(other)
        left, right = float(frame.left[place]), float(frame.right[place])
        view.state.turn_drop = TurnDrop(left, right, tops[other] + ROW_HEIGHT * after)
        text = view.state.scene.columns.edtf[self._event]
        if text:
            top = self._top(self._event) + by
            view.state.ghosts = (Ghost.of(edtf.parse(text), view.state.scale, top, said=False),)
        view.update()

    def end(self) -> None:
        """The button is up: says what was asked for, unless all stay where they are."""
        if self._drop is None:
            return
        view, (other, after) = self._view, self._drop
        order = view.companions_of(self._event)
        rest = [event for event in order if event not in self._moved]
        at = rest.index(other) + after
        if [*rest[:at], *self._moved, *rest[at:]] != order:
            ids = [view.id_of(event) for event in self._moved]
            view.order_requested.emit(ids, view.id_of(other), after)

    def _top(self, event: int) -> float:
        frame, place = self._view.frame(), self._view.targets().place_of(event)
        return float(frame.y[place]) if place >= 0 else 0.0
