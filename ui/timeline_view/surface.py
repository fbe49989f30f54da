"""The painted surface of the timeline: size, window, scrolling, painting; no input, no meaning."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from PySide6.QtCore import QPointF, QRect, QSize, Qt, Signal
from PySide6.QtGui import QCursor, QPainter, QPaintEvent, QPixmap, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from timeline.columns import EventColumns
from timeline.daynumber import MINUTES_PER_DAY
from timeline.layout.changing import change
from timeline.layout.frame import Frame, Stack
from timeline.layout.hit import Targets
from timeline.layout.lane_heights import carried_over, fitted
from timeline.layout.lanes import LaneChoice
from timeline.layout.scale import Scale, fitting
from timeline.layout.scene import Scene
from ui.theme import Theme
from ui.timeline_view.canvas import Canvas
from ui.timeline_view.empty_columns import no_events
from ui.timeline_view.idle_packing import IdlePacking
from ui.timeline_view.labels import Labels, label_widths
from ui.timeline_view.lane_bar import LaneBar
from ui.timeline_view.lane_fitter import LaneFitter, steady_lane
from ui.timeline_view.lane_looks import looks_of
from ui.timeline_view.motion import BY_KEY, TO_CENTRE, Camera, Fade, Roll
from ui.timeline_view.text_ruler import TextRuler
from ui.timeline_view.typefaces import Typefaces
from ui.timeline_view.view_state import ROW_HEIGHT, Regions, ViewState
from ui.timeline_view.word_stamps import blank

_AROUND = 16.0
"""Pixels beyond the plot in which events are still looked for."""


class TimelineSurface(QWidget):
    """A widget that paints a ``ViewState``. The camera moves it in time, the bar over lanes."""

    range_changed = Signal(object, object)
    """First and last day in view, as whole numbers of any size."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self._theme = theme
        self._faces = Typefaces()
        self._ruler = TextRuler(self._faces.accepted)
        self._canvas: Canvas | None = None
        self._animated = True
        self._bar_width = 0
        self._frame: tuple[object, Frame, Targets] | None = None
        self._range: tuple[int, int] | None = None
        self._bar = LaneBar(theme, self)
        self._bar.valueChanged.connect(self._scroll_to)
        self._roll = Roll(lambda value: self._bar.setValue(round(value)), self)
        self._fade = Fade(self)
        self._fade.changed.connect(self.update)
        self._idle = IdlePacking(self._packed_more, self)
        empty = no_events()
        self._words, widths = label_widths(empty, self._ruler)
        self._roomy = False
        self._labels = Labels(empty, self._words)
        scene = Scene(empty, LaneChoice(), widths, ROW_HEIGHT)
        self.camera = Camera(scene.whole(600.0), self._may_glide, self)
        self.state = ViewState(scene, (), self.camera.scale, scene.stack)
        self.camera.moved.connect(self._camera_moved)
        self._fits_lanes = True
        self._fitter = LaneFitter(
            self._fitted, self._take_heights, self._is_held, self._may_glide, self
        )

    # public -----------------------------------------------------------------------------------

    def set_theme(self, theme: Theme) -> None:
        """Other colours."""
        self._theme = theme
        self._canvas = None
        self._bar.set_theme(theme)
        self.update()

    def set_animated(self, animated: bool) -> None:  # noqa: FBT001 - a Qt style setter
        """Whether the window glides."""
        self._animated = animated

    def set_lanes_fitted(self, fitted: bool) -> None:  # noqa: FBT001
        """Whether lanes are as high as what is in view needs, or as all their rows need."""
        self._fits_lanes = fitted
        self._fitter.settle()

    def keep_still(self) -> None:
        """The pointer moves: lanes that are about to change their heights wait."""
        self._fitter.postpone()

    def settle(self) -> None:
        """Gives lanes the heights at once that they would have after a moment of rest."""
        self._fitter.settle()

    def visible_days(self) -> tuple[int, int]:
        """First and last day in view."""
        scale = self.camera.scale
        return int(scale.start // MINUTES_PER_DAY), int(scale.end // MINUTES_PER_DAY)

    def fit(self) -> None:
        """Brings all events into view."""
        self.camera.show(lambda width: self.state.scene.whole(width), BY_KEY)
        self._settle_unless_gliding()

    @property
    def regions(self) -> Regions:
        """Where the parts lie at the present size."""
        return Regions(self.width(), self.height(), self._bar_width)

    @property
    def canvas(self) -> Canvas:
        """The painters of the present theme and screen."""
        ratio = self.devicePixelRatioF()
        if self._canvas is None or self._canvas.ratio != ratio:
            self._canvas = Canvas(self._theme, self._faces, ratio)
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

    def picture(self, ratio: float = 1.0) -> QPixmap:
        """What is in view, at so many device pixels a pixel, whatever the screen."""
        regions = self.regions
        canvas = Canvas(self._theme, self._faces, ratio)
        canvas.set_events(self.state, Labels(self.state.scene.columns, self._words))
        picture = blank(regions.width, regions.height, ratio)
        painter = QPainter(picture)
        canvas.paint(painter, self.state, self.frame(), regions)
        painter.end()
        return picture

    def show_stretch(self, first: float, last: float, *, with_words: bool = False) -> None:
        """Brings a stretch of minutes into view.

        ``with_words`` makes room for the last words in it, and keeps the stretch in view when the
        width changes.
        """
        if with_words:
            stretch = self.state.scene.stretch
            self.camera.show(lambda width: stretch(first, last, width), TO_CENTRE)
        else:
            self.camera.glide_to(fitting(first, last, self.regions.plot.width()), TO_CENTRE)
        self._settle_unless_gliding()

    def reveal(self, event: int) -> None:
        """Scrolls so that an event is in view, with air around it."""
        scene, scale = self.state.scene, self.camera.goal
        anchor = float(scene.boxes.anchor[event])
        margin = scale.minutes_per_pixel * _reveal_margin(scale)
        if not scale.start + margin <= anchor <= scale.end - 4 * margin:
            self.camera.glide_to(scale.centred(anchor), TO_CENTRE)
        top = float(scene.frame_for(scale, np.array([event]), self.state.stack).y[0])
        height, scroll = self.regions.plot.height(), self._roll.goal(self.state.scroll)
        if top < scroll:
            self.scroll_by(top - 8 - scroll, gliding=True)
        elif top + ROW_HEIGHT > scroll + height:
            self.scroll_by(top + ROW_HEIGHT - height + 8 - scroll, gliding=True)

    def scroll_by(self, pixels: float, *, gliding: bool = False) -> None:
        """Scrolls lanes, at once or (from where they are on their way to) gliding."""
        here = float(self._bar.value())
        goal = (self._roll.goal(here) if gliding else here) + pixels
        self._roll.stop()
        if gliding and self._may_glide():
            self._roll.start(here, min(max(goal, 0.0), float(self._bar.maximum())))
        else:
            self._bar.setValue(round(goal))

    @property
    def overflows(self) -> bool:
        """True when not all lanes are in view."""
        return self._bar.maximum() > 0

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
        self._fade.draw(painter, 0, self.regions.plot.top())
        painter.end()

    def resizeEvent(self, _event: QResizeEvent) -> None:
        """Keeps the left edge, or the whole view when that was wanted, and the current event."""
        before = self.camera.scale
        self._fill_width()
        self._arrange()
        self._keep_current_in(before)

    # for the view that is built on it -----------------------------------------------------------

    def _show_scene(self, columns: EventColumns, lanes: LaneChoice) -> None:
        """Other events; places are carried over where nearly all are the same."""
        self._words, widths = label_widths(columns, self._ruler)
        self._roomy = False
        scene = Scene(columns, lanes, widths, ROW_HEIGHT, before=self.state.scene)
        if not scene.carried and len(self.state.scene) and self._may_glide():
            self._fade.start(self._lanes_picture())
        self._labels = Labels(columns, self._words)
        before = self.state.scene
        self.state.scene, self.state.looks = scene, looks_of(scene.lanes)
        self._fitter.show(self._heights_after(before) if scene.carried else self._fitted(anew=True))
        if self._canvas is not None:
            self._canvas.set_events(self.state, self._labels)
        self._frame = None
        self._idle.begin(scene)
        self._arrange()

    def _change_scene(
        self, gone: Sequence[int], at: Sequence[int], fresh: EventColumns
    ) -> list[int] | None:
        """A few events go, change in place or (``at`` is -1) come; None, with nothing done, where a
        lane would come or go."""
        words, widths = label_widths(fresh, self._ruler)
        scene = self.state.scene
        found = change(scene, gone, at, fresh, widths)
        if found is None:
            return None
        new = [row for row, index in enumerate(at) if index < 0]
        held = [row for row, index in enumerate(at) if index >= 0]
        if not self._roomy:
            self._words, self._roomy = self._words.roomy(), True
        self._words.put([at[row] for row in held], words.taken(held))
        self._words = self._words.extended(words.taken(new))
        self._labels.extend(scene.columns, self._words)
        self._labels.forget(found)
        self.canvas.change_events(self.state)
        self._frame = None
        self._fitter.settle()
        return found

    # private ----------------------------------------------------------------------------------

    def _looked(self) -> tuple[object, Frame, Targets]:
        state, plot = self.state, self.regions.plot
        level = state.scene.packing.next_level
        key = (state.scale, state.scroll, plot.height(), level, id(state.stack))
        if self._frame is None or self._frame[0] != key:
            low, high = state.scroll, state.scroll + plot.height()
            beyond = _AROUND * state.scale.minutes_per_pixel
            frame = state.scene.frame(state.scale, low, high, beyond, state.stack)
            self._frame = (key, frame, frame.targets(ROW_HEIGHT))
        return self._frame

    def _camera_moved(self) -> None:
        self.state.scale = self.camera.scale.aligned(self.state.scale)
        days = self.visible_days()
        if days != self._range:
            self._range = days
            self.range_changed.emit(*days)
        self._fitter.stir()
        self.update()

    # heights of lanes -----------------------------------------------------------------------------

    def _settle_unless_gliding(self) -> None:
        """After a jump to elsewhere nobody's eye is on any lane."""
        if not self.camera.is_moving:
            self._fitter.show(self._fitted(anew=True))

    def _is_held(self) -> bool:
        """True while the window moves, or something in it is dragged."""
        return self.camera.is_moving

    def _fitted(self, *, anew: bool = False) -> Stack:
        """The heights that lanes should have; ``anew`` whatever they are at present."""
        scene = self.state.scene
        if not self._fits_lanes:
            return scene.stack
        return fitted(scene, self.camera.goal, None if anew else self.state.stack)

    def _heights_after(self, before: Scene) -> Stack:
        """The heights of lanes that are there still, and what new ones need."""
        scene = self.state.scene
        if not self._fits_lanes:
            return scene.stack
        return fitted(scene, self.camera.goal, carried_over(self.state.stack, before, scene))

    def _take_heights(self, stack: Stack) -> None:
        """Other heights; what the eye is on stays where it is as far as that goes."""
        state = self.state
        if stack is state.stack:
            return
        same = len(stack.rows) == len(state.stack.rows)
        at = QPointF(self.mapFromGlobal(QCursor.pos())) if self.underMouse() else None
        anchor = steady_lane(state, self.regions.plot, at) if same else None
        away = 0.0 if anchor is None else float(stack.tops[anchor] - state.stack.tops[anchor])
        state.stack = stack
        self._frame = None
        self._arrange()
        if away and self.overflows:
            self._roll.stop()
            self._bar.setValue(round(state.scroll + away))
        self.update()

    def _lanes_picture(self) -> QPixmap:
        """The lanes as they are shown at present, heads included."""
        plot = self.regions.plot
        ratio = self.devicePixelRatioF()
        part = QRect(0, int(plot.top()), self.width(), int(plot.height()))
        picture = blank(part.width(), part.height(), ratio)
        painter = QPainter(picture)
        painter.translate(0, -part.top())
        self.canvas.paint(painter, self.state, self.frame(), self.regions)
        painter.end()
        return picture

    def _may_glide(self) -> bool:
        return self._animated and self.isVisible()

    def _scroll_to(self, value: int) -> None:
        self.state.scroll = float(value)
        self.update()

    def _fill_width(self) -> None:
        self.camera.set_width(self.regions.plot.width())

    def _arrange(self) -> None:
        """Places the scroll bar, which takes its width from the plot."""
        plot = self.regions.plot
        over = max(0, int(self.state.stack.height - plot.height() + 1))
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

    def _keep_current_in(self, before: Scale) -> None:
        """Less width cuts off the right side: the window moves on as far as it must."""
        state, scale = self.state, self.camera.scale
        if state.marks.current < 0 or self.camera.is_whole or scale.width >= before.width:
            return
        x = before.x(float(state.scene.boxes.anchor[state.marks.current]))
        hidden = x - max(scale.width - 4 * _reveal_margin(scale), scale.width / 2)
        if 0 <= x <= before.width and hidden > 0:
            self.camera.jump_to(scale.panned(hidden))

    def _packed_more(self) -> None:
        """More events have a place at the level that is in view."""
        self._fitter.stir()
        self.update()


def _reveal_margin(scale: Scale) -> float:
    """Pixels between an event that is brought into view and the left edge; a quarter of those
    that its words get on the right.
    """
    return min(60.0, scale.width / 8)
