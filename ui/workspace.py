"""How the panes stand beside one another, at each width of the window."""

from __future__ import annotations

from enum import Enum

from PySide6.QtCore import QByteArray, Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QStackedWidget, QTabBar, QVBoxLayout, QWidget

from ui.fonts import sans
from ui.inspector.pane import InspectorPane
from ui.panes.articles import ArticlesPane
from ui.panes.problems import ProblemsPanel
from ui.panes.table import TABS_HEIGHT, TablePane
from ui.panes.timeline import TimelinePane
from ui.settings import Settings
from ui.source_view.pane import SourcePane

_RAIL_BELOW, _ONE_PANE_BELOW, _LOW = 1280, 980, 720
_SIDE_BY_SIDE_FROM = 1800
_SOURCE, _ARTICLES, _TABLE = 408, 256, 200


class Room(Enum):
    """How much there is."""

    ONE_PANE = 0
    NARROW = 1
    USUAL = 2
    WIDE = 3


class Workspace(QWidget):
    """Articles, timeline over table, source or inspector."""

    inspector_shown = Signal(bool)
    rearranged = Signal()
    """The panes stand otherwise: what matters should be brought into view again."""
    table_toggled = Signal(bool)
    """Whether the table is wanted, after a tab was clicked."""

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
        self.problems = ProblemsPanel()
        self._room: Room | None = None
        self._usual_sizes = QByteArray()
        self._editing = False
        self._table_wanted = True
        self._tabs = QTabBar()
        self._pages = QStackedWidget()
        self._across = QSplitter(Qt.Orientation.Horizontal)
        self._down = QSplitter(Qt.Orientation.Vertical)
        self._right = QStackedWidget()
        self._beside = QWidget()
        self._build()
        table.fold_asked.connect(lambda folded: self.show_table(shown=not folded))

    @property
    def is_editing(self) -> bool:
        """True while the inspector is in view."""
        return self._editing

    @property
    def room(self) -> Room | None:
        """How the panes stand now."""
        return self._room

    @property
    def table_wanted(self) -> bool:
        """True while the table shall be open wherever there is room for it."""
        return self._table_wanted

    @property
    def table_shown(self) -> bool:
        """True while the table is open."""
        return not self.table.is_folded

    def show_inspector(self, *, shown: bool) -> None:
        """The inspector takes the source's place, or stands beside it where there is room."""
        self._editing = shown
        self._place_inspector()
        if self._room is Room.ONE_PANE and shown:
            self._tabs.setCurrentIndex(2)
        self.inspector_shown.emit(shown)

    def show_table(self, *, shown: bool) -> None:
        """Open or fold the table."""
        self._table_wanted = shown
        self._fold_table(folded=not shown)
        self.table_toggled.emit(shown)

    def show_pane(self, number: int) -> None:
        """Bring a pane to the front where only one is in view: 0 articles to 3 table."""
        if self._room is Room.ONE_PANE:
            self._tabs.setCurrentIndex(number)

    def restore(self, settings: Settings) -> None:
        """Put splitters where they were."""
        for name, splitter in (("across", self._across), ("down", self._down)):
            state = settings.bytes_of(name)
            if not state.isEmpty():
                splitter.restoreState(state)
        self._table_wanted = settings.text_of("table", "open") == "open"
        self._fold_table(folded=not self._table_wanted)

    def save(self, settings: Settings) -> None:
        """Remember splitters, when they stand as usual."""
        if self._room in (Room.USUAL, Room.WIDE):
            settings.set_bytes("across", self._across.saveState())
            if self.table_shown:
                settings.set_bytes("down", self._down.saveState())
        settings.set_text("table", "open" if self._table_wanted else "folded")

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit(event.size().width(), event.size().height())

    def _fit(self, width: int, height: int) -> None:
        if width < _ONE_PANE_BELOW:
            room = Room.ONE_PANE
        elif width < _RAIL_BELOW:
            room = Room.NARROW
        else:
            room = Room.WIDE if width >= _SIDE_BY_SIDE_FROM else Room.USUAL
        if room is not self._room:
            was = self._room
            self._arrange(room)
            if was is not None:
                QTimer.singleShot(0, self.rearranged.emit)
        if room is not Room.ONE_PANE:
            self._fold_table(folded=not self._table_wanted or height < _LOW)

    def _arrange(self, room: Room) -> None:
        was_one = self._room is Room.ONE_PANE
        if self._room in (Room.USUAL, Room.WIDE):
            self._usual_sizes = self._across.saveState()
        came_from_little = self._room in (Room.ONE_PANE, Room.NARROW)
        self._room = room
        self.articles.fold(folded=room is Room.NARROW)
        if room is Room.ONE_PANE:
            self._to_pages()
        elif was_one:
            self._to_columns()
        self._tabs.setVisible(room is Room.ONE_PANE)
        if room is Room.NARROW:
            self.source.setMinimumWidth(300)
            rest = max(480, self.width() - 48 - 360)
            self._across.setSizes([48, rest, 360])
        else:
            self.source.setMinimumWidth(340 if room is not Room.ONE_PANE else 0)
        self._place_inspector()
        if came_from_little and room is Room.USUAL and not self._usual_sizes.isEmpty():
            self._across.restoreState(self._usual_sizes)
        elif came_from_little and room is Room.USUAL:
            self._reset_sizes()

    def _to_pages(self) -> None:
        for pane in (self.articles, self.timeline, self._right, self.table):
            self._pages.addWidget(pane)
        self.articles.setMaximumWidth(16_777_215)
        self.table.fold(folded=False)
        self._across.hide()
        self._pages.show()
        self._pages.setCurrentIndex(self._tabs.currentIndex())

    def _to_columns(self) -> None:
        self._down.insertWidget(0, self.timeline)
        self._down.addWidget(self.table)
        self._across.insertWidget(0, self.articles)
        self._across.insertWidget(2, self._right)
        for pane in (self.articles, self.timeline, self._right, self.table):
            pane.show()
        self._pages.hide()
        self._across.show()
        self._reset_sizes()
        self.articles.fold(folded=self._room is Room.NARROW)

    def _reset_sizes(self) -> None:
        width = max(900, self.width())
        self._across.setSizes([_ARTICLES, width - _ARTICLES - _SOURCE, _SOURCE])
        self._down.setSizes([max(300, self.height() - _TABLE), _TABLE])

    def _fold_table(self, *, folded: bool) -> None:
        if self.table.is_folded == folded:
            return
        self.table.fold(folded=folded)
        if folded:
            self._down.setSizes([self._down.height() - TABS_HEIGHT, TABS_HEIGHT])
        else:
            self._down.setSizes([max(200, self._down.height() - _TABLE), _TABLE])

    def _place_inspector(self) -> None:
        beside = self._room is Room.WIDE
        if beside and self._across.indexOf(self.inspector) < 0:
            self._across.addWidget(self.inspector)
            sizes = self._across.sizes()
            self._across.setSizes([sizes[0], sizes[1] - 340, sizes[2], 340])
        elif not beside and self._right.indexOf(self.inspector) < 0:
            self._right.addWidget(self.inspector)
        self.inspector.setVisible(beside or self._editing)
        self.inspector.setMinimumWidth(300)
        self.inspector.set_beside(beside=beside)
        if not beside:
            self._right.setCurrentWidget(self.inspector if self._editing else self.source)
        else:
            self._right.setCurrentWidget(self.source)

    def _build(self) -> None:
        self._down.addWidget(self.timeline)
        self._down.addWidget(self.table)
        self._down.setStretchFactor(0, 1)
        self._down.setCollapsible(0, False)
        self._down.setCollapsible(1, False)
        self._down.setHandleWidth(1)
        centre = QVBoxLayout()
        centre.setContentsMargins(0, 0, 0, 0)
        centre.setSpacing(0)
        centre.addWidget(self._down, 1)
        self._centre = QWidget()
        self._centre.setLayout(centre)
        self._right.addWidget(self.source)
        self._right.addWidget(self.inspector)
        self._across.addWidget(self.articles)
        self._across.addWidget(self._centre)
        self._across.addWidget(self._right)
        self._across.setHandleWidth(1)
        self._across.setStretchFactor(1, 1)
        for place in range(3):
            self._across.setCollapsible(place, False)
        self._across.setSizes([_ARTICLES, 936, _SOURCE])
        self._down.setSizes([600, _TABLE])
        self.timeline.setMinimumWidth(320)
        for name in ("Articles", "Timeline", "Source", "Table"):
            self._tabs.addTab(name)
        self._tabs.setCurrentIndex(1)
        self._tabs.setFont(sans(13, 600))
        self._tabs.setDrawBase(False)
        self._tabs.setExpanding(False)
        self._tabs.setAccessibleName("Panes")
        self._tabs.currentChanged.connect(self._pages.setCurrentIndex)
        self._pages.hide()
        bar = QHBoxLayout()
        bar.setContentsMargins(16, 0, 16, 0)
        bar.addWidget(self._tabs)
        bar.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(bar)
        layout.addWidget(self._across, 1)
        layout.addWidget(self._pages, 1)
        layout.addWidget(self.problems)
