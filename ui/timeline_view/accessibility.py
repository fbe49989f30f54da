"""The timeline for those who do not see it: a list of the events in view, in reading order."""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np
from PySide6.QtCore import QObject, QPoint, QRect
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QAccessibleInterface,
    QAccessibleStateChangeEvent,
    QWindow,
)
from PySide6.QtWidgets import QAccessibleWidget
from shiboken6 import isValid

from ui import announcing
from ui.timeline_view.event_words import spoken
from ui.timeline_view.surface import TimelineSurface
from ui.timeline_view.view_state import ROW_HEIGHT

_FEW = 12
"""So many changes of the selection are told one by one."""


class EventInterface(QAccessibleInterface):
    """One event in view."""

    def __init__(self, view: TimelineSurface, event: int) -> None:
        super().__init__()
        self._view = view
        self.event = event
        self.told = ""
        """What was just done with it, while that is read out."""

    def isValid(self) -> bool:
        if not isValid(self._view):
            return False
        scene = self._view.state.scene
        return self.event < len(scene) and self.event not in scene.gone

    def object(self) -> QObject:
        return None  # type: ignore[return-value] # Qt's sign for "no object of its own"

    def window(self) -> QWindow:
        return self._view.window().windowHandle()

    def role(self) -> QAccessible.Role:
        return QAccessible.Role.ListItem

    def text(self, t: QAccessible.Text) -> str:
        if t == QAccessible.Text.Description:
            return self.told
        return describe(self._view, self.event) if t == QAccessible.Text.Name else ""

    def setText(self, t: QAccessible.Text, text: str) -> None:  # noqa: N802
        """Names are not changed from outside."""

    def state(self) -> QAccessible.State:
        state, marks = QAccessible.State(), self._view.state.marks
        setattr(state, "selectable", True)  # noqa: B010 - bit fields are not in the stubs
        setattr(state, "focusable", True)  # noqa: B010
        setattr(state, "selected", self.event in marks.selected)  # noqa: B010
        setattr(state, "focused", self.event == marks.current and self._view.hasFocus())  # noqa: B010
        return state

    def parent(self) -> QAccessibleInterface:
        return QAccessible.queryAccessibleInterface(self._view)

    def childCount(self) -> int:
        return 0

    def child(self, index: int) -> QAccessibleInterface:  # noqa: ARG002
        return None  # type: ignore[return-value]

    def indexOfChild(self, child: QAccessibleInterface) -> int:  # noqa: ARG002
        return -1

    def childAt(self, x: int, y: int) -> QAccessibleInterface:  # noqa: ARG002
        return None  # type: ignore[return-value]

    def focusChild(self) -> QAccessibleInterface:  # noqa: N802
        return None  # type: ignore[return-value]

    def rect(self) -> QRect:
        return event_rect(self._view, self.event)


class TimelineInterface(QAccessibleWidget):
    """The widget as a list."""

    def __init__(self, view: TimelineSurface) -> None:
        super().__init__(view, QAccessible.Role.List, "Timeline")
        self._view = view
        self.told = ""
        self._children: dict[int, EventInterface] = {}

    def text(self, t: QAccessible.Text) -> str:
        return self.told if t == QAccessible.Text.Description else super().text(t)

    def _shown(self) -> list[int]:
        return reading_order(self._view)

    def interface(self, event: int) -> EventInterface:
        """The interface of an event, in view or not."""
        found = self._children.get(event)
        if found is None:
            found = self._children[event] = EventInterface(self._view, event)
            QAccessible.registerAccessibleInterface(found)
        return found

    def told_of(self, events: Iterable[int]) -> list[EventInterface]:
        """Interfaces of those events that a client has met."""
        return [self._children[event] for event in events if event in self._children]

    def forget_children(self) -> None:
        """Has Qt, which lists them, delete the interfaces of events before they are collected."""
        for child in self._children.values():
            QAccessible.deleteAccessibleInterface(QAccessible.uniqueId(child))
        self._children.clear()

    def childCount(self) -> int:
        return len(self._shown())

    def child(self, index: int) -> QAccessibleInterface:
        shown = self._shown()
        if not 0 <= index < len(shown):
            return None  # type: ignore[return-value]
        return self.interface(shown[index])

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        shown = self._shown()
        event = child.event if isinstance(child, EventInterface) else -1
        return shown.index(event) if event in shown else -1

    def childAt(self, x: int, y: int) -> QAccessibleInterface:
        point = self._view.mapFromGlobal(QPoint(x, y))
        event = self._view.event_at(point.x(), point.y())
        return self.interface(event) if event >= 0 else None  # type: ignore[return-value]

    def focusChild(self) -> QAccessibleInterface:  # noqa: N802
        current = self._view.state.marks.current
        if current < 0:
            return None  # type: ignore[return-value]
        return self.interface(current)


def reading_order(view: TimelineSurface) -> list[int]:
    """Events in view, lane by lane, each in order of time, those of a day from the top."""
    frame = view.frame()
    order = np.lexsort((frame.y, view.state.scene.boxes.anchor[frame.members], frame.lane))
    return [int(event) for event in frame.members[order]]


def describe(view: TimelineSurface, event: int) -> str:
    """What is said of an event."""
    scene = view.state.scene
    lane = view.state.looks[int(scene.packing.lane[event])].name
    return spoken(scene.columns, event, lane)


def event_rect(view: TimelineSurface, event: int) -> QRect:
    """Where an event is on the screen; empty when it is not in view."""
    frame = view.frame()
    found = np.flatnonzero(frame.members == event)
    if not len(found):
        return QRect()
    position, plot = int(found[0]), view.regions.plot
    left = max(float(frame.left[position]), 0.0)
    right = min(float(frame.right[position]), plot.width())
    y = plot.top() + float(frame.y[position]) - view.state.scroll
    corner = view.mapToGlobal(QPoint(int(plot.left() + left), int(y)))
    return QRect(corner.x(), corner.y(), max(1, int(right - left)), int(ROW_HEIGHT))


def announce(view: TimelineSurface, event: int) -> None:
    """Tells assistive technology that another event is current.

    With the keyboard here the event has the focus, which is read out by itself; else it is said.
    """
    if not QAccessible.isActive():
        return
    interface = _child_of(view, event)
    if not view.hasFocus() or interface is None:
        say(view, describe(view, event))
        return
    QAccessible.updateAccessibility(QAccessibleEvent(interface, QAccessible.Event.Focus))


def announce_selection(view: TimelineSurface, before: frozenset[int]) -> None:
    """Tells which events are selected now, and were not, or the other way round."""
    if not QAccessible.isActive():
        return
    now = view.state.marks.selected
    changed = now ^ before
    if len(changed) <= _FEW:
        for event in changed:
            interface = _child_of(view, event)
            if interface is not None:
                state = QAccessible.State()
                setattr(state, "selected", True)  # noqa: B010
                told = QAccessibleStateChangeEvent(interface, state)
                QAccessible.updateAccessibility(told)
    if len(now) > 1 or not now:
        number = f"{len(now):,} events" if now else "No event"
        say(view, f"{number} selected")


def rename(view: TimelineSurface, events: Iterable[int]) -> None:
    """Tells that what is said of events differs: a client keeps the names it was told."""
    found = QAccessible.queryAccessibleInterface(view) if QAccessible.isActive() else None
    if not isinstance(found, TimelineInterface):
        return
    for interface in found.told_of(events):
        changed = QAccessibleEvent(interface, QAccessible.Event.NameChanged)
        QAccessible.updateAccessibility(changed)


def _child_of(view: TimelineSurface, event: int) -> EventInterface | None:
    found = QAccessible.queryAccessibleInterface(view)
    return found.interface(event) if isinstance(found, TimelineInterface) else None


def say(view: TimelineSurface, text: str) -> None:
    """Tells assistive technology what was just done, such as the date that a move leads to."""
    announcing.announce(view, text)


_interfaces: dict[int, TimelineInterface] = {}


def _interface_for(_key: str, widget: QObject) -> QAccessibleInterface | None:
    """Qt asks this for every object; it keeps no reference to what it is given."""
    if not isinstance(widget, TimelineSurface):
        return None
    key = id(widget)
    if key not in _interfaces:
        _interfaces[key] = TimelineInterface(widget)
        widget.destroyed.connect(lambda: _forget(key))
    return _interfaces[key]


def _forget(key: int) -> None:
    found = _interfaces.pop(key, None)
    if found is not None:
        found.forget_children()


def install() -> None:
    """Makes Qt ask here; once is enough, more does no harm."""
    if not _installed:
        _installed.append(True)
        QAccessible.installFactory(_interface_for)


_installed: list[bool] = []
