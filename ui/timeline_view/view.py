"""The timeline widget. It shows what it is given and emits intentions; it never edits data."""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np
from PySide6.QtCore import QElapsedTimer, QEvent, QPoint, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QEnterEvent,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QScrollBar, QSizePolicy, QStyle, QWidget

from timeline import edtf
from timeline.columns import EventColumns
from timeline.datewords import words
from timeline.daynumber import MINUTES_PER_DAY
from timeline.layout.frame import Frame
from timeline.layout.hit import Targets
from timeline.layout.lanes import LaneChoice
from timeline.layout.scale import Scale, fitting
from timeline.layout.scene import Scene
from ui.theme import Theme
from ui.timeline_view.canvas import Canvas
from ui.timeline_view.empty_columns import no_events
from ui.timeline_view.key_actions import KeyActions
from ui.timeline_view.keys import intention_of
from ui.timeline_view.labels import Labels, label_widths
from ui.timeline_view.lane_looks import looks_of
from ui.timeline_view.motion import BY_KEY, TO_CENTRE, Glide
from ui.timeline_view.pointer import Pointer
from ui.timeline_view.reading_line import ReadingLine
from ui.timeline_view.text_ruler import TextRuler
from ui.timeline_view.typefaces import Typefaces
from ui.timeline_view.view_state import Regions, ViewState

ROW_HEIGHT = 24.0
_BY_KEY = (
    Qt.FocusReason.TabFocusReason,
    Qt.FocusReason.BacktabFocusReason,
    Qt.FocusReason.ShortcutFocusReason,
)
_SLICE = 6
"""Milliseconds of packing in an idle moment."""


class TimelineView(QWidget):
    """Events as a timeline. Positions in time are minutes, days are day numbers."""

    event_selected = Signal(str)
    """An event was made current by click or key."""
    selection_changed = Signal(list)
    """Ids of all selected events."""
    event_opened = Signal(str)
    create_requested = Signal(object)
    """A TimeValue, for a new event."""
    move_requested = Signal(object, int)
    """Ids, and by how many minutes."""
    resize_requested = Signal(str, object)
    """Id, and the new TimeValue."""
    remove_requested = Signal(list)
    context_requested = Signal(list, QPoint)
    """Selected ids, and where on the screen; no id on empty ground."""
    range_changed = Signal(int, int)
    """First and last day in view."""
    hovered = Signal(str)
    """Id under the pointer, empty for none."""
    lanes_reordered = Signal(tuple)
    """Lane values, top to bottom, after a lane was dragged."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("timeline")
        self.setAccessibleName("Timeline")
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self._theme = theme
        self._faces = Typefaces()
        self._ruler = TextRuler(self._faces.accepted)
        self._canvas: Canvas | None = None
        self._labels: Labels | None = None
        self._animated = True
        self._fitted = True
        self._index: dict[str, int] = {}
        self._frame: tuple[object, Frame, Targets] | None = None
        self._bar_width = 0
        self._range: tuple[int, int] | None = None
        self._glide = Glide(self._take_scale, self)
        self._pointer = Pointer(self)
        self._keys = KeyActions(self)
        self._bar = QScrollBar(Qt.Orientation.Vertical, self)
        self._bar.setAccessibleName("Scroll lanes")
        self._bar.valueChanged.connect(self._scroll_to)
        self._idle = QTimer(self)
        self._idle.setInterval(0)
        self._idle.timeout.connect(self._pack_more)
        self.state = self._fresh_state(no_events(), LaneChoice())

    # public -----------------------------------------------------------------------------------

    def set_columns(self, columns: EventColumns, lanes: LaneChoice) -> None:
        """Shows other events. The current event and the window on time stay where they can."""
        first_time = not len(self.state.scene)
        current, selected = self.current, self.selected_ids()
        hits = [self._id(event) for event in self.state.marks.hits]
        links = [(self._id(early), self._id(late)) for early, late in self.state.links]
        self.state = self._fresh_state(columns, lanes)
        self._index = {event_id: row for row, event_id in enumerate(columns.id)}
        self.set_current(current, centre=False)
        self.set_selected(selected)
        self.set_search_hits(hits)
        self.set_links(links)
        if first_time and len(columns):
            self.fit()
        self._arrange()
        self.refresh()

    def set_theme(self, theme: Theme) -> None:
        """Other colours."""
        self._theme = theme
        self._canvas = None
        self.update()

    @property
    def current(self) -> str | None:
        """Id of the current event."""
        event = self.state.marks.current
        return self._id(event) if event >= 0 else None

    def set_current(self, event_id: str | None, *, centre: bool = True) -> None:
        """Makes an event current, without a signal; brings it into view unless told not to."""
        event = -1 if event_id is None else self._index.get(event_id, -1)
        marks = self.state.marks
        if event != marks.current:
            marks.current = event
            marks.selected = frozenset({event}) if event >= 0 else frozenset()
            self.state.reading = self._plain_reading()
        if centre and event >= 0:
            self.reveal(event)
        self.update()

    def selected_ids(self) -> list[str]:
        """Ids of the selected events, in order of time."""
        return [self._id(event) for event in sorted(self.state.marks.selected)]

    def set_selected(self, ids: Iterable[str]) -> None:
        """Selects events, without a signal."""
        found = frozenset(self._index[one] for one in ids if one in self._index)
        self.state.marks.selected = found
        self.update()

    def fit(self) -> None:
        """Brings all events into view."""
        self._fitted = True
        self.glide_to(self.state.scene.whole(self.regions.plot.width()), BY_KEY)

    def zoom(self, factor: float) -> None:
        """So many times closer, about the current event where it is in view, else the middle."""
        scale = self.goal
        about = scale.width / 2
        if self.state.marks.current >= 0:
            x = scale.x(float(self.state.scene.boxes.anchor[self.state.marks.current]))
            about = x if 0 <= x <= scale.width else about
        self.glide_to(scale.zoomed(factor, about, self.state.scene.coarsest), BY_KEY)

    def go_to(self, day_number: int) -> None:
        """Brings the noon of a day to the middle."""
        noon = (day_number + 0.5) * MINUTES_PER_DAY
        self.glide_to(self.goal.centred(noon), TO_CENTRE)

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
        found = frozenset(self._index[one] for one in ids if one in self._index)
        self.state.marks.hits = found
        self.update()

    def set_links(self, links: Iterable[tuple[str, str]]) -> None:
        """Order relations, earlier event first; those of the current event are drawn."""
        self.state.links = tuple(
            (self._index[early], self._index[late])
            for early, late in links
            if early in self._index and late in self._index
        )
        self.update()

    def set_reading_line(self, line: ReadingLine | None) -> None:
        """How the current date was reached; None for its date alone."""
        self.state.reading = self._plain_reading() if line is None else line
        self.update()

    def visible_days(self) -> tuple[int, int]:
        """First and last day in view."""
        scale = self.state.scale
        return int(scale.start // MINUTES_PER_DAY), int(scale.end // MINUTES_PER_DAY)

    def set_animated(self, animated: bool) -> None:  # noqa: FBT001 - a Qt style setter
        """Whether the window glides; never where the system asks for less motion."""
        self._animated = animated

    def zoom_to_selection(self) -> None:
        """Brings the selected events into view, as large as they can be."""
        chosen = np.array(sorted(self.state.marks.selected), dtype=np.int64)
        if len(chosen):
            boxes = self.state.scene.boxes
            self.show_stretch(float(boxes.first[chosen].min()), float(boxes.last[chosen].max()))

    # for the hands of the widget: pointer, keys, accessibility -------------------------------

    @property
    def regions(self) -> Regions:
        """Where the parts lie at the present size."""
        return Regions(self.width(), self.height(), self._bar_width)

    @property
    def goal(self) -> Scale:
        """Where the window is, or is on its way to."""
        return self._glide.goal if self._glide.is_moving else self.state.scale

    @property
    def canvas(self) -> Canvas:
        """The painters of the present theme and screen."""
        ratio = self.devicePixelRatioF()
        if self._canvas is None or self._canvas.ratio != ratio:
            self._canvas = Canvas(self._theme, self._faces, ratio)
            assert self._labels is not None
            self._canvas.set_events(self.state, self._labels)
        return self._canvas

    def frame(self) -> Frame:
        """The events in view."""
        return self._looked()[1]

    def targets(self) -> Targets:
        """The same, to be asked for points; x from the plot's left edge, y from the lanes' top."""
        return self._looked()[2]

    def event_at(self, x: float, y: float) -> int:
        """The event under a point of the widget, or -1."""
        plot = self.regions.plot
        if not plot.contains(x, y):
            return -1
        return self.targets().at(x - plot.left(), y - plot.top() + self.state.scroll)

    def glide_to(self, goal: Scale, milliseconds: int) -> None:
        """Moves the window, smoothly where that is wanted."""
        moving = self._animated and self.isVisible() and self._system_moves()
        self._glide.start(self.state.scale, goal, milliseconds if moving else 0)

    def show_stretch(self, first: float, last: float) -> None:
        """Brings a stretch of minutes into view."""
        self.glide_to(fitting(first, last, self.regions.plot.width()), TO_CENTRE)

    def jump_to(self, scale: Scale) -> None:
        """Moves the window at once, under the hand."""
        self._glide.stop()
        self._fitted = False
        self._take_scale(scale)

    def choose(self, event: int) -> None:
        """A person makes an event current."""
        marks = self.state.marks
        changed = event != marks.current
        self.set_current(self._id(event), centre=False)
        self.choose_many({event})
        if changed:
            self.event_selected.emit(self._id(event))

    def choose_many(self, events: Iterable[int]) -> None:
        """A person selects events."""
        chosen = frozenset(events)
        if chosen != self.state.marks.selected:
            self.state.marks.selected = chosen
            self.selection_changed.emit(self.selected_ids())
        self.update()

    def reveal(self, event: int) -> None:
        """Scrolls so that an event is in view, with air around it."""
        scene, scale = self.state.scene, self.goal
        anchor = float(scene.boxes.anchor[event])
        margin = scale.minutes_per_pixel * min(60.0, scale.width / 8)
        if not scale.start + margin <= anchor <= scale.end - 4 * margin:
            self.glide_to(scale.centred(anchor), TO_CENTRE)
        top = float(scene.frame_for(scale, np.array([event])).y[0])
        height = self.regions.plot.height()
        if top < self.state.scroll:
            self._bar.setValue(int(top - 8))
        elif top + ROW_HEIGHT > self.state.scroll + height:
            self._bar.setValue(int(top + ROW_HEIGHT - height + 8))

    def scroll_by(self, pixels: float) -> None:
        """Scrolls lanes."""
        self._bar.setValue(round(self._bar.value() + pixels))

    @property
    def overflows(self) -> bool:
        """True when not all lanes are in view."""
        return self._bar.maximum() > 0

    def id_of(self, event: int) -> str:
        """Id of an event by its index."""
        return self._id(event)

    def make_current(self, event: int) -> None:
        """A person makes one of the selected events current; the selection stays."""
        selected = self.state.marks.selected
        self.set_current(self._id(event), centre=False)
        self.state.marks.selected = selected
        self.event_selected.emit(self._id(event))

    def set_hovered(self, event: int) -> None:
        """The event under the pointer, or -1."""
        if event != self.state.marks.hovered:
            self.state.marks.hovered = event
            self.hovered.emit(self._id(event) if event >= 0 else "")
            self.update()

    def cancel_drag(self) -> bool:
        """Gives up what the mouse holds; False when it holds nothing."""
        return self._pointer.cancel()

    def refresh(self) -> None:
        """Looks again."""
        self._frame = None
        self.update()

    # overrides --------------------------------------------------------------------------------

    def sizeHint(self) -> QSize:
        """A width at which labels have room."""
        return QSize(960, 560)

    def minimumSizeHint(self) -> QSize:
        """The least that still shows a lane."""
        return QSize(320, 220)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paints the state; lays nothing out."""
        painter = QPainter(self)
        self.canvas.paint(painter, self.state, self.frame(), self.regions)
        painter.end()

    def resizeEvent(self, _event: QResizeEvent) -> None:
        """Keeps the left edge, or the whole view when that was wanted."""
        self._fill_width()
        self._arrange()

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

    def enterEvent(self, event: QEnterEvent) -> None:
        """The pointer is here."""
        self._pointer.hover(event.position())

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

    def _fresh_state(self, columns: EventColumns, lanes: LaneChoice) -> ViewState:
        word_widths, widths = label_widths(columns, self._ruler)
        scene = Scene(columns, lanes, widths, ROW_HEIGHT)
        scene.pack()
        self._labels = Labels(columns, word_widths)
        old: ViewState | None = getattr(self, "state", None)
        scale = scene.whole(self.regions.plot.width()) if old is None else old.scale
        state = ViewState(scene, looks_of(scene.lanes), scale)
        if old is not None:
            state.today, state.scroll = old.today, old.scroll
        if self._canvas is not None:
            self._canvas.set_events(state, self._labels)
        self._frame = None
        if scene.is_packed:
            self._idle.stop()
        else:
            self._idle.start()
        return state

    def _id(self, event: int) -> str:
        return self.state.scene.columns.id[event]

    def _looked(self) -> tuple[object, Frame, Targets]:
        state, plot = self.state, self.regions.plot
        key = (state.scale, state.scroll, plot.height(), state.scene.packing.next_level)
        if self._frame is None or self._frame[0] != key:
            frame = state.scene.frame(
                state.scale,
                state.scroll,
                state.scroll + plot.height(),
                beyond=16 * state.scale.minutes_per_pixel,
            )
            self._frame = (key, frame, frame.targets(ROW_HEIGHT))
        return self._frame

    def _take_scale(self, scale: Scale) -> None:
        self.state.scale = scale.resized(self.regions.plot.width())
        days = self.visible_days()
        if days != self._range:
            self._range = days
            self.range_changed.emit(*days)
        self.update()

    def _scroll_to(self, value: int) -> None:
        self.state.scroll = float(value)
        self.update()

    def _arrange(self) -> None:
        """Places the scroll bar, which takes its width from the plot."""
        plot = self.regions.plot
        over = max(0, int(self.state.scene.stack.height - plot.height() + 1))
        self._bar.setRange(0, over)
        self._bar.setPageStep(int(plot.height()))
        self._bar.setSingleStep(int(ROW_HEIGHT))
        width = self._bar.sizeHint().width()
        self._bar.setGeometry(self.width() - width, int(plot.top()), width, int(plot.height()))
        self._bar.setVisible(over > 0)
        self.state.scroll = float(self._bar.value())
        if (width if over else 0) != self._bar_width:
            self._bar_width = width if over else 0
            self._fill_width()

    def _fill_width(self) -> None:
        """Keeps the left edge, or the whole view when that was wanted."""
        width = self.regions.plot.width()
        if self._fitted and not self._glide.is_moving:
            self._take_scale(self.state.scene.whole(width))
        else:
            self._glide.finish()
            self._take_scale(self.state.scale.resized(width))

    def _plain_reading(self) -> ReadingLine | None:
        event = self.state.marks.current
        if event < 0:
            return None
        text = self.state.scene.columns.edtf[event]
        return ReadingLine(words(edtf.parse(text)) if text else "")

    def _system_moves(self) -> bool:
        hint = QStyle.StyleHint.SH_Widget_Animation_Duration
        return self.style().styleHint(hint, None, self) > 0

    def _pack_more(self) -> None:
        clock = QElapsedTimer()
        clock.start()
        level = self.state.scene.packing.next_level
        while clock.elapsed() < _SLICE:
            if self.state.scene.pack_more() is None:
                self._idle.stop()
                self._arrange()
                break
        if self.state.scene.packing.next_level < level:
            self.update()
