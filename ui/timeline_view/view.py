"""The timeline widget. It shows what it is given and emits intentions; it never edits data."""

from __future__ import annotations

from collections.abc import Callable, Iterable

import numpy as np
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QWidget

from timeline.columns import EventColumns
from timeline.daynumber import MINUTES_PER_DAY
from timeline.layout.lanes import LaneChoice, rearranged
from timeline.records import EventId
from timeline.timevalue import TimeValue
from timeline.turns import companions
from ui.theme import Theme
from ui.timeline_view import accessibility
from ui.timeline_view.event_words import when
from ui.timeline_view.hover_card import HoverCard, HoverText
from ui.timeline_view.key_actions import KeyActions
from ui.timeline_view.keys import intention_of
from ui.timeline_view.motion import BY_KEY, TO_CENTRE
from ui.timeline_view.pointer import Pointer
from ui.timeline_view.pointer_text import text_under
from ui.timeline_view.reading_line import ReadingLine
from ui.timeline_view.surface import TimelineSurface

_BY_KEY = (
    Qt.FocusReason.TabFocusReason,
    Qt.FocusReason.BacktabFocusReason,
    Qt.FocusReason.ShortcutFocusReason,
)


class TimelineView(TimelineSurface):
    """Events as a timeline. Positions in time are minutes, days are day numbers."""

    event_selected = Signal(str)
    """An event was made current by click or key."""
    selection_changed = Signal(list)
    """Ids of all selected events."""
    event_opened = Signal(str)
    create_requested = Signal(object, object)
    """A TimeValue for a new event, and the Lane in which it was asked for, or None."""
    move_requested = Signal(object, int)
    """Ids, and by how many minutes."""
    resize_requested = Signal(str, object)
    """Id, and the new TimeValue."""
    order_requested = Signal(list, str, bool)
    """Ids, and the one before which (or, True, after which) they come, all of one day."""
    remove_requested = Signal(list)
    context_requested = Signal(list, QPoint)
    """Selected ids, and where on the screen; no id on empty ground."""
    hovered = Signal(str)
    """Id under the pointer, empty for none."""
    lanes_reordered = Signal(tuple)
    """Lane values, top to bottom, after a lane was dragged."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.setObjectName("timeline")
        self.setAccessibleName("Timeline")
        self._index: dict[str, int] = {}
        self._has_shown = False  # once there were events, where the person looks is left alone
        self._pointer = Pointer(self)
        self._keys = KeyActions(self)
        self._tell: Callable[[str], HoverText | None] = lambda _id: None
        self._card = HoverCard(self._text_under_pointer, theme, self)
        accessibility.install()

    # public -----------------------------------------------------------------------------------

    def set_columns(self, columns: EventColumns, lanes: LaneChoice) -> None:
        """Shows other events. The current event and the window on time stay where they can."""
        state = self.state
        current, selected = self.current, self.selected_ids()
        hits = [self.id_of(event) for event in state.marks.hits]
        links = [(self.id_of(early), self.id_of(late)) for early, late in state.links]
        reading = state.reading
        state.marks.current, state.marks.hovered = -1, -1
        self._show_scene(columns, lanes)
        self._index = dict(zip(columns.id, range(len(columns)), strict=True))
        self.set_current(current, centre=False)
        self.set_selected(selected)
        self.set_search_hits(hits)
        self.set_links(links)
        if self.current is not None and reading is not None:
            state.reading = reading
        if len(columns) and not self._has_shown:
            self._has_shown = True
            self.fit()
            self.settle()
        self.update()

    def change_events(self, fresh: EventColumns, gone: Iterable[str] = ()) -> bool:
        """A few events that are new or differ, and ids of others that are shown no longer.

        No other event moves. False, with nothing done, when that cannot be: a lane would come or
        go, or packing still goes on.
        """
        index, marks = self._index, self.state.marks
        left = self._indices(gone)
        found = self._change_scene(sorted(left), [index.get(each, -1) for each in fresh.id], fresh)
        if found is None:
            return False
        for event in left:
            del index[self.id_of(event)]
        index.update(zip(fresh.id, found, strict=True))
        accessibility.rename(self, found)
        marks.selected, marks.hits, marks.hovered = marks.selected - left, marks.hits - left, -1
        if marks.current in left:
            self.set_current(None)
        return True

    @property
    def current(self) -> str | None:
        """Id of the current event."""
        event = self.state.marks.current
        return self.id_of(event) if event >= 0 else None

    def set_current(self, event_id: str | None, *, centre: bool = True) -> None:
        """Makes an event current, without a signal; brings it into view unless told not to."""
        event = -1 if event_id is None else self._index.get(event_id, -1)
        marks = self.state.marks
        if event != marks.current:
            marks.current = event
            self.state.preview = None
            marks.selected = frozenset({event}) if event >= 0 else frozenset()
            self.state.reading = self._plain_reading()
        if centre and event >= 0:
            self.reveal(event)
        self.update()

    def selected_ids(self) -> list[str]:
        """Ids of the selected events, in order of time."""
        anchors = self.state.scene.boxes.anchor
        chosen = sorted(self.state.marks.selected, key=lambda event: (anchors[event], event))
        return [self.id_of(event) for event in chosen]

    def set_selected(self, ids: Iterable[str]) -> None:
        """Selects events, without a signal."""
        self.state.marks.selected = self._indices(ids)
        self.update()

    def zoom(self, factor: float) -> None:
        """So many times closer, about the current event where it is in view, else the middle."""
        scale = self.camera.goal
        about = scale.width / 2
        if self.state.marks.current >= 0:
            x = scale.x(float(self.state.scene.boxes.anchor[self.state.marks.current]))
            about = x if 0 <= x <= scale.width else about
        self.camera.glide_to(scale.zoomed(factor, about, self.state.scene.coarsest), BY_KEY)

    def zoom_to_selection(self) -> None:
        """Brings the selected events into view, as large as they can be."""
        self.fit_events(self.selected_ids())

    def fit_events(self, ids: Iterable[str]) -> None:
        """Brings these events into view, as large as they can be."""
        chosen = np.array(sorted(self._indices(ids)), dtype=np.int64)
        if len(chosen):
            boxes = self.state.scene.boxes
            self.show_stretch(float(boxes.first[chosen].min()), float(boxes.last[chosen].max()))

    def create_at(self, place: QPoint) -> None:
        """Asks for a new event at a place on the screen: on its day, in its lane."""
        self._pointer.create_at(QPointF(self.mapFromGlobal(place)))

    def go_to(self, day_number: int) -> None:
        """Brings the noon of a day to the middle."""
        noon = (day_number + 0.5) * MINUTES_PER_DAY
        self.camera.glide_to(self.camera.goal.centred(noon), TO_CENTRE)
        self._settle_unless_gliding()

    def set_today(self, minute: float | None) -> None:
        """Marks the present, None for no mark."""
        self.state.today = minute
        self.update()

    def go_today(self, day_number: int) -> None:
        """Marks a day as today and brings it to the middle."""
        self.set_today((day_number + 0.5) * MINUTES_PER_DAY)
        self.go_to(day_number)

    def set_search_hits(self, ids: Iterable[str]) -> None:
        """Puts a marker behind the words of these events."""
        self.state.marks.hits = self._indices(ids)
        self.update()

    def set_links(self, links: Iterable[tuple[str, str]]) -> None:
        """Order relations, earlier event first; those of the current event are drawn."""
        index = self._index
        self.state.links = tuple(
            (index[early], index[late]) for early, late in links if early in index and late in index
        )
        self.update()

    def set_reading_line(self, line: ReadingLine | None) -> None:
        """How the current date was reached; None for its date alone."""
        self.state.reading = self._plain_reading() if line is None else line
        self.update()

    def show_preview(self, value: TimeValue | None) -> None:
        """Shows where the current event would stand with another date; None for nothing."""
        self.state.preview = value if self.state.marks.current >= 0 else None
        if self.state.preview is not None:
            self._bring_into_view(self.state.preview)
        self.update()

    def set_hover_source(self, tell: Callable[[str], HoverText | None]) -> None:
        """Who tells what the card under the pointer says of an event, given its id."""
        self._tell = tell

    def set_theme(self, theme: Theme) -> None:
        """Other colours."""
        super().set_theme(theme)
        self._card.set_theme(theme)

    def step_to_hit(self, step: int) -> bool:
        """Makes the next (1) or previous (-1) search hit in time current; False for none."""
        anchors = self.state.scene.boxes.anchor
        hits = sorted(self.state.marks.hits, key=lambda event: (anchors[event], event))
        if not hits:
            return False
        current = self.state.marks.current
        here = (anchors[current], current) if current >= 0 else (self.state.scale.start, -1)
        ahead = [hit for hit in hits if (anchors[hit], hit) > here]
        behind = [hit for hit in hits if (anchors[hit], hit) < here]
        hit = (ahead or hits)[0] if step > 0 else (behind or hits)[-1]
        self.choose(hit)
        self.reveal(hit)
        return True

    # for the hands of the widget: pointer, keys, accessibility -------------------------------

    def id_of(self, event: int) -> str:
        """Id of an event by its index."""
        return self.state.scene.columns.id[event]

    def choose(self, event: int) -> None:
        """A person makes an event current."""
        changed = event != self.state.marks.current
        self.set_current(self.id_of(event), centre=False)
        self.choose_many({event})
        if changed:
            accessibility.announce(self, event)
            self.event_selected.emit(self.id_of(event))

    def choose_many(self, events: Iterable[int]) -> None:
        """A person selects events."""
        chosen, before = frozenset(events), self.state.marks.selected
        if chosen != before:
            self.state.marks.selected = chosen
            accessibility.announce_selection(self, before)
            self.selection_changed.emit(self.selected_ids())
        self.update()

    def companions(self, event_id: str) -> list[EventId]:
        """Ids of the events of its lane that begin when one does, in order, itself among them."""
        event = self._index.get(event_id, -1)
        return [] if event < 0 else [EventId(self.id_of(e)) for e in self.companions_of(event)]

    def companions_of(self, event: int) -> list[int]:
        """The same, by index."""
        scene = self.state.scene
        lane = scene.packing.lane
        return [each for each in companions(scene.columns, event) if lane[each] == lane[event]]

    def make_current(self, event: int) -> None:
        """A person makes one of the selected events current; the selection stays."""
        selected = self.state.marks.selected
        self.set_current(self.id_of(event), centre=False)
        self.state.marks.selected = selected
        self.event_selected.emit(self.id_of(event))

    def move_lane(self, lane: int, gap: int) -> None:
        """A person puts a lane into another gap between lanes."""
        values = [each.value for each in self.state.scene.lanes]
        if 0 <= gap <= len(values) and (order := rearranged(values, lane, gap)) != tuple(values):
            self.lanes_reordered.emit(order)

    def set_hovered(self, event: int) -> None:
        """The event under the pointer, or -1."""
        if event != self.state.marks.hovered:
            self.state.marks.hovered = event
            self.hovered.emit(self.id_of(event) if event >= 0 else "")
            self.update()

    def rest_pointer(self, place: QPoint | None) -> None:
        """The pointer rests at a place of the widget, or (None) is busy or gone."""
        if place is None:
            self._card.dismiss()
        else:
            self._card.rest_at(place)

    def cancel_drag(self) -> bool:
        """Gives up what the mouse holds; False when it holds nothing."""
        return self._pointer.cancel()

    # overrides --------------------------------------------------------------------------------

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Hands to the pointer."""
        self._pointer.press(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Hands to the pointer."""
        self._pointer.move(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Hands to the pointer."""
        self._pointer.release(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Hands to the pointer."""
        self._pointer.double_click(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Hands to the pointer."""
        self._pointer.wheel(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Hands to the pointer."""
        self._pointer.menu(event)

    def leaveEvent(self, _event: QEvent) -> None:
        """The pointer is elsewhere."""
        self._pointer.leave()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Does what the table of keys says."""
        intention = intention_of(event.key(), event.modifiers())
        if intention is None or not self._keys.do(intention):
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        """Claims its keys before menus do, and pinches of a touchpad."""
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and intention_of(event.key(), event.modifiers()) is not None
        ):
            event.accept()
            return True
        if event.type() == QEvent.Type.NativeGesture and self._pointer.pinch(event):
            return True
        return super().event(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Shows the focus, when it came by key."""
        self.state.marks.focused = event.reason() in _BY_KEY
        self.update()

    def focusOutEvent(self, _event: QFocusEvent) -> None:
        """Hides the focus."""
        self.state.marks.focused = False
        self.update()

    # private ----------------------------------------------------------------------------------

    def _is_held(self) -> bool:
        return super()._is_held() or self._pointer.is_busy

    def _bring_into_view(self, value: TimeValue) -> None:
        """Moves the window where none of a date is in it; the zoom stays."""
        first = value.latest if value.earliest is None else value.earliest
        last = value.earliest if value.latest is None else value.latest
        if first is None or last is None:
            return
        scale = self.camera.goal
        if last < scale.start or first > scale.end:
            self.camera.glide_to(scale.centred((first + last) / 2), TO_CENTRE)

    def _indices(self, ids: Iterable[str]) -> frozenset[int]:
        return frozenset(self._index[one] for one in ids if one in self._index)

    def _text_under_pointer(self) -> HoverText | None:
        return text_under(self, self._pointer, self._tell)

    def _plain_reading(self) -> ReadingLine | None:
        event = self.state.marks.current
        if event < 0:
            return None
        return ReadingLine(when(self.state.scene.columns, event))
