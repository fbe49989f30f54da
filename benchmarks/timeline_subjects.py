"""What the timeline benchmark measures: our widget, and a scene of graphics items."""

from __future__ import annotations

from typing import Protocol

import numpy as np
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QFont, QPen, QTransform
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QGraphicsItem,
    QGraphicsRectItem,
    QGraphicsScene,
    QGraphicsSimpleTextItem,
    QGraphicsView,
    QWidget,
)

from benchmarks.timeline_events import LANES, one_event
from timeline.columns import EventColumns
from timeline.layout.scale import Scale
from ui.theme import LIGHT
from ui.timeline_view import LaneChoice, TimelineView

WIDTH, HEIGHT = 1600, 900
_OVERVIEW_PIXELS = 1440
_DAYS_30 = 43_200


class Subject(Protocol):
    """Something that shows events and can be moved."""

    def look_at(self, start: float, unit: float) -> None:
        """Show from a minute on, at so many minutes a pixel."""

    def paint(self) -> None:
        """Paint now."""

    def hit(self, x: int, y: int) -> object:
        """What lies at a point of the plot."""

    def insert(self, number: int) -> None:
        """Add one event at the densest spot, and paint."""


def expose(widget: QWidget) -> None:
    """Shows a window; painting before it is exposed does nothing."""
    widget.show()
    QTest.qWaitForWindowExposed(widget)
    QApplication.processEvents()


class Stretch:
    """Where the benchmark looks: all events, and the densest spot."""

    def __init__(self, columns: EventColumns) -> None:
        self.first = int(columns.earliest.min())
        self.last = int(columns.latest.max())
        self.unit = (self.last - self.first) / _OVERVIEW_PIXELS
        counts, edges = np.histogram(columns.earliest, 4000)
        densest = int(np.argmax(counts))
        self.centre = float(edges[densest] + edges[densest + 1]) / 2


class Ours:
    """The widget as the window uses it."""

    def __init__(self, columns: EventColumns, stretch: Stretch) -> None:
        self._stretch = stretch
        self.view = TimelineView(LIGHT)
        self.view.set_animated(False)
        self.view.resize(WIDTH, HEIGHT)
        self.view.set_columns(columns, LaneChoice())
        expose(self.view)
        self.paint()

    def finish_packing(self) -> None:
        """What idle moments would do."""
        while self.view.state.scene.pack_more() is not None:
            pass
        QApplication.processEvents()

    def look_at(self, start: float, unit: float) -> None:
        self.view.camera.jump_to(Scale(start, unit, self.view.regions.plot.width()))

    def paint(self) -> None:
        self.view.repaint()

    def hit(self, x: int, y: int) -> object:
        return self.view.event_at(x, y)

    def insert(self, number: int) -> None:
        if not self.view.change_events(one_event(int(self._stretch.centre), number)):
            raise AssertionError("the lane is there")
        self.paint()


class GraphicsScene:
    """A rectangle item and a text item an event, in a scene with its usual index."""

    def __init__(self, columns: EventColumns, stretch: Stretch) -> None:
        self._stretch = stretch
        self._scale = 1.0 / stretch.unit
        self._pen, self._font = QPen(Qt.PenStyle.NoPen), QFont("Inter")
        self._font.setPixelSize(12)
        self._brushes = [QBrush(QColor.fromHsv(lane * 45, 90, 200)) for lane in range(LANES)]
        self._scene = QGraphicsScene()
        self._scene.setItemIndexMethod(QGraphicsScene.ItemIndexMethod.BspTreeIndex)
        self._items: list[QGraphicsRectItem] = []
        lanes, starts = columns.kind.tolist(), columns.earliest.tolist()
        ends, lasting = columns.latest.tolist(), (columns.form == 2).tolist()
        for number, title in enumerate(columns.title):
            row = lanes[number] * 5 + number % 4
            length = ends[number] - starts[number] if lasting[number] else 0
            self._add(starts[number], length, row, lanes[number], title)
        span = (stretch.last - stretch.first) * self._scale * 1.2
        self._scene.setSceneRect(QRectF(0, 0, span, HEIGHT))
        self._view = QGraphicsView(self._scene)
        self._view.setFrameShape(QFrame.Shape.NoFrame)
        self._view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._view.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._view.setTransformationAnchor(QGraphicsView.ViewportAnchor.NoAnchor)
        self._view.setViewportUpdateMode(QGraphicsView.ViewportUpdateMode.FullViewportUpdate)
        self._view.resize(WIDTH, HEIGHT)
        self.look_at(stretch.first, stretch.unit)
        expose(self._view)
        self.paint()

    def _add(self, start: float, length: float, row: int, lane: int, title: str) -> None:
        item = QGraphicsRectItem(0, 0, max(length * self._scale, 1e-6), 18)
        item.setPos((start - self._stretch.first) * self._scale, 46 + row * 20)
        item.setPen(self._pen)
        item.setBrush(self._brushes[lane])
        item.setFlag(QGraphicsItem.GraphicsItemFlag.ItemIsSelectable)
        text = QGraphicsSimpleTextItem(title, item)
        text.setFont(self._font)
        text.setFlag(QGraphicsItem.GraphicsItemFlag.ItemIgnoresTransformations)
        self._scene.addItem(item)
        self._items.append(item)

    def look_at(self, start: float, unit: float) -> None:
        stretch = self._stretch.unit / unit
        self._view.setTransform(QTransform.fromScale(stretch, 1))
        place = (start - self._stretch.first) * self._scale * stretch
        self._view.horizontalScrollBar().setValue(int(place))
        self._view.verticalScrollBar().setValue(0)

    def paint(self) -> None:
        self._view.viewport().repaint()

    def hit(self, x: int, y: int) -> object:
        return self._view.itemAt(x, y)

    def insert(self, number: int) -> None:
        self._add(self._stretch.centre, _DAYS_30, 12, 2, f"A new event from an article {number}")
        self.paint()
