"""Panes that can be moved, floated and closed; each wears its own header as its title bar."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtGui import QAction, QCloseEvent
from PySide6.QtWidgets import QDockWidget, QMainWindow, QMenu, QVBoxLayout, QWidget

from ui.controls.button import Button, Weight

Area = Qt.DockWidgetArea
_ASIDE = 28
_MOVES = {
    Area.LeftDockWidgetArea: "Move left",
    Area.RightDockWidgetArea: "Move right",
    Area.BottomDockWidgetArea: "Move to the bottom",
}


@dataclass(frozen=True, slots=True)
class Berth:
    """Where a dock stands unless a person moves it, and how large it is there, in pixels."""

    area: Area
    width: int
    height: int


class Dock(QDockWidget):
    """One pane. Its header drags it; the header's menu moves, floats and closes it."""

    close_asked = Signal()
    moved = Signal()

    def __init__(self, title: str, berth: Berth, pane: QWidget, header: QWidget) -> None:
        super().__init__(title)
        self.setObjectName(title.lower())
        self.setAccessibleName(f"{title} pane")
        self.setAllowedAreas(
            Area.LeftDockWidgetArea | Area.RightDockWidgetArea | Area.BottomDockWidgetArea
        )
        self.berth = berth
        self.more = Button(
            icon="ellipsis", weight=Weight.QUIET, height=26, name=f"Place of the {title} pane"
        )
        self.more.clicked.connect(self._menu_below)
        row = header.layout()
        assert row is not None
        row.addWidget(self.more)
        header.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        header.customContextMenuRequested.connect(
            lambda at: self._open_menu(header.mapToGlobal(at))
        )
        self.setTitleBarWidget(_Title(header, str(pane.property("ground"))))
        self.setWidget(pane)

    def sizeHint(self) -> QSize:
        return QSize(self.berth.width, self.berth.height)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Closing is the workspace's to do: it knows what else has to give way or come back."""
        event.ignore()
        self.close_asked.emit()

    def hold_still(self, *, still: bool) -> None:
        """While one pane is in view at a time there is nothing to move or close."""
        features = QDockWidget.DockWidgetFeature
        movable = features.DockWidgetMovable | features.DockWidgetFloatable
        self.setFeatures(
            features.NoDockWidgetFeatures if still else movable | features.DockWidgetClosable
        )
        self.more.setVisible(not still)

    def _menu_below(self) -> None:
        self._open_menu(self.more.mapToGlobal(self.more.rect().bottomLeft()))

    def _open_menu(self, where: QPoint) -> None:
        if self.more.isHidden():
            return
        menu = QMenu(self)
        for area, words in _MOVES.items():
            move = menu.addAction(words)
            move.setEnabled(self.isFloating() or self._host.dockWidgetArea(self) is not area)
            move.triggered.connect(lambda _=False, to=area: self._move(to))
        floating = menu.addAction("Put back into the window" if self.isFloating() else "Float")
        floating.triggered.connect(self._float_or_return)
        menu.addSeparator()
        menu.addAction("Close").triggered.connect(self.close_asked)
        menu.addActions(self.actions())
        menu.exec(where)
        menu.deleteLater()

    def _float_or_return(self) -> None:
        floats = not self.isFloating()
        self.setFloating(floats)
        if floats:  # a little aside, so that one sees that it does
            self.move(self.pos() + QPoint(-_ASIDE, _ASIDE))

    def _move(self, area: Area) -> None:
        self.setFloating(False)
        self._host.move_dock(self, area)
        self.moved.emit()

    @property
    def _host(self) -> DockHost:
        host = self.parentWidget()
        assert isinstance(host, DockHost)
        return host


class _Title(QWidget):
    """Holds a header at its own height: a dock gives a title bar what it hints at, no more."""

    def __init__(self, header: QWidget, ground: str) -> None:
        super().__init__()
        self.setProperty("ground", ground)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(header)


class DockHost(QMainWindow):
    """The timeline in the middle and docks around it; the side docks go down to the bottom."""

    def __init__(self, centre: QWidget, docks: Mapping[str, Dock], parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowFlags(Qt.WindowType.Widget)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.setDockOptions(
            QMainWindow.DockOption.AllowNestedDocks | QMainWindow.DockOption.AllowTabbedDocks
        )
        self.setCorner(Qt.Corner.BottomLeftCorner, Area.LeftDockWidgetArea)
        self.setCorner(Qt.Corner.BottomRightCorner, Area.RightDockWidgetArea)
        self.setCentralWidget(centre)
        self._docks = docks
        self.reset()

    def offer(self, action: QAction) -> None:
        """An action that the menu of each dock ends with."""
        for dock in self._docks.values():
            dock.addAction(action)

    def move_dock(self, dock: Dock, area: Area) -> None:
        """To another side, in its usual size there; docks of one side share it evenly."""
        along = _along(area)
        self.addDockWidget(area, dock, along)
        self.size_docks((dock,))
        here = [
            each
            for each in self._docks.values()
            if not each.isHidden() and not each.isFloating() and self.dockWidgetArea(each) is area
        ]
        self.resizeDocks(here, [self.height() // len(here)] * len(here), along)

    def reset(self) -> None:
        """Each dock to its berth; those of one side stand beside each other."""
        latest: dict[Area, Dock] = {}
        for dock in self._docks.values():
            area = dock.berth.area
            dock.setFloating(False)
            self.addDockWidget(area, dock)
            if area in latest:
                self.splitDockWidget(latest[area], dock, Qt.Orientation.Horizontal)
            latest[area] = dock
        self.size_docks(tuple(self._docks.values()))

    def size_docks(self, docks: Sequence[Dock]) -> None:
        """Give docks their usual size: a width at the sides, a height at the bottom."""
        low = [dock for dock in docks if self.dockWidgetArea(dock) is Area.BottomDockWidgetArea]
        beside = [dock for dock in docks if dock not in low]
        if low:
            heights = [dock.berth.height for dock in low]
            self.resizeDocks(low, heights, Qt.Orientation.Vertical)
        if beside:
            widths = [dock.berth.width for dock in beside]
            self.resizeDocks(beside, widths, Qt.Orientation.Horizontal)

    def is_beside(self, one: Dock, other: Dock) -> bool:
        """True when both stand at the same side of the window."""
        if one.isFloating() or other.isFloating():
            return False
        return self.dockWidgetArea(one) is self.dockWidgetArea(other)


def _along(area: Area) -> Qt.Orientation:
    return (
        Qt.Orientation.Horizontal if area is Area.BottomDockWidgetArea else Qt.Orientation.Vertical
    )
