"""Draws the order relations of the current event: thin lines with an arrow at the later one."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QLineF, QPointF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPen

from timeline.layout.boxes import Shape
from ui.timeline_view.discs import SIZE
from ui.timeline_view.inks import Inks
from ui.timeline_view.item_painter import Item

_CORNER = 7.0
_STUB = 9.0


def glyph_edge(item: Item) -> float:
    """The left edge of a sign."""
    return item.x0 - 6 if item.shape in (Shape.DISC, Shape.CLOCK, Shape.EITHER) else item.x0 - 2


def draw_links(
    painter: QPainter, current: Item, others: Iterable[tuple[Item, bool]], inks: Inks
) -> None:
    """Lines from the current event; the flag tells that the other one is the later."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(inks.ink, 1.2))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    start = QPointF(current.x0 + 0.5, current.y + SIZE / 2)
    for item, later in others:
        end = QPointF(glyph_edge(item) - 1, item.y + SIZE / 2)
        path = _path(start, end)
        painter.drawPath(path)
        if later:
            _arrow(painter, end, 1 if end.x() >= start.x() else -1)
        else:
            up = 1 if end.y() < start.y() else -1
            tip = QPointF(start.x(), start.y() - up * SIZE / 2)
            painter.drawLines(
                [
                    QLineF(tip.x() - 4, tip.y() - up * 5, tip.x(), tip.y()),
                    QLineF(tip.x() + 4, tip.y() - up * 5, tip.x(), tip.y()),
                ]
            )
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)


def _path(start: QPointF, end: QPointF) -> QPainterPath:
    """Up or down first, then across, with one round corner."""
    side = 1 if end.x() >= start.x() else -1
    down = 1 if end.y() >= start.y() else -1
    path = QPainterPath(start)
    across = abs(end.x() - start.x())
    corner = min(_CORNER, across, abs(end.y() - start.y()))
    path.lineTo(start.x(), end.y() - down * corner)
    path.quadTo(QPointF(start.x(), end.y()), QPointF(start.x() + side * corner, end.y()))
    path.lineTo(end)
    return path


def _arrow(painter: QPainter, tip: QPointF, side: int) -> None:
    painter.drawLines(
        [
            QLineF(tip.x() - side * 5, tip.y() - 4, tip.x(), tip.y()),
            QLineF(tip.x() - side * 5, tip.y() + 4, tip.x(), tip.y()),
        ]
    )
