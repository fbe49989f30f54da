"""How the panes stand around the timeline, at each width of the window."""

from __future__ import annotations

from enum import Enum

from PySide6.QtCore import QByteArray, QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QTabBar, QWidget

from ui.controls.focus_frame import FocusFrame
from ui.docks import Area, Berth, Dock, DockHost
from ui.fonts import sans
from ui.inspector.pane import InspectorPane
from ui.panes.articles import ArticlesPane
from ui.panes.problems import ProblemsPanel
from ui.panes.table import TablePane
from ui.panes.timeline import TimelinePane
from ui.settings import Settings
from ui.source_view.pane import SourcePane

_RAIL_BELOW, _ONE_PANE_BELOW, _LOW = 1280, 980, 720
_SIDE_BY_SIDE_FROM = 1800
_NARROW_SOURCE = 360
_FREE = 16_777_215
"""Qt's widest: no limit."""
PAGES = ("articles", "timeline", "source", "table")
"""Panes that have a tab where one is in view at a time; the inspector shares the source's."""
_BERTHS = {
    "articles": ("Articles", Berth(Area.LeftDockWidgetArea, 256, 600)),
    "table": ("Table", Berth(Area.BottomDockWidgetArea, 800, 200)),
    "source": ("Source", Berth(Area.RightDockWidgetArea, 408, 600)),
    "inspector": ("Event", Berth(Area.RightDockWidgetArea, 340, 600)),
}


class Room(Enum):
    """How much there is."""

    ONE_PANE = 0
    NARROW = 1
    USUAL = 2
    WIDE = 3


class Workspace(QWidget):
    """The timeline, and articles, table, source and inspector as docks around it."""

    rearranged = Signal()
    """The panes stand otherwise: what matters should be brought into view again."""
    wanted_changed = Signal()
    """A pane was opened or closed, the table folded: actions show it."""

    def __init__(
        self,
        articles: ArticlesPane,
        timeline: TimelinePane,
        table: TablePane,
        source: SourcePane,
        inspector: InspectorPane,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.articles, self.timeline, self.table = articles, timeline, table
        self.source, self.inspector = source, inspector
        self.problems = ProblemsPanel(self)
        self._room: Room | None = None
        self._usual = QByteArray()
        self._editing = False
        self._table_open = True
        self._side_width = _BERTHS["source"][1].width
        self._closed: set[str] = set()
        self._docks = {
            "articles": Dock(*_BERTHS["articles"], articles, articles.header),
            "table": Dock(*_BERTHS["table"], table, table.header),
            "source": Dock(*_BERTHS["source"], source, source.header),
            "inspector": Dock(*_BERTHS["inspector"], inspector, inspector.header),
        }
        self._bar = QWidget(self)
        self._tabs = QTabBar()
        self._host = DockHost(timeline, self._docks, self)
        self._build()

    @property
    def is_editing(self) -> bool:
        """True while the inspector is asked for."""
        return self._editing

    @property
    def room(self) -> Room | None:
        """How the panes stand now."""
        return self._room

    def is_wanted(self, name: str) -> bool:
        """True while a person wants this dock in view wherever there is room for it."""
        if name == "table" and not self._table_open:
            return False
        if name == "inspector" and self._room is not Room.WIDE:
            return self._editing
        return name not in self._closed

    def want(self, name: str, *, shown: bool) -> None:
        """Open or close a dock for good. A table that is not wanted folds to its tabs."""
        if name == "inspector" and self._room is not Room.WIDE:
            self.show_inspector(shown=shown)
            return
        if name == "table":
            self._table_open = shown
            self._fold_table(folded=not shown)
        if shown:
            self._closed.discard(name)
            self.show_page(name)
        elif name != "table":
            self._closed.add(name)
        self._show_docks()
        self.wanted_changed.emit()

    def show_inspector(self, *, shown: bool) -> None:
        """The inspector takes the source's place, or stands beside it where there is room."""
        width = self._width_at_the_side()
        self._editing = shown
        if shown:
            self._closed.discard("inspector")
            self.show_page("source")
        self._show_docks()
        if self._room in (Room.USUAL, Room.NARROW):
            self._size_side(width)
        self.wanted_changed.emit()

    def show_page(self, name: str) -> None:
        """Bring a pane to the front where only one is in view."""
        if self._room is Room.ONE_PANE and name in PAGES:
            self._tabs.setCurrentIndex(PAGES.index(name))

    def bring(self, name: str) -> None:
        """Show a dock that was closed, because what was asked for is in it."""
        if name in self._closed or (name == "table" and not self._table_open):
            self.want(name, shown=True)
        self.show_page(name)

    def step_pane(self, step: int) -> None:
        """Give the keyboard to the next (1) or previous (-1) pane in view."""
        stops = self._stops()
        names = list(stops)
        here = QApplication.focusWidget()
        within = [name for name in names if here is not None and self._holds(name, here)]
        place = names.index(within[0]) + step if within else (0 if step > 0 else -1)
        name = names[place % len(names)]
        self.show_page("source" if name == "inspector" else name)
        _give_keyboard(stops[name], Qt.FocusReason.TabFocusReason)

    def reset(self) -> None:
        """Every pane where it first stood, and open."""
        self._closed.clear()
        self._table_open = True
        self._usual = QByteArray()
        self._side_width = _BERTHS["source"][1].width
        self._room = None
        self._host.reset()
        self._fit(self.width(), self.height())
        self.wanted_changed.emit()

    def restore(self, settings: Settings) -> None:
        """Put the panes where they were."""
        self._usual = settings.bytes_of("panes")
        self._closed = {name for name in settings.words_of("closed") if name in self._docks}
        self._table_open = settings.text_of("table", "open") == "open"
        self._side_width = settings.number_of("side", self._side_width)
        self.table.restore_columns(settings.words_of("columns"))
        self.source.text.set_pixels(settings.number_of("letters", self.source.text.pixels))

    def save(self, settings: Settings) -> None:
        """Remember where they stand when there is room for all."""
        self._editing = False
        self._show_docks()
        if self._room in (Room.USUAL, Room.WIDE):
            self._usual = self._host.saveState()
            self._side_width = self._width_at_the_side()
        settings.set_bytes("panes", self._usual)
        settings.set_text("side", str(self._side_width))
        settings.set_words("closed", sorted(self._closed))
        settings.set_text("table", "open" if self._table_open else "folded")
        settings.set_words("columns", self.table.column_names)
        settings.set_text("letters", str(self.source.text.pixels))

    def offer(self, action: QAction) -> None:
        """An action that the menu of each dock ends with."""
        self._host.offer(action)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Set by hand, not by a layout: that would squeeze the docks before they are saved."""
        super().resizeEvent(event)
        self._fit(event.size().width(), event.size().height())
        self._place()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:
            self._place()
        return super().event(event)

    def _place(self) -> None:
        top = 0 if self._bar.isHidden() else self._bar.sizeHint().height()
        foot = 0 if self.problems.isHidden() else self.problems.sizeHint().height()
        width, height = self.width(), self.height()
        self._bar.setGeometry(0, 0, width, top)
        self._host.setGeometry(0, top, width, height - top - foot)
        self.problems.setGeometry(0, height - foot, width, foot)

    def _fit(self, width: int, height: int) -> None:
        if width < _ONE_PANE_BELOW:
            room = Room.ONE_PANE
        elif width < _RAIL_BELOW:
            room = Room.NARROW
        else:
            room = Room.WIDE if width >= _SIDE_BY_SIDE_FROM else Room.USUAL
        if room is not self._room:
            was = self._room
            here = QApplication.focusWidget()
            self._arrange(room)
            self._keep_keyboard(here)
            if was is not None:
                QTimer.singleShot(0, self.rearranged.emit)
        self._fold_table(
            folded=room is not Room.ONE_PANE and (not self._table_open or height < _LOW)
        )

    def _arrange(self, room: Room) -> None:
        if self._room in (Room.USUAL, Room.WIDE):
            self._usual = self._host.saveState()
            self._side_width = self._width_at_the_side()
        self._room = room
        one = room is Room.ONE_PANE
        self._bar.setVisible(one)
        self.articles.fold(folded=room is Room.NARROW)
        if one:
            self.articles.setMaximumWidth(_FREE)
        self.source.setMinimumWidth({Room.ONE_PANE: 0, Room.NARROW: 300}.get(room, 340))
        self.inspector.setMinimumWidth(0 if one else 300)
        self.inspector.set_beside(beside=room is Room.WIDE)
        self.source.set_beside(beside=room is Room.WIDE)
        for dock in self._docks.values():
            if one:
                dock.setFloating(False)
            dock.hold_still(still=one)
        self._docks["articles"].more.setVisible(room in (Room.USUAL, Room.WIDE))
        self.timeline.setVisible(not one)
        self._place()  # what is restored is fitted into the size that the host has then
        is_restored = not one and self._host.restoreState(self._usual)
        self._show_docks()
        if not one and not is_restored:
            self._host.size_docks([dock for dock in self._docks.values() if not dock.isHidden()])
        if not one:
            self._size_side(_NARROW_SOURCE if room is Room.NARROW else self._side_width)

    def _width_at_the_side(self) -> int:
        """Of the source, or of the inspector that has taken its place."""
        source, inspector = self._docks["source"], self._docks["inspector"]
        return (inspector if source.isHidden() else source).width()

    def _size_side(self, width: int) -> None:
        source, inspector = self._docks["source"], self._docks["inspector"]
        if self._host.is_beside(source, inspector):
            widths = [width, inspector.berth.width if self._room is Room.WIDE else width]
            self._host.resizeDocks([source, inspector], widths, Qt.Orientation.Horizontal)

    def _show_docks(self) -> None:
        for name, dock in self._docks.items():
            dock.setVisible(self._is_in_view(name))
        self.timeline.setVisible(self._room is not Room.ONE_PANE or self._page == "timeline")

    def _is_in_view(self, name: str) -> bool:
        if self._room is Room.ONE_PANE:
            page = self._page
            if page == "source":
                return name == ("inspector" if self._editing else "source")
            return name == page
        if name == "inspector":
            return self._editing or (self._room is Room.WIDE and name not in self._closed)
        if name == "source" and self._editing and self._room is not Room.WIDE:
            beside = self._host.is_beside(self._docks["source"], self._docks["inspector"])
            return not beside and name not in self._closed
        return name not in self._closed

    @property
    def _page(self) -> str:
        return PAGES[self._tabs.currentIndex()]

    def _fold_table(self, *, folded: bool) -> None:
        if self.table.is_folded == folded:
            return
        self.table.fold(folded=folded)
        if not folded:
            self._host.size_docks((self._docks["table"],))

    def _close(self, name: str) -> None:
        here = QApplication.focusWidget()
        self._closed.add(name)
        if name == "inspector":
            self._editing = False
        self._show_docks()
        self._keep_keyboard(here)
        self.wanted_changed.emit()

    def _follow(self, name: str) -> None:
        """A dock that begins or ends to float keeps the keyboard."""
        stops = self._stops(present=True)
        if name in stops:
            _give_keyboard(stops[name], Qt.FocusReason.OtherFocusReason)

    def _keep_keyboard(self, here: QWidget | None) -> None:
        """What had the keyboard may be out of view now: then a pane that is in view has it."""
        if here is None or (here.isVisible() and QApplication.focusWidget() is here):
            return
        if here.isVisible():
            here.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        stops = list(self._stops(present=True).values())
        if stops:
            stops[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def _stops(self, *, present: bool = False) -> dict[str, QWidget]:
        """What gets the keyboard in each pane: of those in view, or that a tab can bring."""
        targets: dict[str, QWidget] = {
            "timeline": self.timeline.view,
            "table": self.table.current_view,
            "source": self.source.text,
            "inspector": self.inspector.first_field,
            "articles": self.articles.view,
        }
        one = self._room is Room.ONE_PANE and not present
        return {
            name: target
            for name, target in targets.items()
            if (one and name in PAGES and (name != "source" or not self._editing))
            or self._holder(name).isVisible()
        }

    def _holder(self, name: str) -> QWidget:
        return self._docks.get(name, self.timeline)

    def _holds(self, name: str, widget: QWidget) -> bool:
        return self._holder(name).isAncestorOf(widget)

    def _build(self) -> None:
        self.timeline.setMinimumWidth(320)
        for view in (self.timeline.view, self.table.table, self.table.history):
            FocusFrame(view)
        for name in PAGES:
            self._tabs.addTab(name.capitalize())
        self._tabs.setCurrentIndex(PAGES.index("timeline"))
        self._tabs.setFont(sans(13, 600))
        self._tabs.setDrawBase(False)
        self._tabs.setExpanding(False)
        self._tabs.setAccessibleName("Panes")
        self._tabs.currentChanged.connect(lambda _: self._show_docks())
        self.table.fold_asked.connect(lambda folded: self.want("table", shown=not folded))
        for name, dock in self._docks.items():
            dock.close_asked.connect(lambda name=name: self._close(name))
            dock.moved.connect(self._show_docks)
            dock.topLevelChanged.connect(
                lambda _, name=name: QTimer.singleShot(0, self, lambda: self._follow(name))
            )
        row = QHBoxLayout(self._bar)
        row.setContentsMargins(16, 0, 16, 0)
        row.addWidget(self._tabs)
        row.addStretch(1)


def _give_keyboard(target: QWidget, reason: Qt.FocusReason) -> None:
    """Also from a floating pane to the window, and back."""
    target.window().activateWindow()
    target.setFocus(reason)
